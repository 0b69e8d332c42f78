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
    place = all(label is Label.PLACE for label in span.within.labels[span.first : span.end])
    if place or (span.within.mixed and not span.within.tokens[span.first].capital):
        return Sure.NOT
    rare = [word for word in words if _frequency(span, word) < FREQUENT and not is_everyday(word)]
    if len(words) == 1:
        first = span.within.tokens[span.first].first
        return Sure.POSSIBLY if rare and not first and len(words[0]) > SHORTEST_WORD and alone(span) else Sure.NOT
    return Sure.POSSIBLY if alone(span) and (rare or not _is_talk(span, words)) else Sure.NOT


def _of_person(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    """A full name; two frequent ones ("David Cohen") may be somebody else's, one word is hardly anybody's."""
    if not alone(span) or (span.within.mixed and not span.within.tokens[span.first].capital):
        return Sure.NOT
    rare = [word for word in words if _frequency(span, word) < FREQUENT]
    if len(words) == 1:
        known = hit.name_type is NameType.NAME and rare and len(words[0]) > SHORTEST_WORD
        return Sure.POSSIBLY if known and not span.within.tokens[span.first].first else Sure.NOT
    if all(word in span.within.words.known or is_everyday(word) for word in words):
        return Sure.NOT
    sure = len(words) >= _FEW_WORDS or (rare and hit.name_type is NameType.NAME)
    return Sure.CERTAINLY if sure else Sure.POSSIBLY


def _of_firm(span: Span, words: Sequence[str], hit: NameHit) -> Sure:
    if len(words) == 1:
        return _of_word(span, words[0], hit)
    if not all(_is_ordinary(span, word) for word in words):
        return Sure.CERTAINLY
    if span.has_form and _same_form(span, hit) and not within_longer(span):
        return Sure.CERTAINLY
    named = hit.name_type in (NameType.NAME, NameType.PREVIOUS_NAME)
    if within_longer(span) or not span.within.mixed or (len(words) < _FEW_WORDS and not named):
        return Sure.NOT
    if len(words) >= _FEW_WORDS and (named or any(word in PLACE_WORDS for word in words)):
        return Sure.CERTAINLY
    return Sure.POSSIBLY if named and not _is_talk(span, words) else Sure.NOT


def _of_word(span: Span, word: str, hit: NameHit) -> Sure:
    """A name of one word: by itself where it is no everyday word, else by its legal form or, possibly, its capital."""
    token, frequency = span.within.tokens[span.first], _frequency(span, word)
    everyday = is_everyday(word) or word in span.within.words.known
    if not token.capital and (frequency >= FREQUENT or everyday):
        return Sure.NOT
    if hit.name_type is NameType.ACRONYM or len(word) == SHORTEST_ACRONYM:
        shown = token.text.isupper() and not everyday and token.folded not in span.within.words.context
        sure = frequency < FREQUENT and span.within.mixed and len(word) > SHORTEST_ACRONYM
        return Sure.CERTAINLY if shown and sure else Sure.POSSIBLY if shown and alone(span) else Sure.NOT
    if _is_surname(span):
        return Sure.NOT
    if span.has_form:
        return Sure.CERTAINLY if _same_form(span, hit) else Sure.POSSIBLY
    lacks_form = form_of(plain_key(hit.text)) is not None
    if not (everyday or frequency >= VERY_FREQUENT):
        if lacks_form and len(word) <= _SHORT:
            return Sure.POSSIBLY if alone(span) else Sure.NOT
        return Sure.CERTAINLY
    if lacks_form or word in span.within.words.known or not token.capital or token.first:
        return Sure.NOT
    return Sure.POSSIBLY if span.within.mixed and alone(span) and not token.text.isupper() else Sure.NOT


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
    if not 0 <= place < len(within):
        return False
    token = within.tokens[place]
    around = within.text[token.end : span.start] if before else within.text[span.stop : token.start]
    named = (
        token.is_word and token.capital and token.folded != "the" and within.labels[place] in (Label.NAME, Label.FORM)
    )
    if token.first and place < span.first:
        named = named and token.folded not in within.words.known  # "Yesterday Kestrel …"
    return named and ((around.isspace() and "\n" not in around) or place < span.first - 1)


def _ship_is_near(span: Span) -> bool:
    tokens = span.within.tokens
    near = [*tokens[max(span.first - _NEAR, 0) : span.first], *tokens[span.end : span.end + _NEAR]]
    return any(token.folded in _SHIPS for token in near)


def _tokens(span: Span) -> Sequence[Token]:
    return span.within.tokens[span.first : span.end]


def _frequency(span: Span, word: str) -> float:
    return span.within.words.ordinary(word)
