"""Answers "is it designated?": resolve, find, record, answer. The record is committed before the answer leaves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from uuid import uuid4

from bot.domain.law.answer import Answer, Finding, Match, NearName, Outcome, ReadAs, Unheld
from bot.domain.law.searched import ListSearched
from bot.domain.law.severity import by_severity, by_weight
from bot.domain.lists.scope import NOTHING_REVIEWED, Scope
from bot.domain.names.identified import may_be_bank, unheld
from bot.domain.names.keys import plain_key
from bot.domain.names.lookalikes import NOT_KNOWN, legible
from bot.domain.names.matching import Candidate
from bot.errors import BadInput
from bot.services.answering import Answering, Clock, Library
from bot.services.asker import Asker
from bot.services.lists.searched import searched
from bot.services.lists.unsearched import unsearched
from bot.services.questions.parsing import MAX_NAME_LENGTH, checked_names
from bot.services.questions.said import CHOSEN, readable, said_of
from bot.services.records.basis import UNKNOWN, Program, basis
from bot.services.records.record import Record, RecordKind
from bot.services.retrying import retried
from bot.services.screening import particulars_typed
from bot.services.screening.beside import with_identifier
from bot.services.screening.findings import Findings
from bot.services.screening.namesakes import weighed
from bot.services.screening.recalling import recorded, to_record
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve
from bot.services.screening.splitting import Splitting
from bot.services.viewing import OWN_LISTS_LEFT_OUT, opened
from bot.services.wording.gaps import gap_words

NOT_READ = "A letter of that could not be read (“�”): please type it again."


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
        self._scope = scope
        self._program = program
        self._on_answer = on_answer

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
                return self._keep(uow, question, asker=asker, lists=lists)
            asked, known = particulars_typed.split(name)
            resolution = resolve(asked, uow.index, team=asker.team)
            if known.identifier:
                resolution = with_identifier(resolution, known.identifier, uow.index, team=asker.team)
            findings = self._findings(uow.library, question, asker=asker, dataset=dataset)
            answer = weighed(_answer(question, resolution, findings), known)
            if NOT_KNOWN in name and answer.outcome is Outcome.NO_MATCH:
                answer = replace(question, outcome=Outcome.INVALID, problem=NOT_READ)
            return self._keep(uow, answer, asker=asker, lists=lists, weighed=resolution.weighed)

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
            return self._keep(uow, question, asker=asker, lists=())

    @retried
    def pick(self, record_id: str, entity_id: str, *, asker: Asker) -> Answer:
        """Answer an earlier question again for the entity a person chose. Raises BadInput when it is not theirs."""
        with self._opened(asker) as uow:
            asked = _read(_record(uow, record_id, asker))
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
                also=_beside(findings, {id: match for id, match in others.items() if id in there}),
            )
            return self._keep(uow, answer, asker=asker, lists=lists)

    def recall(self, record_id: str, *, asker: Asker) -> Answer | None:
        """An answer as it was given, or None when the asker's team has no such record, or one of something else.

        Raises BadInput for one that rests on lists which the asker may not see where they ask.
        """
        with self._opened(asker) as uow:
            return _read(_record(uow, record_id, asker))

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

    def _keep(
        self,
        uow: Answering,
        answer: Answer,
        *,
        asker: Asker,
        lists: tuple[ListSearched, ...],
        weighed: Sequence[Candidate] = (),
    ) -> Answer:
        """Write the record, and what its thread knows from now on; commit, and give the answer its number."""
        states = uow.library.lists(team=asker.team)
        gaps = unsearched(states, self._scope, day=answer.as_of, today=answer.asked_on)
        if asker.public_only:
            gaps = (OWN_LISTS_LEFT_OUT, *gaps)
        kept = replace(
            answer,
            lists=tuple(one.known_on(answer.as_of) for one in lists),
            unsearched=gaps,
            not_searched=tuple(map(gap_words, gaps)),
            ownership=self._scope.ownership(answer.as_of),
            record=uuid4().hex[:12],
        )
        now = self._clock.now()
        of_lists = {searched.dataset for searched in lists}
        rested_on = [state for state in states if state.dataset.id in of_lists]
        on = basis(rested_on, uow.library.provenance(), self._program)
        matter = uow.records.matter(asker.team, asker.channel)
        if asker.thread:
            _keep_said(uow, kept, asker, at=now)
        uow.records.add(
            Record(
                id=kept.record,
                asked_at=now,
                asker=asker,
                query=kept.query,
                as_of=kept.as_of,
                outcome=kept.outcome.value,
                lists={searched.dataset: searched.version or "" for searched in lists},
                candidates=[_summary(candidate) for candidate in weighed],
                answer=to_record(kept),
                matter=matter,
                basis=on,
            )
        )
        uow.commit()
        self._on_answer(kept, asker)
        return kept


def _keep_said(uow: Answering, kept: Answer, asker: Asker, *, at: dt.datetime) -> None:
    """What follow-ups lean on; what was asked back because the answer before may not be told here leaves that one."""
    said, last = said_of(kept, at=at, public_only=asker.public_only), uow.threads.last(asker)
    withheld = last is not None and readable(last, public_only=asker.public_only) is None
    if said and not (withheld and kept.outcome is Outcome.ASKED):
        uow.threads.keep(asker, said)


_NO_NAME = re.compile(r"\W*\d{1,2}\W*")


def problem_with(name: str) -> str:
    """Why the name cannot be screened, in one clear line; "" where it can."""
    if len(name) > MAX_NAME_LENGTH:
        return f"That name has {len(name):,} characters; a name has at most {MAX_NAME_LENGTH}."
    if not any(map(str.isalnum, name)) or not plain_key(name):
        return "That holds no letter or digit: give a name to screen, like Xiaomi."
    return "That is a number of one or two digits, and no name." if _NO_NAME.fullmatch(name) else ""


def _answer(question: Answer, resolution: Resolution, findings: Findings) -> Answer:
    matches = {c.hit.entity_id: match_of(c) for c in resolution.chosen}
    beside = {c.hit.entity_id: match_of(c) for c in resolution.also}
    captions = findings.captions([c.hit.entity_id for c in resolution.nearest])
    nearest = tuple(_near(c, captions[c.hit.entity_id]) for c in resolution.nearest)
    found = tuple(sorted(findings.build(matches), key=by_severity))
    also = _beside(findings, beside)
    number = _number(question.query, resolution.outcome)
    question = replace(question, also_more=resolution.also_more, nearest=nearest, unheld=number)
    return replace(question, outcome=resolution.outcome, findings=found, also=also)


def _number(asked: str, outcome: Outcome) -> Unheld | None:
    """The identifier that no list holds which the question is, or may be beside being a name."""
    if outcome is Outcome.NOT_HELD:
        return unheld(asked)
    return may_be_bank(asked) if outcome is Outcome.NO_MATCH else None


def _beside(findings: Findings, matches: Mapping[str, Match]) -> tuple[Finding, ...]:
    """Other entities that may be meant, those that weigh most first."""
    return tuple(sorted(findings.build(matches), key=by_weight)) if matches else ()


def match_of(candidate: Candidate) -> Match:
    """How the question met the entity, as an answer tells it."""
    hit = candidate.hit
    return Match(
        score=candidate.score,
        name=hit.text,
        name_type=hit.name_type,
        explanation=candidate.why,
        lacks=candidate.lacks,
    )


def _near(candidate: Candidate, caption: str) -> NearName:
    hit = candidate.hit
    return NearName(entity_id=hit.entity_id, caption=caption, name=hit.text, score=candidate.score, why=candidate.why)


def _summary(candidate: Candidate) -> Mapping[str, object]:
    hit = candidate.hit
    return {"entity": hit.entity_id, "name": hit.text, "score": candidate.score, "why": candidate.why}


def _record(uow: Answering, id: str, asker: Asker) -> Record | None:
    """The record of that id, if the asker may see all that it rests on. Raises BadInput where they may not."""
    record = uow.records.get(id, team=asker.team)
    if record and asker.public_only and not _is_public(uow, record, asker):
        raise BadInput(
            "That answer may rest on your organisation's own lists, and people of other organisations may be here: "
            "ask again here for an answer from public lists, or open it in a channel of your own."
        )
    return record


def _is_public(uow: Answering, record: Record, asker: Asker) -> bool:
    """Whether no firm's own list was read for it, or could be: a search of one list tells what others say of a name."""
    if not record.lists.keys() <= {state.dataset.id for state in uow.library.lists(team=asker.team)}:
        return False
    return len(record.lists) != 1 or OWN_LISTS_LEFT_OUT in recorded(record.answer).unsearched


def _read(record: Record | None) -> Answer | None:
    return recorded(record.answer) if record and record.kind is RecordKind.QUESTION else None
