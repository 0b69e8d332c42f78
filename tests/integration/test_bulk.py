"""A batch through the real store and its processes."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.batch import Batch, screen_file
from bot.domain.screening import Outcome
from bot.errors import BadInput
from bot.services.screening.bulk import Asked, Bulk
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load

DAY = dt.date(2021, 4, 1)


def test_each_name_has_its_result_with_list_dates_and_sources(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    bulk = Bulk(new_work, day=DAY, today=DAY)
    found = bulk.screen([Asked(2, "Xiaomi"), Asked(3, "Kestrel"), Asked(4, "!!!"), Asked(5, "xaiomi")])
    unread = bulk.screen([Asked(6, "Xiaomi as of 2021-01-15"), Asked(7, "-1"), Asked(8, "🤷"), Asked(9, "Xiaomi Kes")])
    assert [(r.outcome, r.problem[:16]) for r in unread] == [
        (Outcome.INVALID, "A day stands in "),
        (Outcome.INVALID, "That is a number"),
        (Outcome.INVALID, "That holds no le"),
        (Outcome.NO_MATCH, ""),
    ]
    assert "Xiaomi" in unread[3].nearest
    assert [(r.asked.row, r.outcome) for r in found] == [
        (2, Outcome.MATCH),
        (3, Outcome.NO_MATCH),
        (4, Outcome.INVALID),
        (5, Outcome.POTENTIAL_MATCH),
    ]
    told = " | ".join(map(str, found[0].cells()))
    for part in ("designated", "us_dod_1237 2021-01-14", "purchase_ban 2021-03-15", "https://www.defense.gov/"):
        assert part in told
    assert "no letter or digit" in str(found[2].cells())


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
    screen_file(batch)
    assert batch.out.read_text() == whole
    with batch.out.open(encoding="utf-8", newline="") as out:
        outcomes = [row["outcome"] for row in csv.DictReader(out)]
    assert outcomes[:3] == ["match", "no_match", "potential_match"]


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


def test_results_of_older_editions_of_the_lists_are_not_gone_on_with(
    engine: Engine, new_work: NewWork, tmp_path: Path
) -> None:
    load(new_work, EVERYTHING)
    batch = a_batch(engine, tmp_path, "Xiaomi", "Kestrel")
    screen_file(batch)
    held = batch.out.read_text()
    batch.out.write_text(held.replace(held.splitlines()[1].rpartition(",")[2], "us_dod_1237 2020-01-01"))
    with pytest.raises(BadInput, match="a list has changed since"):
        screen_file(batch)


def a_batch(engine: Engine, folder: Path, *names: str) -> Batch:
    file = folder / "names.csv"
    file.write_text("name\n" + "\n".join(names))
    url = engine.url.render_as_string(hide_password=False)
    return Batch(database_url=url, names=file, out=folder / "out.csv", day=DAY, today=DAY, processes=1)


def test_results_in_another_format_than_csv_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="ends in .csv, not out.xlsx"):
        screen_file(
            Batch(
                database_url="sqlite:///x.db", names=tmp_path / "n.csv", out=tmp_path / "out.xlsx", day=DAY, today=DAY
            )
        )
