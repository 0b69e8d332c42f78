"""A question about lists whose period cannot be told is asked back: "what changed between 30 and 20 November?"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.services.questions.asked import AboutLists, AskBack
from bot.services.questions.days.pairs import unclear_pair
from bot.services.questions.reading import Kind, Reading

_WHICH = "Which days do you mean by “{}”? Write them like 2026-11-20 to 2026-11-30, the earlier one first."
_OF_PERIODS = (Kind.CHANGES, Kind.DEADLINES)


def with_clear_days(reading: Reading, today: dt.date) -> AboutLists | AskBack:
    """The question of lists where its days are clear, or else the question back of which days are meant."""
    typed = unclear_pair(reading.text, today) if reading.kind in _OF_PERIODS else ""
    return AskBack(replace(reading, day=None, doubts=(_WHICH.format(typed),))) if typed else AboutLists(reading)


def of_lists_not_held(reading: Reading) -> Reading:
    """A question whether lists are held, as one of who is on them where none is: that says so."""
    none = bool(reading.lists) and not any(one.held for one in reading.lists)
    return replace(reading, kind=Kind.MEMBERS) if none and reading.kind is Kind.LISTS else reading
