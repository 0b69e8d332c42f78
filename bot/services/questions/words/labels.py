"""Says of each word of a message what it may be: part of a day or a list, a word of a question, or part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.word_tables.everyday_words import LARGE_COMPANIES
from bot.services.questions.words.capitals import are_mixed, use_both
from bot.services.questions.words.figures import FIRMS_IN_FIGURES
from bot.services.questions.words.neighbours import (
    is_asked_of,
    is_class,
    is_form_behind,
    is_number,
    is_part_of_law,
    is_pronoun,
)
from bot.services.questions.words.nouns import is_noun_of, name_houses, name_side_by_side
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import FORMS, NUMBER, Label, of_phrase, of_word

_COMMON = 4.0
_SORTS_OF_DAYS = frozenset("TD SD VD ED PD".split())
"""What a day is of, in capitals before it: the day of trade, settlement, value, expiry, payment."""
WORDS_OF_NAMES = (Label.NAME, Label.FORM)


@dataclass(frozen=True, slots=True)
class Labelled:
    """The words of a message with their labels. `mixed`: capitals tell something, for it uses both sorts of letters."""

    text: str
    tokens: Sequence[Token]
    labels: Sequence[Label]
    mixed: bool
    words: Vocabulary

    def __len__(self) -> int:
        return len(self.tokens)


def labelled(
    text: str,
    parts: Sequence[Token],
    vocabulary: Vocabulary,
    taken: Sequence[tuple[int, int, Label]],
    *,
    asks: bool = True,
) -> Labelled:
    """The words with their labels; `taken` are the places of days and lists, `asks` says that it is no running text."""
    mixed = are_mixed(parts, vocabulary, taken) if asks else use_both(parts)
    labels = [_of_mark(token) for token in parts]
    place = 0
    while place < len(parts):
        size, label = _at(place, parts, vocabulary, taken, mixed=mixed)
        if label is not None:
            labels[place : place + size] = [label] * size
        place += size
    if mixed and vocabulary.capital_nouns:
        name_side_by_side(parts, labels)
        name_houses(parts, labels, vocabulary)
    return Labelled(text, parts, labels, mixed, vocabulary)


def _of_mark(token: Token) -> Label:
    return Label.NAME if token.is_word else Label.MARK


def _at(
    place: int, parts: Sequence[Token], words: Vocabulary, taken: Sequence[tuple[int, int, Label]], *, mixed: bool
) -> tuple[int, Label | None]:
    """How many tokens from here on have which label; None keeps what a mark is."""
    token = parts[place]
    if place and parts[place - 1].text == "@":
        return 1, Label.PLAIN  # somebody is addressed
    if label := _of_day_or_list(token, words, taken):
        return 1, label
    if not token.is_word:
        return 1, None
    if _is_sort_of_day(token, parts[place + 1 : place + 2], taken):
        return 1, Label.CONTEXT
    if label := _by_words_around(place, parts, words, mixed=mixed):
        return 1, label
    return _by_words(place, parts, words, mixed=mixed)


def _of_day_or_list(token: Token, words: Vocabulary, taken: Sequence[tuple[int, int, Label]]) -> Label | None:
    """The label of the day or list of which a word is; of "l'Entity List" it is so as well."""
    for start, end, label in taken:
        if start <= token.start < end or (not words.unspaced and token.start < start < token.end):
            return label
    return None


def _is_sort_of_day(token: Token, behind: Sequence[Token], taken: Sequence[tuple[int, int, Label]]) -> bool:
    """Whether capitals before a day say what it is of: "SD 11/13/2020"."""
    return token.text in _SORTS_OF_DAYS and any(_is_day(one, taken) for one in behind)


def _by_words_around(place: int, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> Label | None:
    """The label of a word that those before and behind it tell; None for others."""
    token = parts[place]
    if words.starters and is_part_of_law(token, parts[place + 1 : place + 2]):
        return Label.PLAIN
    if token.text in FIRMS_IN_FIGURES and is_asked_of(place, parts):
        return Label.NAME
    if place and (told := _by_neighbours(place, parts, words, mixed=mixed)):
        return told
    return Label.PLAIN if words.capital_nouns and is_noun_of(place, parts, words) else None


def _by_words(place: int, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> tuple[int, Label]:
    """The label of the longest known phrase that begins here, else of the word by how it is written."""
    for size in range(min(words.longest, len(parts) - place), 0, -1):
        phrase = " ".join(part.folded for part in parts[place : place + size])
        if size == 1 and phrase in FORMS and _is_mixed_case(parts[place].text):
            return 1, Label.FORM  # "SpA", which is no "SPA"
        if phrase in words.known:
            field = _is_field(place, place + size, parts)
            return size, of_phrase(phrase, parts[place : place + size], words, mixed=mixed and not field)
        if size > 1 and phrase.removesuffix("'s") in words.places:
            return size, Label.PLACE  # "Hong Kong's"
    return 1, _of_unknown(place, parts, words, mixed=mixed)


def _of_unknown(place: int, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> Label:
    """The label of a word that begins no known phrase."""
    if mixed and _is_possessive_of_name(place, parts):
        return Label.NAME
    if mixed and _begins_what_is_told(place, parts, words):
        return Label.PERHAPS
    label = of_word(parts[place], words)
    return Label.NAME if label is Label.PERHAPS and not mixed and _is_large(parts[place].folded, words) else label


def _is_large(word: str, words: Vocabulary) -> bool:
    """Whether a word is a large company's name and seldom else said: "lenovo", not "visa"."""
    return bool(words.starters) and word in LARGE_COMPANIES and words.ordinary(word) < _COMMON


