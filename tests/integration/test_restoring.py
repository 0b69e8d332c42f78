"""The drill of docs/operations.md: a copy made while the bot writes answers elsewhere, and its tokens need the keys."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import make_url

from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.index.names import NameSource
from data.index.store import NameStore
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.sealing import new_key
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.commands import Run
from tests.integration.conftest import NewWork
from tests.integration.databases import KINDS, Databases
from tests.integration.leftovers import KEY, a_record, filled, keep


@dataclass
class Copy:
    """A restored database: where it is, and which records were written before it was made."""

    url: str
    records: list[str]


@pytest.fixture(scope="module", params=KINDS)
def copy(
    request: pytest.FixtureRequest, databases: Databases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Copy]:
    """Of a store in which two workspaces left something of every kind, made while a process goes on writing."""
    kind: str = request.param
    if kind == "postgresql" and not shutil.which("pg_dump"):
        pytest.skip("pg_dump is not installed")
    tmp_path = tmp_path_factory.mktemp("copy")
    with databases.at_newest_schema(kind) as engine, databases.empty(kind, tmp_path) as here:
        new_work = partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "names"))
        filled(new_work, engine)
        stop, written = Event(), list[str]()
        writer = Thread(target=write, args=(new_work, stop, written))
        writer.start()
        while not written:
            stop.wait(0.01)
        before = list(written)
        copy_over(engine.url.render_as_string(hide_password=False), here, tmp_path)
        stop.set()
        writer.join()
        yield Copy(here, before)


def write(new_work: NewWork, stop: Event, written: list[str]) -> None:
    while not stop.is_set():
        record = a_record(100 + len(written), at=FakeClock().time)
        keep(new_work, record)
        written.append(record.id)


def copy_over(there: str, here: str, folder: Path) -> None:
    """The commands of the page."""
    if there.startswith("sqlite"):
        with closing(sqlite3.connect(str(make_url(there).database))) as source:
            source.execute("VACUUM INTO ?", (str(make_url(here).database),))
        return
    dump = str(folder / "screenbot.dump")
    source_url, target_url = (url.replace("+psycopg", "") for url in (there, here))
    for words in (
        ("pg_dump", "--format=custom", f"--file={dump}", source_url),
        ("pg_restore", "--no-owner", "--exit-on-error", f"--dbname={target_url}", dump),
    ):
        subprocess.run(words, check=True)


@pytest.fixture
def run_on_copy(copy: Copy, run_first: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("DATABASE_URL", copy.url)
    monkeypatch.setenv("SLACK_CLIENT_ID", "1.2")
    return run_first


def test_a_copy_holds_every_record_and_answers_from_its_lists(copy: Copy, tmp_path: Path) -> None:
    engine = make_engine(copy.url)
    upgrade(engine)
    new_work = partial(SqlUnitOfWork, engine, names=NameStore(NameSource(engine), tmp_path / "anew"))
    with new_work() as uow:
        assert [uow.records.get(id, team="TACME") for id in copy.records].count(None) == 0
        assert [follow.place.team for follow in uow.follows.standing()].count("TACME") == 2
    asker = Asker(surface="test", team="TACME", user="UANNA")
    assert Screener(new_work, FakeClock()).screen("Our Own Secret Ltd", asker=asker).findings
    assert not Screener(new_work, FakeClock()).screen("Our Own Secret Ltd", asker=Asker(surface="test")).findings
    engine.dispose()


def test_the_tokens_of_a_copy_open_with_the_keys_that_were_kept_apart(
    run_on_copy: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOKEN_KEYS", f"{new_key()},{KEY}")
    done = run_on_copy("tokens", "check")
    assert (done.status, done.out) == (0, "4 rows of tokens can be read with these keys.\n")


def test_without_the_keys_the_tokens_of_a_copy_do_not_open(run_on_copy: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "missing: SLACK_CLIENT_SECRET, or TOKEN_KEYS" in run_on_copy("tokens", "check").err
    monkeypatch.setenv("TOKEN_KEYS", new_key())
    for command in ("check", "rotate"):
        done = run_on_copy("tokens", command)
        assert (done.status, done.out) == (2, "")
        assert "cannot be read with these keys" in done.err
