"""What is kept of decisions on hits: as long as records, of which they are a part."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from data.sql.decisions import DecisionRow, DecisionStepRow, FeedbackRow
from data.sql.keeping.steps import count, remove

REMOVED = "(removed)"
"""Stands for a person who was removed, with a number where two such persons have to be told apart."""


def remove_of_team(session: Session, team: str, most: int) -> int:
    """What a workspace decided and said."""
    said = remove(session, FeedbackRow, select(FeedbackRow).where(FeedbackRow.team == team), most=most)
    return said + _remove(session, select(DecisionRow.number).where(DecisionRow.team == team).limit(most))


def remove_old(session: Session, before: dt.datetime, most: int) -> int:
    """What was decided and said before that moment."""
    said = remove(session, FeedbackRow, select(FeedbackRow).where(FeedbackRow.at < before), most=most)
    return said + _remove(session, select(DecisionRow.number).where(DecisionRow.at < before).limit(most))


def forget(session: Session, user: str, at: dt.datetime, most: int) -> int:
    """Decisions stay, since others rely on them: without who made them, and what they noted.

    Whom a decision is by stays told apart from its second person.
    """
    said = remove(session, FeedbackRow, select(FeedbackRow).where(FeedbackRow.user == user), most=most)
    gone = 0
    for table in (DecisionRow, DecisionStepRow):
        for number in list(session.scalars(select(table.number).where(table.by == user).limit(most))):
            values: dict[str, Any] = {"by": f"{REMOVED} {table.__tablename__} {number}", "note": ""}
            session.execute(update(table).where(table.number == number).values(values))
            gone += 1
    return said + gone


def _remove(session: Session, numbers: Any) -> int:
    found = list(session.scalars(numbers))
    if not found:
        return 0
    session.execute(delete(DecisionStepRow).where(DecisionStepRow.decision.in_(found)))
    return count(session, delete(DecisionRow).where(DecisionRow.number.in_(found)))
