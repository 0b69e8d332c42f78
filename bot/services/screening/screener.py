"""Answers "is it designated?": resolve, find, record, answer. The record is committed before the answer leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from bot.domain.law.answer import Answer, Match, Outcome, ReadAs
from bot.domain.lists.scope import NOTHING_REVIEWED, Scope
from bot.domain.names.lookalikes import legible
from bot.errors import BadInput
from bot.services.answering import Answering, Clock, Library
from bot.services.asker import Asker
from bot.services.lists.searched import searched
from bot.services.questions.given_names import checked_names
from bot.services.questions.threads.said import CHOSEN
from bot.services.records.basis import UNKNOWN, Program
from bot.services.records.record import Record
from bot.services.retrying import retried
from bot.services.screening import particulars_typed
from bot.services.screening.answers import answer_of, beside_of
from bot.services.screening.beside import with_identifier
from bot.services.screening.findings import Findings
from bot.services.screening.keeping import Keeping
from bot.services.screening.namesakes import weighed
from bot.services.screening.recalled import answer_in, seen_by
from bot.services.screening.refused import not_compared, problem_with
from bot.services.screening.splitting import Splitting
from bot.services.screening.unsplit import resolve_placed
from bot.services.viewing import opened


class Screener:
    """Screens names against the stored lists and keeps a record of every question.

    `scope` is what no search covers, and is told with every answer. `program` is what records say of the program.
    `on_answer` hears of each answer once its record is kept.
    """

    def __init__(
        self,
        unit_of_work: Callable[[], Answering],
        clock: Clock,
        *,
        scope: Scope = NOTHING_REVIEWED,
        program: Program = UNKNOWN,
        on_answer: Callable[[Answer, Asker], None] = lambda _answer, _asker: None,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._keeping = Keeping(clock, scope, program, on_answer)

    def today(self) -> dt.date:
        """The current day, UTC."""
        return self._clock.now().date()

    @retried
    def screen(
        self,
        name: str,
        *,
        asker: Asker,
        as_of: dt.date | None = None,
        dataset: str | None = None,
        read_as: ReadAs | None = None,
    ) -> Answer:
        """Screen one name as of a day (None: today), over one list or all. Raises BadInput for an unknown list.

        `read_as`: what the question was read as, where it was asked in plain words.
        """
        name = legible(name)
        question = replace(self._question(name, as_of), read_as=read_as)
        with self._opened(asker) as uow:
            states = uow.library.lists(team=asker.team)
            lists = searched(states, today=question.asked_on, only=dataset)
            if question.problem:
                return self._keeping.keep(uow, question, asker=asker, lists=lists)
            asked, known = particulars_typed.split(name)
            resolution = resolve_placed(asked, uow.index, team=asker.team)
            if known.identifier:
                resolution = with_identifier(resolution, known.identifier, uow.index, team=asker.team)
            findings = self._findings(uow.library, question, asker=asker, dataset=dataset)
            answer = weighed(answer_of(question, resolution, findings), known)
            if answer.outcome is Outcome.NO_MATCH and (
                problem := not_compared(asked, uow.index, told=bool(answer.also))
            ):
                answer = replace(question, outcome=Outcome.INVALID, problem=problem)
            return self._keeping.keep(uow, answer, asker=asker, lists=lists, weighed=resolution.weighed)

    def names_in(self, text: str, *, asker: Asker) -> tuple[str, ...]:
        """The names that a text asks for: "A and B" is one name or two, as they are stored. Raises BadInput.

        It is raised for a text without a name, and for one with too many.
        """
        with self._opened(asker) as uow:
            rest, known = particulars_typed.split(legible(text))
            names = checked_names(Splitting(uow.index, team=asker.team).names_in(rest))
        if known and len(names) > 1:
            raise BadInput("Say a birth date with one name at a time: it tells that one from namesakes.")
        return (legible(text),) if known else names

    @retried
    def ask_back(self, text: str, read_as: ReadAs, *, asker: Asker, as_of: dt.date | None = None) -> Answer:
        """Keep a record of a question that is asked back, not answered; `as_of`: the day it asks about, if it says."""
        question = replace(self._question(text, as_of), problem="", outcome=Outcome.ASKED, read_as=read_as)
        with self._opened(asker) as uow:
            return self._keeping.keep(uow, question, asker=asker, lists=())

    @retried
    def pick(self, record_id: str, entity_id: str, *, asker: Asker) -> Answer:
        """Answer an earlier question again for the entity a person chose. Raises BadInput when it is not theirs."""
        with self._opened(asker) as uow:
            asked = answer_in(seen_by(asker, uow, record_id))
            if asked is None or entity_id not in uow.library.entities([entity_id], team=asker.team):
                raise BadInput("That choice is no longer there: please ask again.")
            question = replace(self._question(asked.query, asked.as_of), read_as=asked.read_as)
            match = Match(score=1.0, name=asked.query, name_type=CHOSEN, explanation="chosen by the person who asked")
            findings = self._findings(uow.library, question, asker=asker)
            others = {f.entity.id: f.match for f in (*asked.findings, *asked.also) if f.entity.id != entity_id}
            there = uow.library.entities(others, team=asker.team)
            lists = searched(uow.library.lists(team=asker.team), today=question.asked_on)
            answer = replace(
                question,
                outcome=Outcome.MATCH,
                findings=findings.build({entity_id: match}),
                also=beside_of(findings, {id: match for id, match in others.items() if id in there}),
            )
            return self._keeping.keep(uow, answer, asker=asker, lists=lists)

    def recall(self, record_id: str, *, asker: Asker) -> Answer | None:
        """An answer as it was given, or None when the asker's team has no such record, or one of something else.

        Raises BadInput for one that rests on lists which the asker may not see where they ask.
        """
        with self._opened(asker) as uow:
            return answer_in(seen_by(asker, uow, record_id))

    def latest(self, asker: Asker, *, limit: int) -> Sequence[Record]:
        """The asker's last questions, newest first."""
        with self._unit_of_work() as uow:
            return uow.records.latest(asker, limit=limit)

    def _opened(self, asker: Asker) -> AbstractContextManager[Answering]:
        return opened(self._unit_of_work, public_only=asker.public_only)

    def _findings(self, library: Library, question: Answer, *, asker: Asker, dataset: str | None = None) -> Findings:
        return Findings(library, day=question.as_of, today=question.asked_on, dataset=dataset, team=asker.team)

    def _question(self, name: str, as_of: dt.date | None) -> Answer:
        today = self.today()
        problem = problem_with(particulars_typed.split(name)[0])
        return Answer(
            query=name,
            as_of=as_of or today,
            asked_on=today,
            outcome=Outcome.INVALID if problem else Outcome.NO_MATCH,
            problem=problem,
        )
