"""What stands before a name in a sentence and is always of it: an initial, an ordinal, "abu"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.I)
_KIN = frozenset("abu ibn bint umm ould".split())
_LETTERED = frozenset("plan class option series schedule grade part type category annex exhibit tier hepatitis".split())
"""Words behind which one letter ends a sentence: "plan B. Kestrel is …"."""


def with_prefix(within: Labelled, run: Run, found: Sequence[Run]) -> Run:
    """The run with these before it: "J. Kestrel", "14th Kestrel Institute", "abu Kestrel"."""
    first = run.first
    lowest = next((one.end for one in reversed(found) if one.end - one.first > 1), 0)
    while (size := _size_before(within, first, run)) > 0 and first - size >= lowest:
        first -= size
    return Run(first, run.end, known=run.known, quoted=run.quoted, alone=run.alone)


def _size_before(within: Labelled, first: int, run: Run) -> int:
    """How many words and marks before a place are of the name that begins there."""
    if first == 0 or not within.tokens[first].is_word or within.labels[run.first] is Label.FORM:
        return 0
    written = within.tokens[run.first].capital
    if written and _ends_an_initial(within, first - 1):
        return 2
    named = written and not run.known and run.end - run.first > 1
    return int(within.tokens[first - 1].folded in _KIN or (named and _is_ordinal(within, first - 1)))


def _ends_an_initial(within: Labelled, place: int) -> bool:
    return place > 0 and within.tokens[place].text == "." and _is_initial(within, place - 1)


def _is_ordinal(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.NUMBER and _ORDINAL.fullmatch(within.tokens[place].text) is not None


def _is_initial(within: Labelled, place: int) -> bool:
    """Whether one capital letter stands here with its full stop, and counts nothing."""
    token = within.tokens[place]
    counts = (place > 0 and within.tokens[place - 1].folded in _LETTERED) or _is_of_list(within, place)
    return len(token.text) == 1 and token.capital and token.end == within.tokens[place + 1].start and not counts


def _is_of_list(within: Labelled, place: int) -> bool:
    """Whether the letter next to this one in the alphabet begins another item: "A. Kestrel B. Osprey"."""
    letter, others = within.tokens[place].text, [*range(place - 2), *range(place + 3, len(within) - 1)]
    items = {within.tokens[one].text for one in others if within.tokens[one + 1].text == "."}
    return any(len(item) == 1 and abs(ord(item) - ord(letter[0])) == 1 for item in items)
