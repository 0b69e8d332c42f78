"""What the words of a name and those around it say: how common they are, and whether they are one name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import is_common
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import form_of
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.word_labels import Label
from bot.services.texts.words import Span

FREQUENT = 3.0
"""A word as common as one in a million tells little by itself (the scale of Vocabulary.ordinary)."""


_SHIPS = frozenset(
    "vessel vessels ship ships tanker tankers yacht carrier imo mv mt m/v m/t flagged barge aboard".split()
)


_TITLES = frozenset("mr mrs ms dr prof gen col capt sen rep gov lt sgt judge president".split())


_NEAR = 4
"""Words around a name that may say what it is the name of."""


def is_everyday_in(span: Span, word: str) -> bool:
    return is_everyday(word) or word in span.within.words.known


def is_ordinary(span: Span, word: str) -> bool:
    """Whether a word says little by itself: frequent, a generic word of names, a place."""
    return is_everyday(word) or word in span.within.words.known or frequency(span, word) >= FREQUENT


def is_surname(span: Span) -> bool:
    """Whether a given name, an initial or a title stands before it: "Raul A. Ramirez", "Mr. Chase"."""
    tokens, place = span.within.tokens, span.first - 1
    if place >= 1 and tokens[place].text == ".":
        return len(tokens[place - 1].text) == 1 or tokens[place - 1].folded in _TITLES
    return _is_name_at(span, place, before=True)


def is_talk(span: Span, words: Sequence[str]) -> bool:
    """Whether each is a word of any text, so that a heading may have them so: "Central Bank", "General Office"."""
    return all(word in span.within.words.known or is_common(word) for word in words)


def same_form(span: Span, hit: NameHit) -> bool:
    stored = form_of(plain_key(hit.text))
    return stored is None or stored == form_of(plain_key(span.text))


def alone(span: Span) -> bool:
    """Whether no other word that is written as a name stands beside it."""
    beside = _is_name_at(span, span.first - 1, before=True) or _is_name_at(span, span.end)
    return not (beside and span.within.mixed)


def within_longer(span: Span) -> bool:
    """Whether it is part of a longer name: "Iran Air", "Bank of Iran", "Union Bank of the West"."""
    tokens = span.within.tokens
    behind_of = _is_name_at(span, span.first - 2) and tokens[span.first - 1].folded == "of"
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


def ship_is_near(span: Span) -> bool:
    tokens = span.within.tokens
    near = [*tokens[max(span.first - _NEAR, 0) : span.first], *tokens[span.end : span.end + _NEAR]]
    return any(token.folded in _SHIPS for token in near)


def tokens(span: Span) -> Sequence[Token]:
    return span.within.tokens[span.first : span.end]


def frequency(span: Span, word: str) -> float:
    return span.within.words.ordinary(word)
