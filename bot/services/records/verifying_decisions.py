"""Whether the decisions that are stored are those that a chain of records says were made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.domain.decisions.decision import Decision
from bot.services.records.decided import id_of, statement, step_statement
from bot.services.records.ports import Sealed
from bot.services.records.record import RecordKind
from bot.services.records.verifying import Break, Fault, Verified

Said = Mapping[str, Any]


class Decided:
    """What a chain says of decisions, gathered while it is verified. What was removed from it says nothing."""

    def __init__(self) -> None:
        self._said: dict[str, tuple[int, Said]] = {}
        self._made: set[int] = set()

    def take(self, sealed: Sealed) -> None:
        """Look at a record that is whole."""
        if sealed.link is None or sealed.content is None or sealed.link.kind != RecordKind.DECISION:
            return
        said = json.loads(sealed.content.body)["answer"]
        self._said[sealed.id] = (sealed.position, said)
        if "verdict" in said:
            self._made.add(said["decision"])

    def held_against(self, stored: Sequence[Decision], verified: Verified) -> Verified:
        """The same with the decisions and steps that are stored otherwise than they were sealed, or no longer."""
        found = sorted([*verified.faults, *self._faults(stored)], key=lambda fault: (fault.first, fault.last))
        outside = sum(id not in self._said for id, _ in _every(stored))
        return replace(verified, faults=found, decisions_outside=outside)

    def _faults(self, stored: Sequence[Decision]) -> Iterator[Fault]:
        left = dict(self._said)
        for id, said in _every(stored):
            if id in left and left.pop(id)[1] != said:
                yield _fault(Break.DECISION, id, self._said[id][0])
        for id, (position, said) in left.items():
            if said["decision"] in self._made:  # else it outlived its term, and this is a later step of it
                yield _fault(Break.DECISION_GONE, id, position)


def _every(stored: Sequence[Decision]) -> Iterator[tuple[str, Said]]:
    """Each decision and step with the id of its record, and what that has to say."""
    for decision in stored:
        yield id_of(decision), statement(decision)
        for step in decision.steps:
            yield id_of(decision, step), step_statement(decision, step)


def _fault(kind: Break, id: str, position: int) -> Fault:
    return Fault(kind=kind, first=position, last=position, ids=(id,))
