"""Ordinary words in small letters in the place of a second name: "is NENE or blossom sanctioned"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_TIES = frozenset(["or", "and"])
_SAID = frozenset("? . on listed sanctioned designated blocked banned restricted clean ok okay named".split())
_COMMON = 4.8
"""A word that is as common as this is a thing spoken of: "is Kestrel or its money blocked"."""


def or_asked(within: Labelled, kept: Sequence[Run]) -> list[int]:
    """The places of such words, which "or" ties to a name, where the message asks of nothing but the two."""
    places = [*_behind(within, kept), *_before(within, kept)]
    return [place for place in places if _may_name(within, place)]


def _behind(within: Labelled, kept: Sequence[Run]) -> list[int]:
    found = [run.end + 1 for run in kept if _is_tie(within, run.end) and _closes(within, run.end + 2)]
    return found if _opens(within, kept) else []


def _before(within: Labelled, kept: Sequence[Run]) -> list[int]:
    tied = [run.first - 2 for run in kept if run.first == _AFTER_TIE and _is_tie(within, _AFTER_TIE - 1)]
    return tied if _asks(within) else []


_AFTER_TIE = 3
"""Where a name stands behind "is", a word and "or"."""


def _is_tie(within: Labelled, place: int) -> bool:
    return 0 <= place < len(within) and within.tokens[place].folded in _TIES


def _closes(within: Labelled, place: int) -> bool:
    """Whether nothing stands there, or what is said of a name."""
    return place >= len(within) or within.tokens[place].folded in _SAID


def _opens(within: Labelled, kept: Sequence[Run]) -> bool:
    """Whether a message begins as a question of names does, or with one."""
    return _asks(within) or any(run.first == 0 for run in kept)


def _asks(within: Labelled) -> bool:
    talk = VERBS | set(within.words.screenings)
    return any(token.folded in talk for token in within.tokens[:1])


def _may_name(within: Labelled, place: int) -> bool:
    if not 0 < place < len(within) or within.labels[place] is not Label.PERHAPS:
        return False
    token = within.tokens[place]
    small = token.text.isalpha() and token.text.islower() and token.folded not in within.words.plain
    return small and within.words.ordinary(token.folded) < _COMMON and within.tokens[0].folded != token.folded
