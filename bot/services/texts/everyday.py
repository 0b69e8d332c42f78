"""How surely a stored name that stands in a text is meant there: certainly, possibly, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.common_words import PLACE_WORDS, is_common
from bot.domain.names.everyday_words import is_everyday
from bot.domain.names.keys import plain_key
from bot.domain.names.legal_forms import form_of
from bot.services.questions.labels import Label
from bot.services.questions.tokens import Token
from bot.services.texts.words import Span

FREQUENT = 3.0
"""A word as common as one in a million tells little by itself (the scale of Vocabulary.ordinary)."""
VERY_FREQUENT = 4.0
SHORTEST_ACRONYM, SHORTEST_WORD = 3, 4
_SHIPS = frozenset(
    "vessel vessels ship ships tanker tankers yacht carrier imo mv mt m/v m/t flagged barge aboard".split()
)
_TITLES = frozenset("mr mrs ms dr prof gen col capt sen rep gov lt sgt judge president".split())
_SHORT = 5
"""Letters of a word that is found in many names: "Hara"."""
_NEAR = 4
"""Words around a name that may say what it is the name of."""
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
    if hit.name_type is NameType.WEAK_ALIAS:
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
    people = all(token.folded in span.within.words.peoples for token in _tokens(span))
    return Sure.NOT if people or within_longer(span) else Sure.CERTAINLY


def _of_ship(span: Span, words: Sequence[str]) -> Sure:
    if _ship_is_near(span):
        return Sure.CERTAINLY
    if _is_of_places(span) or _is_written_small(span) or not alone(span):
        return Sure.NOT
    return Sure.POSSIBLY if _may_be_a_ship(span, words) else Sure.NOT


def _may_be_a_ship(span: Span, words: Sequence[str]) -> bool:
    rare = any(_frequency(span, word) < FREQUENT and not is_everyday(word) for word in words)
    if len(words) > 1:
        return rare or not _is_talk(span, words)
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
    return any(_frequency(span, word) < FREQUENT for word in words)


def _is_of_everyday_words(span: Span, words: Sequence[str]) -> bool:
    return all(_is_everyday(span, word) for word in words)


def _may_be_a_person(span: Span, word: str) -> bool:
    return len(word) > SHORTEST_WORD and not _begins_sentence(span)


def _is_everyday(span: Span, word: str) -> bool:
    return is_everyday(word) or word in span.within.words.known


def _of_firm(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    if len(words) == 1:
        return _of_word(span, words[0], hit)
    if not all(_is_ordinary(span, word) for word in words):
        return Sure.CERTAINLY
    if within_longer(span):
        return Sure.NOT
    if span.has_form and _same_form(span, hit):
        return Sure.CERTAINLY
    return _of_ordinary_words(span, words, hit) if span.within.mixed else Sure.NOT


def _of_ordinary_words(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    """A name of words that say little each: by how many they are, and whether they are the firm's own name."""
    named = hit.name_type in (NameType.NAME, NameType.PREVIOUS_NAME)
    if len(words) >= _FEW_WORDS and (named or not PLACE_WORDS.isdisjoint(words)):
        return Sure.CERTAINLY
    return Sure.POSSIBLY if named and not _is_talk(span, words) else Sure.NOT


def _of_word(span: Span, word: str, hit: NameHit) -> Sure:
    """A name of one word: by itself where it is no everyday word, else by its legal form or, possibly, its capital."""
    token = span.within.tokens[span.first]
    if not token.capital and _is_ordinary(span, word):
        return Sure.NOT
    if hit.name_type is NameType.ACRONYM or len(word) == SHORTEST_ACRONYM:
        return _of_acronym(span, word)
    if _is_surname(span):
        return Sure.NOT
    if span.has_form:
        return Sure.CERTAINLY if _same_form(span, hit) else Sure.POSSIBLY
    return _of_bare_word(span, word, hit)


