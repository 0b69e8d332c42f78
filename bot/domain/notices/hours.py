"""Moments that people name by the clock on the wall: quiet hours, daily digests, mornings. Daylight saving included.

A clock time that does not exist on a day (clocks go forward) counts from the moment the clock passed it; one that comes
twice (clocks go back) counts the first time.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from bot.domain.notices.following import Habits

MORNING = dt.time(9)
"""When reminders and the weekly word are sent, by the place's clock."""
MONDAY = 0
_DAY = dt.timedelta(days=1)


def local(now: dt.datetime, zone: str) -> dt.datetime:
    """The moment as the clock in `zone` shows it."""
    return now.astimezone(ZoneInfo(zone))


def moment(day: dt.date, at: dt.time, zone: str) -> dt.datetime:
    """When the clock in `zone` shows `at` on `day`, in UTC."""
    return dt.datetime.combine(day, at, ZoneInfo(zone)).astimezone(dt.UTC)


def days_between(after: dt.datetime, until: dt.datetime, at: dt.time, zone: str) -> list[dt.date]:
    """The days on which the clock in `zone` showed `at` later than `after` and not later than `until`."""
    day, last = local(after, zone).date() - _DAY, local(until, zone).date()
    found = []
    while day <= last:
        if after < moment(day, at, zone) <= until:
            found.append(day)
        day += _DAY
    return found


def audible(now: dt.datetime, habits: Habits) -> dt.datetime:
    """`now`, or the end of the quiet hours that it falls in.

    Where the end does not exist on a day and falls into the next quiet hours, it is the end of those.
    """
    start, end = habits.quiet_from, habits.quiet_until
    if start is None or end is None or not _within(local(now, habits.zone).time(), start, end):
        return now
    day = local(now, habits.zone).date()
    over = next((m for n in range(3) if (m := moment(day + n * _DAY, end, habits.zone)) > now), now)
    again = moment(day, end.replace(fold=1), habits.zone)  # the hour that comes twice
    end_of_it = min(over, again) if again > now else over
    return audible(end_of_it, habits) if end_of_it > now else now


def _within(time: dt.time, start: dt.time, end: dt.time) -> bool:
    return start <= time < end if start <= end else time >= start or time < end
