"""What stands before and behind a name: the word, and the phrase that says what the name is."""

from __future__ import annotations

from collections.abc import Collection

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

LONGEST_CUE = 4
"""Words of the longest phrase that says what a name is."""
SHORT_NAME = 2
"""Words of a short name, as a greeting, the end of a message or a place has it."""


def has_form(within: Labelled, run: Run) -> bool:
    """Whether a legal form is a part of the name."""
    return Label.FORM in within.labels[run.first : run.end]


def word_before(within: Labelled, place: int) -> str:
    """The nearest word before a place, in small letters; marks that part do not count, those that end do."""
    while place > 0 and not within.tokens[place - 1].is_word:
        place -= 1
        if within.tokens[place].text in "?;":
            return ""
    return within.tokens[place - 1].folded if place > 0 else ""


def cue_before(within: Labelled, place: int, cues: Collection[str]) -> int:
    """How many words the cue before a place has; 0 where there is none."""
    sizes = range(min(LONGEST_CUE, place), 0, -1)
    return next((size for size in sizes if _phrase(within, place - size, place) in cues), 0)


def begins_behind(within: Labelled, place: int, cues: Collection[str]) -> bool:
    """Whether one of the cues begins at a place."""
    ends = range(min(place + LONGEST_CUE, len(within)), place, -1)
    return any(_phrase(within, place, end) in cues for end in ends)


def _phrase(within: Labelled, first: int, end: int) -> str:
    return " ".join(token.folded for token in within.tokens[first:end])
