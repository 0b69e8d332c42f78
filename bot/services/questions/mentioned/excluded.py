"""Names that a message says are not meant: "Kestrel Group (not Kestrel Optics)"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.cues import cue_before
from bot.services.questions.words.labels import Labelled

_MARKS = frozenset(",;(–—-")
_ARTICLES = frozenset("the its".split())
_BEFORE = frozenset("but sorry no oh ok please pls actually oops".split())
"""Words before "forget" and its like when somebody corrects what was written: "sorry forget Kestrel"."""


def without_excluded(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs without those behind "not" and its like, as long as another is left."""
    kept = [run for run in found if not _is_excluded(within, run)]
    return kept or list(found)


def _is_excluded(within: Labelled, run: Run) -> bool:
    place = run.first
    if place and within.tokens[place - 1].folded in _ARTICLES:
        place -= 1
    size = cue_before(within, place, within.words.excluding)
    if not size:
        return False
    apart = size > 1 or place - size == 0
    return apart or within.tokens[place - size - 1].text in _MARKS or within.tokens[place - size - 1].folded in _BEFORE
