"""What tests of the outbox share: notices that are owed to places, put in and claimed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from bot.domain.notices.following import Place
from bot.services.notices.outbox import NewItem, NoticeKind, OutboxItem
from data.sql.unit_of_work import SqlUnitOfWork

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
HERE, THERE = Place(team="T1", channel="C1"), Place(team="T1", channel="C2")
ELSEWHERE = Place(team="T2", channel="C1")
Do = Callable[[Callable[[SqlUnitOfWork], Any]], Any]


def a_notice(key: str, place: Place = HERE, **more: Any) -> NewItem:
    return NewItem(**{"key": key, "kind": NoticeKind.UPDATE, "place": place, "payload": {"of": key}} | more)


def add(do: Do, *notices: NewItem, at: dt.datetime = NOON) -> int:
    added: int = do(lambda uow: uow.outbox.add(notices, at=at))
    return added


def claim(do: Do, *, now: dt.datetime = NOON, by: str = "one", until: dt.datetime | None = None) -> OutboxItem | None:
    found: OutboxItem | None = do(lambda uow: uow.outbox.claim(by=by, now=now, until=until or now + MINUTE))
    return found


def claimed(do: Do, **when: Any) -> OutboxItem:
    owed = claim(do, **when)
    assert owed is not None
    return owed


def of(do: Do, key: str) -> OutboxItem:
    found: OutboxItem = do(lambda uow: uow.outbox.of_thread(key))
    return found
