"""A record as a document, with what has changed since, and what was decided of its hits."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from bot.domain.decisions.decision import Decision, key_of
from bot.domain.law.answer import Answer
from bot.errors import BadInput
from bot.services.decisions.of_hits import decided
from bot.services.ports import Clock, UnitOfWork
from bot.services.records.ports import Records
from bot.services.records.record import Record, RecordKind
from bot.services.records.rerunning import rerun
from bot.services.records.sheet import Printer, Sheet, sheet, timeline_sheet
from bot.services.records.sheet_batch import batch_sheet
from bot.services.records.sheet_decisions import Seals, ids_of
from bot.services.screening.recalling import recorded
from bot.services.screening.screener import Screener

NOT_PRINTED = "Record {} is no answer to a question: only answers, files and decisions are printed."
NO_DAYS = "No day of that answer is known: there is no timeline to draw."
GONE = "What record {} decided on is no longer there: it was removed, or has outlived its term."


class Printing:
    """Prints records. The question is asked again, so that the page can say what has changed."""

    def __init__(
        self, unit_of_work: Callable[[], UnitOfWork], screener: Screener, printer: Printer, clock: Clock
    ) -> None:
        self._unit_of_work = unit_of_work
        self._screener = screener
        self._printer = printer
        self._clock = clock

    def pdf(self, record: Record) -> bytes:
        """The record as PDF; that of a decision with the answer that it rests on.

        Raises BadInput for what is none of these, ConfigError where nothing can be printed.
        """
        at = self._clock.now()
        if record.kind is RecordKind.BATCH:
            return self._printer.pdf(batch_sheet(record, at=at, titles=self._titles(record)), at=at)
        if record.kind is RecordKind.DECISION:
            return self._printer.pdf(self._sheet(self._decided_on(record), sealed=record), at=at)
        if record.kind is not RecordKind.QUESTION:
            raise BadInput(NOT_PRINTED.format(record.id))
        return self._printer.pdf(self._sheet(record), at=at)

    def picture(self, answer: Answer) -> bytes:
        """The timeline of an answer as PNG.

        Raises BadInput where no day of it is known, ConfigError where nothing can be drawn.
        """
        drawn = timeline_sheet(answer)
        if not drawn["findings"]:
            raise BadInput(NO_DAYS)
        return self._printer.picture(drawn)

    def _titles(self, record: Record) -> Mapping[str, str]:
        """What the lists that its workspace sees are called today, by id."""
        with self._unit_of_work() as uow:
            return {state.dataset.id: state.dataset.title for state in uow.library.lists(team=record.asker.team)}

    def _sheet(self, record: Record, *, sealed: Record | None = None) -> Sheet:
        since = self._since(record)
        with self._unit_of_work() as uow:
            answer = recorded(record.answer)
            entities = [one.entity.id for one in (*answer.findings, *answer.also)]
            matters = dict.fromkeys([record.matter, *([sealed.matter] if sealed else [])])
            decisions = [one for matter in matters for one in _on(uow, entities, record, matter, answer.query)]
            seals = _seals(uow.records, decisions, team=record.asker.team)
        return sheet(record, at=self._clock.now(), since=since, decisions=(decisions, seals), of=sealed)

    def _since(self, record: Record) -> Sequence[str] | None:
        """What is otherwise today, or why that is not known; None for a question that screened nothing."""
        try:
            again = rerun(record, self._screener)
        except BadInput as error:
            return [f"It could not be asked again: {error}"]
        return again.differences if again else None

    def _decided_on(self, record: Record) -> Record:
        """The record of the answer that a decision rests on. Raises BadInput where it is gone."""
        number = json.loads(record.answer)["decision"]
        with self._unit_of_work() as uow:
            decision = uow.decisions.get(number, team=record.asker.team)
            found = uow.records.get(decision.record, team=record.asker.team) if decision else None
        if found is None:
            raise BadInput(GONE.format(record.id))
        return found


def _on(uow: UnitOfWork, entities: list[str], record: Record, matter: str, asked: str) -> Sequence[Decision]:
    there = decided(uow, entities, team=record.asker.team, matter=matter, key=key_of(asked))
    return sorted({one.number: one for of_hit in there.values() for one in of_hit}.values(), key=lambda one: one.number)


def _seals(records: Records, decisions: list[Decision], *, team: str) -> Seals:
    found = (records.get(id, team=team) for id in ids_of(decisions))
    return {record.id: record for record in found if record}
