"""What is owed, in SQL. A place is sent to by one worker at a time, and its notices in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import CursorResult, case, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from bot.domain.notices.following import Place, PlaceState
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem, Tally
from data.sql.chunks import chunks
from data.sql.engine import begin_taking_turns, begin_writing
from data.sql.following_tables import OutboxRow, PlaceRow
from data.sql.inserting import insert_new
from data.sql.places import find, found_or_made, habits_of, place_of
from data.sql.tables import MarkRow

LONGEST_ERROR = 500
_ROWS_AT_A_TIME = 500
_FAILED = "failed attempts at removed notices"


class SqlOutbox:
    """The outbox within one unit of work (services.outbox.Outbox)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, notices: Iterable[NewItem], *, at: dt.datetime) -> int:
        """Write what is not owed already."""
        begin_writing(self._session)
        numbers: dict[Place, int] = {}
        written = 0
        for some in chunks(notices, _ROWS_AT_A_TIME):
            for notice in some:
                if notice.place not in numbers:
                    numbers[notice.place] = found_or_made(self._session, notice.place).number
            rows = [_values(notice, place=numbers[notice.place], at=at) for notice in some]
            written += self._count(insert_new(self._session, OutboxRow, rows, unique=["key"]))
        return written

    def claim(self, *, by: str, now: dt.datetime, until: dt.datetime) -> OutboxItem | None:
        """Take the oldest notice whose turn it is. A look first: an idle worker keeps nobody from writing."""
        if self._session.execute(self._due(now)).first() is None:
            return None
        begin_taking_turns(self._session)
        due = self._session.execute(self._due(now).with_for_update(of=PlaceRow, skip_locked=True)).first()
        if due is None:
            return None
        row = self._session.get_one(OutboxRow, due.number, populate_existing=True)
        place = self._session.get_one(PlaceRow, row.place, populate_existing=True)
        if row.state is not DeliveryState.PENDING or row.due_at > now:
            return None  # another worker was quicker
        claim = f"{by} {uuid4().hex[:12]}"
        place.claimed_by, place.claimed_until = claim, until
        owed = _owed(row, place, claim=claim)
        row.doubt = row.doubt or now
        self._session.flush()
        return owed

    def payloads_since(self, kind: NoticeKind, since: dt.datetime) -> Sequence[Mapping[str, Any]]:
        """The contents of the notices of this kind that were written after `since`, whatever became of them."""
        written = select(OutboxRow.payload).where(OutboxRow.kind == kind, OutboxRow.created_at > since)
        return self._session.scalars(written).all()

    def _due(self, now: dt.datetime) -> Any:
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

    def sent(self, owed: OutboxItem, *, ts: str, at: dt.datetime, next_at: dt.datetime, direct: str = "") -> bool:
        """Mark it sent; the place is open again if it was not."""
        known = {"direct": direct} if direct else {}
        if not self._release(owed, next_at=next_at, state=PlaceState.OPEN, reason="", **known):
            return False
        self._change(
            owed, state=DeliveryState.SENT, ts=ts, sent_at=at, doubt=None, error="", attempts=owed.attempts + 1
        )
        return True

    def put_off(self, owed: OutboxItem, *, due_at: dt.datetime, error: str, tried: bool, doubt: bool) -> bool:
        """Try it again later."""
        if not self._release(owed):
            return False
        kept = {} if doubt else {"doubt": None}
        attempts = owed.attempts + (1 if tried else 0)
        self._change(owed, due_at=due_at, error=error[:LONGEST_ERROR], attempts=attempts, **kept)
        return True

    def give_up(self, owed: OutboxItem, *, state: DeliveryState, error: str) -> bool:
        """Never try it again."""
        if not self._release(owed):
            return False
        self._change(owed, state=state, error=error[:LONGEST_ERROR], attempts=owed.attempts + 1)
        return True

    def hold_place(self, owed: OutboxItem, *, until: dt.datetime) -> bool:
        """Quiet hours; the notice was not tried, so that its doubt is what it was before."""
        if not self._release(owed, next_at=until):
            return False
        self._change(owed, doubt=owed.doubt)
        return True

    def hold_team(self, team: str, *, until: dt.datetime) -> None:
        """Nothing is sent to the workspace before `until`."""
        begin_taking_turns(self._session)
        ours = update(PlaceRow).where(PlaceRow.team == team, PlaceRow.next_at < until)
        self._session.execute(ours.values(next_at=until))

    def close_place(self, place: Place, *, reason: str, revoked: bool = False) -> int:
        """Mark a place as not to be reached."""
        begin_taking_turns(self._session)
        row = find(self._session, place)
        if row is None:
            return 0
        row.state, row.reason = PlaceState.REVOKED if revoked else PlaceState.GONE, reason
        self._session.flush()
        if revoked:
            return 0
        waiting = OutboxRow.state.in_([DeliveryState.PENDING, DeliveryState.HELD])
        lost = update(OutboxRow).where(OutboxRow.place == row.number, waiting)
        return self._count(lost.values(state=DeliveryState.UNDELIVERABLE, error=reason))

    def of_thread(self, key: str) -> OutboxItem | None:
        """The notice of this key."""
        found = self._session.execute(_joined().where(OutboxRow.key == key)).first()
        return _owed(*found) if found else None

    def listed(self, states: Iterable[DeliveryState], *, limit: int) -> Sequence[OutboxItem]:
        """Notices in these states, oldest first."""
        wanted = _joined().where(OutboxRow.state.in_(list(states))).order_by(OutboxRow.number).limit(limit)
        return [_owed(row, place) for row, place in self._session.execute(wanted)]

    def retry(self, key: str, *, at: dt.datetime) -> bool:
        """Have one that was given up tried again; its place is open again too."""
        begin_writing(self._session)
        given_up = OutboxRow.state.in_([DeliveryState.PARKED, DeliveryState.UNDELIVERABLE])
        row = self._session.scalar(select(OutboxRow).where(OutboxRow.key == key, given_up))
        if row is None:
            return False
        row.state, row.due_at, row.attempts, row.error = DeliveryState.PENDING, at, 0, ""
        place = self._session.get_one(PlaceRow, row.place)
        place.state, place.reason = PlaceState.OPEN, ""
        self._session.flush()
        return True

    def tally(self) -> Tally:
        """How much is owed."""
        counted = select(OutboxRow.state, func.count()).group_by(OutboxRow.state)
        waiting = OutboxRow.state.in_([DeliveryState.PENDING, DeliveryState.HELD])
        oldest = self._session.scalar(select(func.min(OutboxRow.created_at)).where(waiting))
        counts = dict(self._session.execute(counted).all())
        tried = self._session.scalar(select(func.sum(OutboxRow.attempts))) or 0
        failed = tried - counts.get(DeliveryState.SENT, 0) + _failed_of_removed(self._session)
        return Tally(counts=counts, oldest=oldest, failed=failed)

    def merge(self, place: Place, *, digest: NewItem, at: dt.datetime) -> int:
        """One digest for what is held."""
        begin_writing(self._session)
        row = find(self._session, place)
        held = (OutboxRow.place == row.number, OutboxRow.state == DeliveryState.HELD) if row else ()
        keys = (
            list(self._session.scalars(select(OutboxRow.key).where(*held).order_by(OutboxRow.number))) if held else []
        )
        if not keys:
            return 0
        self.add([NewItem(key=digest.key, kind=digest.kind, place=place, payload={"keys": keys})], at=at)
        for some in chunks(keys):
            merged = update(OutboxRow).where(*held, OutboxRow.key.in_(some))
            self._session.execute(merged.values(state=DeliveryState.MERGED))
        return len(keys)

    def held_for_names(self) -> Sequence[OutboxItem]:
        """List updates held at places that want no daily digest."""
        held = (OutboxRow.state == DeliveryState.HELD, PlaceRow.daily_at.is_(None), OutboxRow.kind == NoticeKind.UPDATE)
        wanted = _joined().where(*held).order_by(OutboxRow.number)
        return [_owed(row, place) for row, place in self._session.execute(wanted)]

    def amend(self, held: OutboxItem, payload: Mapping[str, Any]) -> bool:
        """Give a notice that is still held another content."""
        return self._of_held(held, payload=dict(payload))

    def let_go(self, held: OutboxItem, *, at: dt.datetime) -> bool:
        """Have a notice that is still held sent from now on."""
        return self._of_held(held, state=DeliveryState.PENDING, due_at=at)

    def _of_held(self, held: OutboxItem, **values: Any) -> bool:
        begin_taking_turns(self._session)
        still = update(OutboxRow).where(OutboxRow.number == held.number, OutboxRow.state == DeliveryState.HELD)
        return self._count(still.values(**values)) == 1

    def owed_since(self, place: Place, since: dt.datetime) -> bool:
        """Whether the place was owed a list update since then."""
        row = find(self._session, place)
        if row is None:
            return False
        ours = (OutboxRow.place == row.number, OutboxRow.kind == NoticeKind.UPDATE, OutboxRow.created_at > since)
        return self._session.scalar(select(OutboxRow.number).where(*ours).limit(1)) is not None

    def _release(self, owed: OutboxItem, **values: Any) -> bool:
        """Give the place free, if it is still ours."""
        begin_taking_turns(self._session)
        place = (PlaceRow.team == owed.place.team, PlaceRow.channel == owed.place.channel)
        if "next_at" in values:  # another worker may have learnt meanwhile that the workspace has to wait
            later = case((PlaceRow.next_at > values["next_at"], PlaceRow.next_at), else_=values["next_at"])
            values["next_at"] = later
        ours = update(PlaceRow).where(*place, PlaceRow.claimed_by == owed.claim)
        return self._count(ours.values(claimed_by="", claimed_until=None, **values)) == 1

    def _change(self, owed: OutboxItem, **values: Any) -> None:
        self._session.execute(update(OutboxRow).where(OutboxRow.number == owed.number).values(**values))

    def _count(self, statement: Any) -> int:
        result = self._session.execute(statement.execution_options(preserve_rowcount=True))
        return result.rowcount if isinstance(result, CursorResult) else 0


def note_removed(session: Session, numbers: Sequence[int]) -> None:
    """Keep how many attempts failed of notices that are about to be removed: what counts them must never fall."""
    sent = func.sum(case((OutboxRow.state == DeliveryState.SENT, 1), else_=0))
    tried = select(func.sum(OutboxRow.attempts) - sent).where(OutboxRow.number.in_(numbers))
    if failed := session.scalar(tried):
        session.merge(MarkRow(name=_FAILED, value=str(_failed_of_removed(session) + failed)))
        session.flush()


def _failed_of_removed(session: Session) -> int:
    mark = session.get(MarkRow, _FAILED)
    return int(mark.value) if mark else 0


def _joined() -> Any:
    return select(OutboxRow, PlaceRow).join(PlaceRow, PlaceRow.number == OutboxRow.place)


def _values(notice: NewItem, *, place: int, at: dt.datetime) -> dict[str, Any]:
    return {
        "key": notice.key,
        "kind": notice.kind.value,
        "place": place,
        "payload": dict(notice.payload),
        "created_at": at,
        "state": DeliveryState.HELD if notice.held else DeliveryState.PENDING,
        "due_at": at,
    }


def _owed(row: OutboxRow, place: PlaceRow, *, claim: str = "") -> OutboxItem:
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
