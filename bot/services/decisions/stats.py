"""Decisions and feedback as figures: by the kind of name that matched the question, how many were right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.domain.decisions.decision import Verdict
from bot.services.decisions.ports import Tally

COLUMNS = ("kind of name", "same", "not the same", "escalated", "right match", "wrong match", "share right")


def rows_of(tallies: Sequence[Tally]) -> Iterator[tuple[str, ...]]:
    """A heading, a row a kind of name, and one of all. The share is of feedback and decisions that say one or other."""
    by_kind: dict[str, Counter[str]] = {}
    for one in tallies:
        by_kind.setdefault(one.name_type, Counter())[one.verdict] += one.count
    yield COLUMNS
    for name_type in sorted(by_kind):
        yield _row(name_type, by_kind[name_type])
    yield _row("all", sum(by_kind.values(), Counter()))


def _row(name_type: str, counted: Counter[str]) -> tuple[str, ...]:
    right = counted[Verdict.SAME] + counted["right"]
    told = right + counted[Verdict.NOT_SAME] + counted["wrong"]
    share = f"{right / told:.0%}" if told else "–"
    numbers = (counted[word] for word in (Verdict.SAME, Verdict.NOT_SAME, Verdict.ESCALATED, "right", "wrong"))
    return (name_type, *map(str, numbers), share)
