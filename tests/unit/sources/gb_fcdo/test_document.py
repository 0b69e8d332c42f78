"""The UK's list read into entries from its XML, and that it says there what it says in the CSV."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest

from bot.domain.lists.entry import Entry, in_order
from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading
from tests.unit.sources.gb_fcdo.elements import ELEMENTS, designation
from tests.unit.sources.gb_fcdo.made import ALIAS, COMPANY, CSV, HEADER, PERSON, ROWS, SHIP, XML, document, read
from tests.unit.sources.gb_fcdo.made_xml import XML_COMPANY, XML_PERSON, XML_SHIP, read_xml, xml
from tests.unit.sources.mangling import Mangle, mangled, often, read_if_recognised


def entries(reading: Reading) -> dict[str, Entry]:
    return {entry.id: in_order(entry) for entry in reading.entries}


def test_the_two_formats_of_one_edition_give_the_same_entries(tmp_path: Path) -> None:
    from_table, from_document = read(tmp_path, document()), read_xml(tmp_path, xml())
    assert entries(from_document) == entries(from_table)
    assert from_document.published_on == from_table.published_on == dt.date(2026, 2, 13)


@pytest.mark.parametrize("column", HEADER)
def test_each_column_says_the_same_as_its_element(tmp_path: Path, column: str) -> None:
    said = {"Designation Type": "Ship", "Name type": "Alias", "Alias strength": "Low quality", "D.O.B": "03/1961",
            "Date Designated": "01/01/2021", "Unique ID": "RUS9009"}  # fmt: skip
    before = PERSON | {"Name type": "Alias"} if column == "Alias strength" else PERSON
    row = before | {column: said.get(column, "9999902 R&D; more | other")}
    of_table = entries(read(tmp_path, document(row)))
    assert entries(read_xml(tmp_path, xml(designation(row)))) == of_table
    assert of_table != entries(read(tmp_path, document(before)))


def test_every_column_has_an_element() -> None:
    assert sorted(ELEMENTS) == sorted(HEADER)


def test_every_designation_is_taken(tmp_path: Path) -> None:
    reading = read_xml(tmp_path, xml())
    assert (reading.tally.rows, reading.tally.taken, len(reading.entries)) == (3, 3, 3)
    assert (dict(reading.tally.ignored), reading.tally.warnings) == ({}, [])


def test_an_identifier_that_is_on_two_designations_gathers_both_as_rows_of_the_csv_do(tmp_path: Path) -> None:
    reading = read_xml(tmp_path, xml(*map(designation, (PERSON, ALIAS, COMPANY, SHIP))))
    assert entries(reading) == entries(read(tmp_path, document(*ROWS)))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (xml(XML_SHIP.replace("<Ship>", "<Ship><CallSign>9X</CallSign>")), "Ship: unknown element 'CallSign'"),
        (xml(XML_SHIP.replace("<IMONumber>", "<Number>9</Number><IMONumber>")), "unknown element 'Number'"),
        (xml(XML_PERSON.replace("<Name1>", "<Name7>X</Name7><Name1>")), "Name: unknown element 'Name7'"),
        (xml(XML_PERSON.replace("<NonLatinScriptType>", "<Tone/><NonLatinScriptType>")), "unknown element 'Tone'"),
        (xml(XML_PERSON.replace("<Titles>", "<Colour>red</Colour><Titles>")), "1: unknown element 'Colour'"),
        (xml(XML_PERSON.replace("<Name>", '<Name lang="en">')), "unknown attribute 'lang'"),
        (xml(XML_PERSON.replace("<Name1>Ansel<", "<Name1>A</Name1><Name1>B<")), "'Name1' stands there more"),
        (xml(XML_PERSON.replace(">Individual<", ">Aircraft<")), "unknown Designation Type 'Aircraft'"),
        (xml(XML_PERSON.replace("<UniqueID>RUS9001", "<UniqueID>")), "'UniqueID' is missing or empty"),
        (xml(XML_PERSON.replace("Ship>Individual<", "Ship><")), "'IndividualEntityShip' is missing or empty"),
        (xml(XML_PERSON, XML_SHIP.replace("RUS9003", "RUS9001")), "2: RUS9001 is both Individual and Ship"),
        (xml(XML_PERSON.replace("Primary Name", "Nickname")), "RUS9001: unknown Name type 'nickname'"),
        (xml(XML_PERSON.replace("Low quality", "Medium")), "RUS9001: unknown Alias strength 'medium"),
        (xml(XML_SHIP.replace("KARIN MOST", " ")), "RUS9003 has no name"),
        (xml(generated=""), "there is no DateGenerated"),
        (xml(generated="<DateGenerated>1</DateGenerated><DateGenerated>1</DateGenerated>"), "'1' is not DD/MM/YYYY"),
        (xml(generated=2 * "<DateGenerated>13/02/2026</DateGenerated>"), "there is more than one DateGenerated"),
        (xml(generated="<DateGenerated>2026-02-13</DateGenerated>"), "'2026-02-13' is not DD/MM/YYYY"),
        (xml()[:-60], "cut or malformed"),
        (xml().replace("</Designations>", "<Note/></Designations>"), "unknown element 'Note'"),
        (xml().replace("<Designations ", "<!DOCTYPE x><Designations "), "document type"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused_with_its_place_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(ListRefused) as refusal:
        read_xml(tmp_path, text)
    assert reason in str(refusal.value)
    assert str(refusal.value).startswith("uk.xml")
    assert len(str(refusal.value).splitlines()) == 1


def test_each_format_knows_its_own_file_alone(tmp_path: Path) -> None:
    for name, text, roles in (("uk.csv", document(), ["whole", None]), ("uk.xml", xml(XML_COMPANY), [None, "whole"])):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert [format.role(SourceFile.at(tmp_path / name)) for format in (CSV, XML)] == roles


@often
@mangled
def test_a_damaged_file_gives_a_reading_or_one_clear_line(mangle: Mangle, at: int, value: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reading = read_if_recognised(XML, "gb_fcdo", Path(folder), mangle(xml().encode(), at, value))
    assert reading is None or reading.tally.rows == reading.tally.taken + reading.tally.ignored.total()
