"""The EU's list read into entries."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Listing, in_order
from bot.errors import ListRefused
from data.sources.definition import definitions
from tests.unit.sources.eu_fsf.made import COMPANY, FORMAT, PERSON, document, read
from tests.unit.sources.mangling import Mangle, mangled, often, read_if_recognised


def test_a_person_is_read_with_all_the_list_says(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[0]
    assert (entry.id, entry.schema, entry.remarks) == ("900001", Schema.PERSON, "Listed with his brother.")
    assert entry.names == (
        Name(text="Ansel Morkovich TVEDTOV", type=NameType.NAME),
        Name(text="Ansel Morkovitj TVEDTOV", type=NameType.ALIAS),
        Name(text="Ансель Тведтов", type=NameType.NATIVE, script="Cyrl"),
        Name(text="The Lantern", type=NameType.WEAK_ALIAS),
        Name(text="Ansel Olsen", type=NameType.PREVIOUS_NAME),
        Name(text="A. T.", type=NameType.WEAK_ALIAS),
    )
    assert entry.listings == (
        Listing(program="EU-FSF", listed_on=dt.date(2022, 2, 25), tags=("UKR",), citation="2022/999 (OJ L53)"),
    )
    assert entry.countries == ("ru", "ru")
    assert entry.birth_dates == ("1961-02-01", "1960", "1961", "1962")
    assert entry.identifiers == (
        Identifier(type=IdentifierType.OTHER, value="EU.9001.11", note="EU reference number"),
        Identifier(
            type=IdentifierType.PASSPORT,
            value="P0001",
            note="National passport, 2010-01-02, known to be expired, RUSSIAN FEDERATION",
        ),
    )


def test_what_is_not_matched_on_is_kept_as_details(tmp_path: Path) -> None:
    assert set(read(tmp_path, document()).entries[0].details) == {
        Detail(label="Name", text="Ansel Morkovitj TVEDTOV (SV)"),
        Detail(label="Name", text="Ansel Morkovich TVEDTOV (EN: Ansel / Morkovich / TVEDTOV)"),
        Detail(label="Name", text="Ансель Тведтов (EN)"),
        Detail(label="Function", text="Director"),
        Detail(label="Title", text="Dr"),
        Detail(label="Gender", text="M"),
        Detail(label="Name remark", text="The Lantern: born 1.2.1961"),
        Detail(label="Name remark", text="The Lantern: low quality alias"),
        Detail(label="Name remark", text="Ansel Olsen: (formerly known as)"),
        Detail(label="Place of birth", text="Perm, RUSSIAN FEDERATION"),
        Detail(label="Date of birth", text="circa, calendarType GREGORIAN, yearRangeFrom 1960, yearRangeTo 1962"),
        Detail(label="Document", text="id, National identification card"),
        Detail(label="Legal act", text="amendment, council, 2022-02-25, 2022-02-25, 2022/999 (OJ L53), UKR"),
        Detail(label="Citizenship", text="RU, RUSSIAN FEDERATION"),
        Detail(
            label="Address",
            text="1 Lantern Street, 614000, Perm, RU, RUSSIAN FEDERATION, head office, PHONE: +7 0000",
        ),
    }


def test_a_company_cites_no_act_where_the_list_names_only_a_later_one(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[1]
    assert (entry.schema, entry.caption) == (Schema.ORGANIZATION, "LANTERN SHIPPING CO., LTD.")
    assert entry.listings[0].listed_on == dt.date(2017, 8, 10)
    assert entry.listings[0].citation == ""
    assert [(number.type, number.value) for number in entry.identifiers] == [
        (IdentifierType.OTHER, "KPe.901"),
        (IdentifierType.IMO, "9999901"),
        (IdentifierType.TAX_ID, "7720891730"),
    ]


def test_every_entity_is_taken_and_the_day_is_the_one_printed(tmp_path: Path) -> None:
    reading = read(tmp_path, document(generated="2026-10-09T00:10:00.000+02:00"))
    assert reading.published_on == dt.date(2026, 10, 9)
    assert (reading.tally.rows, reading.tally.taken, reading.tally.warnings) == (2, 2, [])


def test_source_addresses_and_inner_numbers_make_no_change(tmp_path: Path) -> None:
    other = PERSON.replace("eur-lex.europa.eu/one", "eur-lex.europa.eu/eli/two").replace(
        'logicalId="3"', 'logicalId="33"'
    )
    assert read(tmp_path, document(other)).entries == read(tmp_path, document(PERSON)).entries


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("his brother", "his sister"), ("EU.9001.11", "EU.9001.12"), ("2022/999 (OJ L53)", "2022/998 (OJ L53)"),
        ('programme="UKR"', 'programme="BLR"'), ('ForceDate="2022-02-25"', 'ForceDate="2022-02-26"'),
        ("Morkovitj", "Morkowitj"), ('nameLanguage="SV"', 'nameLanguage="FR"'), ('title="Dr"', 'title="Mr"'),
        ('function="Director"', 'function="Owner"'), ('lastName="TVEDTOV"', 'lastName="Tvedtov"'),
        ("low quality alias", "good quality alias"), ("formerly known as", "birth name"),
        ('T." strong="false"', 'T." strong="true"'),
        ('birthdate="1961-02-01"', 'birthdate="1961-02-02"'), ('yearRangeTo="1962"', 'yearRangeTo="1963"'),
        ('circa="true"', 'circa="false"'), ('city="Perm" zipCode=""', 'city="Omsk" zipCode=""'),
        ("1 Lantern", "2 Lantern"), ("head office", "branch"), ("+7 0000", "+7 0001"), ("P0001", "P0002"),
        ('knownExpired="true"', 'knownExpired="false"'), ('knownFalse="false"', 'knownFalse="true"'),
        ('designationDate="2022-02-25"', 'designationDate="2022-02-24"'), ('NationId=""', 'NationId="QDi.901"'),
        ('designationDetails=""', 'designationDetails="as amended"'), ('ListingTime="false"', 'ListingTime="true"'),
    ],
)  # fmt: skip
def test_whatever_changes_in_an_entity_changes_its_entry(tmp_path: Path, before: str, after: str) -> None:
    assert before in PERSON
    first = read(tmp_path, document(PERSON)).entries[0]
    second = read(tmp_path, document(PERSON.replace(before, after))).entries[0]
    assert in_order(second) != in_order(first)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (document(PERSON.replace('poBox=""', 'colour=""')), "unknown attribute 'colour'"),
        (document(PERSON.replace("<remark>Listed", "<opinion/><remark>Listed")), "unknown element 'opinion'"),
        (document(PERSON.replace('code="person"', 'code="ship"')), "unknown subjectType 'ship' 'P'"),
        (document(PERSON.replace('cationCode="P"', 'cationCode="E"')), "unknown subjectType 'person' 'E'"),
        (document(PERSON.replace('"passport"', '"librarycard"')), "unknown identificationTypeCode 'librarycard'"),
        (document(PERSON.replace('strong="false"', 'strong="maybe"')), "strong is 'maybe', not true or false"),
        (document(PERSON.replace('designationDate="2022-02-25"', 'designationDate="25.2.2022"')), "is no date"),
        (document(PERSON, PERSON), "entry 900001 appears twice"),
        (document(COMPANY.replace("LANTERN SHIPPING CO., LTD.", " ")), "(logicalId 900002) has no name"),
        (document(COMPANY.replace(' logicalId="900002"', "")), "attribute 'logicalId' is missing"),
        (document(generated="soon"), "generationDate 'soon' is no date"),
        (document().replace("</export>", "<ship/></export>"), "unknown element 'ship'"),
        (document()[:-100], "cut or malformed"),
        (document().replace("<export", "<!DOCTYPE export><export"), "document type"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_place_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path, text)
    assert reason in str(refusal.value)
    assert "eu.xml" in str(refusal.value)


def test_prose_about_somebody_elses_former_name_grades_no_name(tmp_path: Path) -> None:
    prose = "<remark>owned by the Special Fund, formerly known as the Charity Organisation</remark>"
    text = COMPANY.replace('strong="true" logicalId="2"/>', f'strong="true" logicalId="2">{prose}</nameAlias>')
    other = '<nameAlias wholeName="FANAL SARL" nameLanguage="FR" strong="true"/>'
    entry = read(tmp_path, document(text.replace("<identification", f"{other}<identification", 1))).entries[0]
    assert entry.names == (
        Name(text="LANTERN SHIPPING CO., LTD.", type=NameType.NAME),
        Name(text="FANAL SARL", type=NameType.ALIAS),
    )


ENGLISH = '<nameAlias wholeName="LANTERN BANK" nameLanguage="EN" strong="true"/>'
FRENCH = '<nameAlias wholeName="BANQUE FANAL" nameLanguage="FR" strong="true"/>'
NATIVE = '<nameAlias wholeName="Банк Фонарь" nameLanguage="RU" strong="true"/>'
WEAK = '<nameAlias wholeName="The Bank" nameLanguage="EN" strong="false"/>'


@pytest.mark.parametrize(
    ("printed", "first"),
    [
        ((FRENCH, ENGLISH), "LANTERN BANK"),
        ((NATIVE, FRENCH), "BANQUE FANAL"),
        ((WEAK, FRENCH), "BANQUE FANAL"),
        ((WEAK, NATIVE), "Банк Фонарь"),
        ((WEAK,), "The Bank"),
    ],
)
def test_the_name_shown_is_a_strong_one_in_english_else_in_latin_letters_else_a_native_one_wherever_it_stands(
    tmp_path: Path, printed: tuple[str, ...], first: str
) -> None:
    own = '<nameAlias wholeName="LANTERN SHIPPING CO., LTD." nameLanguage="" strong="true" logicalId="2"/>'
    entry = read(tmp_path, document(COMPANY.replace(own, "".join(printed)))).entries[0]
    assert (entry.names[0].text, entry.names[0].type) == (first, NameType.NAME)


def test_a_name_that_does_not_say_whether_it_is_strong_is_taken_as_strong_with_one_warning(tmp_path: Path) -> None:
    text = PERSON.replace('wholeName="A. T." strong="false"', 'wholeName="A. T."').replace(
        'nameLanguage="SV" strong="true"', 'nameLanguage="SV"'
    )
    reading = read(tmp_path, document(text))
    assert Name(text="A. T.", type=NameType.ALIAS) in reading.entries[0].names
    assert Name(text="Ansel Morkovitj TVEDTOV", type=NameType.ALIAS) in reading.entries[0].names
    assert reading.tally.warnings == [
        "eu.xml, sanctionEntity 1, nameAlias: strong is left out, of 2 names in all; taken as strong"
    ]


@pytest.mark.parametrize(
    ("code", "printed", "numbers"),
    [
        ("passport", "P0001", [("passport", "P0001", "")]),
        ("swiftbic", "LANT KPPY", [("swift", "LANT KPPY", "")]),
        ("regnumber", "OGRN: 1027700132195, INN: 7704734000", [
            ("registration number", "1027700132195", "OGRN"), ("tax id", "7704734000", "INN")]),
        ("imo", "IMO 9999901; 9999902", [("imo", "9999901", ""), ("imo", "9999902", "")]),
        ("id", "national number 12345678 and 87654321", [
            ("national id", "12345678", "national number"), ("national id", "87654321", "national number")]),
        ("other", "no number", [("other", "no number", "")]),
    ],
)  # fmt: skip
def test_several_numbers_in_one_identification_are_told_apart_by_their_labels(
    tmp_path: Path, code: str, printed: str, numbers: list[tuple[str, str, str]]
) -> None:
    paper = f'<identification number="{printed}" identificationTypeCode="{code}"/>'
    text = COMPANY.replace('<identification number="IMO 9999901" identificationTypeCode="imo" logicalId="3"/>', paper)
    entry = read(tmp_path, document(text)).entries[0]
    assert [(one.type.value, one.value, one.note) for one in entry.identifiers[1:-1]] == numbers


def test_several_acts_give_all_their_programmes_and_each_is_kept(tmp_path: Path) -> None:
    act = (
        '<regulation regulationType="amendment" publicationDate="2023-05-06" entryIntoForceDate="2023-05-07" '
        'numberTitle="2023/888 (OJ L99)" programme="BLR"/>'
    )
    entry = read(tmp_path, document(PERSON.replace("<subjectType", f"{act}<subjectType"))).entries[0]
    assert entry.listings[0].tags == ("UKR", "BLR")
    assert entry.listings[0].citation == "2022/999 (OJ L53)"
    assert sum(detail.label == "Legal act" for detail in entry.details) == 2


def test_the_definition_reads() -> None:
    definition = definitions()["eu_fsf"]
    assert definition.fetch is not None
    assert [sublist.program for sublist in definition.lists] == ["EU-FSF"]


@often
@mangled
def test_a_damaged_file_gives_a_reading_or_one_clear_line(mangle: Mangle, at: int, value: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_if_recognised(FORMAT, "eu_fsf", Path(folder), mangle(document().encode(), at, value))
    assert reading is None or reading.tally.taken == len(reading.entries)


@pytest.mark.parametrize("code", ["", "00"])
def test_the_lists_own_words_for_no_country_are_no_country_and_no_fault(tmp_path: Path, code: str) -> None:
    nowhere = f'countryIso2Code="{code}" countryDescription="UNKNOWN"'
    text = PERSON.replace('countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"', nowhere)
    reading = read(tmp_path, document(text))
    assert (reading.entries[0].countries, reading.tally.warnings) == ((), [])
