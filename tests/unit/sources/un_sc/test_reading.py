"""The UN's list read into entries."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Listing, in_order
from bot.errors import ListRefused
from data.sources.definition import definitions
from data.sources.formats.files import SourceFile
from data.sources.un_sc.aliases import alias_names
from tests.unit.sources.mangling import Mangle, mangled, often, read_if_recognised
from tests.unit.sources.un_sc.made import COMPANY, FORMAT, PERSON, document, read


def test_a_person_is_read_with_all_the_list_says(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[0]
    assert (entry.id, entry.schema) == ("TAi.901", Schema.PERSON)
    assert entry.names == (
        Name(text="ANSEL MORK TVEDT", type=NameType.NAME),
        Name(text="أنسل مورك", type=NameType.NATIVE, script="Arab"),
        Name(text="Anselm Mork", type=NameType.ALIAS),
        Name(text="Ansel Morck", type=NameType.ALIAS),
        Name(text="Haji Mork", type=NameType.WEAK_ALIAS),
    )
    assert entry.listings == (Listing(program="UN-SC", listed_on=dt.date(2001, 2, 23), tags=("Taliban",)),)
    assert entry.countries == ("af", "pk")
    assert entry.birth_dates == ("1961-07-02", "1960", "1961", "1962")
    assert entry.remarks == "Reviewed in 2010. Still at large."
    assert entry.identifiers == (Identifier(type=IdentifierType.PASSPORT, value="D0001", note="Afghanistan (expired)"),)
    assert set(entry.details) == {
        Detail(label="DATAID", text="1001"),
        Detail(label="Title", text="Mullah"),
        Detail(label="Designation", text="a) Minister"),
        Detail(label="Designation", text="b) Governor"),
        Detail(label="Nationality", text="Afghanistan"),
        Detail(label="Gender", text="Male"),
        Detail(label="Amended on", text="2011-11-29"),
        Detail(label="Alias remark", text="Haji Mork: nom de guerre"),
        Detail(label="Address", text="12 Old Road, Quetta, Pakistan"),
        Detail(label="Place of birth", text="Zurmat, Afghanistan"),
        Detail(label="Date of birth", text="BETWEEN 1960 1962"),
    }


def test_a_company_keeps_its_comma_and_its_former_name(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[1]
    assert (entry.id, entry.schema, entry.countries) == ("KPe.901", Schema.ORGANIZATION, ("sg",))
    assert entry.names == (
        Name(text="NORTHERN LANTERN TRADING CO., LTD.", type=NameType.NAME),
        Name(text="Puk Tung Trading", type=NameType.ALIAS),
        Name(text="북등무역", type=NameType.NATIVE, script="Hang"),
        Name(text="Lantern Export Bureau", type=NameType.PREVIOUS_NAME),
    )


def test_every_record_is_taken_and_empty_aliases_are_ignored_by_name(tmp_path: Path) -> None:
    reading = read(tmp_path, document())
    assert reading.published_on == dt.date(2026, 2, 27)
    assert (reading.tally.rows, reading.tally.taken) == (3, 2)
    assert reading.tally.ignored == {"empty alias element": 1}
    assert reading.tally.warnings == []


def test_a_list_generated_anew_without_a_change_gives_the_same_entries(tmp_path: Path) -> None:
    first = read(tmp_path, document())
    later = read(tmp_path, document(generated="2026-03-01T23:00:04.625-05:00").replace("> ", ">").replace("\n ", "\n"))
    assert later.entries == first.entries
    assert later.published_on == dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Haji Mork", "Haji Murk"), ("nom de guerre", "war name"), ("Low", "Good"), ("Mullah", "Maulavi"),
        ("b) Governor", "b) Judge"), ("2011-11-29", "2012-01-01"), ("Old Road", "New Road"), ("Zurmat", "Gardez"),
        ("1962", "1963"), ("D0001", "D0002"), ("expired", "stolen"), ("2001-02-23", "2001-02-24"),
        ("Taliban", "Al-Qaida"), ("Male", "Female"), ("at large", "in prison"), ("1001", "1002"),
    ],
)  # fmt: skip
def test_whatever_changes_in_a_record_changes_its_entry(tmp_path: Path, before: str, after: str) -> None:
    assert before in PERSON
    first = read(tmp_path, document()).entries[0]
    second = read(tmp_path, document(people=PERSON.replace(before, after))).entries[0]
    assert in_order(second) != in_order(first)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (document(people=PERSON.replace("<SORT_KEY/>", "<RISK>high</RISK>")), "unknown element 'RISK'"),
        (document(people=PERSON.replace(">Low<", ">Medium<")), "unknown alias QUALITY 'Medium'"),
        (document(people=PERSON.replace(">Low<", "><")), "alias 'Haji Mork' has no QUALITY"),
        (document(people=PERSON.replace(">BETWEEN<", ">ABOUT<")), "unknown TYPE_OF_DATE 'ABOUT'"),
        (document(people=PERSON.replace("UN List", "Press list")), "LIST_TYPE is ['Press list']"),
        (document(people=PERSON + PERSON), "un.xml, INDIVIDUAL 2: entry TAi.901 appears twice"),
        (document(people=PERSON.replace(" ANSEL ", "").replace("MORK\n TVEDT", "")), "(TAi.901) has no name"),
        (document(people=PERSON.replace("TAi.901 ", " ")), "'REFERENCE_NUMBER' is missing or empty"),
        (document(people=PERSON + "stray"), "holds more than its records"),
        (document(people="<SHIP/>" + PERSON), "something else stands before it: 'SHIP'"),
        (document(people=PERSON + "<SHIP/>"), "unknown element 'SHIP'"),
        (document(people=COMPANY, companies=""), "stands within INDIVIDUALS in CONSOLIDATED_LIST"),
        (document().replace("</ENTITIES>", "</ENTITIES><VESSELS/>"), "unknown element 'VESSELS'"),
        (document().replace("dateGenerated", "dateMade"), "attribute 'dateGenerated' is missing"),
        (document(generated="yesterday"), "dateGenerated 'yesterday' is no date"),
        (document()[:-200], "cut or malformed"),
        (document(people=PERSON.replace("Mullah", "&who;")), "cut or malformed"),
        (document().replace("<CONS", "<!DOCTYPE x [<!ENTITY y 'z'>]><CONS", 1), "document type"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_place_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path, text)
    assert reason in str(refusal.value)
    assert "un.xml" in str(refusal.value)


def test_a_document_type_hidden_in_another_encoding_is_refused(tmp_path: Path) -> None:
    text = document().replace("UTF-8", "UTF-16").replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY who 'boom'>]>")
    path = tmp_path / "un.xml"
    path.write_bytes(text.encode("utf-16"))
    with pytest.raises(ListRefused, match="document type"):
        FORMAT.read({"whole": SourceFile.at(path)}, dataset="un_sc")


def test_dates_that_cannot_be_are_left_out_with_a_warning(tmp_path: Path) -> None:
    text = PERSON.replace("1961-07-02-05:00", "1961-02-30").replace("1962", "0062").replace("2001-02-23", "2001-13-01")
    reading = read(tmp_path, document(people=text))
    assert reading.entries[0].birth_dates == ()
    assert reading.entries[0].listings[0].listed_on is None
    assert [warning.rsplit(": ", 1)[1] for warning in reading.tally.warnings] == [
        "LISTED_ON '2001-13-01' is no date; left out",
        "date of birth '1961-02-30' is no date; left out",
        "year of birth '0062' is not possible; left out",
    ]


def test_a_nationality_that_says_more_than_a_country_stays_text(tmp_path: Path) -> None:
    text = PERSON.replace("<VALUE>Afghanistan</VALUE>", "<VALUE>Bahrain (citizenship revoked)</VALUE>")
    reading = read(tmp_path, document(people=text))
    assert reading.entries[0].countries == ("pk",)
    assert Detail(label="Nationality", text="Bahrain (citizenship revoked)") in reading.entries[0].details
    assert "country 'Bahrain (citizenship revoked)' is not known" in reading.tally.warnings[0]


@pytest.mark.parametrize(
    ("printed", "quality", "names", "remark"),
    [
        ("Ahmed Kadi (أحمد قاضي)", "Good", [("Ahmed Kadi", "alias"), ("أحمد قاضي", "native script")], ""),
        ("Amir (original script: Амир)", "Low", [("Amir", "weak alias"), ("Амир", "weak alias")], ""),
        ("أحمد (Ahmad; Ahmed)", "Good", [("أحمد", "native script"), ("Ahmad", "alias"), ("Ahmed", "alias")], ""),
        ("Army of Hope (AOH)", "a.k.a.", [("Army of Hope (AOH)", "alias")], ""),
        ("Kadi, born in Kabul on 1 Jan. 1967", "Good", [("Kadi", "alias")], "born in Kabul on 1 Jan. 1967"),
        ("Kadi (previously listed as)", "Good", [("Kadi", "alias")], "(previously listed as)"),
        ("Leader (Hong Kong) Trading Ltd", "f.k.a.", [("Leader (Hong Kong) Trading Ltd", "previous name")], ""),
        (
            "Kadi (a name he used on a false passport)",
            "Good",
            [("Kadi", "alias")],
            "a name he used on a false passport",
        ),
        (") Kadi,", "Good", [("Kadi", "alias")], ""),
    ],
)
def test_packed_aliases_are_parted(printed: str, quality: str, names: list[tuple[str, str]], remark: str) -> None:
    found, said = alias_names(printed, quality)
    assert [(name.text, name.type.value) for name in found] == names
    assert said == remark


def test_the_definition_reads_and_names_the_host_the_address_leads_to() -> None:
    definition = definitions()["un_sc"]
    assert definition.fetch is not None
    assert definition.fetch.hosts == ("unsolprodfiles.blob.core.windows.net",)
    assert [sublist.program for sublist in definition.lists] == ["UN-SC"]


@often
@mangled
def test_a_damaged_file_gives_a_reading_or_one_clear_line(mangle: Mangle, at: int, value: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_if_recognised(FORMAT, "un_sc", Path(folder), mangle(document().encode(), at, value))
    assert reading is None or reading.tally.taken == len(reading.entries)


@pytest.mark.parametrize(
    ("bracketed", "is_remark"),
    [
        ("son of the late governor Kadi", True),
        ("the son of governor Kadi", False),
        ("a name that he gave at sea", True),
    ],
)
def test_six_words_in_brackets_are_a_remark_and_five_belong_to_the_name(bracketed: str, is_remark: bool) -> None:
    (name,), remark = alias_names(f"Kadi ({bracketed})", "Good")
    assert (name.text, remark) == (("Kadi", bracketed) if is_remark else (f"Kadi ({bracketed})", ""))


def test_an_alias_of_which_only_the_quality_is_printed_is_no_alias(tmp_path: Path) -> None:
    empty = "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY></INDIVIDUAL_ALIAS></INDIVIDUAL>"
    before, after = (read(tmp_path, document(people=text)) for text in (PERSON, PERSON.replace("</INDIVIDUAL>", empty)))
    assert after.tally.ignored["empty alias element"] == before.tally.ignored["empty alias element"] + 1
    assert after.entries[0].names == before.entries[0].names
