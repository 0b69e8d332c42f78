"""What somebody wants to decide of a hit, and the rules that a workspace sets for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.decisions.decision import Reason, Verdict
from bot.domain.law.severity import Colour
from bot.domain.notices.following import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody wants to decide of a hit."""

    record: str
    entity: str
    verdict: Verdict
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """Of which colours a decision takes a second person, and where decisions that wait are announced, if anywhere.

    `queue` is asked with the workspace.
    """

    second_for: frozenset[Colour] = frozenset()
    queue: Callable[[str], Place | None] = lambda _team: None


ONE_IS_ENOUGH = Rules()
