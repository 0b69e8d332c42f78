"""A question about lists whose period cannot be told is asked back: "what changed between 30 and 20 November?"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.services.questions.asked import AboutLists, AskBack, Lists
from bot.services.questions.days.pairs import unclear_pair
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.words.signs import Signs

_WHICH = "Which days do you mean by “{}”? Write them like 2026-11-20 to 2026-11-30, the earlier one first."
_OF_PERIODS = (Kind.CHANGES, Kind.DEADLINES)


def with_clear_days(reading: Reading, today: dt.date) -> AboutLists | AskBack:
    """The question of lists where its days are clear, or else the question back of which days are meant."""
    typed = unclear_pair(reading.text, today) if reading.kind in _OF_PERIODS else ""
    return AskBack(replace(reading, day=None, doubts=(_WHICH.format(typed),))) if typed else AboutLists(reading)


def of_what_is_held(reading: Reading, signs: Signs) -> AboutLists | Lists:
    """The lists or publishers that a question of what is held names; all lists where it names none."""
    return AboutLists(reading) if reading.lists or signs.publishers_in(reading.text) else Lists()
