"""A batch through the real store and its processes."""

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
from bot.services.ports import Asker
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import NO_NAME, NOT_HELD, Asked
from bot.services.screening.screener import Screener
from data.batches.results import lists_file
from tests.builders import named
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load
from tests.integration.rows_here import RowsHere

DAY = dt.date(2021, 4, 1)
ONE_DATABASE = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
"""For what is about files alone."""


@pytest.fixture(scope="module")
def stored(shared_work: NewWork) -> NewWork:
    """A store with EVERYTHING in it; a test that needs more, or the address of its database, fills its own."""
    load(shared_work, EVERYTHING)
    return shared_work


@pytest.fixture
def rows_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens the rows of files in this process."""
    monkeypatch.setattr(batch_command, "Processes", RowsHere)


def test_each_name_has_its_result_with_list_dates_and_sources(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    found = bulk.screen([Asked(2, "Xiaomi"), Asked(3, "Kestrel"), Asked(5, "xaiomi"), Asked(9, "Xiaoming")])
    assert [(r.asked.row, r.outcome) for r in found] == [
        (2, Outcome.MATCH),
        (3, Outcome.NO_MATCH),
        (5, Outcome.POTENTIAL_MATCH),
        (9, Outcome.NO_MATCH),
    ]
    assert "Xiaomi" in found[3].nearest
    told = " | ".join(map(str, found[0].cells()))
    for part in ("designated", "us_dod_1237 2021-01-14", "purchase_ban 2021-03-15", "https://www.defense.gov/"):
        assert part in told


def test_a_row_that_is_not_screened_says_why(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    asked = ["!!!", "-1", "🤷", "Total", "n/a", "", "Xiaomi as of 2021-01-15", "Xiaomi as of yore", "x" * 201]
    found = bulk.screen([Asked(number, name) for number, name in enumerate(asked)])
    assert [(r.outcome, r.problem[:16]) for r in found] == [
        (NO_NAME, "no letter or dig"),
        (NO_NAME, NoName.NUMBER),
        (NO_NAME, "no letter or dig"),
        (NO_NAME, NoName.TOTAL),
        (NO_NAME, "a mark for nothi"),
        (NO_NAME, NoName.BLANK),
        (Outcome.INVALID, "A day stands in "),
        (Outcome.INVALID, "I can't read the"),
        (Outcome.INVALID, "That name has 20"),
    ]


def test_a_day_in_the_name_of_a_bond_is_not_asked_about(stored: NewWork) -> None:
    bulk = Bulk(stored, day=DAY, today=DAY)
    bonds = ["XIAOMI 3.375% 02/27/2025", "Kestrel Notes due on 27 Feb 2025", "Kestrel 4% 2025-02-27 REGS"]
    found = bulk.screen([Asked(number, name) for number, name in enumerate(bonds)])
    assert Outcome.INVALID not in [result.outcome for result in found]


def test_what_a_list_holds_is_a_name_whatever_it_looks_like(new_work: NewWork) -> None:
    stored = replace(EVERYTHING, entities=(*EVERYTHING.entities, named("total", "Total"), named("cash", "Petty Cash")))
    load(new_work, stored)
    found = Bulk(new_work, day=DAY, today=DAY).screen(
        [Asked(1, "TOTAL"), Asked(2, "Grand total"), Asked(3, "petty cash")]
    )
    assert [result.outcome for result in found] == [Outcome.MATCH, NO_NAME, Outcome.MATCH]


def test_the_stronger_of_name_and_identifier_counts_and_is_named(stored: NewWork) -> None:
    isin = (("ISIN", "KYG9830T1067"),)
    other = (("ISIN", "US0378331005"),)
    rows = [
        Asked(1, "Kestrel", isin),
        Asked(2, "Xiaomi", isin),
        Asked(3, "Xiaomi", other),
        Asked(4, "n/a", isin),
        Asked(5, "", other),
        Asked(6, "xaiomi", isin),
    ]
    found = Bulk(stored, day=DAY, today=DAY).screen(rows)
    assert [(r.asked.row, r.outcome, r.found_by) for r in found] == [
        (1, Outcome.MATCH, "ISIN KYG9830T1067"),
        (2, Outcome.MATCH, "name and ISIN KYG9830T1067"),
        (3, Outcome.MATCH, "name"),
        (4, Outcome.MATCH, "ISIN KYG9830T1067"),
        (5, NOT_HELD, ""),
        (6, Outcome.MATCH, "name and ISIN KYG9830T1067"),
    ]
    assert found[4].note == "no list here holds ISIN US0378331005"


def test_where_name_and_identifier_mean_different_entities_both_are_told(new_work: NewWork) -> None:
    load(new_work, replace(EVERYTHING, entities=(*EVERYTHING.entities, named("kestrel", "Kestrel Holdings"))))
    found = Bulk(new_work, day=DAY, today=DAY).screen([Asked(1, "Kestrel Holdings", (("ISIN", "KYG9830T1067"),))])
    assert {(r.finding.entity.id, r.found_by) for r in found if r.finding} == {
        ("kestrel", "name"),
        ("xiaomi", "ISIN KYG9830T1067"),
    }
    assert {(r.outcome, r.note) for r in found} == {
        (Outcome.AMBIGUOUS, "the name and the identifier mean different entities")
    }


def test_who_else_reaches_the_threshold_is_told_beside_an_exact_hit(new_work: NewWork) -> None:
    others = (
        named("kestrel", "Kestrel Marine Engineering"),
        named("kestrel-2", "Kestrel Marine Enginering"),
    )
    load(new_work, replace(EVERYTHING, entities=(*EVERYTHING.entities, *others)))
    found = Bulk(new_work, day=DAY, today=DAY).screen([Asked(1, "Kestrel Marine Engineering")])
    assert [result.finding.entity.id for result in found if result.finding] == ["kestrel"]
    assert found[0].also.startswith("Kestrel Marine Enginering (kestrel-2, 0.")


def test_a_stored_name_gets_the_findings_of_a_single_question(stored: NewWork) -> None:
    names = [name.text for entity in EVERYTHING.entities for name in entity.names]
    clock = FakeClock(dt.datetime.combine(DAY, dt.time(9), dt.UTC))
    screener = Screener(stored, clock)
    found = Bulk(stored, day=DAY, today=DAY).screen([Asked(row, name) for row, name in enumerate(names)])
    for row, name in enumerate(names):
        answer = screener.screen(name, asker=Asker(surface="cli"))
        in_batch = [result for result in found if result.asked.row == row]
        assert {result.outcome for result in in_batch} == {answer.outcome}, name
        assert tuple(result.finding for result in in_batch if result.finding) == answer.findings, name


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
