"""Times on the wall across daylight-saving changes: New York, London, Shanghai (which has none)."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.notices.following import Habits
from bot.domain.notices.hours import MORNING, audible, days_between, moment

NEW_YORK, LONDON, SHANGHAI = "America/New_York", "Europe/London", "Asia/Shanghai"


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("day", "at", "zone", "expected"),
    [
        ("2026-03-07", "09:00", NEW_YORK, "2026-03-07 14:00"),
        ("2026-03-08", "09:00", NEW_YORK, "2026-03-08 13:00"),  # clocks went forward that night
        ("2026-11-01", "09:00", NEW_YORK, "2026-11-01 14:00"),  # and back
        ("2026-03-29", "09:00", LONDON, "2026-03-29 08:00"),
        ("2026-10-25", "09:00", LONDON, "2026-10-25 09:00"),
        ("2026-03-29", "09:00", SHANGHAI, "2026-03-29 01:00"),
        ("2026-03-08", "02:30", NEW_YORK, "2026-03-08 07:30"),  # does not exist: when the clock passed it
        ("2026-11-01", "01:30", NEW_YORK, "2026-11-01 05:30"),  # comes twice: the first time
    ],
)
def test_a_time_on_the_wall_is_a_moment(day: str, at: str, zone: str, expected: str) -> None:
    assert moment(dt.date.fromisoformat(day), dt.time.fromisoformat(at), zone) == utc(expected)


YEAR = ("2026-01-01", "2026-12-31")
CLOCKS_CHANGE = [("2026-03-06", "2026-04-07"), ("2026-10-02", "2026-11-03")]  # in each of the zones
TICKS = [(dt.timedelta(hours=5), YEAR), (dt.timedelta(days=3, hours=1), YEAR)]
TICKS += [(dt.timedelta(minutes=7), days) for days in CLOCKS_CHANGE]


@pytest.mark.parametrize("zone", [NEW_YORK, LONDON, SHANGHAI, "Australia/Lord_Howe", "UTC"])
@pytest.mark.parametrize("at", [MORNING, dt.time(1, 30), dt.time(2, 30), dt.time(0), dt.time(23, 59)])
def test_every_day_of_the_year_has_its_time_once_however_often_the_clock_ticks(zone: str, at: dt.time) -> None:
    for step, days in TICKS:
        first, last = (utc(f"{day} 00:00") for day in days)
        found: list[dt.date] = []
        after = first
        while after < last:
            until = min(after + step, last)
            found += days_between(after, until, at, zone)
            after = until
        assert found == days_between(first, last, at, zone)
        assert len(found) == len(set(found)) == (last - first).days


@pytest.mark.parametrize(
    ("now", "zone", "quiet", "expected"),
    [
        ("2026-06-01 12:00", NEW_YORK, ("20:00", "08:00"), "2026-06-01 12:00"),  # it is 08:00: over
        ("2026-06-01 11:59", NEW_YORK, ("20:00", "08:00"), "2026-06-01 12:00"),
        ("2026-06-02 01:00", NEW_YORK, ("20:00", "08:00"), "2026-06-02 12:00"),
        ("2026-03-08 04:00", NEW_YORK, ("20:00", "08:00"), "2026-03-08 12:00"),  # the short night
        ("2026-11-01 04:00", NEW_YORK, ("20:00", "08:00"), "2026-11-01 13:00"),  # the long one
        ("2026-03-29 00:30", LONDON, ("22:00", "07:00"), "2026-03-29 06:00"),
        ("2026-10-25 00:30", LONDON, ("22:00", "07:00"), "2026-10-25 07:00"),
        ("2026-06-01 14:30", SHANGHAI, ("22:00", "07:00"), "2026-06-01 23:00"),
        ("2026-06-01 04:30", SHANGHAI, ("12:00", "13:00"), "2026-06-01 05:00"),
        ("2026-03-08 06:45", NEW_YORK, ("01:00", "02:30"), "2026-03-08 07:30"),  # ends at a time that does not exist
        ("2026-11-01 05:15", NEW_YORK, ("01:00", "01:30"), "2026-11-01 05:30"),  # 01:15 the first time
        ("2026-11-01 06:15", NEW_YORK, ("01:00", "01:30"), "2026-11-01 06:30"),  # 01:15 the second time
    ],
)
def test_quiet_hours_end_by_the_clock_on_the_wall(now: str, zone: str, quiet: tuple[str, str], expected: str) -> None:
    start, end = map(dt.time.fromisoformat, quiet)
    habits = Habits(zone=zone, quiet_from=start, quiet_until=end)
    assert audible(utc(now), habits) == utc(expected)


@pytest.mark.parametrize("zone", [NEW_YORK, LONDON, SHANGHAI, "Australia/Lord_Howe"])
def test_quiet_hours_always_end_and_what_ends_them_is_not_quiet(zone: str) -> None:
    for start, end in [(22, 7), (1, 2), (0, 23), (2, 1)]:
        habits = Habits(zone=zone, quiet_from=dt.time(start), quiet_until=dt.time(end, 30))
        now = utc("2026-01-01 00:00")
        while now < utc("2026-12-31 00:00"):
            over = audible(now, habits)
            assert now <= over < now + dt.timedelta(days=2)
            assert audible(over, habits) == over
            now += dt.timedelta(hours=1, minutes=47)


def test_without_quiet_hours_every_moment_will_do() -> None:
    now = utc("2026-06-01 12:00")
    assert audible(now, Habits()) == now
    assert audible(now, Habits(quiet_from=dt.time(9), quiet_until=dt.time(9))) == now
