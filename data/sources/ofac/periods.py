"""Days as OFAC prints them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}
_DAY = rf"(?:(?:\d\d )?(?:{'|'.join(_MONTHS)}) )?\d{{4}}"
PERIOD = rf"(?:circa )?{_DAY}(?:(?: to |-){_DAY})?"
"""A pattern for every way in which OFAC prints a day, a month, a year, or from one to another."""
_PERIOD = re.compile(rf"(circa )?({_DAY})(?:(?: to |-)({_DAY}))?")
_LONGEST_RANGE = 30  # years; a longer one says nothing of a birth


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the first to the last day that a date may mean: 1951 is 1 January to 31 December. `circa` as OFAC says."""

    first: dt.date
    last: dt.date
    circa: bool = False

    @property
    def iso(self) -> str:
        """To the day, the month or the year, as precise as it is ("1951-03"); a range as "first to last"."""
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.day, last) == (1, _end_of_month(first.year, first.month)):
            return f"{first:%Y-%m}"
        if (first.month, first.day, last) == (1, 1, dt.date(first.year, 12, 31)):
            return f"{first:%Y}"
        return f"{first.isoformat()} to {last.isoformat()}"

    @property
    def births(self) -> tuple[str, ...]:
        """The dates of birth it stands for: one, or of a range each year; none where it spans over thirty years."""
        if " to " not in self.iso:
            return (self.iso,)
        years = range(self.first.year, self.last.year + 1)
        return tuple(map(str, years)) if len(years) <= _LONGEST_RANGE else ()


def read_period(text: str) -> Period | None:
    """The period of "07 Jan 1932", "Jan 1940", "1946", "circa 1951" or "1951 to 1953"; None of anything else, and of an
    impossible day (31 February)."""
    if not (found := _PERIOD.fullmatch(text)):
        return None
    first, last = _span(found.group(2)), _span(found.group(3) or found.group(2))
    if not first or not last or last[1] < first[0]:
        return None
    return Period(first=first[0], last=last[1], circa=bool(found.group(1)))


def _span(text: str) -> tuple[dt.date, dt.date] | None:
    *before, year = text.split()
    try:
        if not before:
            return dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
        month = _MONTHS[before[-1]]
        if len(before) == 1:
            return dt.date(int(year), month, 1), _end_of_month(int(year), month)
        day = dt.date(int(year), month, int(before[0]))
    except ValueError:
        return None
    return day, day


def _end_of_month(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
