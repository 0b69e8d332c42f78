"""Answers as objects, in the keys that scripts rely on. Keys may be added, never renamed."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import TypeAdapter

from bot.domain.law.searched import ListSearched
from bot.services.questions.lists.answers import ListAnswer
from bot.services.questions.reading import Reading
from bot.services.records.about_lists import told as told_of
from bot.services.records.record import Record
from bot.services.screening.answer_json import Json, lists_json, reading_json, to_json
from bot.services.texts.screening import Named, TextAnswer
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.texts import NOTHING

_LIST_ANSWER: TypeAdapter[ListAnswer] = TypeAdapter(ListAnswer)


def list_row(state: ListSearched) -> Mapping[str, object]:
    """One list: count, version, last good check, staleness."""
    return {
        "dataset": state.dataset,
        "title": state.title,
        "designations": state.designations,
        "version": state.version,
        "as_of": state.as_of.isoformat() if state.as_of else None,
        "stale": state.stale,
        "list": state.program or None,
        "edition": state.edition_on.isoformat() if state.edition_on else None,
        "refused": state.refused or None,
        "unreviewed": list_note(state) or None,
    }


def text_rows(answer: TextAnswer) -> list[Json]:
    """The listed names of a text, an object each; one that says so where there are none."""
    cut = answer.cut_at or None
    rows = [
        to_json(named.answer) | {"text": _in_text(named), "cut_at": cut, "untold": list(answer.untold)}
        for named in answer.named
    ]
    lists = lists_json(answer.lists)
    nothing = {"query": "", "outcome": "text", "findings": [], "note": NOTHING, "cut_at": cut, "lists": lists}
    return rows or [nothing]


def _in_text(named: Named) -> Json:
    """Where a name stands in the text it was found in; `possible`: the text may mean somebody else."""
    return {"quote": named.quote, "times": named.times, "possible": named.possible}


def list_answer_row(answer: ListAnswer, reading: Reading) -> Json:
    """An answer about lists, dates or words."""
    told = _LIST_ANSWER.dump_python(answer, mode="json")
    return said_row(reading, reading.kind.value) | {"answer": told, "record": answer.record}


def kept_row(record: Record) -> Json:
    """The same of a record of it, which keeps what was told."""
    told = told_of(record).page
    lines = [f"{line.bold}{line.rest}" for line in told.lines]
    page = {"head": told.head, "lines": lines, "notes": list(told.notes)}
    return {"query": record.query, "outcome": record.outcome, "findings": [], "told": page, "record": record.id}


def said_row(reading: Reading, outcome: str) -> Json:
    """What was read, and is not answered with findings."""
    return {"query": reading.text, "outcome": outcome, "findings": [], "reading": reading_json(reading.read_as)}
