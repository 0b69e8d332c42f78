"""Several names of one listed party are told once: "COSCO / China COSCO Shipping"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.law.answer import Answer, Outcome


def by_party(answers: Sequence[Answer]) -> list[Answer]:
    """The answers in their order; those that match one party, and tell of nobody else, as one under all its names.

    Of these the one that tells of the most others stands for all.
    """
    kept: list[list[Answer]] = []
    for answer in answers:
        same = next((group for group in kept if all(_are_of_one(one, answer) for one in group)), None)
        if same is None:
            kept.append([answer])
        else:
            same.append(answer)
    return [_as_one(group) for group in kept]


def _as_one(group: Sequence[Answer]) -> Answer:
    fullest = max(group, key=lambda answer: len(answer.also))
    return replace(fullest, query=" / ".join(answer.query for answer in group))


def _are_of_one(one: Answer, other: Answer) -> bool:
    """Whether two names match the same party, and one of the answers tells of all others that the other does."""
    if not (_is_match(one) and _is_match(other)) or one.query == other.query:
        return False
    beside, besides = ({found.entity.id for found in answer.also} for answer in (one, other))
    return one.findings[0].entity.id == other.findings[0].entity.id and (beside <= besides or besides <= beside)


def _is_match(answer: Answer) -> bool:
    return answer.outcome is Outcome.MATCH and len(answer.findings) == 1
