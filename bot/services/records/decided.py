"""What the chain says of decisions: a record when one is made, and one for each thing that happens to it later."""

from __future__ import annotations

import datetime as dt
import json
from hashlib import sha256
from typing import Any

from bot.domain.decisions.decision import Decision, Step
from bot.services.asker import Asker
from bot.services.records.record import Record, RecordKind


def id_of(decision: Decision, step: Step | None = None) -> str:
    """The id of the record of a decision, or of a step of it: it is found without being stored beside it."""
    later = [step.kind.value, _moment(step.at)] if step else []
    said = ["decision", decision.team, str(decision.number), _moment(decision.at), *later]
    return sha256(" ".join(said).encode()).hexdigest()[:12]


def made(decision: Decision, *, asker: Asker) -> Record:
    """The record of a decision as it was made, or asked for where a second person has to confirm it."""
    return _record(decision, decision.verdict.value, statement(decision), asker=asker, at=decision.at, step=None)


def happened(decision: Decision, step: Step, *, asker: Asker) -> Record:
    """The record of what happened to a decision. It names nobody but who did it."""
    said = step_statement(decision, step)
    return _record(decision, step.kind.value, said, asker=asker, at=step.at, step=step)


def statement(decision: Decision) -> dict[str, Any]:
    """All that was decided, as plain data."""
    basis = decision.basis
    return {
        "decision": decision.number,
        "asked": decision.asked,
        "key": decision.key,
        "entity": decision.entity,
        "caption": decision.caption,
        "verdict": decision.verdict.value,
        "reason": decision.reason.value,
        "note": decision.note,
        "by": decision.by,
        "at": _moment(decision.at),
        "record": decision.record,
        "matter": decision.matter,
        "severity": decision.severity.value,
        "second": decision.second,
        "known": [  # pairs: an object with these keys would be taken for an entity, which records share
            ["kind", [basis.kind]],
            ["countries", list(basis.countries)],
            ["birth dates", list(basis.birth_dates)],
            ["identifiers", list(basis.identifiers)],
            ["names", list(basis.names)],
        ],
    }


def step_statement(decision: Decision, step: Step) -> dict[str, Any]:
    """What happened, as plain data."""
    return {
        "decision": decision.number,
        "step": step.kind.value,
        "caption": decision.caption,
        "entity": decision.entity,
        "note": step.note,
        "by": step.by,
        "at": _moment(step.at),
    }


def _record(
    decision: Decision, outcome: str, said: dict[str, Any], *, asker: Asker, at: dt.datetime, step: Step | None
) -> Record:
    return Record(
        id=id_of(decision, step),
        asked_at=at,
        asker=asker,
        query=decision.asked,
        as_of=at.astimezone(dt.UTC).date(),
        outcome=outcome,
        lists={},
        candidates=(),
        answer=json.dumps(said),
        kind=RecordKind.DECISION,
        matter=decision.matter,
    )


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat()
