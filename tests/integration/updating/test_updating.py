"""Bad files and bad servers: the stored version stays in force, one clear line says why, and answers say stale."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
import stamina
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from bot.domain.law.answer import Outcome
from bot.domain.law.searched import ListSearched
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.searched import Lists
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sources import loading
from data.sources.definition import Fetch, definitions
from data.sources.fetching.downloading import Limits
from data.sources.fetching.fetch import fetch_files
from data.sources.loading import ListLoader, LoadResult
from data.sql.tables.files import RefusalRow
from tests.fakes import FakeClock
from tests.integration.badfiles import BAD, CSL, GOOD, MANY, UN, Bad, small, un
from tests.integration.conftest import NewWork
from tests.integration.databases import each_once
from tests.integration.loading import stored
from tests.integration.updating.conftest import KNOWN, NOW, bring
from tests.unit.sources.publisher import Answer, Publisher, publishing

QUICK = Limits(connect=5, read=0.3, overall=1)
NOTED = {"refusals", "outbox", "places"}
"""All that a refusal writes: itself, and the word that operators are owed."""


def refused_and_stale(engine: Engine, new_work: NewWork, dataset: str, act: Callable[[], LoadResult]) -> str:
    """The line of a refusal, once everything that goes with a refusal is seen to."""
    before, clock = stored(engine), FakeClock()
    brought = act()
    assert (brought.dataset, brought.taken, brought.note) == (dataset, None, "")
    assert len(brought.refused.splitlines()) == 1
    assert {name for name, rows in stored(engine).items() if rows != before[name]} == NOTED
    with Session(engine) as session:
        assert session.scalars(select(RefusalRow.reason)).all() == [brought.refused]
    listed = [one for one in Lists(new_work, clock).list_states() if one.dataset == dataset]
    answer = Screener(new_work, clock).screen(KNOWN[dataset], asker=Asker(surface="cli"))
    assert answer.outcome is Outcome.MATCH
    for one in (*listed, *(one for one in answer.lists if one.dataset == dataset)):
        assert (one.stale, one.refused, one.version is None) == (True, brought.refused, False)
    return brought.refused


def fresh(new_work: NewWork, dataset: str) -> list[ListSearched]:
    return [one for one in Lists(new_work, FakeClock()).list_states() if one.dataset == dataset and not one.stale]


@pytest.mark.parametrize(("engine", "bad"), each_once(BAD, on_both=next(iter(BAD))), indirect=["engine"])
def test_a_bad_file_leaves_the_stored_version_in_force_and_the_list_stale(
    engine: Engine, new_work: NewWork, bringer: ListLoader, tmp_path: Path, bad: Bad
) -> None:
    assert bring(bringer, tmp_path, bad.dataset, GOOD[bad.dataset], NOW).taken
    assert fresh(new_work, bad.dataset)
    act = partial(bring, bringer, tmp_path, bad.dataset, bad.body)
    assert re.search(bad.line, refused_and_stale(engine, new_work, bad.dataset, act))
    assert bring(bringer, tmp_path, bad.dataset, GOOD[bad.dataset]).note.startswith("unchanged")


def test_new_ids_for_the_same_names_are_no_change(new_work: NewWork, bringer: ListLoader, tmp_path: Path) -> None:
    first = bring(bringer, tmp_path, UN, un(mark="A"), NOW).taken
    again = bring(bringer, tmp_path, UN, un(mark="B"))
    assert first is not None
    assert again.taken is not None
    assert (again.taken.version, again.taken.delta.changes) == (first.version, ())
    assert fresh(new_work, UN)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    stamina.set_testing(True, attempts=2)
    with publishing() as server:
        yield server
    stamina.set_testing(False)


SERVERS: dict[str, tuple[Answer, str]] = {
    "another host": (
        lambda asked: asked.send(302, Location="https://elsewhere.example/un.xml"),
        "elsewhere.example is not a host that this list may come from",
    ),
    "an endless body": (lambda asked: asked.pour(b"x" * 2**18, every=0), "is larger than the 1,048,576 bytes"),
    "a slow body": (lambda asked: asked.pour(b"<?xml", every=0.05), "un.xml did not come within 1 seconds"),
    "silence": (lambda asked: asked.pour(b"", every=0.05), "sends nothing for too long"),
    "a web page": (lambda asked: asked.send(200, b"<html><body>Down</body></html>"), "is a web page"),
    "an empty body": (lambda asked: asked.send(200), "un.xml has 0 bytes"),
    "a cut body": (lambda asked: asked.send(200, un()[:900], length=len(un())), "the answer broke off"),
    "no such page": (lambda asked: asked.send(404), "answers 404"),
    "another list's file": (lambda asked: asked.send(200, GOOD[CSL]), "in no format known here of un_sc"),
}


@pytest.mark.parametrize(("engine", "served"), each_once(SERVERS, on_both="a cut body"), indirect=["engine"])
def test_a_bad_server_leaves_the_stored_version_in_force_and_the_list_stale(
    engine: Engine, new_work: NewWork, bringer: ListLoader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    publisher: Publisher, served: tuple[Answer, str],
) -> None:  # fmt: skip
    answer, line = served
    bring(bringer, tmp_path, UN, GOOD[UN], NOW)
    publisher.answers["/un.xml"] = [answer]
    source = Fetch(urls=(publisher.url("/un.xml"),), every_hours=1, max_megabytes=1)
    monkeypatch.setitem(definitions(), UN, small(UN).model_copy(update={"fetch": source}))
    monkeypatch.setattr(loading, "fetch_files", partial(fetch_files, limits=QUICK))
    act = partial(bringer.from_publisher, UN, LoadOptions(fetched=True))
    assert line in refused_and_stale(engine, new_work, UN, act)


@contextmanager
def with_pragma(engine: Engine, pragma: str) -> Iterator[None]:
    """Each connection that is made while the block lasts has the setting."""

    def set_it(raw: sqlite3.Connection, _: object) -> None:
        raw.execute(f"PRAGMA {pragma}")

    engine.dispose()
    event.listen(engine, "connect", set_it)
    yield
    event.remove(engine, "connect", set_it)


def pages_and(engine: Engine, spare: int) -> str:
    """The setting by which the database's file may grow by a few pages and no more, as on a disk that is full."""
    with engine.connect() as connection:
        return f"max_page_count = {connection.exec_driver_sql('PRAGMA page_count').scalar_one() + spare}"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_on_a_full_disk_the_stored_version_stays_whole(
    engine: Engine, new_work: NewWork, bringer: ListLoader, tmp_path: Path
) -> None:
    bring(bringer, tmp_path, UN, GOOD[UN], NOW)
    more = [f"{first} AND {second}" for first in MANY for second in MANY]
    act = partial(bring, bringer, tmp_path, UN, un([*MANY, *more]))
    with with_pragma(engine, pages_and(engine, spare=4)):
        line = refused_and_stale(engine, new_work, UN, act)
    assert line == "The database cannot be used now: database or disk is full"


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_what_cannot_even_be_noted_is_told_and_does_not_stop_the_others(
    engine: Engine, bringer: ListLoader, tmp_path: Path
) -> None:
    for dataset, body in GOOD.items():
        (tmp_path / dataset).write_bytes(body)
    before = stored(engine)
    with with_pragma(engine, "query_only = ON"):
        results = list(bringer.from_files([tmp_path / UN, tmp_path / CSL], [], NOW))
    assert {result.dataset for result in results} == {UN, CSL}
    assert {result.refused for result in results} == {
        "The database cannot be used now: attempt to write a readonly database (nor can this be noted)"
    }
    assert stored(engine) == before
