"""Results written so that a spreadsheet takes none for a formula, and so that a broken run can go on."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.screening import Outcome
from bot.errors import BadInput
from bot.services.screening.bulk import COLUMNS, Asked, Result
from data.batches.results import ResultsFile, safe


def a_result(row: int, name: str = "Kestrel") -> tuple[object, ...]:
    return the_result(row, name).cells()


def the_result(row: int, name: str = "Kestrel") -> Result:
    return Result(
        asked=Asked(row=row, name=name),
        outcome=Outcome.NO_MATCH,
        finding=None,
        problem="",
        nearest="",
        as_of=dt.date(2026, 11, 25),
        versions="us_dod_1237 2026-11-01",
    )


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_result_has_a_cell_for_every_column() -> None:
    assert len(a_result(2)) == len(COLUMNS)


def test_results_are_added_after_those_that_are_there(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    with ResultsFile(file) as results:
        assert results.done == 0
        results.add([a_result(2), a_result(3)])
    with ResultsFile(file) as results:
        assert results.done == 2
        results.add([a_result(3), a_result(4)])
    assert [row["row"] for row in rows(file)] == ["2", "3", "4"]


@pytest.mark.parametrize("kept", [1, 10, 50])
def test_a_line_that_was_broken_off_is_written_anew(tmp_path: Path, kept: int) -> None:
    file = tmp_path / "results.csv"
    with ResultsFile(file) as results:
        results.add([a_result(2), a_result(3, name='Kestrel "K",\nsecond line')])
    whole = file.read_bytes()
    begins = whole.index(b"\n3,") + 1
    file.write_bytes(whole[: begins + kept])
    with ResultsFile(file) as results:
        assert results.done == 2
        results.add([a_result(3)])
    assert [row["row"] for row in rows(file)] == ["2", "3"]


def test_a_name_with_line_ends_and_digits_in_it_is_not_taken_for_a_row(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    with ResultsFile(file) as results:
        results.add([a_result(2, name="Kestrel\n77,not a row"), a_result(3)])
    with ResultsFile(file) as results:
        assert results.done == 2


def test_a_file_that_is_no_file_of_results_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "letter.csv"
    file.write_text("Dear colleague,\n2,3\n")
    with pytest.raises(BadInput, match="letter.csv is there already and is no file of results"):
        ResultsFile(file)
    assert file.read_text() == "Dear colleague,\n2,3\n"


@given(st.text(max_size=20))
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert safe(text).removeprefix("'") == text.removeprefix("'") or safe(text) == text
