"""What "or" ties to a name is asked about as the name is, with an article between or not: "die Heron oder die KTB"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.runs.run import Run, apart_from
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_TALK = (Label.DAY, Label.LIST, Label.PLACE)


def tied(within: Labelled, kept: Sequence[Run], found: Sequence[Run]) -> list[Run]:
    """The names found that were left out as background and are tied to one that was kept."""
    left = apart_from(found, kept)
    return [run for run in left if any(are_tied(within, *sorted((run, name), key=_first)) for name in kept)]


def noun_tied(within: Labelled, names: Sequence[Run]) -> Run | None:
    """The words with capitals that are tied to the first name, where every noun has one: they may be a name too."""
    if not names or not within.words.capital_nouns:
        return None
    end = _before_tie(within, min(names, key=_first).first)
    if end is None:
        return None
    first = end
    while first > 0 and _is_written_as_name(within, first - 1) and (first > 1 or _may_begin(within)):
        first -= 1
    return Run(first, end) if first < end else None


def _may_begin(within: Labelled) -> bool:
    """Whether the first word of a message, which has a capital whatever it is, is none of the vocabulary."""
    return within.labels[0] in (Label.PERHAPS, Label.NAME)


def are_tied(within: Labelled, one: Run, other: Run) -> bool:
    """Whether nothing but "or" and an article stands between two names."""
    return one.end <= other.first and _before_tie(within, other.first) == one.end


def _before_tie(within: Labelled, place: int) -> int | None:
    """Where ends what "or" ties to the words that begin at a place; None where nothing does."""
    tie = place - 1
    if tie > 0 and within.tokens[tie].folded in within.words.articles:
        tie -= 1
    return tie if tie > 0 and within.tokens[tie].folded in within.words.splitters else None


def _is_written_as_name(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    return token.is_word and token.capital and within.labels[place] not in _TALK


def _first(run: Run) -> int:
    return run.first
