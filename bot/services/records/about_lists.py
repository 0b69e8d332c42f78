"""The record of a question about lists: what was told, in its words, and which editions it rests on."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from pydantic import TypeAdapter

from bot.services.ports import Asker, UnitOfWork
from bot.services.questions.glossary import Explained
from bot.services.questions.list_answers import Changes, DueDates, ListAnswer, Members
from bot.services.questions.reading import Kind
from bot.services.records.basis import Program, basis
from bot.services.records.record import Record, RecordKind
from bot.services.wording.plain_lists import InWords, behind, in_words

_KINDS = {Members: Kind.MEMBERS, Changes: Kind.CHANGES, DueDates: Kind.DEADLINES, Explained: Kind.GLOSSARY}
_WORDS: TypeAdapter[InWords] = TypeAdapter(InWords)


def record_of(
    uow: UnitOfWork, asked: str, answer: ListAnswer, *, asker: Asker, program: Program, at: dt.datetime
) -> Record:
    """The record of an answer, with a number of its own. All that was told is in it, not all that it was told from."""
    searched = {one.dataset: one.version or "" for one in behind(answer)}
    states = [state for state in uow.library.lists(team=asker.team) if state.dataset.id in searched]
    return Record(
        id=uuid4().hex[:12],
        asked_at=at,
        asker=asker,
        query=asked,
        as_of=answer.day if isinstance(answer, Members) else at.date(),
        outcome=_KINDS[type(answer)].value,
        lists=searched,
        candidates=(),
        answer=_WORDS.dump_json(in_words(answer)).decode(),
        kind=RecordKind.ABOUT_LISTS,
        matter=uow.records.matter(asker.team, asker.channel),
        basis=basis(states, uow.library.provenance(), program),
    )


def told(record: Record) -> InWords:
    """What was told, of the record of a question about lists."""
    return _WORDS.validate_json(record.answer)
