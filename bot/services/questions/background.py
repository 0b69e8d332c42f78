"""Names that a message only mentions: who asks, through whom something was bought, who reports it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.labels import Label, Labelled
from bot.services.questions.run import Run

_MOST_BETWEEN = 3
"""Words that may stand between a cue and its name: "at the Geneva desk of", "my colleague"."""
_ENDS = (".", "!", "?", ";")
_CHAINING = ("from", "of")
"""Cues behind a name that is background itself: "Petra Kaminski from Nordbank"."""
_ARTICLES = ("the", "our", "my", "a", "an")


def without_background(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs without unknown names that a cue marks as background, as long as another name is left.

    What is stored is always kept: that a listed bank was only the channel of a payment is worth an answer.
    """
    kept: list[Run] = []
    ends: set[int] = set()  # where names that are background end: "my colleague Ann at Heron Capital"
    for run in found:
        if not run.known and not run.quoted and (_is_background(within, run, ends) or _tells(within, run)):
            ends.add(run.end)
        else:
            kept.append(run)
    return kept or list(found)


def _is_background(within: Labelled, run: Run, ends: set[int]) -> bool:
    """Whether the words just before a name say that it is background."""
    place = run.first
    for _ in range(_MOST_BETWEEN):
        if place and within.tokens[place - 1].folded in _CHAINING and place - 1 in ends:
            return True
        if size := _cue_before(within, place):
            return size > 1 or place - size in ends or _only_tells(within, run)
        if place == 0 or not _goes_between(within, place - 1):
            return False
        place -= 1
    return False


def _tells(within: Labelled, run: Run) -> bool:
    """Whether the words around a name say that it only tells of another: "the Reuters piece says", "(ex Heron)"."""
    behind = " ".join(token.folded for token in within.tokens[run.end : run.end + 2])
    tells = any(behind == cue or behind.startswith(f"{cue} ") for cue in within.words.tellers)
    before = [token.folded for token in within.tokens[max(run.first - 2, 0) : run.first]]
    return tells or before == ["(", "ex"]


def _cue_before(within: Labelled, place: int) -> int:
    """How many words the cue before a place has; 0 where there is none."""
    cues = within.words.background
    fits = (
        size
        for size in (3, 2, 1)
        if place >= size and " ".join(token.folded for token in within.tokens[place - size : place]) in cues
    )
    return next(fits, 0)


def _only_tells(within: Labelled, run: Run) -> bool:
    """Whether the sentence of a name asks nothing, and a later one does: "via", "at" may be part of what is asked."""
    ends = [token.text for token in within.tokens[run.end :] if token.text in _ENDS]
    return bool(ends) and ends[0] != "?" and "?" in ends


def _goes_between(within: Labelled, place: int) -> bool:
    """Whether a word may stand between a cue and its name: "the", a place."""
    token = within.tokens[place]
    return token.is_word and (token.folded in _ARTICLES or within.labels[place] is Label.PLACE)
