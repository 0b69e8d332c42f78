"""One day that is said twice, side by side: "last Friday, 20 November", "Monday 23 Nov", "yesterday (25 Nov)"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.services.questions.days.weekdays import NAMES, numbers
from bot.services.questions.reading import DayRead, Precision

_BETWEEN = re.compile(r"[\s,(（:–-]{0,3}(?:(?:a|the|on|on the|i\.e\.|am|den|dem|der|le|el|un|in|в|на|это)\s)?")
"""What may stand between two ways of saying one day."""
_BEFORE = re.compile(rf"(?<![^\W\d_])(?P<weekday>{NAMES})\.?[\s,(（-]{{0,3}}(?:(?:the|den|dem|der|le|el) )?$")
_BEHIND = re.compile(rf"[\s,(（-]{{0,3}}(?:(?:a|ein|un) )?(?P<weekday>{NAMES})(?![^\W\d_])")
"""A day of the week directly before or behind a day."""


def each_once(days: Sequence[DayRead], text: str) -> list[DayRead]:
    """The days in order, one that is said twice told once; `text` in small letters."""
    found: list[DayRead] = []
    for day in (_of_weekday_beside(day, text) for day in days):
        both = _both(found[-1], day, text) if found else None
        if both:
            found[-1] = both
        else:
            found.append(day)
    return found


def _both(one: DayRead, other: DayRead, text: str) -> DayRead | None:
    """The one day that two mean that stand side by side; None where they may be two."""
    if not _BETWEEN.fullmatch(text[one.end : other.start]) or not _are_days([one, other]):
        return None
    if _is_weekday_of(one, other):
        return _from_to(other, one, other)
    meant = set(_meant(one)).intersection(_meant(other))
    if len(meant) != 1:
        return None
    return _from_to(replace(one, on=meant.pop(), precision=Precision.DAY, choices=()), one, other)


def _are_days(days: Iterable[DayRead]) -> bool:
    return all(day.precision in (Precision.DAY, Precision.UNKNOWN) for day in days)


def _meant(day: DayRead) -> Sequence[dt.date]:
    return (day.on,) if day.on else day.choices


def _is_weekday_of(one: DayRead, other: DayRead) -> bool:
    """Whether the first only says which day of the week the other was: "on Thursday, 14 January 2021"."""
    said = re.fullmatch(r"(?:on )?(\w+)", one.typed.casefold())
    return said is not None and other.on is not None and numbers().get(said[1]) == other.on.weekday()


def _from_to(day: DayRead, one: DayRead, other: DayRead) -> DayRead:
    return replace(day, start=one.start, end=other.end)


def _of_weekday_beside(day: DayRead, text: str) -> DayRead:
    """The day of those it may be that falls on the weekday beside it: "Monday 23 Nov", "11月23日（周一）"."""
    if not day.choices:
        return day
    before, behind = _BEFORE.search(text[: day.start]), _BEHIND.match(text[day.end :])
    said = before or behind
    left = [one for one in day.choices if said and one.weekday() == numbers()[said["weekday"]]]
    if said is None or len(left) != 1:
        return day
    start = before.start("weekday") if before else day.start
    end = day.end if before else day.end + said.end("weekday")
    return replace(day, on=left[0], precision=Precision.DAY, choices=(), start=start, end=end)
