"""Decisions in memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.decisions.decision import Decision, Step, StepKind
from bot.services.decisions.ports import Feedback, Tally


class FakeDecisions:
    """Decisions in a list, which only grows."""

    def __init__(self) -> None:
        self.kept: list[Decision] = []
        self.said: list[Feedback] = []

    def add(self, decision: Decision, *, name_type: str) -> Decision:
        self.kept.append(replace(decision, number=len(self.kept) + 1))
        return self.kept[-1]

    def add_step(self, number: int, step: Step) -> None:
        one = self.kept[number - 1]
        self.kept[number - 1] = replace(one, steps=(*one.steps, step))

    def get(self, number: int, *, team: str) -> Decision | None:
        return next((one for one in self.kept if (one.number, one.team) == (number, team)), None)

    def on(self, *, team: str, matter: str, key: str) -> Sequence[Decision]:
        there = (team, matter, key)
        return [one for one in self.kept if (one.team, one.matter, one.key) == there]

    def of_entities(self, entities: Collection[str]) -> Sequence[Decision]:
        return [one for one in self.kept if one.entity in entities]

    def of_team(self, team: str) -> Sequence[Decision]:
        return [one for one in self.kept if one.team == team]

    def reopened(self, since: dt.datetime) -> Sequence[Decision]:
        return [one for one in self.kept if any(s.kind is StepKind.REOPENED and s.at >= since for s in one.steps)]

    def entities(self) -> Collection[str]:
        return {one.entity for one in self.kept}

    def add_feedback(self, feedback: Feedback) -> None:
        self.said.append(feedback)

    def tallies(self) -> Sequence[Tally]:
        return []
