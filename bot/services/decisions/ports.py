"""The port that keeps decisions and feedback. Rows are added and never altered. Adapter: data/sql/decisions.py."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.decisions.decision import Decision, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What somebody said of a match: right, or wrong. `name_type` and `kind` are the match's, for the figures."""

    team: str
    user: str
    record: str
    entity: str
    right: bool
    name_type: str
    kind: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a sort: of what ("decision" or "feedback"), which verdict, and of which kind of name."""

    of: str
    verdict: str
    name_type: str
    kind: str
    count: int


class Decisions(Protocol):
    """Decisions, within one unit of work."""

    def add(self, decision: Decision, *, name_type: str) -> Decision:
        """Keep it, and give it its number."""
        ...

    def add_step(self, number: int, step: Step) -> None:
        """Keep what happened to it."""
        ...

    def get(self, number: int, *, team: str) -> Decision | None:
        """The workspace's decision of that number, locked against others who would add a step; None for another's."""
        ...

    def on(self, *, team: str, matter: str, key: str) -> Sequence[Decision]:
        """What was decided there for this name, the oldest first."""
        ...

    def of_entities(self, entities: Collection[str]) -> Sequence[Decision]:
        """What any workspace decided of these entries, the oldest first."""
        ...

    def of_team(self, team: str) -> Sequence[Decision]:
        """All that a workspace decided, the oldest first."""
        ...

    def reopened(self, since: dt.datetime) -> Sequence[Decision]:
        """What was reopened since then, in whichever workspace, the oldest first."""
        ...

    def entities(self) -> Collection[str]:
        """Every entry that anybody decided of."""
        ...

    def add_feedback(self, feedback: Feedback) -> None:
        """Keep it; the same person's last word on a match counts."""
        ...

    def tallies(self) -> Sequence[Tally]:
        """How many decisions and words of feedback there are of each sort."""
        ...
