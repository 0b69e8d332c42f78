"""The chain of a workspace's records in the store: one line of records, whoever writes; each break is found."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Barrier

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from bot.services.keeping.housekeeping import Housekeeping
from bot.services.keeping.ports import Terms
from bot.services.keeping.purging import Purging
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from bot.services.records.verifying import Break, Verified
from data.sql.engine import make_engine
from data.sql.keeping.store import SqlKeeping
from data.sql.records.waiting import waiting_of
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.test_records import ALICE, RECORD, keep

VIEW = '{"deadlines":[],"measures":[],"id":"1","sources":[{"seen_at":[],"verification":{},"id":"eo"}]}'
ANSWER = '{"query":"Xiaomi","findings":[' + VIEW + "]}"


def ask(new_work: NewWork, *numbers: int, asker: Asker = ALICE, days: int = 0) -> None:
    at = RECORD.asked_at + dt.timedelta(days=days)
    keep(new_work, *(replace(RECORD, id=f"r{n}", asker=asker, asked_at=at, answer=ANSWER) for n in numbers))


def verify(new_work: NewWork, team: str = "T1") -> Verified:
    return Archive(new_work, FakeClock()).verify(team)


def breaks(new_work: NewWork) -> list[tuple[Break, int, int]]:
    return [(fault.kind, fault.first, fault.last) for fault in verify(new_work).faults]


def settled(engine: Engine) -> None:
    """Until all that did not wait for its turn in a SQLite database is in it, and nobody moves anything any more."""
    waiting = waiting_of(engine)
    while waiting and (left := waiting.reading()):
        left.close()
        waiting.settle()
    if waiting:
        with waiting._moving:
            pass


def do(engine: Engine, *statements: str) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_what_was_asked_is_one_whole_chain_for_each_workspace(new_work: NewWork) -> None:
    ask(new_work, *range(5))
    ask(new_work, *range(5, 7), asker=replace(ALICE, team="T2"))
    assert (verify(new_work).records, verify(new_work).faults) == (5, [])
    assert (verify(new_work, "T2").records, verify(new_work, "T2").faults) == (2, [])


def test_two_replicas_write_one_chain_without_a_fork(url: str, new_work: NewWork) -> None:
    replicas = [make_engine(url) for _ in range(2)]
    together = Barrier(4)

    def write(first: int) -> None:
        work = partial(SqlUnitOfWork, replicas[first % 2])
        together.wait()
        for number in range(10):
            ask(work, first * 10 + number)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(write, range(4)))
    settled(replicas[0])
    for engine in replicas:
        engine.dispose()
    done = verify(new_work)
    assert (done.records, done.head.length, done.faults) == (40, 40, [])


def test_the_store_itself_refuses_a_second_record_at_one_place(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, 1, 2)
    with pytest.raises(IntegrityError):
        do(engine, "UPDATE records SET position = 1 WHERE id = 'r2'")


CHANGES = [
    ("UPDATE records SET query = '\"Huawei\"' WHERE id = 'r2'", Break.CONTENT),
    ("UPDATE records SET \"user\" = 'U9' WHERE id = 'r2'", Break.CONTENT),
    ("UPDATE records SET outcome = 'no_match' WHERE id = 'r2'", Break.CHANGED),
    ("UPDATE records SET as_of = '2021-01-16' WHERE id = 'r2'", Break.CHANGED),
    ("UPDATE records SET body = (SELECT p.body FROM record_parts p WHERE p.number = 1) WHERE id = 'r2'", Break.CONTENT),
    ("UPDATE records SET previous = hash WHERE id = 'r2'", Break.CHANGED),
    ("UPDATE records SET body = salt WHERE id = 'r2'", Break.UNREADABLE),
    ("UPDATE records SET parts = '[]' WHERE id = 'r2'", Break.CONTENT),
    ("UPDATE records SET basis = 1 WHERE id = 'r2'", Break.CHANGED),
]  # fmt: skip


@pytest.mark.parametrize(("change", "found"), CHANGES)
def test_a_record_that_was_changed_is_found(new_work: NewWork, engine: Engine, change: str, found: Break) -> None:
    ask(new_work, *range(1, 5))
    do(engine, change)
    assert breaks(new_work) == [(found, 2, 2)]


def test_one_byte_of_a_body_that_was_changed_is_found(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, *range(1, 5))
    with engine.begin() as connection:
        body = bytearray(connection.scalar(text("SELECT body FROM records WHERE id = 'r3'")))
        body[len(body) // 2] ^= 1
        connection.execute(text("UPDATE records SET body = :body WHERE id = 'r3'"), {"body": bytes(body)})
    assert [(first, last) for _, first, last in breaks(new_work)] == [(3, 3)]


def test_a_day_that_is_none_any_more_is_found_and_the_rest_verified(new_work: NewWork, engine: Engine) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL takes days alone")
    ask(new_work, *range(1, 5))
    do(engine, "UPDATE records SET as_of = 'some day' WHERE id = 'r2'")
    assert breaks(new_work) == [(Break.UNREADABLE, 2, 2)]


def test_a_part_that_was_changed_breaks_every_record_that_points_to_it(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, 1, 2)
    do(engine, "UPDATE record_parts SET body = (SELECT body FROM record_parts ORDER BY number LIMIT 1)")
    assert {first for _, first, _ in breaks(new_work)} == {1, 2}


def test_a_record_that_was_taken_out_is_found_also_at_the_end(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, *range(1, 6))
    do(engine, "DELETE FROM records WHERE id IN ('r2', 'r5')")
    assert breaks(new_work) == [(Break.MISSING, 2, 2), (Break.MISSING, 5, 5)]


def test_two_records_that_changed_places_are_found(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, *range(1, 6))
    do(
        engine,
        "UPDATE records SET position = 99 WHERE id = 'r2'",
        "UPDATE records SET position = 2 WHERE id = 'r4'",
        "UPDATE records SET position = 4 WHERE id = 'r2'",
    )
    assert breaks(new_work) == [(Break.SWAPPED, 2, 4)]


def test_a_purge_of_a_person_leaves_the_chain_whole_and_says_how_many_were_emptied(
    new_work: NewWork, engine: Engine
) -> None:
    ask(new_work, 1, 3)
    ask(new_work, 2, 4, asker=replace(ALICE, user="U2"))
    Purging(SqlKeeping(engine), FakeClock()).person("U2", progress=lambda _kind, _rows: None)
    done = verify(new_work)
    assert (done.records, done.removed, done.faults) == (5, 2, [])
    with new_work() as uow:
        assert uow.records.get("r2", team="T1") is None
        assert uow.records.get("r1", team="T1") is not None
    do(engine, "UPDATE records SET body = NULL, salt = NULL, query = '\"\"', removed = '{}' WHERE id = 'r1'")
    assert breaks(new_work) == [(Break.EMPTIED, 1, 1)]


def test_records_that_outlived_their_term_are_cut_off_and_the_rest_stays_whole(
    new_work: NewWork, engine: Engine
) -> None:
    ask(new_work, 1, 2)
    ask(new_work, 3, 4, days=30)
    clock = FakeClock()
    clock.time = RECORD.asked_at + dt.timedelta(days=40)
    house = Housekeeping(SqlKeeping(engine), clock, terms=Terms(records=20))
    house.age(lambda: True)
    done = verify(new_work)
    assert (done.records, done.head.cut, done.faults) == (2, 2, [])
    do(engine, "DELETE FROM records WHERE id = 'r3'")
    assert breaks(new_work) == [(Break.MISSING, 3, 3)]


def test_what_only_records_that_are_gone_shared_goes_with_them(new_work: NewWork, engine: Engine) -> None:
    ask(new_work, 1)
    keep(new_work, replace(RECORD, id="r2", asked_at=RECORD.asked_at + dt.timedelta(days=30)))
    with engine.connect() as connection:
        before = connection.scalar(text("SELECT count(*) FROM record_parts"))
    clock = FakeClock()
    clock.time = RECORD.asked_at + dt.timedelta(days=40)
    Housekeeping(SqlKeeping(engine), clock, terms=Terms(records=20)).age(lambda: True)
    with engine.connect() as connection:
        assert (before, connection.scalar(text("SELECT count(*) FROM record_parts"))) == (3, 1)
    assert verify(new_work).faults == []


def test_a_record_of_before_there_were_chains_is_read_and_told_to_stand_outside(
    new_work: NewWork, engine: Engine
) -> None:
    ask(new_work, 1)
    old = (
        'INSERT INTO records (id, asked_at, surface, "user", team, channel, query, as_of, outcome, lists, candidates,'
        " answer) VALUES ('old', '2026-01-01 00:00:00', 'command', 'U1', 'T1', 'C1', '\"Xiaomi\"', '2026-01-01',"
        " 'match', '{\"us\": \"1\"}', '[]', '{\"query\": \"Xiaomi\"}')"
    )
    do(engine, old)
    with new_work() as uow:
        found = uow.records.get("old", team="T1")
        assert uow.records.outside("T1") == 1
    assert found is not None
    assert (found.query, found.lists, found.answer, found.place) == ("Xiaomi", {"us": "1"}, '{"query": "Xiaomi"}', None)
    assert (verify(new_work).records, verify(new_work).faults) == (1, [])