def _is_field(first: int, end: int, parts: Sequence[Token]) -> bool:
    """Whether words are what a form calls the next: "DATE: 3 May / COUNTERPARTY: Kestrel"; not "Kestrel Group: …"."""
    opens = first == 0 or not parts[first - 1].is_word
    return opens and [part.text for part in parts[end : end + 1]] == [":"]


def _begins_what_is_told(place: int, parts: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a capital only begins a later sentence: "… and Kestrel. Revenue was 4m", not "Kestrel. Osprey too?"."""
    token = parts[place]
    if token.folded in FORMS:
        return False  # "Pte. Ltd."
    if [part.folded for part in parts[place + 1 : place + 2]] == ["of"] and parts[place + 2 : place + 3]:
        return not parts[place + 2].capital  # "Ministry of State Security"
    alone = place + 1 >= len(parts) or not parts[place + 1].capital or NUMBER.match(parts[place + 1].text[-1:])
    if not alone or not words.starters or not _begins_later_sentence(place, parts):
        return False
    return words.ordinary(token.folded) >= _COMMON


def _begins_later_sentence(place: int, parts: Sequence[Token]) -> bool:
    """Whether a word with a capital stands behind the end of a sentence."""
    token = parts[place]
    return token.first and place > 0 and parts[place - 1].text in ".!?" and token.text.istitle()


def _is_day(token: Token, taken: Sequence[tuple[int, int, Label]]) -> bool:
    return any(start <= token.start < end for start, end, label in taken if label is Label.DAY)


def _by_neighbours(place: int, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> Label | None:
    """The label of a word that the one before it tells; None for others."""
    if is_pronoun(place, parts):
        return Label.PLAIN
    if is_number(parts[place], parts[place - 1]):
        return Label.NUMBER
    if is_class(place, parts, words.securities):
        return Label.SECURITY
    if _is_firm_of_ai(parts[place], parts[place - 1], words):
        return Label.NAME
    stands = mixed and parts[place].folded in FORMS and parts[place].folded not in words.agencies
    return Label.FORM if stands and is_form_behind(parts[place], parts[place - 1]) else None


def _is_firm_of_ai(token: Token, before: Token, words: Vocabulary) -> bool:
    """Whether "AI" ends the name of a firm: "Zhipu AI", not "Chinese AI"."""
    return token.text == "AI" and before.text.istitle() and before.folded not in words.known


def _is_possessive_of_name(place: int, parts: Sequence[Token]) -> bool:
    """Whether a possessive stands within a name: "the People's Insurance Company"."""
    token, behind = parts[place], parts[place + 1 : place + 2]
    within = token.folded.endswith("'s") and token.capital and not token.first
    return within and bool(behind) and behind[0].is_word and behind[0].text.istitle()


def _is_mixed_case(text: str) -> bool:
    return any(letter.islower() for letter in text) and any(letter.isupper() for letter in text[1:])
