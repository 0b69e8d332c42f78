"""Results as a workbook: coloured by verdict, with links, amounts as numbers and nothing that is run."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.domain.law.severity import Colour
from bot.domain.names.lookalikes import harmless
from bot.services.screening.rows import COLUMNS, Asked, Result
from bot.services.wording.colours import EMOJI
from data.batches import workbook
from data.batches.results import ResultsFile, columns_with
from data.batches.workbook import write_workbook
from data.workbooks import unescaped

HEADING = columns_with(("amount", "name"))

WORDS = [EMOJI[colour] for colour in (Colour.RED, Colour.YELLOW, Colour.WHITE)]


def a_line(**cells: str) -> list[str]:
    return [cells.get(column.replace(": ", "_").replace(" ", "_"), "") for column in HEADING]


def made(tmp_path: Path, *lines: list[str], summary: tuple[Any, ...] = ()) -> Any:
    with (tmp_path / "results.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([HEADING, *lines])
    write_workbook(tmp_path / "results.csv", tmp_path / "results.xlsx", summary=summary)
    return load_workbook(tmp_path / "results.xlsx")


def cell(sheet: Any, row: int, column: str) -> Any:
    return sheet.cell(row=row, column=HEADING.index(column) + 1)


def test_the_heading_is_frozen_and_every_column_can_be_filtered(tmp_path: Path) -> None:
    sheet = made(tmp_path, a_line(name="Kestrel"))["Results"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{cell(sheet, 2, HEADING[-1]).coordinate}"
    assert len(list(sheet[1])) == len(COLUMNS) + 2


def test_a_row_is_coloured_by_its_verdict(tmp_path: Path) -> None:
    lines = [a_line(outcome="x", colour=colour) for colour in (*WORDS, "")]
    sheet = made(tmp_path, *lines)["Results"]
    fills = [cell(sheet, row, "outcome").fill.start_color.rgb for row in range(2, 6)]
    assert len(set(fills[:3])) == 3
    assert fills[2] == fills[3], "white is no colour"


def test_an_address_is_a_link_and_an_amount_a_number(tmp_path: Path) -> None:
    line = a_line(amount="-1234.50", sources="E.O. 13959; https://example.invalid/a; https://example.invalid/b")
    sheet = made(tmp_path, line)["Results"]
    assert cell(sheet, 2, "sources").hyperlink.target == "https://example.invalid/a"
    assert cell(sheet, 2, "amount").value == -1234.5


@pytest.mark.parametrize("text", ["007", "1e5", "12345678901234567890", "1.", "2025-01-01"])
def test_a_code_of_digits_stays_text(tmp_path: Path, text: str) -> None:
    assert cell(made(tmp_path, a_line(amount=text))["Results"], 2, "amount").value == text


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "#REF!", "a\x00b\x1f", "x" * 40_000])
def test_no_cell_is_a_formula_or_an_error_or_more_than_a_sheet_holds(tmp_path: Path, text: str) -> None:
    found = cell(made(tmp_path, a_line(name=text))["Results"], 2, "name")
    assert found.data_type == "s"


@pytest.mark.parametrize("begins", ["=1+1", "\u200b=1", "\u00ad+1", "\ufeff@x", "\u2060-1", "\t=1", "\r=1", "\x00=1"])
def test_hostile_names_and_kept_cells_are_run_in_no_results(tmp_path: Path, begins: str) -> None:
    results = ResultsFile(tmp_path / "hostile.csv", ("amount",))
    name = list(Result(asked=Asked(row=2, name=begins), outcome="no_match", as_of=dt.date(2024, 5, 1)).cells())
    with results:
        results.add([((begins,), name)])
    (line,) = list(csv.DictReader((tmp_path / "hostile.csv").open(encoding="utf-8", newline="")))
    assert (line["amount"], line["name"]) == (f"'{harmless(begins)}", f"'{harmless(begins)}")
    write_workbook(tmp_path / "hostile.csv", tmp_path / "hostile.xlsx", summary=())
    sheet = load_workbook(tmp_path / "hostile.xlsx")["Results"]
    assert {str(sheet.cell(2, place).value)[0] for place in (1, 3)} == {"'"}


def test_letters_that_look_like_a_spelled_out_sign_stay_letters(tmp_path: Path) -> None:
    sheet = made(tmp_path, a_line(name="Xi_x0041_"))["Results"]
    assert unescaped(cell(sheet, 2, "name").value) == "Xi_x0041_"


def test_more_rows_than_a_sheet_holds_go_on_on_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    book = made(tmp_path, *(a_line(name=str(number)) for number in range(5)))
    assert book.sheetnames == ["Results", "Results 2", "Results 3", "Summary"]
    names = [row[1] for title in book.sheetnames[:3] for row in book[title].iter_rows(min_row=2, values_only=True)]
    assert names == [0, 1, 2, 3, 4]


def test_the_summary_holds_its_tables_one_below_the_other(tmp_path: Path) -> None:
    tables = ([("outcome", "rows"), ("match", "2")], [("list", "title"), ("us_dod_1237", "=CCMC")])
    found = [row[:2] for row in made(tmp_path, summary=tables)["Summary"].iter_rows(values_only=True)]
    assert found == [("outcome", "rows"), ("match", 2), (None, None), ("list", "title"), ("us_dod_1237", "'=CCMC")]
