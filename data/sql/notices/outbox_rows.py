"""The rows of the outbox: what of it is due, how many there are, and how a row is read and written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import CursorResult, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from bot.domain.notices.following import PlaceState
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem, Tally
from data.sql.notices.places import habits_of, place_of
from data.sql.tables.following import OutboxRow, PlaceRow
from data.sql.tables.lists import MarkRow

_FAILED = "failed attempts at removed notices"


def due(now: dt.datetime) -> Any:
    """The oldest notice that may be sent now: the first of its place, where that is open and nobody has taken it."""
    other = aliased(OutboxRow)
    first = (
        select(func.min(other.number))
        .where(other.place == PlaceRow.number, other.state == DeliveryState.PENDING)
        .scalar_subquery()
    )
    free = or_(PlaceRow.claimed_until.is_(None), PlaceRow.claimed_until <= now)
    return (
        select(OutboxRow.number, PlaceRow.number.label("place"))
        .join(PlaceRow, PlaceRow.number == OutboxRow.place)
        .where(OutboxRow.state == DeliveryState.PENDING, OutboxRow.due_at <= now, OutboxRow.number == first)
        .where(PlaceRow.state != PlaceState.GONE, PlaceRow.next_at <= now, free)
        .order_by(OutboxRow.number)
        .limit(1)
    )


def tally_of(session: Session) -> Tally:
    """How much is owed."""
    counted = select(OutboxRow.state, func.count()).group_by(OutboxRow.state)
    waiting = OutboxRow.state.in_([DeliveryState.PENDING, DeliveryState.HELD])
    oldest = session.scalar(select(func.min(OutboxRow.created_at)).where(waiting))
    counts = dict(session.execute(counted).all())
    tried = session.scalar(select(func.sum(OutboxRow.attempts))) or 0
    failed = tried - counts.get(DeliveryState.SENT, 0) + _failed_of_removed(session)
    return Tally(counts=counts, oldest=oldest, failed=failed)


def note_removed(session: Session, numbers: Sequence[int]) -> None:
    """Keep how many attempts failed of notices that are about to be removed: what counts them must never fall."""
    sent = func.sum(case((OutboxRow.state == DeliveryState.SENT, 1), else_=0))
    tried = select(func.sum(OutboxRow.attempts) - sent).where(OutboxRow.number.in_(numbers))
    if failed := session.scalar(tried):
        session.merge(MarkRow(name=_FAILED, value=str(_failed_of_removed(session) + failed)))


def _failed_of_removed(session: Session) -> int:
    mark = session.get(MarkRow, _FAILED)
    return int(mark.value) if mark else 0


def counted(session: Session, statement: Any) -> int:
    """How many rows a statement changed."""
    result = session.execute(statement.execution_options(preserve_rowcount=True))
    return result.rowcount if isinstance(result, CursorResult) else 0


def joined() -> Any:
    """Notices with their places."""
    return select(OutboxRow, PlaceRow).join(PlaceRow, PlaceRow.number == OutboxRow.place)


def values_of(notice: NewItem, *, place: int, at: dt.datetime) -> dict[str, Any]:
    """A new notice as a row."""
    return {
        "key": notice.key,
        "kind": notice.kind.value,
        "place": place,
        "payload": dict(notice.payload),
        "created_at": at,
        "state": DeliveryState.HELD if notice.held else DeliveryState.PENDING,
        "due_at": at,
    }


def owed_of(row: OutboxRow, place: PlaceRow, *, claim: str = "") -> OutboxItem:
    """A row as a notice; `claim` is whose it is for now."""
    return OutboxItem(
        number=row.number,
        key=row.key,
        kind=NoticeKind(row.kind),
        place=place_of(place),
        payload=row.payload,
        created_at=row.created_at,
        state=row.state,
        attempts=row.attempts,
        doubt=row.doubt,
        direct=place.direct,
        sent_at=row.sent_at,
        ts=row.ts,
        error=row.error,
        habits=habits_of(place),
        claim=claim,
    )
