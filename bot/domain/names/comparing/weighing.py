"""What a feature of a comparison does to its score: the row of the table in table.py, and how rows are applied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.names.asked import Asked
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.policy import PLACES


def less(score: float, weight: float, share: float) -> float:
    """The weight, times the feature's share, is taken off the score."""
    return score - weight * share


def times(score: float, weight: float, _share: float) -> float:
    """The score is multiplied by the weight."""
    return score * weight


def at_most(score: float, weight: float, _share: float) -> float:
    """The score is the weight at most."""
    return min(score, weight)


def at_least(score: float, weight: float, _share: float) -> float:
    """The score is the weight at least."""
    return max(score, weight)


def always(_: Asked) -> bool:
    """It may hold for any question."""
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Feature:
    """A row of the table. `of` gives its share, 0 (it does not hold) to 1; `words` are those of an explanation.

    `closes`: where the score is now too low, nothing below this row can make up for it. `needs`: what must hold of the
    question, whatever the name, for the feature to hold.
    """

    of: Callable[[Comparison], float]
    effect: Callable[[float, float, float], float]
    weight: float
    words: str = ""
    closes: bool = False
    needs: Callable[[Asked], object] = always

    @property
    def name(self) -> str:
        """Its name: that of the function."""
        return self.of.__name__


class Weighed(NamedTuple):
    """A score, 0 to 1, and the features that made it."""

    score: float
    features: Sequence[Feature]


def weigh_by(rows: Sequence[Feature], comparison: Comparison, *, least: float = 0.0) -> Weighed:
    """The score of a comparison by these rows, and those that hold, in the table's order.

    A score that is under `least` where a row closes is not worked out to the end, unless a row that raises it holds.
    """
    score, holding, too_low = 1.0, [], least - 0.1**PLACES / 2
    for row in rows:
        if share := row.of(comparison):
            score = row.effect(score, row.weight, share)
            holding.append(row)
        if score < too_low and row.closes and not comparison.may_rise:
            break
    return Weighed(max(score, 0.0), holding)
