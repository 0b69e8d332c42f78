"""Scores stored names for a question, and says what a score rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.asked import Asked
from bot.domain.names.candidates import NameHit, Question, Rarity
from bot.domain.names.comparing.characters import compare
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.table import rows_for, too_little, weigh
from bot.domain.names.comparing.weighing import Feature
from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.policy import Policy

HOPELESS = 0.2
"""Names that score less by their words alone are not worth looking at further."""
SHORTEST_PART = 5
"""Shorter parts of "A/B" are no names: "A/S", "DHKP/C"."""


class Scored(NamedTuple):
    """A hit with its score, the comparison that it rests on, and the features that hold."""

    hit: NameHit
    score: float
    comparison: Comparison
    features: Sequence[Feature]


class Scorer:
    """Scores names for one question."""

    def __init__(self, question: Question, rarity: Rarity, policy: Policy, *, least: float = HOPELESS) -> None:
        """`least`: a name that scores less by its words alone keeps that score, which all else would lower."""
        self._least = least
        self._asked = Asked(question, rarity, policy, too_little=too_little(least))
        self._rows = rows_for(self._asked)
        self._is_ascii = question.name.isascii()

    def score(self, hit: NameHit) -> Scored:
        """The name's score, and what it rests on. "A/B" may be two names: the whole or the part that fits best."""
        if "/" not in hit.text:
            return self._score(hit)
        return max(map(self._score, _readings(hit)), key=lambda scored: scored.score)._replace(hit=hit)

    def _score(self, hit: NameHit) -> Scored:
        comparison = compare(self._asked, hit)
        if hit.name_type is NameType.NATIVE and hit.schema is Schema.JURISDICTION and self._is_ascii:
            return Scored(hit, 0.0, comparison, ())  # "Xi" is not Greece (希腊, xi la), nor "Bullish" Belize
        score, features = weigh(comparison, self._rows, least=self._least)
        return Scored(hit, score, comparison, features)


def _readings(hit: NameHit) -> Sequence[NameHit]:
    if "/" not in hit.text:
        return (hit,)
    parts = [part for part in hit.text.split("/") if len(plain_key(part)) >= SHORTEST_PART]
    several = [part for part in parts if " " in plain_key(part).removeprefix("the ")]
    if " / " not in hit.text and several:
        parts = several  # "Kestrel Liberation Party/Front" has no name "Front", nor "The Front"
    return [hit, *(replace(hit, text=part, key=name_key(part)) for part in parts)]


def explain(scored: Scored) -> str:
    """What the score rests on: words that agree, words missing on either side, and what else counted."""
    hit, comparison = scored.hit, scored.comparison
    if not comparison.words:
        return f"{hit.name_type} “{hit.text}”: characters compared"
    parts = [f"{hit.name_type} “{hit.text}”: {_agreeing(comparison) or 'no word in common'}"]
    parts += _listed("not in the name", comparison.words_not_found)
    parts += _listed("not asked for", comparison.words_not_asked)
    return "; ".join([*parts, *(feature.words for feature in scored.features if feature.words)])


def _agreeing(comparison: Comparison) -> str:
    shown = []
    for pair in sorted(comparison.pairs, key=lambda pair: pair.asked):
        asked = " ".join(comparison.asked.words[place] for place in pair.asked)
        stored = " ".join(comparison.words[place] for place in pair.stored)
        shown.append(f"“{asked}”" if asked == stored else f"“{asked}” for “{stored}”")
    return ", ".join(shown)


def _listed(what: str, words: Sequence[str]) -> list[str]:
    return [f"{what}: " + ", ".join(f"“{word}”" for word in words)] if words else []
