"""The names of a batch in a workbook: its cells, its empty rows and its sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadInput
from data.batches.names import MOST_BLANK, NamesFile
from tests.unit.batches.tables import a_workbook, names, rows, written


def test_a_workbook_is_read_with_values_and_never_formulas(tmp_path: Path) -> None:
    table: list[list[object]] = [
        ["n", "Supplier"],
        [1, "Xiaomi"],
        [2, '=HYPERLINK("http://example.invalid","Huawei")'],
        [3, 360],
        [4, "#REF!"],
    ]
    found = rows(a_workbook(tmp_path / "names.xlsx", table))
    assert [(asked.row, asked.name) for asked in found] == [(2, "Xiaomi"), (3, ""), (4, "360"), (5, "#REF!")]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Xiaomi_x000D_\n", "Xiaomi"),
        ("Xiaomi_x0020_Corporation", "Xiaomi Corporation"),
        ("Xi_x0000_aomi", "Xi aomi"),
        ("Xi_xD800_aomi", "Xi\ufffdaomi"),
        ("Xi_xD842__xDFB7_", "Xi\U00020bb7"),
        ("Xi_x005F_x0041_", "Xi_x0041_"),
        ("Xi_x41_ _xyz_", "Xi_x41_ _xyz_"),
    ],
)
def test_signs_that_a_workbook_spells_out_are_read_as_the_signs(tmp_path: Path, cell: str, name: str) -> None:
    assert names(a_workbook(tmp_path / "names.xlsx", [["name"], [cell]])) == [(2, name)]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_long_run_of_empty_rows_is_told_as_one(tmp_path: Path, kind: str) -> None:
    empty: list[str | None] = [None]
    table: list[list[str | None]] = [["name"], ["Xiaomi"], *[empty] * (MOST_BLANK + 1), ["Huawei"], [None], ["ZTE"]]
    text = "\n".join(str(row[0] or "") for row in table)
    file = tmp_path / f"names.{kind}"
    found = rows(a_workbook(file, table) if kind == "xlsx" else written(tmp_path, text))
    assert [(asked.row, asked.name, asked.note) for asked in found] == [
        (2, "Xiaomi", ""),
        (3, "", "rows 3 to 1,003 are empty"),
        (1004, "Huawei", ""),
        (1005, "", ""),
        (1006, "ZTE", ""),
    ]


def test_of_several_sheets_the_one_with_names_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    file = a_workbook(tmp_path / "names.xlsx", [["About"], ["this table"]], [["id", "name"], [1, "Xiaomi"]])
    assert names(file) == [(2, "Xiaomi")]
    assert "not read: sheet “Sheet 1”" in NamesFile(file).reading


def test_two_sheets_with_names_are_refused_until_one_is_said(tmp_path: Path) -> None:
    file = a_workbook(tmp_path / "names.xlsx", [["name"], ["Xiaomi"]], [["name"], ["Huawei"]])
    with pytest.raises(BadInput, match="Which sheet of names.xlsx holds the names"):
        rows(file)
    assert names(file, sheet="Sheet 2") == [(2, "Huawei")]


def test_the_only_sheet_is_read_though_none_of_its_columns_says_that_it_holds_names(tmp_path: Path) -> None:
    file = a_workbook(tmp_path / "names.xlsx", [["a", "b"], ["1", "2"]])
    with pytest.raises(BadInput) as refused:
        rows(file)
    assert "Which sheet" not in str(refused.value)
