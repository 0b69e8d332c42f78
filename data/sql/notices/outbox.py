"""What is owed, in SQL. A place is sent to by one worker at a time, and its notices in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from bot.domain.notices.following import Place, PlaceState
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem, Tally
from data.sql.chunks import chunks
from data.sql.engine import begin_taking_turns, begin_writing
from data.sql.inserting import insert_new
from data.sql.notices.outbox_rows import counted, due, joined, owed_of, tally_of, values_of
from data.sql.notices.places import find, found_or_made
from data.sql.tables.following import OutboxRow, PlaceRow

LONGEST_ERROR = 500
_ROWS_AT_A_TIME = 500


class SqlOutbox:
    """The outbox within one unit of work (services.notices.outbox.Outbox)."""

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
            rows = [values_of(notice, place=numbers[notice.place], at=at) for notice in some]
            written += counted(self._session, insert_new(self._session, OutboxRow, rows, unique=["key"]))
        return written

    def claim(self, *, by: str, now: dt.datetime, until: dt.datetime) -> OutboxItem | None:
        """Take the oldest notice whose turn it is. A look first: an idle worker keeps nobody from writing."""
        if self._session.execute(due(now)).first() is None:
            return None
        begin_taking_turns(self._session)
        found = self._session.execute(due(now).with_for_update(of=PlaceRow, skip_locked=True)).first()
        if found is None:
            return None
        row = self._session.get_one(OutboxRow, found.number, populate_existing=True)
        place = self._session.get_one(PlaceRow, row.place, populate_existing=True)
        if row.state is not DeliveryState.PENDING or row.due_at > now:
            return None  # another worker was quicker
        claim = f"{by} {uuid4().hex[:12]}"
        place.claimed_by, place.claimed_until = claim, until
        owed = owed_of(row, place, claim=claim)
        row.doubt = row.doubt or now
        return owed

    def payloads_since(self, kind: NoticeKind, since: dt.datetime) -> Sequence[Mapping[str, Any]]:
        """The contents of the notices of this kind that were written after `since`, whatever became of them."""
        written = select(OutboxRow.payload).where(OutboxRow.kind == kind, OutboxRow.created_at > since)
        return self._session.scalars(written).all()

    def sent(self, owed: OutboxItem, *, ts: str, at: dt.datetime, next_at: dt.datetime, direct: str = "") -> bool:
        """Mark it sent; the place is open again if it was not."""
        known = {"direct": direct} if direct else {}
        if not self._release(owed, next_at=next_at, state=PlaceState.OPEN, reason="", **known):
            return False
        tried = {"doubt": None, "error": "", "attempts": owed.attempts + 1}
        self._change(owed, state=DeliveryState.SENT, ts=ts, sent_at=at, **tried)
        return True

    def put_off(self, owed: OutboxItem, *, due_at: dt.datetime, error: str, tried: bool, doubt: bool) -> bool:
        """Try it again later."""
        if not self._release(owed):
            return False
        kept = {} if doubt else {"doubt": None}
        self._change(owed, due_at=due_at, error=error[:LONGEST_ERROR], attempts=owed.attempts + int(tried), **kept)
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
        if revoked:
            return 0
        waiting = OutboxRow.state.in_([DeliveryState.PENDING, DeliveryState.HELD])
        lost = update(OutboxRow).where(OutboxRow.place == row.number, waiting)
        return counted(self._session, lost.values(state=DeliveryState.UNDELIVERABLE, error=reason))

    def of_thread(self, key: str) -> OutboxItem | None:
        """The notice of this key."""
        found = self._session.execute(joined().where(OutboxRow.key == key)).first()
        return owed_of(*found) if found else None

    def listed(self, states: Iterable[DeliveryState], *, limit: int) -> Sequence[OutboxItem]:
        """Notices in these states, oldest first."""
        wanted = joined().where(OutboxRow.state.in_(list(states))).order_by(OutboxRow.number).limit(limit)
        return [owed_of(row, place) for row, place in self._session.execute(wanted)]

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
        return True

    def tally(self) -> Tally:
        """How much is owed."""
        return tally_of(self._session)

    def merge(self, place: Place, *, digest: NewItem, at: dt.datetime) -> int:
        """One digest for what is held."""
        begin_writing(self._session)
        row = find(self._session, place)
        if row is None:
            return 0
        held = (OutboxRow.place == row.number, OutboxRow.state == DeliveryState.HELD)
        keys = list(self._session.scalars(select(OutboxRow.key).where(*held).order_by(OutboxRow.number)))
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
        wanted = joined().where(*held).order_by(OutboxRow.number)
        return [owed_of(row, place) for row, place in self._session.execute(wanted)]

    def amend(self, held: OutboxItem, payload: Mapping[str, Any]) -> bool:
        """Give a notice that is still held another content."""
        return self._of_held(held, payload=dict(payload))

    def let_go(self, held: OutboxItem, *, at: dt.datetime) -> bool:
        """Have a notice that is still held sent from now on."""
        return self._of_held(held, state=DeliveryState.PENDING, due_at=at)

    def _of_held(self, held: OutboxItem, **values: Any) -> bool:
        begin_taking_turns(self._session)
        still = (OutboxRow.number == held.number, OutboxRow.state == DeliveryState.HELD)
        return counted(self._session, update(OutboxRow).where(*still).values(**values)) == 1

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
        if at := values.get("next_at"):  # another worker may have learnt meanwhile that the workspace has to wait
            values["next_at"] = case((PlaceRow.next_at > at, PlaceRow.next_at), else_=at)
        ours = update(PlaceRow).where(*place, PlaceRow.claimed_by == owed.claim)
        return counted(self._session, ours.values(claimed_by="", claimed_until=None, **values)) == 1

    def _change(self, owed: OutboxItem, **values: Any) -> None:
        self._session.execute(update(OutboxRow).where(OutboxRow.number == owed.number).values(**values))
