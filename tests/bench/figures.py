"""What the sets are measured by. Every figure is a share (0 to 1) unless its name says otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.sets import Pair, Question


@dataclass(frozen=True, slots=True)
class Ranked:
    """One question's answer: entries with their best scores, best first; which were called a match; the time taken."""

    question: Question
    ranking: tuple[tuple[str, float], ...]
    called: frozenset[str]
    seconds: float

    @property
    def top(self) -> float:
        """The best score, 0 where nothing was found."""
        return self.ranking[0][1] if self.ranking else 0.0

    def hit(self, within: int, *, floor: float = 0.0) -> bool:
        """Whether the expected entry is among the first, at or over the floor."""
        return any(i == self.question.expected and score >= floor for i, score in self.ranking[:within])


@dataclass(frozen=True, slots=True)
class Scored:
    """One pair's score, whether it was called a match, and the time taken."""

    pair: Pair
    score: float
    called: bool
    seconds: float


def of_ranking(answers: Sequence[Ranked]) -> dict[str, object]:
    """Figures of a list: hits, recall where few innocents are flagged, and F1 at the shipped threshold."""
    meant = [a for a in answers if a.question.expected]
    innocent = sorted((a.top for a in answers if not a.question.expected), reverse=True)
    right = sum(a.question.expected in a.called for a in meant)
    wrong = sum(bool(a.called) and a.question.expected not in a.called for a in answers)
    figures: dict[str, object] = {
        "questions": len(meant),
        "innocents": len(innocent),
        "hit@1": _share(a.hit(1) for a in meant),
        "hit@5": _share(a.hit(5) for a in meant),
        "recall at 5% flagged": _recall(meant, innocent, 0.05),
        "recall at 1% flagged": _recall(meant, innocent, 0.01),
        "flagged at recall .90": flagged_at(answers, 0.90),
        "innocents flagged": _share(bool(a.called) for a in answers if not a.question.expected),
    }
    return (
        figures
        | _f1(right, wrong, len(meant) - right)
        | {
            "false matches": dict(Counter(a.question.kind for a in answers if a.called and not _right(a))),
            "hit@1 by kind": {k: f"{_share(a.hit(1) for a in meant if a.question.kind == k)}" for k in _kinds(meant)},
            **_times([a.seconds for a in answers]),
        }
    )


def of_pairs(scored: Sequence[Scored]) -> dict[str, object]:
    """Figures of pairs at the shipped threshold."""
    right = sum(s.called and s.pair.same for s in scored)
    wrong = [s.pair for s in scored if s.called and not s.pair.same]
    figures: dict[str, object] = {"pairs": len(scored), "same": sum(s.pair.same for s in scored)}
    figures |= _f1(right, len(wrong), sum(s.pair.same for s in scored) - right)
    best, at = _best_f1(scored)
    return figures | {
        "best F1": best,
        "best threshold": at,
        "false matches": dict(Counter(f"{p.group.rpartition('/')[2]} {p.kind}".strip() for p in wrong)),
        **_times([s.seconds for s in scored]),
    }


def _right(answer: Ranked) -> bool:
    return answer.question.expected in answer.called


def _kinds(answers: Sequence[Ranked]) -> list[str]:
    return sorted({a.question.kind for a in answers})


def _recall(meant: Sequence[Ranked], innocent: Sequence[float], flagged: float) -> float:
    """The share found first, at the lowest floor at which no more than `flagged` of the innocents stand."""
    allowed = int(len(innocent) * flagged)
    barred = innocent[allowed] if allowed < len(innocent) else 0.0
    return _share(a.hit(1) and a.top > barred for a in meant)


def flagged_at(answers: Sequence[Ranked], recall: float) -> float | None:
    """The share of innocents flagged at the floor that still finds `recall` first; None where none does."""
    meant = [a for a in answers if a.question.expected]
    innocent = [a.top for a in answers if not a.question.expected]
    found = sorted((a.top for a in meant if a.hit(1)), reverse=True)
    needed = -(-len(meant) * recall // 1)
    if not meant or len(found) < needed:
        return None
    return _share(score >= found[int(needed) - 1] for score in innocent)


def _best_f1(scored: Sequence[Scored]) -> tuple[float, float]:
    """The best F1 that any threshold gives, and that threshold."""
    same = sum(s.pair.same for s in scored)
    best, at, right = 0.0, 1.0, 0
    ordered = sorted(scored, key=lambda s: -s.score)
    for n, s in enumerate(ordered, 1):
        right += s.pair.same
        f1 = 2 * right / (n + same)
        if f1 > best and (n == len(ordered) or ordered[n].score < s.score):
            best, at = f1, s.score
    return round(best, 4), round(at, 4)


def _f1(right: int, wrong: int, missed: int) -> dict[str, object]:
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    f1 = 2 * right / max(2 * right + wrong + missed, 1)
    return {"F1": round(f1, 4), "precision": round(precision, 4), "recall": round(recall, 4)}


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return round(sum(found) / max(len(found), 1), 4)


def _times(seconds: Sequence[float]) -> dict[str, object]:
    ordered = sorted(seconds) or [0.0]
    at = {p: ordered[min(int(len(ordered) * p), len(ordered) - 1)] * 1000 for p in (0.5, 0.99)}
    return {"p50 ms": round(at[0.5], 3), "p99 ms": round(at[0.99], 3)}
