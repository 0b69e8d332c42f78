"""The heads of chains that have grown are posted each morning, so many in a message."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.notices.following import OPERATORS
from bot.services.notices.outbox import NoticeKind
from bot.services.records.chain import Head
from bot.services.records.posting import heads_due
from tests import builders
from tests.fakes import FakeUnitOfWork

MORNING = dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)


def work(*heads: Head) -> FakeUnitOfWork:
    uow = FakeUnitOfWork(builders.a_snapshot())
    uow.records.known_heads = list(heads)
    return uow


@pytest.mark.parametrize(("grown", "messages"), [(0, []), (1, [1]), (25, [25]), (26, [25, 1]), (51, [25, 25, 1])])
def test_twenty_five_heads_stand_in_a_message(grown: int, messages: list[int]) -> None:
    items = list(heads_due(work(*(Head(team=f"T{n}", length=1) for n in range(grown))), MORNING))
    assert [len(item.payload["heads"]) for item in items] == messages
    assert len({item.key for item in items}) == len(items)
    assert {(item.kind, item.place, item.payload["day"]) for item in items} <= {
        (NoticeKind.HEADS, OPERATORS, "2026-11-26")
    }


def test_a_chain_without_records_has_no_head_to_post() -> None:
    assert list(heads_due(work(Head(team="T1")), MORNING)) == []


def test_a_head_is_posted_again_only_once_its_chain_has_grown() -> None:
    uow = work(Head(team="T1", length=1))
    assert len(list(heads_due(uow, MORNING))) == 1
    assert list(heads_due(uow, MORNING + dt.timedelta(days=1))) == []
    uow.records.known_heads = [Head(team="T1", length=2)]
    assert list(heads_due(uow, MORNING + dt.timedelta(days=1, hours=1))) == []
    assert len(list(heads_due(uow, MORNING + dt.timedelta(days=2)))) == 1


def test_before_nine_the_day_is_still_the_one_before() -> None:
    (item,) = heads_due(work(Head(team="T1", length=1)), MORNING - dt.timedelta(minutes=1))
    assert item.payload["day"] == "2026-11-25"
