"""Two days of a period that share a year, said once or not at all: "between 20 and 30 November", "20 Dec to 5 Jan"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from bot.services.questions.days.made import date, in_small_letters, months
from bot.services.questions.days.period import Period

_YEARS = 4
"""How many years back and ahead a day without one is looked for: the 29th of February is in each fourth."""
_LONGEST_OVER_NEW_YEAR = 184
"""Days from one year into the next, where not both are said; of more the two days may stand in the wrong order."""
_BETWEEN = r"\b(?:between|from|zwischen|vom|von|entre|du|de|del|desde|между|с)\s+(?:(?:the|dem|den|le|el)\s+)?"
_FROM = rf"(?:{_BETWEEN})?"
_ARTICLE = r"(?:(?:the|zum|dem|den|le|el)\s+)?"
_TO = rf"(?:\s+(?:to|until|till|through|bis|au|al|hasta|по|до)\s+{_ARTICLE}|\s?[-–—]\s?)"
_AND = rf"\s+(?:and|und|et|y|и)\s+{_ARTICLE}"
_OF = r"\s*(?:(?:of|de)\s+)?"


@dataclass(frozen=True, slots=True)
class _Day:
    """A day of a month; `year` is None where none is said."""

    year: int | None
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two days as they were typed."""

    typed: str
    first: _Day
    last: _Day

    def in_each_year(self, today: dt.date) -> list[Period]:
        """The period in each of the years around in which it is one, in order."""
        around = range(today.year - _YEARS, today.year + _YEARS + 1)
        said = self.first.year or self.last.year
        years = around if said is None else (said,) if self.first.year else (said - 1, said)
        return [period for year in years if (period := self._from(year))]

    def _from(self, year: int) -> Period | None:
        """The period that begins in a year; None where it is none: it may be written in the wrong order."""
        first = date(year, self.first.month, self.first.day)
        goes_over = (self.last.month, self.last.day) < (self.first.month, self.first.day)
        last = date(self._last_year(year, goes_over=goes_over), self.last.month, self.last.day)
        if first is None or last is None or last < first or (self.last.year or last.year) != last.year:
            return None
        both_said = self.first.year and self.last.year
        too_long = goes_over and not both_said and (last - first).days > _LONGEST_OVER_NEW_YEAR
        return None if too_long else Period(first, last)

    def _last_year(self, year: int, *, goes_over: bool) -> int:
        if self.first.year and self.last.year:
            return self.last.year
        return year + goes_over


def pair_back(text: str, today: dt.date) -> Period | None:
    """The last such period that has begun, up to today; None where no two days are found, or none has begun."""
    pair = _pair_in(text)
    begun = [period for period in pair.in_each_year(today) if period.first <= today] if pair else []
    return Period(begun[-1].first, min(begun[-1].last, today)) if begun else None


def pair_ahead(text: str, today: dt.date) -> Period | None:
    """The next such period that is not over; None where no two days are found, or all are over."""
    pair = _pair_in(text)
    return next((period for period in pair.in_each_year(today) if period.last >= today), None) if pair else None


def is_pair(text: str) -> bool:
    """Whether a text names two days of a period."""
    return _pair_in(text) is not None


def unclear_pair(text: str, today: dt.date) -> str:
    """Two days as typed that are no period: the second is before the first, or no calendar has one; "" for none."""
    pair = _pair_in(text)
    return pair.typed if pair and not pair.in_each_year(today) else ""


def _pair_in(text: str) -> _Pair | None:
    """The first two days of a period in a text."""
    folded = in_small_letters(text)
    found = next(filter(None, (pattern.search(folded) for pattern in _patterns())), None)
    return _made(found, text[found.start() : found.end()]) if found else None


def _made(found: re.Match[str], typed: str) -> _Pair:
    first, last = (_month(found, which) for which in ("1", "2"))
    return _Pair(
        typed,
        _Day(_number(found["year1"]), first or last, int(found["day1"])),
        _Day(_number(found["year2"]), last or first, int(found["day2"])),
    )


def _month(found: re.Match[str], which: str) -> int:
    """The month of one of the two days; 0 where it is that of the other."""
    said = found[f"month{which}"] or ""
    return int(said) if said.isdigit() else months().get(said, 0)


def _number(said: str | None) -> int | None:
    return int(said) if said else None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Finds two days in small letters: the day first, the month first, and in figures."""
    name = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    day, month = (r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?", rf"(?P<month{{0}}>{name})(?![\w'’])\.?")
    year = r"(?:,?\s*(?:de\s+|del\s+)?(?P<year{0}>(?:19|20)\d\d)(?!\d))?"
    eastern = r"(?:(?P<year{0}>\d{{4}})年)?(?P<month{0}>\d{{1,2}})月"
    iso = r"(?P<year{0}>\d{{4}})-(?P<month{0}>\d{{1,2}})-(?P<day{0}>\d{{1,2}})(?!\d)"
    table = (
        rf"{_FROM}(?<![\w.,/-]){day.format(1)}(?:{_OF}{month.format(1)}{year.format(1)})?"
        rf"(?:{_TO}|{_AND}){day.format(2)}{_OF}{month.format(2)}{year.format(2)}",
        rf"{_FROM}(?<!\w){month.format(1)}\s+{day.format(1)}{year.format(1)}{_TO}"
        rf"(?:{month.format(2)}\s+)?{day.format(2)}{year.format(2)}(?![\w%/-])",
        rf"{_BETWEEN}{month.format(1)}\s+{day.format(1)}{year.format(1)}{_AND}"
        rf"(?:{month.format(2)}\s+)?{day.format(2)}{year.format(2)}(?![\w%/-])",
        rf"(?<!\d){eastern.format(1)}(?P<day1>\d{{1,2}})[日号號]?(?:至|到|和|与|から|[~～–—-])"
        rf"(?:{eastern.format(2)})?(?P<day2>\d{{1,2}})[日号號]",
        rf"(?<![\d-]){iso.format(1)}(?:{_TO}|{_AND}){iso.format(2)}",
    )
    return tuple(map(re.compile, table))
