"""Names in small letters beside one with a capital, in a language that is not read: "Staan Kestrel en zorvex …"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.services.questions.runs.run import Run
from bot.services.questions.unread.runs import is_rare, may_be_of_name, without_ending
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tongue import Tongue

_TIES = frozenset(",;/&+")


def with_tied(within: Labelled, tongue: Tongue, named: Collection[Run]) -> list[Run]:
    """The names of a message and the rare words in small letters that an "and" or a comma ties to one, in order."""
    return sorted([*named, *_tied(within, tongue, named)], key=lambda run: run.first)


def _tied(within: Labelled, tongue: Tongue, named: Collection[Run]) -> Iterator[Run]:
    taken = {place for run in named for place in range(run.first, run.end)}
    place = 0
    while place < len(within):
        end = _end(within, tongue, taken, place)
        if end > place and _is_tied(within, tongue, taken, Run(place, end)):
            taken.update(range(place, end))
            yield Run(place, end)
        place = max(end, place + 1)


def _end(within: Labelled, tongue: Tongue, taken: Collection[int], first: int) -> int:
    """Where a name ends that a rare word begins, over the words behind it that are none of sentences."""
    if first in taken or not is_rare(within, first, tongue):
        return first
    behind = range(first + 1, len(within))
    return next((one for one in behind if one in taken or not may_be_of_name(within, one, tongue)), len(within))


def _is_tied(within: Labelled, tongue: Tongue, taken: Collection[int], run: Run) -> bool:
    """Whether nothing stands between words and a name before or behind them but what ties the two, and articles."""
    before, behind = range(run.first - 1, -1, -1), range(run.end, len(within))
    return any(_reaches(within, tongue, taken, places) for places in (before, behind))


def _reaches(within: Labelled, tongue: Tongue, taken: Collection[int], places: range) -> bool:
    """Whether a name is come to behind what ties; that may be its ending: "Kestrel과"."""
    ties = False
    for place in places:
        token = within.tokens[place]
        if place in taken:
            return ties or token.text.removeprefix(without_ending(token, tongue)) in tongue.ands
        is_tie = token.folded in tongue.ands or token.text in _TIES
        if not is_tie and token.folded not in tongue.before:
            return False
        ties = ties or is_tie
    return False
