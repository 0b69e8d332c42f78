"""Each day operators get the heads of chains that have grown: who writes a chain anew cannot change these too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.domain.notices.following import OPERATORS
from bot.domain.notices.hours import MORNING
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import UnitOfWork
from bot.services.wording.records import head_line

A_MESSAGE = 25
"""Heads of one message."""


def heads_due(uow: UnitOfWork, now: dt.datetime) -> Iterator[NewItem]:
    """This morning's notice (UTC), once a day: the chains that have grown since the last one."""
    day = (now - dt.timedelta(hours=MORNING.hour)).date()
    mark = f"heads:{day.isoformat()}"
    if uow.ticks.last(mark) is not None:
        return
    uow.ticks.done(mark, now)
    lines = []
    for head in uow.records.heads():
        told = f"head:{head.team}:{head.length}"
        if head.length and uow.ticks.last(told) is None:
            uow.ticks.done(told, now)
            lines.append(head_line(head))
    for first in range(0, len(lines), A_MESSAGE):
        said = {"day": day.isoformat(), "heads": lines[first : first + A_MESSAGE]}
        yield NewItem(key=f"{mark}:{first}", kind=NoticeKind.HEADS, place=OPERATORS, payload=said)
