"""Reads an answer as it was recorded, in whichever version of the program."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from bot.domain.law.answer import Answer, Gap, NotSearched

ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)

_NOT_LOADED = " (not loaded)"
_SDN_TITLE = "OFAC Specially Designated Nationals and Blocked Persons List"
"""The title under which records of 2026 name the list."""


def recorded(answer: str) -> Answer:
    """The answer of a record. One without `unsearched` says what was not searched in texts alone: they are read."""
    read = ANSWER.validate_json(answer)
    return read if read.unsearched else replace(read, unsearched=tuple(map(_gap, read.not_searched)))


def _gap(text: str) -> NotSearched:
    """What such a text says: "TITLE (not loaded)" or "TITLE: what is missing"."""
    if text.endswith(_NOT_LOADED):
        title = text.removesuffix(_NOT_LOADED)
        dataset = "us_ofac_sdn" if title == _SDN_TITLE else ""
        return NotSearched(dataset=dataset, title=title, reason=Gap.NOT_LOADED)
    title, _, note = text.partition(": ")
    return NotSearched(dataset="", title=title, reason=Gap.IN_PART, note=note)
