"""How many entries of a list are plausible. A file that lost a third of a list is a fault, not a mass delisting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SMALL_FALL = 10
"""A fall of so few entries is never a sign of a cut file, whatever the share."""
GROWTH_PERCENT = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Of one list: fewer than `min` are refused, more than `max` warned of, a fall of over `shrink_percent` refused."""

    title: str
    min: int
    max: int
    shrink_percent: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What counting found. A list that fell is named apart: a person may accept that, after a look."""

    refusals: tuple[str, ...] = ()
    shrunk: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def judge(counts: Mapping[str, int], stored: Mapping[str, int], bounds: Mapping[str, Bounds]) -> Verdict:
    """Compare a new edition's entries by program with the stored ones and with the bounds.

    A program that has no bounds is refused: it is no list of this dataset.
    """
    refusals = [f"{program} is no list of this dataset" for program in sorted(counts.keys() - bounds.keys())]
    shrunk, warnings = [], []
    for program, bound in bounds.items():
        now, before = counts.get(program, 0), stored.get(program, 0)
        if now < bound.min:
            refusals.append(f"{bound.title} has {now:,} entries, fewer than the {bound.min:,} that are plausible")
        elif before - now > max(SMALL_FALL, before * bound.shrink_percent / 100):
            shrunk.append(f"{bound.title} fell from {before:,} to {now:,} entries")
        if now > bound.max or (before and now - before > max(SMALL_FALL, before * GROWTH_PERCENT / 100)):
            warnings.append(f"{bound.title} has {now:,} entries, {before:,} before: more than usual")
    return Verdict(refusals=tuple(refusals), shrunk=tuple(shrunk), warnings=tuple(warnings))
