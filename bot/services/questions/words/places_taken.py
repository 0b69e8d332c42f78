"""The places of a message that days and lists take, with their labels."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.reading import DayRead
from bot.services.questions.words.word_labels import Label


def taken(days: Sequence[DayRead], lists: Sequence[tuple[int, int]]) -> list[tuple[int, int, Label]]:
    """The places of days and lists, with their labels."""
    return [
        *((day.start, day.end, Label.DAY) for day in days),
        *((start, end, Label.LIST) for start, end in lists),
    ]


def without_those_of_lists(days: Sequence[DayRead], lists: Sequence[tuple[int, int]]) -> list[DayRead]:
    """The days without those that name a list: "the app orders of 2020"."""
    return [day for day in days if not any(start <= day.start and day.end <= end for start, end in lists)]
