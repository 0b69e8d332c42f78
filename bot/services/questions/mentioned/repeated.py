"""Names that a message says twice: "shares of Kestrel Group … is that the same kestrel?"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled


def each_once(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs without those in small letters whose words a longer one with capitals begins with."""
    words = {run: tuple(token.folded for token in within.tokens[run.first : run.end]) for run in found}
    lengths = sorted(set(map(len, words.values())))
    beginnings = {said[:size] for said in words.values() for size in lengths if size < len(said)}
    return [run for run in found if not (words[run] in beginnings and within.mixed and _is_small(within, run))]


def _is_small(within: Labelled, run: Run) -> bool:
    return all(token.text.islower() for token in within.tokens[run.first : run.end])
