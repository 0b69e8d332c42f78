"""The year that a message says itself of a day typed without one: "ok in May? this year I mean"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from bot.services.questions.reading import DayRead, Precision

_YEAR_MEANT = re.compile(
    r"\b(?:(?P<which>this|last) year|(?P<year>20[0-4]\d)),?"
    r" (?:i mean|i meant|that is|obviously|of course|not (?:this|last) year)\b"
)
"""What says the year of a day that was typed without it."""


def in_year_meant(day: DayRead, text: str, today: dt.date) -> DayRead:
    """The day of the year that a message says it means: "ok in May? this year I mean"."""
    meant = _YEAR_MEANT.search(text) if len(day.choices) > 1 else None
    if meant is None:
        return day
    wanted = int(meant["year"]) if meant["year"] else today.year - (meant["which"] == "last")
    left = [choice for choice in day.choices if choice.year == wanted]
    whole = not any(map(str.isdigit, day.typed))
    return (
        day
        if len(left) != 1
        else replace(day, on=left[0], precision=Precision.MONTH if whole else Precision.DAY, choices=())
    )
