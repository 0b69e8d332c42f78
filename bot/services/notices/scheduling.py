"""Scheduled notices: reminders of deadlines, daily digests, the weekly word, stale lists, clocks of the law.

Each tick does what fell due since the last one, so that nothing is lost while no worker ran and nothing comes twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from pydantic import TypeAdapter

from bot.domain.lists.staleness import is_stale
from bot.domain.notices.following import OPERATORS, Habits, Place
from bot.domain.notices.hours import MONDAY, MORNING, days_between, moment
from bot.domain.notices.reminder import Near
from bot.services.decisions.reopening import record_reopened
from bot.services.lists.clocks import due
from bot.services.notices.calendar import Calendar
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import Clock, UnitOfWork
from bot.services.records.posting import heads_due
from bot.services.retrying import retried

NEAR: TypeAdapter[tuple[Near, ...]] = TypeAdapter(tuple[Near, ...])
CLOCK = "clock"
SHORTEST = dt.timedelta(seconds=20)
"""Between two ticks; a minute more or less matters to nobody."""
WEEK = dt.timedelta(days=7)
Window = tuple[dt.datetime, dt.datetime]
"""After the first moment, up to and with the second."""


class Scheduler:
    """Does the clock's work. Several workers may try: one does it."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    @retried
    def tick(self) -> int:
        """Owe what fell due since the last tick; gives how many notices."""
        now = self._clock.now()
        with self._unit_of_work() as uow:
            last = uow.ticks.last(CLOCK)
            if last is not None and now - last < SHORTEST:
                return 0
            uow.ticks.lock()
            last = uow.ticks.last(CLOCK)
            if last is not None and now - last < SHORTEST:
                return 0
            owed = self._owe(uow, (last or now, now))
            uow.ticks.done(CLOCK, now)
            uow.commit()
        record_reopened(self._unit_of_work, now=now)
        return owed

    def _owe(self, uow: UnitOfWork, window: Window) -> int:
        places = uow.follows.places()
        written = sum(_digest(uow, place, habits, window) for place, habits in places)
        notices = [
            *_reminders(uow, places, window),
            *_weekly(uow, places, window),
            *_stale(uow, window[1]),
            *_clocks(uow, window[1]),
            *heads_due(uow, window[1]),
        ]
        return written + uow.outbox.add(notices, at=window[1])


def _digest(uow: UnitOfWork, place: Place, habits: Habits, window: Window) -> int:
    days = days_between(*window, habits.daily_at, habits.zone) if habits.daily_at else []
    if not days:
        return 0
    digest = NewItem(key=_key("daily", place, days[-1]), kind=NoticeKind.DAILY, place=place, payload={})
    return 1 if uow.outbox.merge(place, digest=digest, at=window[1]) else 0


def _weekly(uow: UnitOfWork, places: Iterable[tuple[Place, Habits]], window: Window) -> Iterator[NewItem]:
    for place, habits in places:
        mornings = days_between(*window, MORNING, habits.zone) if habits.weekly else []
        mondays = [day for day in mornings if day.weekday() == MONDAY]
        if mondays and not uow.outbox.owed_since(place, moment(mondays[-1], MORNING, habits.zone) - WEEK):
            key = _key("weekly", place, mondays[-1])
            yield NewItem(key=key, kind=NoticeKind.WEEKLY, place=place, payload={"day": mondays[-1].isoformat()})


def _stale(uow: UnitOfWork, now: dt.datetime) -> Iterator[NewItem]:
    """Lists that grew stale since operators last heard. One that was refused has been told of."""
    found = []
    for state in uow.library.lists():
        checked = state.checked_on
        if checked is None or state.refused is not None or not is_stale(state, now.date()):
            continue
        mark, since = f"stale:{state.dataset.id}", moment(checked, dt.time(), "UTC")
        if uow.ticks.last(mark) != since:
            uow.ticks.done(mark, since)
            found.append({"dataset": state.dataset.id, "title": state.dataset.title, "checked": checked.isoformat()})
    if found:
        key = f"stale:{now:%Y%m%dT%H%M%S}"
        yield NewItem(key=key, kind=NoticeKind.STALE, place=OPERATORS, payload={"lists": found})


def _clocks(uow: UnitOfWork, now: dt.datetime) -> Iterator[NewItem]:
    """Days on which the law may change: each step of each told once, a step that was missed with the next look."""
    day = (now - dt.timedelta(hours=MORNING.hour)).date()
    for clock, programs in due(uow.library.programs().values()):
        step = clock.step(day)
        mark = f"clock:{clock.id}:{clock.due.isoformat()}:{step}"
        if step is None or uow.ticks.last(mark) is not None:
            continue
        uow.ticks.done(mark, now)
        said = {"title": clock.title, "basis": clock.basis, "note": clock.note, "programs": list(programs)}
        days = {"due": clock.due.isoformat(), "day": day.isoformat()}
        yield NewItem(key=mark, kind=NoticeKind.CLOCK, place=OPERATORS, payload=said | days)


def _reminders(uow: UnitOfWork, places: Iterable[tuple[Place, Habits]], window: Window) -> Iterator[NewItem]:
    due = [(place, habits, days_between(*window, MORNING, habits.zone)) for place, habits in places]
    due = [(place, habits, days) for place, habits, days in due if days]
    if not due:
        return
    calendar = Calendar.read(uow)
    for place, habits, days in due:
        found = calendar.near(place, days, habits.zone)
        if found:
            payload = {"day": days[-1].isoformat(), "near": NEAR.dump_python(found, mode="json")}
            yield NewItem(key=_key("reminder", place, days[-1]), kind=NoticeKind.REMINDER, place=place, payload=payload)


def _key(what: str, place: Place, day: dt.date) -> str:
    return f"{what}:{place.team}:{place.channel}:{day.isoformat()}"
