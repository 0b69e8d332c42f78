"""A stored name in small letters behind an article, which a reading left out, is asked about: "or the wagner group".

Where names have capitals, such words are taken for talk; a listed party among them must not be lost for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.domain.law.entity import Schema
from bot.domain.names.weak_aliases import is_strong_name
from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.doubts.sentences import MAY_BE_MEANT
from bot.services.questions.parts import Parts
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.stored.bearing import bearing
from bot.services.questions.stored.known import Stored
from bot.services.questions.words.tokens import Token

_ARTICLES = frozenset("the a an".split())
_SIZES = (4, 3, 2)
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT, Schema.JURISDICTION)


def with_articles_asked(reading: Reading, parts: Parts, stored: Stored, *, team: str) -> Reading:
    """The reading; with a doubt where some words behind an article are a stored firm that it left out."""
    if reading.kind is not Kind.SCREEN or not reading.certain or not reading.names:
        return reading
    read = " ".join((*reading.names, *reading.mentioned, *(said for _, said in reading.beside))).casefold()
    stretches = [text for text in _stretches(parts) if text.casefold() not in read]
    left = _borne(stretches, stored, team) if stretches else ""
    if not left:
        return reading
    doubt = MAY_BE_MEANT.format(left)
    return replace(reading, doubts=(doubt,), either=((*reading.names, left), reading.names))


def _borne(stretches: Sequence[str], stored: Stored, team: str) -> str:
    """The first of these texts, the longer before the shorter, that is a firm's very name; "" where none is."""
    for text, hits in bearing(stretches, stored, team).items():
        if any(hit.schema not in _LONE and is_strong_name(hit) for hit in hits):
            return text
    return ""


def _stretches(parts: Parts) -> Iterator[str]:
    """The words in small letters behind each article, more of them before fewer; not generic ones alone."""
    tokens, text = parts.within.tokens, parts.within.text
    for place, token in enumerate(tokens):
        if token.folded in _ARTICLES:
            for size in _SIZES:
                words = tokens[place + 1 : place + 1 + size]
                if len(words) == size and _may_name(words):
                    yield text[words[0].start : words[-1].end]


def _may_name(words: Sequence[Token]) -> bool:
    small = all(word.text.isalpha() and word.text.islower() for word in words)
    return small and not all(word.folded in GENERIC_WORDS for word in words)
