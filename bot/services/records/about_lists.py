"""The record of a question about lists: the answer, in its words."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

from pydantic import TypeAdapter

from bot.services.questions.glossary import Explained
from bot.services.questions.lists.answers import Changes, DueDates, ListAnswer, Members
from bot.services.questions.lists.coverage import Coverage
from bot.services.questions.reading import Kind
from bot.services.records.batch import Kept
from bot.services.records.record import Record, RecordKind
from bot.services.wording.lists.plain import InWords, in_words

_KINDS = {Members: Kind.MEMBERS, Changes: Kind.CHANGES, DueDates: Kind.DEADLINES, Explained: Kind.GLOSSARY} | {
    Coverage: Kind.LISTS
}
_WORDS: TypeAdapter[InWords] = TypeAdapter(InWords)


def kept(asked: str, answer: ListAnswer, *, today: dt.date) -> Kept:
    """What is kept of an answer, under a number of its own: all of the answer, not all that it was made from."""
    return Kept(
        id=uuid4().hex[:12],
        kind=RecordKind.ABOUT_LISTS,
        query=asked,
        outcome=_KINDS[type(answer)].value,
        day=answer.day if isinstance(answer, Members) else today,
        told=_WORDS.dump_json(in_words(answer)).decode(),
    )


def told(record: Record) -> InWords:
    """The answer that the record of a question about lists keeps."""
    return _WORDS.validate_json(record.answer)
