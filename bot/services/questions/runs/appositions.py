"""What is said of a name between two commas is no other name: "LG Chem, the Korean chemicals group, any flags?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE, Label

_ARTICLES = frozenset("the a an".split())
_ENDS = frozenset(",;:?.!)")


def appositions(within: Labelled, found: Sequence[Run], known: Sequence[Run]) -> Mapping[Run, Run]:
    """The runs that only say what the name before them is, by an article and common words, each with that.

    `known`: the stored names of the message: what is one, or holds one that is no place, is never left out.
    """
    pairs = ((run, name) for run in found for name in found if _is_behind(within, run, name))
    return {run: name for run, name in pairs if _says_what_it_is(within, run) and not _is_stored(within, run, known)}


def _is_behind(within: Labelled, run: Run, name: Run) -> bool:
    """Whether nothing but a comma and an article stands between a name and what is told of it."""
    between = [token.folded for token in within.tokens[name.end : run.first]]
    return len(between) == 2 and between[0] == "," and between[1] in _ARTICLES


def _says_what_it_is(within: Labelled, run: Run) -> bool:
    """Whether it is common words in small letters, before which a place may stand: "Korean chemicals group"."""
    words = within.tokens[run.first : run.end]
    small = all(token.text.islower() and token.text.isalpha() for token in words[1:])
    common = all(_is_common(within, place) for place in range(run.first, run.end))
    ends = run.end >= len(within) or within.tokens[run.end].text in _ENDS
    return len(words) > 1 and small and common and ends and not run.quoted


def _is_common(within: Labelled, place: int) -> bool:
    """Whether a word is one of the language, or a place before others."""
    if within.labels[place] is Label.PLACE:
        return True
    token = within.tokens[place]
    return token.text.islower() and within.words.ordinary(token.folded) >= RARE


def _is_stored(within: Labelled, run: Run, known: Sequence[Run]) -> bool:
    met = (one for one in known if one.meets(run))
    return any(set(within.labels[one.first : one.end]) != {Label.PLACE} or one.end == run.end for one in met)
