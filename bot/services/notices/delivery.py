"""Sends the notices in the outbox: oldest first, in order for each place, at Slack's pace, again after a fault.

docs/decisions/0020-notices-are-sent-at-least-once.md says what is promised and what is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.notices.following import OPERATORS, Place, PlaceKind
from bot.domain.notices.hours import audible
from bot.log import Log
from bot.services.notices.outbox import DeliveryState, NewItem, NoticeKind, OutboxItem
from bot.services.notices.sending import (
    AccessRevoked,
    AskedToWait,
    Delivered,
    NoAddress,
    Notifier,
    NotSent,
    OurFault,
    PlaceGone,
    Refused,
)
from bot.services.ports import Clock, UnitOfWork

_log = Log(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How fast, how long and how often."""

    between: dt.timedelta = dt.timedelta(seconds=1)  # messages to one place: Slack's rule
    claim: dt.timedelta = dt.timedelta(seconds=90)  # a worker silent for longer is taken for dead
    first_pause: dt.timedelta = dt.timedelta(seconds=2)  # after a fault; doubled with each further one
    longest_pause: dt.timedelta = dt.timedelta(minutes=15)
    revoked_pause: dt.timedelta = dt.timedelta(hours=1)
    refusals: int = 3  # of one message, before it is parked
    patience: dt.timedelta = dt.timedelta(days=1)  # with a Slack that does not answer


class DeliveryWorker:
    """One worker at the outbox. Several may run at once, in threads or processes: each place is one's at a time."""

    def __init__(
        self,
        unit_of_work: Callable[[], UnitOfWork],
        notifier: Notifier,
        clock: Clock,
        *,
        name: str,
        pace: RetryPolicy = RetryPolicy(),
    ) -> None:
        self._unit_of_work = unit_of_work
        self._notifier = notifier
        self._clock = clock
        self._name = name
        self._pace = pace

    def run_once(self) -> bool:
        """Send the oldest notice that is due; False when nothing is."""
        now = self._clock.now()
        with self._unit_of_work() as uow:
            owed = uow.outbox.claim(by=self._name, now=now, until=now + self._pace.claim)
            uow.commit()
        if owed is None:
            return False
        quiet_until = audible(now, owed.habits)
        if quiet_until > now:
            with self._unit_of_work() as uow:
                uow.outbox.hold_place(owed, until=quiet_until)
                uow.commit()
        else:
            self._deliver(owed)
        return True

    def _deliver(self, owed: OutboxItem) -> None:
        log = _log.bind(notice=owed.key, team=owed.place.team, channel=owed.place.channel, attempt=owed.attempts + 1)
        try:
            found = self._notifier.find(owed) if owed.doubt else None
            delivered = found or self._notifier.send(owed)
        except NotSent as error:
            log.warning("notice_not_sent", reason=str(error), kind=type(error).__name__)
            self._after(owed, error)
            return
        except Exception as error:
            log.error("notice_failed", exc_info=error)
            self._after(owed, OurFault(f"{type(error).__name__}: {error}"))
            return
        self._note(owed, delivered)
        log.info("notice_found" if found else "notice_sent", ts=delivered.ts)

    def _note(self, owed: OutboxItem, delivered: Delivered) -> None:
        now = self._clock.now()
        direct = delivered.channel if owed.place.kind is PlaceKind.PERSON else ""
        with self._unit_of_work() as uow:
            if not uow.outbox.sent(owed, ts=delivered.ts, at=now, next_at=now + self._pace.between, direct=direct):
                _log.error("claim_lost", notice=owed.key)  # the next worker looks it up and finds it
            uow.commit()

    def _after(self, owed: OutboxItem, error: NotSent) -> None:
        now = self._clock.now()
        with self._unit_of_work() as uow:
            match error:
                case AskedToWait():
                    until = now + dt.timedelta(seconds=error.seconds)
                    uow.outbox.put_off(owed, due_at=until, error=str(error), tried=False, doubt=owed.doubt is not None)
                    uow.outbox.hold_team(owed.place.team, until=until)
                case PlaceGone():
                    uow.outbox.give_up(owed, state=DeliveryState.UNDELIVERABLE, error=str(error))
                    uow.outbox.close_place(owed.place, reason=str(error))
                case NoAddress():
                    uow.outbox.give_up(owed, state=DeliveryState.UNDELIVERABLE, error=str(error))
                case AccessRevoked():
                    until = now + self._pace.revoked_pause
                    uow.outbox.put_off(owed, due_at=until, error=str(error), tried=False, doubt=owed.doubt is not None)
                    uow.outbox.close_place(owed.place, reason=str(error), revoked=True)
                    uow.outbox.hold_team(owed.place.team, until=until)
                case _ if self._hopeless(owed, error, now):
                    uow.outbox.give_up(owed, state=DeliveryState.PARKED, error=str(error))
                    self._report(uow, owed, error, now)
                case _:
                    doubt = error.doubt or owed.doubt is not None
                    uow.outbox.put_off(owed, due_at=now + self._pause(owed), error=str(error), tried=True, doubt=doubt)
            uow.commit()

    def _hopeless(self, owed: OutboxItem, error: NotSent, now: dt.datetime) -> bool:
        tried = owed.attempts + 1
        if isinstance(error, Refused):
            return tried >= self._pace.refusals
        return now - owed.created_at > self._pace.patience and tried > self._pace.refusals

    def _pause(self, owed: OutboxItem) -> dt.timedelta:
        """Doubled with each attempt: 2, 4, 8 … seconds."""
        return min(self._pace.first_pause * (1 << min(owed.attempts, 20)), self._pace.longest_pause)

    def _report(self, uow: UnitOfWork, owed: OutboxItem, error: NotSent, now: dt.datetime) -> None:
        """Operators hear of a parked notice; of one that was theirs only the log tells."""
        _log.error("notice_parked", notice=owed.key, reason=str(error))
        if owed.place != OPERATORS:
            payload = {"key": owed.key, "reason": str(error), "place": _named(owed.place)}
            key = f"parked:{owed.key}:{now:%Y%m%dT%H%M%S}"
            uow.outbox.add([NewItem(key=key, kind=NoticeKind.PARKED, place=OPERATORS, payload=payload)], at=now)


def _named(place: Place) -> str:
    return f"{place.team}/{place.channel}"
