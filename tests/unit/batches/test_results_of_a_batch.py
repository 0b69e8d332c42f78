"""Results written so that a spreadsheet takes none for a formula, and so that a broken run can go on."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.names.as_written.no_names import NoName
from bot.errors import BadInput
from bot.services.screening import searched_lists
from bot.services.screening.rows import COLUMNS, NO_NAME, Asked, Result
from data.batches.names import Row
from data.batches.results import ResultsFile, lists_file

DAY = dt.date(2026, 11, 25)
LISTS = [("us_dod_1237", "CCMC", "", "45", "", "2026-11-01", "", "v1"), ("not searched", "EU", *[""] * 6)]
HEADING = ("id", "name")


def a_row(number: int, name: str = "Kestrel", note: str = "7") -> Row:
    return Row(Asked(row=number, name=name), (note, name))


def its_results(
    *rows: Row, outcome: str = Outcome.NO_MATCH, problem: str = ""
) -> list[tuple[tuple[str, ...], tuple[object, ...]]]:
    return [(row.kept, Result(asked=row.asked, outcome=outcome, problem=problem, as_of=DAY).cells()) for row in rows]


def opened(tmp_path: Path) -> ResultsFile:
    return ResultsFile(tmp_path / "results.csv", HEADING)


def lines(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "results.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def written(tmp_path: Path, *rows: Row) -> ResultsFile:
    results = opened(tmp_path)
    results.start(LISTS)
    with results:
        results.add(its_results(*rows))
    return opened(tmp_path)


def test_a_result_has_a_cell_for_every_column() -> None:
    ((_, cells),) = its_results(a_row(2))
    assert len(cells) == len(COLUMNS)


def test_the_columns_of_the_input_stand_first_in_their_order_and_a_taken_heading_is_told_apart(tmp_path: Path) -> None:
    written(tmp_path, a_row(2))
    assert list(lines(tmp_path)[0])[:5] == ["id", "name", "row", "result: name", "outcome"]


def test_results_are_added_after_those_that_are_there(tmp_path: Path) -> None:
    results = written(tmp_path, a_row(2), a_row(3))
    assert results.done == 2, "the last may not be whole"
    with results:
        results.add(its_results(a_row(3), a_row(4)))
    assert [line["row"] for line in lines(tmp_path)] == ["2", "3", "4"]


@pytest.mark.parametrize("kept", [1, 5, 10, 30])
def test_a_line_that_was_broken_off_is_written_anew_with_its_row(tmp_path: Path, kept: int) -> None:
    second = a_row(3, name='Kestrel "K",\nsecond line')
    written(tmp_path, a_row(2), second)
    file = tmp_path / "results.csv"
    whole = file.read_bytes()
    file.write_bytes(whole[: whole.rindex(b"\r\n", 0, whole.index(b"second line")) + 2 + kept])
    results = opened(tmp_path)
    with results:
        results.add(its_results(*(row for row in (a_row(2), second) if row.asked.row > results.done)))
    assert file.read_bytes() == whole


def test_a_second_finding_that_was_broken_off_in_its_number_does_not_make_its_row_whole(tmp_path: Path) -> None:
    written(tmp_path, a_row(43), a_row(44), a_row(44))
    file = tmp_path / "results.csv"
    whole = file.read_bytes()
    file.write_bytes(whole[: whole.rindex(b"7,Kestrel,44") + len(b"7,Kestrel,4")])
    assert opened(tmp_path).done == 43


def test_a_name_with_line_ends_and_digits_in_it_is_not_taken_for_a_row(tmp_path: Path) -> None:
    assert written(tmp_path, a_row(2, name="Kestrel\n7,x,77,not a row"), a_row(3)).done == 2


def test_a_file_that_is_no_file_of_results_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text("Dear colleague,\n2,3\n")
    with pytest.raises(BadInput, match="results.csv is there already and is no file of results"):
        opened(tmp_path)
    assert file.read_text() == "Dear colleague,\n2,3\n"


def test_results_of_the_same_rows_day_and_lists_are_gone_on_with(tmp_path: Path) -> None:
    results = written(tmp_path, a_row(2), a_row(3))
    results.check([a_row(2), a_row(3), a_row(4)], as_of=DAY, lists=LISTS)


@pytest.mark.parametrize(
    ("rows", "day", "version", "why"),
    [
        ([a_row(2, "Kite"), a_row(3)], DAY, "v1", "row 2 there is “Kestrel”"),
        ([a_row(2, note="8"), a_row(3)], DAY, "v1", "row 2 there is “Kestrel”"),
        ([a_row(2)], DAY, "v1", "row 3 there is “Kestrel”"),
        ([a_row(2), a_row(3)], DAY.replace(day=1), "v1", "they are of 2026-11-25, and 2026-11-01 is asked about"),
        ([a_row(2), a_row(3)], DAY, "v2", "a list has changed since"),
    ],
)
def test_results_of_other_rows_days_or_lists_are_not(
    tmp_path: Path, rows: list[Row], day: dt.date, version: str, why: str
) -> None:
    results = written(tmp_path, a_row(2), a_row(3))
    with pytest.raises(BadInput, match=why):
        results.check(rows, as_of=day, lists=[(*LISTS[0][:-1], version)])


def test_the_lists_stand_once_in_a_file_beside(tmp_path: Path) -> None:
    written(tmp_path, a_row(2))
    assert lists_file(tmp_path / "results.csv").name == "results.lists.csv"
    with lists_file(tmp_path / "results.csv").open(newline="") as stream:
        held = list(csv.reader(stream))
    assert held == [list(searched_lists.COLUMNS), *map(list, LISTS)]


def test_formulas_in_kept_cells_are_made_text_and_amounts_stay_amounts(tmp_path: Path) -> None:
    written(tmp_path, a_row(2, name="=1+1", note="-1,234.50"), a_row(3, name="@x", note='-1+cmd|"x"'))
    assert [(line["id"], line["name"]) for line in lines(tmp_path)] == [
        ("-1,234.50", "'=1+1"),
        ('\'-1+cmd|"x"', "'@x"),
    ]


def test_every_row_is_counted_once_by_its_outcome_and_rows_without_a_name_by_their_reason(tmp_path: Path) -> None:
    results = opened(tmp_path)
    with results:
        results.add(its_results(a_row(2), a_row(2), a_row(3)))
        results.add(its_results(a_row(4), a_row(5), outcome=NO_NAME, problem=NoName.TOTAL))
    tally = results.tally()
    assert (tally.rows, dict(tally.outcomes)) == (4, {Outcome.NO_MATCH: 2, NO_NAME: 2})
    assert tally.no_names == {"a total": 2}
