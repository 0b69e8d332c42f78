"""Names that a message says twice: "shares of Kestrel Group … is that the same kestrel?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run


def each_once(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs without those in small letters whose words a longer one with capitals begins with."""
    words = {run: [token.folded for token in within.tokens[run.first : run.end]] for run in found}
    again = [run for run in found if any(_begins(words[other], words[run]) for other in found)]
    return [run for run in found if not (run in again and within.mixed and _is_small(within, run))]


def _is_small(within: Labelled, run: Run) -> bool:
    return all(token.text.islower() for token in within.tokens[run.first : run.end])


def _begins(longer: Sequence[str], words: Sequence[str]) -> bool:
    return len(longer) > len(words) and list(longer[: len(words)]) == list(words)
