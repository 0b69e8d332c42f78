"""A file of names through the real store: broken off, gone on with, and written whole."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine

from bot.commands import batch as batch_command
from bot.commands.batch import screen_file
from bot.commands.batch_asked import Batch
from bot.domain.law.answer import Outcome
from bot.domain.names.as_written.no_names import NoName
from bot.errors import BadInput
from bot.services.screening.rows import NO_NAME
from data.batches.results import lists_file
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load
from tests.integration.rows_here import RowsHere

DAY = dt.date(2021, 4, 1)
ONE_DATABASE = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For what is about files alone."""


@pytest.fixture
def rows_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens the rows of files in this process."""
    monkeypatch.setattr(batch_command, "Processes", RowsHere)


def test_a_batch_goes_on_where_it_was_broken_off(engine: Engine, new_work: NewWork, tmp_path: Path) -> None:
    load(new_work, EVERYTHING)
    names = tmp_path / "names.csv"
    names.write_text("name\n" + "\n".join(["Xiaomi", "Kestrel", "xaiomi"] * 100))
    url = engine.url.render_as_string(hide_password=False)
    batch = Batch(database_url=url, names=names, out=tmp_path / "out.csv", day=DAY, today=DAY, processes=2)
    done: list[int] = []
    screen_file(batch, progress=done.append)
    whole = batch.out.read_text()
    assert sum(done) == 300
    lines = whole.splitlines(keepends=True)
    batch.out.write_text("".join(lines[:120]) + lines[120][:9])
    screen_file(replace(batch, processes=1))
    assert batch.out.read_text() == whole
    with batch.out.open(encoding="utf-8", newline="") as out:
        outcomes = [row["outcome"] for row in csv.DictReader(out)]
    assert outcomes[:3] == ["match", "no_match", "potential_match"]


@ONE_DATABASE
@pytest.mark.usefixtures("rows_here")
@pytest.mark.parametrize(
    ("names", "day", "why"),
    [
        (["Kestrel", "Xiaomi"], DAY, "row 2 there is “Xiaomi”"),
        (["Xiaomi"], DAY, "row 3 there is “Kestrel”"),
        (["Xiaomi", "Kestrel"], DAY.replace(day=2), "they are of 2021-04-01, and 2021-04-02 is asked about"),
    ],
)
def test_results_of_other_names_or_another_day_are_neither_gone_on_with_nor_lost(
    engine: Engine, new_work: NewWork, tmp_path: Path, names: list[str], day: dt.date, why: str
) -> None:
    load(new_work, EVERYTHING)
    first = a_batch(engine, tmp_path, "Xiaomi", "Kestrel")
    screen_file(first)
    before = first.out.read_text()
    other = replace(a_batch(engine, tmp_path, *names), day=day)
    with pytest.raises(BadInput, match=f"out.csv holds other results: {why}"):
        screen_file(other)
    assert first.out.read_text() == before


@ONE_DATABASE
@pytest.mark.usefixtures("rows_here")
def test_results_of_older_editions_of_the_lists_are_not_gone_on_with(
    engine: Engine, new_work: NewWork, tmp_path: Path
) -> None:
    load(new_work, EVERYTHING)
    batch = a_batch(engine, tmp_path, "Xiaomi", "Kestrel")
    screen_file(batch)
    lists = lists_file(batch.out)
    lists.write_text(lists.read_text().replace(EVERYTHING.version, "older"))
    with pytest.raises(BadInput, match="a list has changed since"):
        screen_file(batch)


def a_batch(engine: Engine, folder: Path, *names: str) -> Batch:
    file = folder / "names.csv"
    file.write_text("name\n" + "\n".join(names))
    url = engine.url.render_as_string(hide_password=False)
    return Batch(database_url=url, names=file, out=folder / "out.csv", day=DAY, today=DAY, processes=1)


@ONE_DATABASE
@pytest.mark.usefixtures("rows_here")
def test_every_row_of_the_file_is_accounted_for(engine: Engine, new_work: NewWork, tmp_path: Path) -> None:
    load(new_work, EVERYTHING)
    tally = screen_file(a_batch(engine, tmp_path, "Xiaomi", "", "KIM, Jong Un", "Total", "#REF!", "xaiomi"))
    assert (tally.rows, tally.outcomes.total()) == (6, 6)
    assert tally.outcomes == {NO_NAME: 3, Outcome.MATCH: 1, Outcome.NO_MATCH: 1, Outcome.POTENTIAL_MATCH: 1}
    assert tally.no_names == {NoName.BLANK: 1, NoName.TOTAL: 1, NoName.ERROR: 1}


@ONE_DATABASE
@pytest.mark.usefixtures("rows_here")
def test_results_may_be_a_workbook_that_is_written_whole(engine: Engine, new_work: NewWork, tmp_path: Path) -> None:
    load(new_work, EVERYTHING)
    batch = replace(a_batch(engine, tmp_path, "Xiaomi", "Kestrel"), out=tmp_path / "out.xlsx")
    screen_file(batch)
    book = load_workbook(batch.out)
    assert book.sheetnames == ["Results", "Summary"]
    assert [row[0] for row in book["Results"].iter_rows(values_only=True)] == ["name", "Xiaomi", "Kestrel"]
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.xlsx"], "what it was made of is gone"
    with pytest.raises(BadInput, match="out.xlsx is there already"):
        screen_file(batch)


@pytest.mark.parametrize(
    ("out", "why"),
    [
        ("out.pdf", "CSV or XLSX: give --out a name that ends so, not out.pdf"),
        ("names.csv", "--out is the file of names itself"),
        ("nowhere/out.csv", "There is no folder"),
    ],
)
def test_an_out_that_cannot_be_written_is_refused(tmp_path: Path, out: str, why: str) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name\nXiaomi\n")
    with pytest.raises(BadInput, match=why):
        screen_file(Batch(database_url="sqlite:///x.db", names=names, out=tmp_path / out, day=DAY, today=DAY))
