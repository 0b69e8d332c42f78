"""What came of a table, row by row: verdicts counted, the worst named, and why rows hold no name."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.severity import Colour
from bot.services.files.results import Counted, Hit, TableResult
from bot.services.files.runs import FileRun
from bot.services.screening.rows import NO_NAME
from handlers.blocks.file_results import summary, without_data_table
from tests.unit.handlers.screens import XIAOMI, a_table

RUN = FileRun(
    key="k", team="T", user="U", channel="C", thread="", file="F", name="a.csv",
    at=dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC),
)  # fmt: skip


def counted(*hits: tuple[Hit, int], **more: Any) -> Counted:
    found = Counted(**more)
    for hit, times in hits:
        found.found[hit.entity], found.times[hit.entity] = hit, times
    return found


def told(found: Counted, *, of: Callable[[dict[str, Any]], Any], unused: str = "") -> Any:
    read = replace(a_table("Xiaomi"), unused=unused)
    result = TableResult(read=read, counted=found, lists="3 lists", workbook=b"")
    return of(summary(RUN, result))


def first_lines(message: dict[str, Any]) -> list[str]:
    text: str = message["blocks"][0]["text"]["text"]
    return text.splitlines()


def rows(message: dict[str, Any]) -> list[list[str]]:
    (table,) = [block for block in message["blocks"] if block["type"] == "data_table"]
    return [[cell["text"] for cell in row] for row in table["rows"][1:]]


@pytest.mark.parametrize(
    ("times", "row"), [(1, "2"), (2, "2 and 1 more"), (3, "2 and 2 more"), (1002, "2 and 1,001 more")]
)
def test_a_name_that_stands_in_several_rows_is_told_with_how_many_more(times: int, row: str) -> None:
    assert told(counted((XIAOMI, times)), of=rows)[0][0] == row


@pytest.mark.parametrize(
    ("sure", "next_date", "told_as"),
    [
        (True, "", ["⚪ formerly designated", "–"]),
        (False, "3 Jun 2027", ["⚪ possible match: formerly designated", "3 Jun 2027"]),
    ],
)
def test_a_row_tells_the_verdict_and_the_next_date(sure: bool, next_date: str, told_as: list[str]) -> None:
    hit = replace(XIAOMI, sure=sure, next_date=next_date)
    assert told(counted((hit, 1)), of=rows)[0][-2:] == told_as


def test_without_a_table_each_row_is_a_line_without_what_is_not_known() -> None:
    message = told(counted((XIAOMI, 2)), of=without_data_table)
    (line,) = [one["text"]["text"] for one in message["blocks"][1:2]]
    assert line.startswith("2 and 1 more. *Xiaomi")
    assert line.endswith("⚪ formerly designated")


@pytest.mark.parametrize(
    ("outcomes", "colours", "line"),
    [
        ({}, {}, "no row holds a name"),
        ({"no_match": 1, "not_held": 2}, {}, "⚪ 3 nothing found"),
        ({"invalid": 1000}, {}, "⚠️ 1,000 not read"),
        ({"no_match": 1, "invalid": 2}, {}, "⚪ 1 nothing found · ⚠️ 2 not read"),
    ],
)
def test_rows_are_counted_by_what_came_of_them(outcomes: dict[str, int], colours: dict[Colour, int], line: str) -> None:
    found = counted(outcomes=Counter(outcomes), colours=Counter(colours))
    assert told(found, of=first_lines)[1] == line


@pytest.mark.parametrize(("reasons", "named"), [(1, 1), (6, 6), (7, 6)])
def test_the_six_commonest_reasons_why_rows_hold_no_name_are_told(reasons: int, named: int) -> None:
    why = Counter({f"reason {n}": n for n in range(1, reasons + 1)})
    line = told(counted(outcomes=Counter({NO_NAME: why.total()}), no_names=why), of=first_lines)[2]
    assert line.startswith(f"_without a name: {why.total():,} (")
    assert [f"reason {n}" in line for n in range(1, reasons + 1)].count(True) == named
    assert f"reason {reasons}" in line


@pytest.mark.parametrize(("unused", "number"), [("", 1), ("column B is not read", 2)])
def test_what_of_a_table_was_not_used_is_told(unused: str, number: int) -> None:
    (read,) = told(counted(), of=lambda sent: sent["blocks"][1:2], unused=unused)
    assert len(read["elements"][0]["text"].splitlines()) == number
