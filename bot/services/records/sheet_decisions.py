"""What is printed of the decisions on the hits of an answer: who decided, on which grounds, and the second person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.domain.decisions.decision import Decision, Standing, Step, StepKind
from bot.services.records.decided import id_of
from bot.services.records.record import Record
from bot.services.wording.decisions import done, grounds

Seals = Mapping[str, Record]
"""The records of decisions and of their steps, by their ids."""
NOTHING = "Nothing was decided of its hits until it was printed."
_STEPS = {
    StepKind.CONFIRMED: "Confirmed by a second person",
    StepKind.RETURNED: "Returned by a second person, who does not agree",
    StepKind.REOPENED: "To be judged again, the entry changed",
}
_STANDS = {
    Standing.STANDS: "it stands",
    Standing.WAITS: "it waits for a second person and does not count yet",
    Standing.RETURNED: "it was returned and does not count",
    Standing.REOPENED: "it is to be judged again",
}


def ids_of(decisions: Sequence[Decision]) -> Iterator[str]:
    """The ids of the records that seal these decisions and their steps."""
    for decision in decisions:
        yield id_of(decision)
        yield from (id_of(decision, step) for step in decision.steps)


def decided(decisions: Sequence[Decision], seals: Seals) -> Sequence[Mapping[str, Any]]:
    """Each decision under a title, the newest first: nothing is overwritten, so all of them are printed."""
    return [
        {
            "title": f"“{one.asked}” and {one.caption}: {done(one.verdict)}",
            "told": [list(pair) for pair in _told(one, seals)],
        }
        for one in sorted(decisions, key=lambda one: -one.number)
    ]


def _told(decision: Decision, seals: Seals) -> Iterator[tuple[str, str]]:
    yield "Decided by", f"{decision.by} on {_moment(decision.at)}"
    yield "It rests on", grounds(decision.verdict, decision.reason)
    if decision.note:
        yield "Note", decision.note
    yield "Of the answer", f"record {decision.record}"
    yield "Matter", decision.matter or "none set"
    yield "Known of the entry then", _known(decision)
    yield "Sealed as", _seal(id_of(decision), seals)
    for step in decision.steps:
        yield _STEPS[step.kind], _step(step)
        yield "Sealed as", _seal(id_of(decision, step), seals)
    if not any(step.kind is not StepKind.REOPENED for step in decision.steps):
        yield "Second person", "none yet: one is asked for" if decision.second else "none was asked for"
    yield "Where it stands", _STANDS[decision.standing]


def _step(step: Step) -> str:
    who = f"{step.by} on " if step.by else ""
    return f"{who}{_moment(step.at)}{f': {step.note}' if step.note else ''}"


def _known(decision: Decision) -> str:
    known = decision.basis
    parts = [
        known.kind,
        ", ".join(code.upper() for code in known.countries),
        f"born {', '.join(known.birth_dates)}" if known.birth_dates else "",
        _some(known.identifiers, "identifiers"),
        _some(known.names, "names"),
    ]
    return "; ".join(filter(None, parts)) or "nothing was kept"


def _some(values: Sequence[str], what: str) -> str:
    more = f" and {len(values) - 6} more" if len(values) > 6 else ""
    return f"{what} {', '.join(values[:6])}{more}" if values else ""


def _seal(id: str, seals: Seals) -> str:
    """The record of it in the chain; those of before decisions were put there have none."""
    record = seals.get(id)
    if record is None:
        return "no record in the chain: it is from before decisions were put there, or was removed at a person’s wish"
    if record.place is None:
        return f"record {id}, which has no place in the chain yet"
    return f"record {id}, place {record.place.position}, hash {record.place.hash.hex()}"


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%d %b %Y, %H:%M} UTC".lstrip("0")
