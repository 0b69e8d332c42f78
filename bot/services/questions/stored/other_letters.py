"""Stored names in other letters than the rest of a message, which its reading left out: asked back, and not dropped.

"our counterparty (قاسم سليماني) signed": a vocabulary knows its own letters alone, and takes a name for words of talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.several import parts_of
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.domain.names.weak_aliases import is_weak
from bot.services.questions.doubts.sentences import MAY_BE_MEANT, NO_NAME
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.stored.bearing import bearing
from bot.services.questions.stored.known import Stored

_SCRIPTS = (
    "\u0370-\u03ff",
    "\u0400-\u052f",
    "\u0590-\u05ff",
    "\u0600-\u06ff\u0750-\u077f",
    "\u0900-\u0dff",
    "\u0e00-\u0eff",
    "\u3005\u3040-\u30ff\u3400-\u9fff",
    "\uac00-\ud7af",
)
"""Greek, Cyrillic, Hebrew, Arabic, the Indian ones, Thai and Lao, Chinese and Japanese, Korean."""
_STRETCHES = re.compile("|".join(f"[{letters}](?:[{letters} .'’·・-]*[{letters}])?" for letters in _SCRIPTS))
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)
_SHORTEST = 2


def with_other_letters(reading: Reading, stored: Stored, *, team: str) -> Reading:
    """The reading; with a doubt where a stretch of the message in other letters is a stored name that it left out."""
    if reading.kind is Kind.FOLLOW or reading.text.isascii():
        return reading
    left = tuple(_left_out(reading, stored, team))
    if not left:
        return reading
    if reading.kind is not Kind.SCREEN or not reading.names:
        doubts = tuple(map(NO_NAME.format, left))
        return replace(reading, kind=Kind.SCREEN, names=left, doubts=(*reading.doubts, *doubts), either=())
    every = (*(name for name in reading.names if not any(one in name for one in left)), *left)
    doubts = tuple(map(MAY_BE_MEANT.format, left))
    either = dict.fromkeys((every, *reading.either, reading.names))
    return replace(reading, doubts=(*reading.doubts, *doubts), either=tuple(either))


def _left_out(reading: Reading, stored: Stored, team: str) -> Iterator[str]:
    """The stretches in other letters that are stored names, of none of those that were read."""
    read = (*reading.names, *reading.mentioned, *chain.from_iterable(reading.either))
    found = tuple(dict.fromkeys(_in_other_letters(_without_day(reading))))
    borne = bearing((*found, *read), stored, team)
    bearers = {hit.entity_id for name in read for hit in borne[name] if _finds(name, hit)}
    for part in found:
        if _is_meant(part, borne[part]) and bearers.isdisjoint(hit.entity_id for hit in borne[part]):
            yield part


def _without_day(reading: Reading) -> str:
    """The message without its day: "مارس" is a firm, and a month."""
    return reading.text.replace(reading.day.typed, ";") if reading.day else reading.text


def _finds(name: str, hit: NameHit) -> bool:
    """Whether a place is named by the whole name, or somebody else by a part of it: "Kestrel (大鸢)"."""
    return hit.schema is not Schema.JURISDICTION or hit.key == name_key(name)


def _in_other_letters(text: str) -> Iterator[str]:
    for found in _STRETCHES.finditer(text):
        yield from (part for part in parts_of(found[0]) or [found[0]] if len(part) >= _SHORTEST)


def _is_meant(part: str, hits: Sequence[NameHit]) -> bool:
    """Whether a stored name is no weak alias, nor one word that a person bears."""
    named = (hit for hit in hits if not is_weak(hit))
    return any(" " in part or hit.schema not in _LONE for hit in named)
