"""What names are read as, before any is compared: tests/golden/names_read.tsv, which make golden writes anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.law.entity import IdentifierType
from bot.domain.names import han, keys
from bot.domain.names.as_written.clutter import uncluttered
from bot.domain.names.as_written.no_names import no_name
from bot.domain.names.as_written.noted import noted
from bot.domain.names.as_written.numbered import name_and_number
from bot.domain.names.as_written.readings import readings
from bot.domain.names.as_written.securities import issuer_of
from bot.domain.names.as_written.several import before_place, parts_of, tidy
from bot.domain.names.descriptions import descriptive
from bot.domain.names.identifiers import read
from bot.domain.names.identifiers.shape import is_code, is_number
from bot.domain.names.lookalikes import harmless, legible, said_of
from bot.domain.names.sounds.han_sounds import may_be_sounds
from bot.domain.names.sounds.heard import heard_words
from bot.domain.names.word_tables.form_laws import forms_of
from bot.domain.names.word_tables.legal_forms import form_of
from bot.domain.names.word_tables.spellings import in_known_spelling
from tests.bench.scores import TABLE as SCORES
from tests.bench.tables import Table

TABLE = Table("names_read.tsv")


def _words(text: str) -> list[str]:
    return keys.plain_key(text).split()


def _identifiers(text: str) -> object:
    return [
        (one.kind.type, one.number, one.keys[:2], _flags(one.labelled, one.claimed, one.fits, one.lead), one.checked)
        for one in read(text)
        if one.claimed or one.labelled or one.kind.type is IdentifierType.OTHER
    ]


def _flags(*flags: bool) -> str:
    return "".join("y" if flag else "n" for flag in flags)


WAYS: dict[str, Callable[[str], object]] = {
    "key": keys.name_key,
    "asked keys": lambda text: keys.asked_keys(text)[1:],
    "family first": keys.family_first_keys,
    "acronym": keys.acronym_given,
    "initials": lambda text: sorted(keys.initials(text, keys.name_key(text))) if " " in text else "",
    "form": lambda text: form_of(keys.plain_key(text)),
    "forms": lambda text: sorted(forms_of(keys.plain_key(text))),
    "describes": lambda text: sorted(descriptive(_words(text))),
    "heard": lambda text: "" if text.isascii() else heard_words(text),
    "in pinyin": lambda text: han.in_latin(keys.plain_key(text)) if keys.has_han(text) else "",
    "sounds": lambda text: may_be_sounds(text) if keys.has_han(text) else "",
    "spelt": in_known_spelling,
    "as seen": legible,
    "harmless": harmless,
    "said of it": said_of,
    "without clutter": uncluttered,
    "no name": no_name,
    "noted": noted,
    "and a number": name_and_number,
    "readings": readings,
    "issuer": issuer_of,
    "several": parts_of,
    "tidy": tidy,
    "before a place": before_place,
    "identifiers": _identifiers,
    "is a code": lambda text: _flags(is_code(text), is_number(text)) if any(map(str.isdigit, text)) else "",
}


def shown(value: object) -> str:
    """A value in one line, the same in every run; "" for one that says nothing."""
    if value is None or value is False:
        return ""
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, dict):
        return ", ".join(f"{shown(key)}: {shown(of)}" for key, of in value.items())
    if isinstance(value, set | frozenset):
        return " ".join(sorted(map(shown, value)))
    if isinstance(value, tuple | list):
        return " | ".join(map(shown, value))
    if fields := getattr(type(value), "__dataclass_fields__", None):
        return ", ".join(f"{name}={said}" for name in fields if (said := shown(getattr(value, name))))
    return str(value)


def read_today(text: str) -> Sequence[tuple[str, ...]]:
    """The text with each way in which it is read as more than itself, and what as; alone, where there is none."""
    said = [(text, way, shown(read_as(text))) for way, read_as in WAYS.items()]
    return [row for row in said if row[-1] not in ("", text, text.casefold())] or [(text,)]


def texts() -> list[str]:
    """The texts of the table, and the names that are scored (tests/golden/scores.tsv)."""
    there = [text for text, *_ in TABLE.known()]
    return list(dict.fromkeys([*there, *(name for row in SCORES.known() for name in row[:2])]))


if __name__ == "__main__":
    TABLE.write(row for text in texts() for row in read_today(text))
