"""What was answered last in a thread: kept for one person there, whole, for a week."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select

from bot.domain.lists.list_meant import ListMeant
from bot.services.notices.following import Following
from bot.services.ports import Asker
from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.threads.said import OfLists, Said
from bot.services.screening.screener import Screener
from data.sql.threads import KEPT, ThreadRow
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.test_records import RECORD

NOW = dt.datetime(2026, 11, 24, 9, 30, 15, 123456, tzinfo=dt.UTC)
ALICE = Asker(surface="mention", user="U1", team="T1", channel="C1", thread="1700000000.000001")
SAID = Said(
    at=NOW,
    kind=Kind.SCREEN,
    names=("Xiaomi", "小米 \0"),
    on=dt.date(2021, 3, 31),
    day_typed="March 2021",
    aspect=Aspect.LIST,
    list_meant="1260H",
    lists=(ListMeant(key="1260h", label="1260H list", name="the 1260H list", programs=("US-CMC-1260H",)),),
    above=("Xiaomi Group",),
    asked_back=True,
    public_only=True,
    points=(Point.BUYING, Point.STILL),
    may=True,
    of_lists=OfLists(
        kind=Kind.CHANGES,
        lists=(ListMeant(key="1260h", label="1260H list", name="the 1260H list", programs=("US-CMC-1260H",)),),
        first=dt.date(2025, 1, 1),
        last=dt.date(2025, 1, 31),
        text="what changed in January 2025?",
    ),
    among=("Xiaomi", "小米 \0", "ZTE"),
    before=("Huawei",),
)


def keep(new_work: NewWork, asker: Asker, said: Said) -> None:
    with new_work() as uow:
        uow.threads.keep(asker, said)
        uow.commit()


def last(new_work: NewWork, asker: Asker) -> Said | None:
    with new_work() as uow:
        return uow.threads.last(asker)


def test_what_was_said_comes_back_as_it_was_and_the_next_takes_its_place(new_work: NewWork) -> None:
    keep(new_work, ALICE, SAID)
    assert last(new_work, ALICE) == SAID
    assert last(new_work, replace(ALICE, surface="choice", public_only=True)) == SAID
    keep(new_work, ALICE, replace(SAID, names=("Huawei",), at=NOW + dt.timedelta(minutes=1)))
    again = last(new_work, ALICE)
    assert again is not None
    assert again.names == ("Huawei",)


@pytest.mark.parametrize(
    "other",
    [
        replace(ALICE, team="X9"),
        replace(ALICE, channel="X9"),
        replace(ALICE, thread="X9"),
        replace(ALICE, user="X9"),
    ],
)
def test_another_team_channel_thread_or_person_is_told_nothing(new_work: NewWork, other: Asker) -> None:
    keep(new_work, ALICE, SAID)
    assert last(new_work, other) is None


def test_what_is_older_than_a_week_goes_when_anybody_asks(new_work: NewWork, engine: Engine) -> None:
    keep(new_work, ALICE, SAID)
    bob = replace(ALICE, user="U2", team="T2")
    keep(new_work, bob, replace(SAID, at=NOW + KEPT))
    assert last(new_work, ALICE) == SAID
    keep(new_work, bob, replace(SAID, at=NOW + KEPT + dt.timedelta(seconds=1)))
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(ThreadRow)) == 1


def test_a_team_that_leaves_leaves_nothing_behind(new_work: NewWork) -> None:
    other = replace(ALICE, team="T2")
    for asker in (ALICE, other):
        keep(new_work, asker, SAID)
    Following(new_work, FakeClock()).uninstalled("T1")
    assert last(new_work, ALICE) is None
    assert last(new_work, other) == SAID


def test_it_is_kept_with_the_record_or_not_at_all(new_work: NewWork) -> None:
    with new_work() as uow:
        uow.threads.keep(ALICE, SAID)
        uow.records.add(RECORD)
    assert last(new_work, ALICE) is None
    with new_work() as uow:
        uow.threads.keep(ALICE, SAID)
        uow.records.add(RECORD)
        uow.commit()
    with new_work() as uow:
        assert uow.threads.last(ALICE) == SAID
        kept = uow.records.get(RECORD.id, team="T1")
    assert kept is not None
    assert replace(kept, place=None) == RECORD


def test_questions_of_one_thread_may_be_answered_at_once(new_work: NewWork) -> None:
    keep(new_work, replace(ALICE, user="U2"), replace(SAID, at=NOW - 2 * KEPT))  # old: both want it gone
    together = Barrier(4)

    def answer(number: int) -> None:
        with new_work() as uow:
            assert uow.threads.last(ALICE) is None
            together.wait()
            uow.threads.keep(ALICE, replace(SAID, names=(f"N{number}",)))
            uow.records.add(replace(RECORD, id=f"r{number}"))
            uow.commit()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(answer, range(4)))
    kept = last(new_work, ALICE)
    assert kept is not None
    assert kept.names[0] in {"N0", "N1", "N2", "N3"}
    with new_work() as uow:
        assert len(uow.records.latest(RECORD.asker, limit=9)) == 4


def test_an_answer_in_a_thread_leaves_its_question_there(facts: NewWork, screener: Screener) -> None:
    here = replace(ALICE, thread="an answer")
    screener.screen("WeChat Pay", asker=here, as_of=dt.date(2021, 1, 15))
    said = last(facts, here)
    assert said is not None
    assert (said.names, said.on, said.above) == (("WeChat Pay",), dt.date(2021, 1, 15), ("Tencent Holdings Limited",))
    screener.screen("Huawei", asker=replace(here, thread=""))
    assert last(facts, replace(here, thread="")) is None
