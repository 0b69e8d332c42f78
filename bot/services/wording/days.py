"""Days as people read them: the date, and how far it is from the day asked about."""

from __future__ import annotations

import datetime as dt

from bot.services.wording.words import count

_ZONES = {"America/New_York": "Eastern", "UTC": "UTC"}
_MONTH_DAYS = 30
_YEAR_DAYS = 365.25


def day(date: dt.date) -> str:
    """15 Jan 2021."""
    return f"{date:%-d %b %Y}"


def span(first: dt.date | None, last: dt.date) -> str:
    """14 Jan – 25 May 2021; the first year only where it differs."""
    if first is None:
        return f"until {day(last)}"
    return f"{first:%-d %b} – {day(last)}" if first.year == last.year else f"{day(first)} – {day(last)}"


def moment(date: dt.date, at: dt.time | None, zone: str) -> str:
    """15 Mar 2021, 09:30 Eastern."""
    return day(date) if at is None else f"{day(date)}, {at:%H:%M} {_ZONES.get(zone, zone)}"


def ahead(days: int) -> str:
    """How far off a coming day is: "in 59 days"."""
    if days == 0:
        return "today"
    return f"in {_length(days) if days > 2 * _YEAR_DAYS else count(days, 'day')}"


def ago(days: int) -> str:
    """How long a day is past: "4 years ago"."""
    return "today" if days == 0 else f"{_length(days)} ago"


def _length(days: int) -> str:
    if days >= _YEAR_DAYS:
        return count(int(days // _YEAR_DAYS), "year")
    if days >= 3 * _MONTH_DAYS:
        return count(days // _MONTH_DAYS, "month")
    return count(days, "day")
