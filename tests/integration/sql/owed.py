"""What tests of the outbox share: notices that are owed to places, put in and claimed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from bot.domain.notices.following import Place
from bot.services.notices.outbox import NewItem, NoticeKind, OutboxItem
from data.sql.unit_of_work import SqlUnitOfWork

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
HERE, THERE = Place(team="T1", channel="C1"), Place(team="T1", channel="C2")
ELSEWHERE = Place(team="T2", channel="C1")
T = TypeVar("T")


class Do(Protocol):
    """Does it in a transaction of its own."""

    def __call__(self, what: Callable[[SqlUnitOfWork], T], /) -> T: ...


def a_notice(key: str, place: Place = HERE, *, kind: NoticeKind = NoticeKind.UPDATE, held: bool = False) -> NewItem:
    return NewItem(key=key, kind=kind, place=place, payload={"of": key}, held=held)


def add(do: Do, *notices: NewItem, at: dt.datetime = NOON) -> int:
    return do(lambda uow: uow.outbox.add(notices, at=at))


def claim(do: Do, *, now: dt.datetime = NOON, by: str = "one", until: dt.datetime | None = None) -> OutboxItem | None:
    return do(lambda uow: uow.outbox.claim(by=by, now=now, until=until or now + MINUTE))


def claimed(do: Do, **when: Any) -> OutboxItem:
    owed = claim(do, **when)
    assert owed is not None
    return owed


def of(do: Do, key: str) -> OutboxItem:
    found = do(lambda uow: uow.outbox.of_thread(key))
    assert found is not None
    return found
