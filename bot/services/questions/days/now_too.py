"""A past day and now in one message: which of them is meant is asked back, for one answer would hide the other."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services.questions.reading import DayRead, Precision

_AND_NOW = re.compile(
    r"\b(?:is|are|does|do|can|may|must|has|have)\b[^.?!;:]{0,60}?"
    r"\b(?:still|now|today|currently)\b(?! (?:want|ask|need)\w*)"
    r"(?![^.?!;]*\b(?:as (?:of|at)|that day|at the time|back then)\b)"
    r"|(?:^|[.?!;,]\s*)(?:and |but )?still (?:in (?:force|effect)|valid|listed|on (?:it|there|the list)|"
    r"sanctioned|banned|blocked|allowed|restricted|applicable)\b[^.!;]*\?",
    re.I,
)
"""A question about now: "is it still allowed", "and is it now?", "still in force?"."""


def or_today(text: str, day: DayRead, doubts: tuple[str, ...]) -> tuple[DayRead, tuple[str, ...]]:
    """The day; where another clause asks about now, which of the two is meant: one answer would hide the other."""
    clauses = (*re.split(r"[.?!;,:]", text[: day.start])[:-1], text[day.end :])
    if doubts or day.on is None or not any(map(_asks_of_now, clauses)):
        return day, doubts
    return then_or_today(day)


def then_or_today(day: DayRead) -> tuple[DayRead, tuple[str, ...]]:
    """A day to be chosen, it or today, and the question."""
    choices = (day.on,) if day.on else ()
    either = replace(day, on=None, precision=Precision.UNKNOWN, choices=choices, or_today=True)
    return either, (f"As of “{day.typed}”, or as of today?",)


def _asks_of_now(clause: str) -> bool:
    return _AND_NOW.search(clause) is not None
