"""What is said of a name between two commas is no other name: "LG Chem, the Korean chemicals group, any flags?"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_ARTICLES = frozenset("the a an".split())
_ENDS = frozenset(",;:?.!)")


def appositions(within: Labelled, found: Sequence[Run]) -> Mapping[Run, Run]:
    """The runs that only say what the name before them is, by an article and words in small letters, each with that."""
    pairs = ((run, name) for run in found for name in found if _is_behind(within, run, name))
    return {run: name for run, name in pairs if _says_what_it_is(within, run)}


def _is_behind(within: Labelled, run: Run, name: Run) -> bool:
    """Whether nothing but a comma and an article stands between a name and what is told of it."""
    between = [token.folded for token in within.tokens[name.end : run.first]]
    return len(between) == 2 and between[0] == "," and between[1] in _ARTICLES


def _says_what_it_is(within: Labelled, run: Run) -> bool:
    """Whether it is words in small letters, of which the first may have a capital: "Korean chemicals group"."""
    words = within.tokens[run.first : run.end]
    small = all(token.text.islower() and token.text.isalpha() for token in words[1:])
    named = within.labels[run.end - 1] in (Label.PLACE, Label.NAME)
    ends = run.end >= len(within) or within.tokens[run.end].text in _ENDS
    stored = run.known and within.labels[run.first] is not Label.PLACE
    return len(words) > 1 and small and ends and not (named or stored or run.quoted)
