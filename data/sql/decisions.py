"""Decisions in SQL (services.decisions.ports): rows are added, none is altered; a workspace sees its own alone."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import ForeignKey, Index, func, literal, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from bot.domain.decisions.decision import Basis, Decision, Reason, Step, StepKind, Verdict
from bot.domain.law.severity import Colour
from bot.services.decisions.ports import Feedback, Tally
from data.sql.chunks import chunks
from data.sql.engine import begin_taking_turns
from data.sql.tables.columns import AsJson, AsWord
from data.sql.tables.lists import Base

_PLAIN = ("team", "matter", "asked", "key", "entity", "caption", "verdict", "reason", "note", "by", "at", "record",
          "severity", "second", "basis")  # fmt: skip


class DecisionRow(Base):
    """One decision. What was asked and noted is JSON, which escapes what a text column may refuse."""

    __tablename__ = "decisions"
    __table_args__ = (Index(None, "team", "matter", "key"), Index(None, "entity"))

    number: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    matter: Mapped[str]
    asked: Mapped[str] = mapped_column(AsJson(str))
    key: Mapped[str]
    entity: Mapped[str]
    caption: Mapped[str]
    verdict: Mapped[Verdict] = mapped_column(AsWord(Verdict))
    reason: Mapped[Reason] = mapped_column(AsWord(Reason))
    note: Mapped[str] = mapped_column(AsJson(str))
    by: Mapped[str]
    at: Mapped[dt.datetime]
    record: Mapped[str]
    severity: Mapped[Colour] = mapped_column(AsWord(Colour))
    second: Mapped[bool]
    basis: Mapped[Basis] = mapped_column(AsJson(Basis))
    name_type: Mapped[str]


class DecisionStepRow(Base):
    """What happened to a decision."""

    __tablename__ = "decision_steps"

    number: Mapped[int] = mapped_column(primary_key=True)
    decision: Mapped[int] = mapped_column(ForeignKey("decisions.number"), index=True)
    kind: Mapped[StepKind] = mapped_column(AsWord(StepKind))
    by: Mapped[str]
    at: Mapped[dt.datetime]
    note: Mapped[str] = mapped_column(AsJson(str))


class FeedbackRow(Base):
    """What somebody said of a match."""

    __tablename__ = "feedback"
    __table_args__ = (Index(None, "team", "user"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[str]
    user: Mapped[str]
    record: Mapped[str]
    entity: Mapped[str]
    right: Mapped[bool]
    name_type: Mapped[str]
    kind: Mapped[str]
    at: Mapped[dt.datetime]


class SqlDecisions:
    """Decisions within one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, decision: Decision, *, name_type: str) -> Decision:
        """Keep it, and give it its number."""
        begin_taking_turns(self._session)
        row = DecisionRow(name_type=name_type, **{name: getattr(decision, name) for name in _PLAIN})
        self._session.add(row)
        self._session.flush()
        return _decision(row, ())

    def add_step(self, number: int, step: Step) -> None:
        """Keep what happened to it."""
        begin_taking_turns(self._session)
        self._session.add(DecisionStepRow(decision=number, kind=step.kind, by=step.by, at=step.at, note=step.note))

    def get(self, number: int, *, team: str) -> Decision | None:
        """The workspace's decision of that number; who adds a step waits for whoever looks at it so."""
        begin_taking_turns(self._session)
        wanted = select(DecisionRow).where(DecisionRow.number == number, DecisionRow.team == team).with_for_update()
        found = self._read(self._session.scalars(wanted))
        return found[0] if found else None

    def on(self, *, team: str, matter: str, key: str) -> Sequence[Decision]:
        """What was decided there for this name."""
        there = DecisionRow.team == team, DecisionRow.matter == matter, DecisionRow.key == key
        wanted = select(DecisionRow).where(*there)
        return self._read(self._session.scalars(wanted.order_by(DecisionRow.number)))

    def of_entities(self, entities: Collection[str]) -> Sequence[Decision]:
        """What any workspace decided of these entries."""
        rows: list[DecisionRow] = []
        for some in chunks(entities):
            rows += self._session.scalars(select(DecisionRow).where(DecisionRow.entity.in_(some)))
        return self._read(sorted(rows, key=lambda row: row.number))

    def of_team(self, team: str) -> Sequence[Decision]:
        """All that a workspace decided."""
        wanted = select(DecisionRow).where(DecisionRow.team == team)
        return self._read(self._session.scalars(wanted.order_by(DecisionRow.number)))

    def reopened(self, since: dt.datetime) -> Sequence[Decision]:
        """What was reopened since then."""
        steps = select(DecisionStepRow.decision)
        lately = steps.where(DecisionStepRow.kind == StepKind.REOPENED, DecisionStepRow.at >= since)
        wanted = select(DecisionRow).where(DecisionRow.number.in_(lately))
        return self._read(self._session.scalars(wanted.order_by(DecisionRow.number)))

    def entities(self) -> Collection[str]:
        """Every entry that anybody decided of."""
        return set(self._session.scalars(select(DecisionRow.entity).distinct()))

    def add_feedback(self, feedback: Feedback) -> None:
        """Keep it."""
        begin_taking_turns(self._session)
        names = ("team", "user", "record", "entity", "right", "name_type", "kind", "at")
        self._session.add(FeedbackRow(**{name: getattr(feedback, name) for name in names}))

    def tallies(self) -> Sequence[Tally]:
        """How many there are of each sort; of feedback each person's last word on a match."""
        return [*self._decided(), *self._said()]

    def _decided(self) -> Iterable[Tally]:
        columns = (DecisionRow.verdict, DecisionRow.name_type, func.count())
        rows = self._session.execute(select(*columns).group_by(DecisionRow.verdict, DecisionRow.name_type))
        return [Tally("decision", verdict.value, name_type, "", n) for verdict, name_type, n in rows]

    def _said(self) -> Iterable[Tally]:
        same = FeedbackRow.team, FeedbackRow.user, FeedbackRow.record, FeedbackRow.entity
        last = select(func.max(FeedbackRow.number)).group_by(*same)
        sort = FeedbackRow.right, FeedbackRow.name_type, FeedbackRow.kind
        wanted = select(literal("feedback"), *sort, func.count()).where(FeedbackRow.number.in_(last)).group_by(*sort)
        return [
            Tally(of, "right" if right else "wrong", name_type, kind, n)
            for of, right, name_type, kind, n in self._session.execute(wanted)
        ]

    def _read(self, rows: Iterable[DecisionRow]) -> list[Decision]:
        kept = list(rows)
        steps: defaultdict[int, list[Step]] = defaultdict(list)
        for some in chunks([row.number for row in kept]):
            wanted = select(DecisionStepRow).where(DecisionStepRow.decision.in_(some))
            for row in self._session.scalars(wanted.order_by(DecisionStepRow.number)):
                steps[row.decision].append(Step(kind=row.kind, by=row.by, at=row.at, note=row.note))
        return [_decision(row, steps[row.number]) for row in kept]


def _decision(row: DecisionRow, steps: Sequence[Step]) -> Decision:
    values: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    return Decision(number=row.number, steps=tuple(steps), **values)
