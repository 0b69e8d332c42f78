"""How surely a stored name that stands in a text is meant there: certainly, possibly, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import plain_key
from bot.domain.names.weak_aliases import is_weak
from bot.domain.names.word_tables.common_words import PLACE_WORDS
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import form_of
from bot.services.questions.words.word_labels import Label
from bot.services.texts.around import (
    FREQUENT,
    alone,
    frequency,
    is_everyday_in,
    is_ordinary,
    is_surname,
    is_talk,
    same_form,
    ship_is_near,
    tokens,
    within_longer,
)
from bot.services.texts.words import Span

VERY_FREQUENT = 4.0
SHORTEST_ACRONYM, SHORTEST_WORD = 3, 4
_SHORT = 5
"""Letters of a word that is found in many names: "Hara"."""
_FEW_WORDS = 3
"""Of fewer ordinary words a name says little: "Islamic State", "Shining Path"."""
_BORNE = (Schema.VESSEL, Schema.AIRCRAFT)


class Sure(IntEnum):
    """How surely."""

    NOT = 0
    POSSIBLY = 1
    CERTAINLY = 2


def how_sure(span: Span, hits: Sequence[NameHit]) -> Sure:
    """How surely one of the names with the span's key is meant by it."""
    words = span.key.split()
    if not words or (len(words) == 1 and (len(span.key) < SHORTEST_ACRONYM or span.key.isdigit())):
        return Sure.NOT
    return max((_of_hit(span, hit, words) for hit in hits), default=Sure.NOT)


def _of_hit(span: Span, hit: NameHit, words: Sequence[str]) -> Sure:
    if is_weak(hit):
        return Sure.NOT
    if hit.schema is Schema.JURISDICTION:
        return _of_place(span)
    if hit.schema in _BORNE:
        return _of_ship(span, words)
    if hit.schema is Schema.PERSON:
        return _of_person(span, words, hit)
    return _of_firm(span, words, hit)


def _of_place(span: Span) -> Sure:
    """A country, where it is not part of a longer name ("Bank of Iran"), nor an adjective ("Iranian")."""
    people = all(token.folded in span.within.words.peoples for token in tokens(span))
    return Sure.NOT if people or within_longer(span) else Sure.CERTAINLY


def _of_ship(span: Span, words: Sequence[str]) -> Sure:
    if ship_is_near(span):
        return Sure.CERTAINLY
    if _is_of_places(span) or _is_written_small(span) or not alone(span):
        return Sure.NOT
    return Sure.POSSIBLY if _may_be_a_ship(span, words) else Sure.NOT


def _may_be_a_ship(span: Span, words: Sequence[str]) -> bool:
    rare = any(frequency(span, word) < FREQUENT and not is_everyday(word) for word in words)
    if len(words) > 1:
        return rare or not is_talk(span, words)
    return rare and not _begins_sentence(span) and len(words[0]) > SHORTEST_WORD


def _is_of_places(span: Span) -> bool:
    return all(label is Label.PLACE for label in span.within.labels[span.first : span.end])


def _is_written_small(span: Span) -> bool:
    """Whether it begins with a small letter in a text that has capitals."""
    return span.within.mixed and not span.within.tokens[span.first].capital


def _begins_sentence(span: Span) -> bool:
    return span.within.tokens[span.first].first


def _of_person(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    """A full name; two frequent ones ("David Cohen") may be somebody else's, one word is hardly anybody's."""
    if not alone(span) or _is_written_small(span):
        return Sure.NOT
    own = hit.name_type is NameType.NAME and _has_rare(span, words)
    if len(words) == 1:
        return Sure.POSSIBLY if own and _may_be_a_person(span, words[0]) else Sure.NOT
    if _is_of_everyday_words(span, words):
        return Sure.NOT
    return Sure.CERTAINLY if own or len(words) >= _FEW_WORDS else Sure.POSSIBLY


def _has_rare(span: Span, words: Sequence[str]) -> bool:
    return any(frequency(span, word) < FREQUENT for word in words)


def _is_of_everyday_words(span: Span, words: Sequence[str]) -> bool:
    return all(is_everyday_in(span, word) for word in words)


def _may_be_a_person(span: Span, word: str) -> bool:
    return len(word) > SHORTEST_WORD and not _begins_sentence(span)


def _of_firm(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    if len(words) == 1:
        return _of_word(span, words[0], hit)
    if not all(is_ordinary(span, word) for word in words):
        return Sure.CERTAINLY
    if within_longer(span):
        return Sure.NOT
    if span.has_form and same_form(span, hit):
        return Sure.CERTAINLY
    return _of_ordinary_words(span, words, hit) if span.within.mixed else Sure.NOT


def _of_ordinary_words(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    """A name of words that say little each: by how many they are, and whether they are the firm's own name."""
    named = hit.name_type in (NameType.NAME, NameType.PREVIOUS_NAME)
    if len(words) >= _FEW_WORDS and (named or not PLACE_WORDS.isdisjoint(words)):
        return Sure.CERTAINLY
    return Sure.POSSIBLY if named and not is_talk(span, words) else Sure.NOT


def _of_word(span: Span, word: str, hit: NameHit) -> Sure:
    """A name of one word: by itself where it is no everyday word, else by its legal form or, possibly, its capital."""
    token = span.within.tokens[span.first]
    if not token.capital and is_ordinary(span, word):
        return Sure.NOT
    if hit.name_type is NameType.ACRONYM or len(word) == SHORTEST_ACRONYM:
        return _of_acronym(span, word)
    if is_surname(span):
        return Sure.NOT
    if span.has_form:
        return Sure.CERTAINLY if same_form(span, hit) else Sure.POSSIBLY
    return _of_bare_word(span, word, hit)


def _of_bare_word(span: Span, word: str, hit: NameHit) -> Sure:
    """A word in the text without a legal form beside it."""
    lacks_form = form_of(plain_key(hit.text)) is not None
    if not is_everyday_in(span, word) and frequency(span, word) < VERY_FREQUENT:
        return _of_rare_word(span, short=lacks_form and len(word) <= _SHORT)
    if lacks_form or word in span.within.words.known:
        return Sure.NOT
    return Sure.POSSIBLY if _is_written_as_name(span) else Sure.NOT


def _of_acronym(span: Span, word: str) -> Sure:
    """Where it is written in capitals, and is no word besides."""
    token = span.within.tokens[span.first]
    if not token.text.isupper() or is_everyday_in(span, word) or token.folded in span.within.words.context:
        return Sure.NOT
    if frequency(span, word) < FREQUENT and span.within.mixed and len(word) > SHORTEST_ACRONYM:
        return Sure.CERTAINLY
    return Sure.POSSIBLY if alone(span) else Sure.NOT


def _of_rare_word(span: Span, *, short: bool) -> Sure:
    """`short`: a short word without the form that the firm's name has, which is found in many names."""
    if not short:
        return Sure.CERTAINLY
    return Sure.POSSIBLY if alone(span) else Sure.NOT


def _is_written_as_name(span: Span) -> bool:
    """Whether a capital that no other rule asks for makes it a name."""
    token = span.within.tokens[span.first]
    by_itself = token.capital and not token.first and not token.text.isupper()
    return by_itself and span.within.mixed and alone(span)
