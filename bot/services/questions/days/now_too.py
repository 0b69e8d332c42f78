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
    r"sanctioned|banned|blocked|allowed|restricted|applicable)\b[^.!;]*\?"
    r"|(?:^|[.?!;]\s*)(?:and |what about |how about )+(?:now|today)\s*(?:[?.!]|$)",
    re.I,
)
"""A question about now: "is it still allowed", "and is it now?", "still in force?", "and today?"."""
_NOW = r"(?:today|now|heute|jetzt|aujourd['’]hui|maintenant|hoy|ahora)"
_TIES = r"(?:,? ?(?:and|or|versus|vs\.?|und|oder|et|ou|y|o)\b|,|&)"
_NOW_BEHIND = re.compile(rf"\s*{_TIES}\s*(?:also |as of |as at )*{_NOW}\b(?=\s*(?:[.?!;,)]|$))", re.I)
_NOW_BEFORE = re.compile(rf"\b{_NOW}\s*{_TIES}\s*(?:also |back )*(?:as of |as at |in |on )?$", re.I)
"""Today, tied to a day: "as of Jan 2021 and today?", "today and in March 2021"."""


def or_today(text: str, day: DayRead, doubts: tuple[str, ...]) -> tuple[DayRead, tuple[str, ...]]:
    """The day; where today stands beside it, or another clause asks about now, which of them is meant.

    One answer would hide the other. Of several days today is one more that may be chosen.
    """
    beside = _NOW_BEHIND.match(text[day.end :]) or _NOW_BEFORE.search(text[: day.start])
    if beside and len(day.choices) > 1:
        return replace(day, or_today=True), tuple(f"{doubt.rstrip('?')}, or today?" for doubt in doubts)
    if beside and day.on is not None:
        return then_or_today(day)
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
