"""The inbox in SQL: taken once, leased, taken over once, forgotten in time."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Engine, create_engine, func, select

from bot.errors import StoreError
from bot.services.inbox import Lease, Owed
from data.sql.engine import make_engine
from data.sql.inbox import CONNECTIONS, InboxRow, SqlInbox, open_inbox

NOW = dt.datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
ASKED = Owed("T1 event 1", '{"text": "小米 \\u0000"}', NOW)


@pytest.fixture
def inbox(url: str) -> Iterator[SqlInbox]:
    opened = open_inbox(url)
    yield opened
    opened.close()


def until(minutes: int, by: str = "here") -> Lease:
    return Lease(by, NOW + minutes * MINUTE)


def test_what_was_taken_is_not_taken_again_answered_or_not(inbox: SqlInbox) -> None:
    assert inbox.take(ASKED, until(1))
    assert not inbox.take(ASKED, until(1, "there"))
    inbox.answered(ASKED.key, at=NOW)
    assert not inbox.take(ASKED, until(1, "there"))


def test_an_inbox_that_is_closed_holds_its_file_no_more(tmp_path: Path) -> None:
    opened = open_inbox(f"sqlite:///{tmp_path / 'bot.db'}")
    opened.take(ASKED, until(1))
    assert list(tmp_path.glob("*-wal"))
    opened.close()
    assert not list(tmp_path.glob("*-wal"))


def test_of_many_that_take_the_same_at_once_one_does(inbox: SqlInbox) -> None:
    barrier = Barrier(8)

    def take(number: int) -> bool:
        barrier.wait()
        return inbox.take(ASKED, until(1, str(number)))

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(take, range(8))) == 1


def test_of_what_comes_at_once_one_that_cannot_be_kept_is_told_so_and_the_others_are_kept(inbox: SqlInbox) -> None:
    asked = [Owed(f"T1 event {number}", "\ud800" if number == 1 else "{}", NOW) for number in range(3)]
    with ThreadPoolExecutor(3) as pool:
        with inbox._taken._writing:  # somebody writes while they come
            taken = [pool.submit(inbox.take, one, until(1)) for one in asked]
            end = time.monotonic() + 20
            while len(inbox._taken._waiting) < 3 and time.monotonic() < end:
                time.sleep(0.01)
        with pytest.raises(StoreError, match="UnicodeEncodeError"):
            taken[1].result(20)
        assert (taken[0].result(20), taken[2].result(20)) == (True, True)
    owed = inbox.take_over(until(9, "there"), now=NOW + 2 * MINUTE, most=10)
    assert sorted(one.key for one in owed) == ["T1 event 0", "T1 event 2"]


def test_what_is_leased_is_left_alone_and_taken_over_whole_once_the_lease_is_over(inbox: SqlInbox) -> None:
    inbox.take(ASKED, until(1))
    assert inbox.take_over(until(2, "there"), now=NOW, most=10) == []
    inbox.renew(until(3))
    assert inbox.take_over(until(9, "there"), now=NOW + 2 * MINUTE, most=10) == []
    assert inbox.take_over(until(9, "there"), now=NOW + 4 * MINUTE, most=10) == [replace(ASKED, deaths=1)]
    assert inbox.take_over(until(9, "third"), now=NOW + 4 * MINUTE, most=10) == []


def test_every_process_that_left_it_unanswered_is_counted(inbox: SqlInbox) -> None:
    inbox.take(ASKED, until(1))
    turns = [inbox.take_over(until(n, str(n)), now=NOW + (n + 1) * MINUTE, most=1) for n in (1, 2, 3)]
    assert [owed.deaths for (owed,) in turns] == [1, 2, 3]


def test_of_many_that_take_over_at_once_each_gets_its_own(inbox: SqlInbox) -> None:
    keys = {f"T1 event {number}" for number in range(40)}
    for key in keys:
        inbox.take(Owed(key, "{}", NOW), until(1))
    barrier = Barrier(4)

    def take_over(number: int) -> list[str]:
        barrier.wait()
        return [owed.key for owed in inbox.take_over(until(9, str(number)), now=NOW + 2 * MINUTE, most=40)]

    with ThreadPoolExecutor(4) as pool:
        taken = [key for keys in pool.map(take_over, range(4)) for key in keys]
    taken += [owed.key for owed in inbox.take_over(until(9, "last"), now=NOW + 2 * MINUTE, most=40)]
    assert sorted(taken) == sorted(keys)


def test_no_more_is_taken_over_than_there_is_room_for(inbox: SqlInbox) -> None:
    for number in range(3):
        inbox.take(Owed(f"key {number}", "{}", NOW), until(1))
    assert len(inbox.take_over(until(9, "there"), now=NOW + 2 * MINUTE, most=2)) == 2
    assert inbox.take_over(until(9, "there"), now=NOW + 2 * MINUTE, most=0) == []


def test_what_is_answered_is_taken_over_by_nobody_and_its_words_are_forgotten(inbox: SqlInbox, url: str) -> None:
    inbox.take(ASKED, until(1))
    inbox.answered(ASKED.key, at=NOW)
    assert inbox.take_over(until(9), now=NOW + 5 * MINUTE, most=10) == []
    assert _payloads(url) == [""]


def test_what_may_be_done_once_may_be_done_again_when_it_is_forgotten(inbox: SqlInbox) -> None:
    assert [inbox.first("T1 share r1", at=NOW), inbox.first("T1 share r1", at=NOW)] == [True, False]
    inbox.forget("T1 share r1")
    assert inbox.first("T1 share r1", at=NOW)
    assert inbox.take_over(until(9), now=NOW + 5 * MINUTE, most=10) == []


def test_the_same_request_may_do_again_what_it_began(inbox: SqlInbox) -> None:
    done = [inbox.first("T1 share r1", at=NOW, by=by) for by in ("click 1", "click 1", "click 2", "")]
    assert done == [True, True, False, False]


def test_where_an_answer_is_sent_is_kept_for_whoever_takes_it_over_and_noted_by_nobody_else(inbox: SqlInbox) -> None:
    inbox.take(ASKED, until(1))
    assert not inbox.sending(ASKED.key, by="there", where="C2")
    assert inbox.sending(ASKED.key, by="here", where="C1")
    assert inbox.take_over(until(9, "there"), now=NOW + 2 * MINUTE, most=1) == [replace(ASKED, sending="C1", deaths=1)]
    assert not inbox.sending(ASKED.key, by="here", where="C1")
    inbox.answered(ASKED.key, at=NOW)
    assert not inbox.sending(ASKED.key, by="there", where="C2")


def test_an_inbox_that_a_former_version_made_gets_todays_columns(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/test.db"
    opened = open_inbox(url)
    opened.take(ASKED, until(1))
    opened.close()
    with _beside(url).begin() as connection:
        connection.exec_driver_sql("ALTER TABLE inbox DROP COLUMN sending")
        connection.exec_driver_sql("ALTER TABLE inbox DROP COLUMN deaths")
    for minutes in (2, 3):
        opened = open_inbox(url)
        assert opened.sending(ASKED.key, by="here", where="C1")
        assert opened.take_over(until(minutes), now=NOW + minutes * MINUTE, most=1)[0].deaths == minutes - 1
        opened.close()


def test_only_what_was_answered_long_ago_is_pruned(inbox: SqlInbox, url: str) -> None:
    for key in ("owed", "old", "new"):
        inbox.take(Owed(key, key, NOW), until(1))
    inbox.answered("old", at=NOW)
    inbox.answered("new", at=NOW + 2 * MINUTE)
    inbox.prune(NOW + MINUTE)
    assert _payloads(url) == ["", "owed"]


def test_a_writer_of_lists_keeps_nobody_waiting(inbox: SqlInbox, url: str) -> None:
    engine = make_engine(url)
    with engine.execution_options(writes=True).begin() as writing:
        writing.exec_driver_sql("UPDATE datasets SET title = title")
        assert inbox.take(ASKED, until(1))
    engine.dispose()


def test_an_inbox_that_is_gone_says_so_in_one_line(url: str) -> None:
    opened = open_inbox(url)
    with _beside(url).begin() as connection:
        connection.exec_driver_sql("DROP TABLE inbox")
    with pytest.raises(StoreError, match=r"^The inbox cannot be used now: .*inbox") as told:
        opened.take(ASKED, until(1))
    assert "小米" not in str(told.value)
    opened.close()


def test_an_inbox_whose_connections_are_all_taken_says_so_in_one_line(
    inbox: SqlInbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox._engine.pool, "_timeout", 0)
    with ExitStack() as held:
        for _ in range(CONNECTIONS):
            held.enter_context(inbox._engine.connect())
        with pytest.raises(StoreError, match=r"^The inbox cannot be used now: "):
            inbox.renew(until(1))
    inbox.renew(until(1))


def test_a_key_that_no_database_takes_is_refused_in_one_line(inbox: SqlInbox) -> None:
    with pytest.raises(StoreError, match=r"^The inbox cannot be used now: "):
        inbox.take(Owed("T1 event \ud83d", "{}", NOW), until(1))


def _beside(url: str) -> Engine:
    return create_engine(url.replace("test.db", "test.inbox.db"))


def _payloads(url: str) -> list[str]:
    engine = create_engine(url.replace("test.db", "test.inbox.db"))
    with engine.connect() as connection:
        found = list(connection.scalars(select(InboxRow.payload).order_by(InboxRow.payload)))
        assert connection.scalar(select(func.count()).select_from(InboxRow)) == len(found)
    engine.dispose()
    return found
