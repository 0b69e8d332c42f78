"""The UK's list read into entries, from its CSV."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, EntryLink, Listing, in_order
from bot.errors import ListRefused
from data.sources.definition import definitions
from data.sources.formats.files import SourceFile
from data.sources.gb_fcdo.record import COLUMNS
from tests.unit.sources.gb_fcdo.made import ALIAS, COMPANY, CSV, HEADER, PERSON, ROWS, SHIP, document, read
from tests.unit.sources.mangling import Mangle, mangled, often, read_if_recognised

REGIME = "The Russia (Sanctions) (EU Exit) Regulations 2019"


def test_the_columns_read_are_the_58_of_the_format() -> None:
    assert sorted(COLUMNS) == sorted(HEADER)
    assert len(HEADER) == 58


def test_a_person_is_gathered_from_the_rows_of_one_unique_id(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[0]
    assert (entry.id, entry.schema) == ("RUS9001", Schema.PERSON)
    assert entry.names == (
        Name(text="Ansel Morkovich TVEDTOV", type=NameType.NAME),
        Name(text="Ansel TWEDT", type=NameType.WEAK_ALIAS),
        Name(text="Ансель Тведтов", type=NameType.NATIVE, script="Cyrl"),
    )
    assert entry.listings == (Listing(program="GB-UKSL", listed_on=dt.date(2022, 2, 24), tags=(REGIME,)),)
    assert (entry.countries, entry.birth_dates) == (("ru", "ru"), ("1960",))
    assert entry.identifiers == (
        Identifier(type=IdentifierType.OTHER, value="99001", note="OFSI Group ID"),
        Identifier(type=IdentifierType.PASSPORT, value="P0001", note="Russian passport"),
    )
    assert entry.remarks == "Sits on the board."
    assert set(entry.details) == {
        Detail(label="Last Updated", text="12/01/2026"),
        Detail(label="Title", text="Dr"),
        Detail(label="Designation source", text="UK"),
        Detail(label="UK Statement of Reasons", text='R&D director; "involved".'),
        Detail(label="Nationality(/ies)", text="Russia"),
        Detail(label="Position", text="Director"),
        Detail(label="Gender", text="Male"),
        Detail(label="D.O.B", text="dd/mm/1960"),
        Detail(label="Date Designated", text="24/02/2022"),
        Detail(label="Sanctions Imposed", text="Asset freeze"),
        Detail(label="Sanctions Imposed", text="Travel Ban"),
        Detail(label="Address", text="1 Lantern Street, Perm, 614000, Russia"),
        Detail(label="Non-latin script", text="Ансель Тведтов: Cyrillic, Russian"),
        Detail(label="Place of birth", text="Perm, Russia"),
    }


def test_a_company_keeps_its_comma_and_gives_its_numbers_and_its_parent(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[1]
    assert (entry.id, entry.schema, entry.caption) == ("RUS9002", Schema.ORGANIZATION, "LANTERN TRADING CO., LTD.")
    assert entry.links == (EntryLink(relation="parent company", name="LANTERN HOLDING"),)
    assert [(number.type, number.value) for number in entry.identifiers] == [
        (IdentifierType.TAX_ID, "7720891730"),
        (IdentifierType.REGISTRATION, "1077764566373"),
    ]


def test_a_ship_gives_its_imo_number_and_its_operator(tmp_path: Path) -> None:
    entry = read(tmp_path, document()).entries[2]
    assert (entry.schema, entry.caption, entry.countries) == (Schema.VESSEL, "KARIN MOST", ())
    assert entry.identifiers == (Identifier(type=IdentifierType.IMO, value="9999901"),)
    assert entry.links == (EntryLink(relation="owner or operator", name="Stream Lantern FZCO"),)
    assert Detail(label="Current believed flag of ship", text="Gabon") in entry.details


def test_every_row_is_taken_and_empty_ones_are_ignored_by_name(tmp_path: Path) -> None:
    reading = read(tmp_path, document() + "," * 57 + "\r\n\r\n")
    assert reading.published_on == dt.date(2026, 2, 13)
    assert (reading.tally.rows, reading.tally.taken, len(reading.entries)) == (6, 4, 3)
    assert reading.tally.ignored == {"empty row": 2}
    assert reading.tally.warnings == []


def test_the_order_and_the_repetition_of_rows_change_nothing(tmp_path: Path) -> None:
    first = {entry.id: in_order(entry) for entry in read(tmp_path, document()).entries}
    other = read(tmp_path, document(SHIP, ALIAS, COMPANY, PERSON, PERSON)).entries
    assert {entry.id: in_order(entry) for entry in other} == first


def test_the_case_and_blanks_of_the_header_do_not_matter(tmp_path: Path) -> None:
    header = [column.upper().replace(" ", "  ") for column in HEADER]
    assert read(tmp_path, document(header=header)).entries == read(tmp_path, document()).entries


@pytest.mark.parametrize("column", [column for column in HEADER if column != "Unique ID"])
def test_whatever_changes_in_a_row_changes_its_entry(tmp_path: Path, column: str) -> None:
    other = {
        "Designation Type": "Ship", "Name type": "Primary name variation", "Alias strength": "Low quality",
        "D.O.B": "02/03/1961", "Date Designated": "01/01/2021", "Name non-latin script": "Анзель",
    }  # fmt: skip
    row = {**PERSON, "Name type": "Alias"} if column == "Alias strength" else PERSON
    before = read(tmp_path, document(row)).entries[0]
    after = read(tmp_path, document(row | {column: other.get(column, "9999902")})).entries[0]
    assert in_order(after) != in_order(before)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (document(header=[*HEADER[:-1], "Colour"]), "row 2: unknown column 'Colour'"),
        (document(header=HEADER[:-1]), "row 2: there is no column 'Hull identification number (HIN)'"),
        (document(header=[*HEADER, "Title"]), "row 2: a column stands there twice"),
        (document(*ROWS, dict(zip(HEADER, HEADER, strict=True))), "row 7 repeats the header"),
        (document(PERSON | {"Designation Type": "Aircraft"}), "row 3: unknown Designation Type 'Aircraft'"),
        (document(PERSON, PERSON | {"Designation Type": "Entity"}), "row 4: RUS9001 is both Individual and Entity"),
        (document(PERSON | {"Name type": "Nickname"}), "RUS9001: unknown Name type 'nickname'"),
        (document(ALIAS | {"Alias strength": "Medium"}), "RUS9001: unknown Alias strength 'medium'"),
        (document(SHIP | {"Name 6": " "}), "RUS9003 has no name"),
        (document(SHIP | {"Unique ID": ""}), "row 3: 'Unique ID' is empty"),
        (document(report="Report Date: 2026-02-13"), "row 1: 'Report Date: 2026-02-13' is not"),
        (document(report="Report Date: 31-Feb-2026"), "row 1: 'Report Date: 31-Feb-2026' is not"),
        (document()[:-40], "ends in the middle of a row"),
        (document() + "a,b\r\n", "row 7 has 2 cells, not 58"),
        (document().replace("Perm,614000", '"Perm,614000', 1), "cut or malformed"),
        (document().replace("Lantern Street", "Stra\xdfe").encode("cp1252", "replace"), "is not utf-8"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_row_and_reason(
    tmp_path: Path, text: str | bytes, reason: str
) -> None:
    with pytest.raises(ListRefused) as refusal:
        read(tmp_path, text)
    assert reason in str(refusal.value)
    assert str(refusal.value).startswith("uk.csv")


@pytest.mark.parametrize("printed", ["15/08/19yy", "31/02/1960", "in his youth", "01/01/0097"])
def test_a_date_of_birth_that_cannot_be_is_kept_as_text_with_a_warning(tmp_path: Path, printed: str) -> None:
    reading = read(tmp_path, document(PERSON | {"D.O.B": printed}))
    assert reading.entries[0].birth_dates == ()
    assert Detail(label="D.O.B", text=printed) in reading.entries[0].details
    assert reading.tally.warnings == [f"uk.csv, RUS9001: D.O.B {printed!r} is no date; kept as text"]


def test_a_designation_without_a_primary_name_takes_its_first_with_a_warning(tmp_path: Path) -> None:
    reading = read(tmp_path, document(PERSON | {"Name type": ""}))
    assert reading.entries[0].caption == "Ansel Morkovich TVEDTOV"
    assert reading.tally.warnings == ["uk.csv, RUS9001: no name is marked as primary; the first one is taken"]


def test_a_cell_may_hold_several_numbers_and_each_keeps_the_label_of_the_list(tmp_path: Path) -> None:
    row = COMPANY | {"Business registration number (s)": "OGRN: 1247700291200\nKPP: 770701001\nUK Company no. 06527449"}
    assert read(tmp_path, document(row)).entries[0].identifiers == (
        Identifier(type=IdentifierType.REGISTRATION, value="1247700291200", note="OGRN"),
        Identifier(type=IdentifierType.REGISTRATION, value="06527449", note="UK Company no."),
    )
    bare = read(tmp_path, document(COMPANY | {"Business registration number (s)": "'0105565109824"})).entries[0]
    assert bare.identifiers == (
        Identifier(type=IdentifierType.REGISTRATION, value="0105565109824", note="business registration number"),
    )


def test_a_document_s_number_is_told_from_the_words_around_it_and_these_are_kept(tmp_path: Path) -> None:
    row = PERSON | {"Passport number": "Perm, number 260012001546 (issued 02/03/2010)", "OFSI Group ID": ""}
    entry = read(tmp_path, document(row)).entries[0]
    assert entry.identifiers == (
        Identifier(type=IdentifierType.PASSPORT, value="260012001546", note="Perm, number, Russian passport"),
    )
    printed = "Perm, number 260012001546 (issued 02/03/2010), Russian passport"
    assert Detail(label="Passport number", text=printed) in entry.details


def test_a_ship_may_have_several_imo_numbers_in_a_cell(tmp_path: Path) -> None:
    entry = read(tmp_path, document(SHIP | {"IMO number": "IMO9999901; IMO 9999902"})).entries[0]
    assert [number.value for number in entry.identifiers] == ["9999901", "9999902"]


def test_websites_and_mail_addresses_are_told_apart_in_whichever_column_they_stand(tmp_path: Path) -> None:
    row = COMPANY | {
        "Website": "lantern.example; www.lantern.example/en office@lantern.example",
        "Email address": "none.",
    }
    entry = read(tmp_path, document(row | {"Business registration number (s)": ""})).entries[0]
    assert [(one.type, one.value) for one in entry.identifiers] == [
        (IdentifierType.WEBSITE, "lantern.example"),
        (IdentifierType.WEBSITE, "www.lantern.example/en"),
        (IdentifierType.EMAIL, "office@lantern.example"),
    ]
    assert Detail(label="Email address", text="none.") in entry.details


def test_of_two_primary_names_the_caption_is_the_same_in_whatever_order_they_come(tmp_path: Path) -> None:
    other = PERSON | {"Name 1": "Anselm"}
    for rows in ((PERSON, other), (other, PERSON)):
        entry = read(tmp_path, document(*rows)).entries[0]
        assert entry.caption == "Ansel Morkovich TVEDTOV"
        assert Name(text="Anselm Morkovich TVEDTOV", type=NameType.NAME) in entry.names


def test_another_csv_is_not_taken_for_the_uk_list(tmp_path: Path) -> None:
    for text in (
        b"ent_num,name\n1,X\n",
        document().encode("utf-16"),
        b"Report Date: 13-Feb-2026\r\nName 6,Group ID\r\n",
    ):
        path = tmp_path / "other.csv"
        path.write_bytes(text)
        assert CSV.role(SourceFile.at(path)) is None


def test_the_definition_reads() -> None:
    definition = definitions()["gb_fcdo"]
    assert definition.fetch is not None
    assert [sublist.program for sublist in definition.lists] == ["GB-UKSL"]


@often
@mangled
def test_a_damaged_file_gives_a_reading_or_one_clear_line(mangle: Mangle, at: int, value: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_if_recognised(CSV, "gb_fcdo", Path(folder), mangle(document().encode(), at, value))
    assert reading is None or reading.tally.rows == reading.tally.taken + reading.tally.ignored.total()