def _of_bare_word(span: Span, word: str, hit: NameHit) -> Sure:
    """A word in the text without a legal form beside it."""
    lacks_form = form_of(plain_key(hit.text)) is not None
    if not _is_everyday(span, word) and _frequency(span, word) < VERY_FREQUENT:
        return _of_rare_word(span, short=lacks_form and len(word) <= _SHORT)
    if lacks_form or word in span.within.words.known:
        return Sure.NOT
    return Sure.POSSIBLY if _is_written_as_name(span) else Sure.NOT


def _of_acronym(span: Span, word: str) -> Sure:
    """Where it is written in capitals, and is no word besides."""
    token = span.within.tokens[span.first]
    if not token.text.isupper() or _is_everyday(span, word) or token.folded in span.within.words.context:
        return Sure.NOT
    if _frequency(span, word) < FREQUENT and span.within.mixed and len(word) > SHORTEST_ACRONYM:
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


def _is_ordinary(span: Span, word: str) -> bool:
    """Whether a word says little by itself: frequent, a generic word of names, a place."""
    return is_everyday(word) or word in span.within.words.known or _frequency(span, word) >= FREQUENT


def _is_surname(span: Span) -> bool:
    """Whether a given name, an initial or a title stands before it: "Raul A. Ramirez", "Mr. Chase"."""
    tokens, place = span.within.tokens, span.first - 1
    if place >= 1 and tokens[place].text == ".":
        return len(tokens[place - 1].text) == 1 or tokens[place - 1].folded in _TITLES
    return _is_name_at(span, place, before=True)


def _is_talk(span: Span, words: Sequence[str]) -> bool:
    """Whether each is a word of any text, so that a heading may have them so: "Central Bank", "General Office"."""
    return all(word in span.within.words.known or is_common(word) for word in words)


def _same_form(span: Span, hit: NameHit) -> bool:
    stored = form_of(plain_key(hit.text))
    return stored is None or stored == form_of(plain_key(span.text))


def alone(span: Span) -> bool:
    """Whether no other word that is written as a name stands beside it."""
    beside = _is_name_at(span, span.first - 1, before=True) or _is_name_at(span, span.end)
    return not (beside and span.within.mixed)


def within_longer(span: Span) -> bool:
    """Whether it is part of a longer name: "Iran Air", "Bank of Iran", "Union Bank of the West"."""
    tokens = span.within.tokens
    behind_of = span.first > 1 and tokens[span.first - 1].folded == "of" and _is_name_at(span, span.first - 2)
    further = [token for token in tokens[span.end : span.end + 3] if token.folded != "the"]
    goes_on = len(further) > 1 and further[0].folded == "of" and further[1].capital
    return span.within.mixed and (behind_of or goes_on or not alone(span))


def _is_name_at(span: Span, place: int, *, before: bool = False) -> bool:
    within = span.within
    if not 0 <= place < len(within) or not _is_capital_name(span, place):
        return False
    token = within.tokens[place]
    around = within.text[token.end : span.start] if before else within.text[span.stop : token.start]
    return place < span.first - 1 or (around.isspace() and "\n" not in around)


def _is_capital_name(span: Span, place: int) -> bool:
    """Whether the word there is written as a name: no article, nor what begins a sentence ("Yesterday Kestrel")."""
    within, token = span.within, span.within.tokens[place]
    if token.first and place < span.first and token.folded in within.words.known:
        return False
    named = within.labels[place] in (Label.NAME, Label.FORM)
    return named and token.is_word and token.capital and token.folded != "the"


def _ship_is_near(span: Span) -> bool:
    tokens = span.within.tokens
    near = [*tokens[max(span.first - _NEAR, 0) : span.first], *tokens[span.end : span.end + _NEAR]]
    return any(token.folded in _SHIPS for token in near)


def _tokens(span: Span) -> Sequence[Token]:
    return span.within.tokens[span.first : span.end]


def _frequency(span: Span, word: str) -> float:
    return span.within.words.ordinary(word)
