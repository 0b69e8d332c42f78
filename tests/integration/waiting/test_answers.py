"""While a list is written into a SQLite database, answers are given and their records wait beside it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace

from sqlalchemy import Engine, insert

from bot.services.keys import Keys
from bot.services.records.ports import Wanted
from bot.services.records.record import Record
from bot.services.screening.screener import Screener
from data.sql.api_keys import SqlKeys, random_secret
from data.sql.engine import BUSY_SECONDS
from data.sql.records.rows import whole_row
from data.sql.tables.records import RecordRow
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.test_threads import last
from tests.integration.waiting.busy import ME, stored, waiting, writing


def test_an_answer_is_given_while_a_list_is_written_and_its_record_is_found_before_and_after(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    answer = screener.screen("Xiaomi", asker=ME)
    assert stored(engine) == []
    assert screener.recall(answer.record, asker=ME) == answer
    assert [record.id for record in screener.latest(ME, limit=5)] == [answer.record]
    said = last(new_work, ME)
    assert said is not None
    assert said.names == ("Xiaomi",)
    assert screener.recall(answer.record, asker=replace(ME, team="T2")) is None
    busy.close()
    while not waiting(engine).settle():
        pass
    assert stored(engine) == [answer.record]
    assert waiting(engine).reading() is None
    assert screener.recall(answer.record, asker=ME) == answer
    assert [record.id for record in screener.latest(ME, limit=5)] == [answer.record]
    assert last(new_work, ME) == said


def test_records_that_wait_are_found_and_taken_out_with_the_others_each_once(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    waited = screener.screen("Xiaomi", asker=ME).record
    assert found(new_work, Wanted(team="T1")) == [waited]
    assert found(new_work, Wanted(team="T1", matter="another")) == found(new_work, Wanted(team="T2")) == []
    busy.close()
    while not waiting(engine).settle():
        pass
    moved = screener.screen("Huawei", asker=ME).record
    with waiting(engine).opened() as aside, new_work() as uow:
        aside.execute(insert(RecordRow), whole_row(one_of(uow.records.get(waited, team="T1"))))
        aside.commit()
    assert sorted(found(new_work, Wanted(team="T1"))) == sorted([waited, moved])
    assert len(found(new_work, Wanted(team="T1"), limit=1)) == 1


def found(new_work: NewWork, wanted: Wanted, *, limit: int = 10) -> list[str]:
    with new_work() as uow:
        return [record.id for record in uow.records.find(wanted, limit=limit)]


def one_of(record: Record | None) -> Record:
    assert record is not None
    return record


def test_many_answers_at_once_are_given_while_a_list_is_written(
    new_work: NewWork, engine: Engine, busy: ExitStack
) -> None:
    screener = Screener(new_work, FakeClock())
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda n: screener.screen(f"Acme {n}", asker=ME), range(16)))
    busy.close()
    while not waiting(engine).settle():
        pass
    assert sorted(stored(engine)) == sorted(answer.record for answer in answers)


def test_who_shows_a_key_does_not_wait_for_a_list_that_is_written(new_work: NewWork, engine: Engine) -> None:
    clock = FakeClock()
    keys = Keys(SqlKeys(engine), clock, random_secret)
    secret = keys.make("desk", team="T1")
    with writing(engine), ThreadPoolExecutor(1) as program:
        known = program.submit(keys.known, secret)
        assert known.result(timeout=BUSY_SECONDS / 2) is not None
    assert keys.all()[0].last_used is None
    assert keys.known(secret) is not None
    assert keys.all()[0].last_used == clock.now()
