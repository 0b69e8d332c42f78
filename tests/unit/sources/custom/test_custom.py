"""A firm's own list, whatever spreadsheet it comes from: what its columns and cells are read as, and its name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.entity import Identifier, IdentifierType, NameType, Schema
from bot.errors import BadInput
from data.sources.custom import definition_of
from data.sources.definition import definitions
from tests.unit.sources.custom.made import CSV, SHEET, Cells, read, workbook


def test_columns_are_found_by_their_synonyms(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", CSV.encode())
    widgets, anna = reading.entries
    assert reading.dataset == "custom_kyc"
    assert (reading.tally.rows, reading.tally.taken) == (2, 2)
    assert widgets.id == "K-1"
    assert widgets.schema is Schema.COMPANY
    assert [(name.text, name.type) for name in widgets.names] == [
        ("Lake Widgets GmbH", NameType.NAME), ("Lake", NameType.ALIAS), ("See Widgets", NameType.ALIAS)
    ]  # fmt: skip
    assert set(widgets.identifiers) == {
        Identifier(type=IdentifierType.LEI, value="5299000J2N45DDNE4Y28"),
        Identifier(type=IdentifierType.TAX_ID, value="DE1"),
        Identifier(type=IdentifierType.TICKER, value="HKG:1810"),
    }
    assert widgets.remarks == "asked"
    assert widgets.listings[0].program == "CUSTOM"
    assert anna.countries == ("at", "hk")
    assert anna.schema is Schema.PERSON


def test_every_spreadsheets_way_of_saving_gives_the_same_entries(tmp_path: Path) -> None:
    wanted = read(tmp_path / "own.csv", CSV.encode()).entries
    semicolons = "\n".join(";".join(f'"{cell}"' for cell in row) for row in SHEET)
    tabs = CSV.replace(",", "\t")
    for name, content in {
        "bom.csv": b"\xef\xbb\xbf" + CSV.encode(),
        "semicolons.csv": semicolons.encode(),
        "tabs.csv": tabs.replace("\n", "\r\n").encode(),
        "own.xlsx": workbook(SHEET, []),
        "with blank rows.xlsx": workbook([[], SHEET[0], [None, " "], *SHEET[1:], [""]]),
    }.items():
        assert read(tmp_path / name, content).entries == wanted, name


def test_ids_are_made_from_content_where_none_are_given(tmp_path: Path) -> None:
    content = "name;country\nLake Ltd;DE\nLake Ltd;FR\n"
    first = [entry.id for entry in read(tmp_path / "a.csv", content.encode()).entries]
    again = [entry.id for entry in read(tmp_path / "b.csv", content.upper().replace("DE", "Germany").encode()).entries]
    assert first == again
    assert len(set(first)) == 2


def test_numbers_and_days_of_a_workbook_become_text(tmp_path: Path) -> None:
    cells: Cells = [["name", "identifiers", "note", "id"], ["Lake", 12345.0, dt.date(2024, 5, 6), 7]]
    cells.append(["Pond", 1.5, "", 8])
    lake, pond = read(tmp_path / "own.xlsx", workbook(cells)).entries
    assert (lake.id, lake.remarks, lake.identifiers[0].value) == ("7", "2024-05-06", "12345")
    assert pond.identifiers[0].value == "1.5"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("US0378331005", ("isin", "US0378331005", "")),
        ("12345", ("other", "12345", "")),
        ("ABC", ("other", "ABC", "")),
        ("duns: 52-023", ("other", "52-023", "duns")),
        ("IMO: 8898831", ("imo", "8898831", "")),
        ("ofac:36", ("ofac_uid", "36", "")),
        (":x", ("other", ":x", "")),
    ],
)
def test_an_identifier_is_of_the_type_it_names_or_of_its_shape(
    tmp_path: Path, text: str, wanted: tuple[str, str, str]
) -> None:
    entry = read(tmp_path / "own.csv", f"name,ids\nLake,{text}\n".encode()).entries[0]
    assert [(one.type.value, one.value, one.note) for one in entry.identifiers] == [wanted]


def test_text_that_only_begins_like_a_sum_is_no_formula(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", b"name,note\n@Lake,+49 (30) 1234\n-,- (none)\n")
    assert [entry.caption for entry in reading.entries] == ["@Lake", "-"]


def test_old_encodings_are_read_with_a_warning(tmp_path: Path) -> None:
    reading = read(tmp_path / "own.csv", "name\nSeeförderung\n".encode("cp1252"))
    assert reading.entries[0].caption == "Seeförderung"
    assert "Windows-1252" in reading.tally.warnings[0]


def test_a_definition_is_made_for_a_list_and_is_none_of_the_publishers() -> None:
    definition = definition_of("kyc_2024")
    assert definition.id == "custom_kyc_2024"
    assert definition.fetch is None
    assert [(bound.program, bound.min) for bound in definition.lists] == [("CUSTOM", 1)]
    assert not any(id.startswith("custom") for id in definitions())


@pytest.mark.parametrize("name", ["", "KYC", "a b", "../x", "a-b", "é", "x" * 41, "a\n"])
def test_other_names_of_lists_are_bad_input(name: str) -> None:
    with pytest.raises(BadInput, match="no name for a list"):
        definition_of(name)
