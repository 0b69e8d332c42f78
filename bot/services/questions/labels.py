"""Says of each word of a message what it may be: part of a day or a list, a word of a question, or part of a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.names.legal_forms import LEGAL_FORMS
from bot.services.questions.figures import AMOUNT, FIRMS_IN_FIGURES, is_figure
from bot.services.questions.neighbours import (
    is_asked_of,
    is_class,
    is_form_behind,
    is_number,
    is_part_of_law,
    is_pronoun,
    is_quality,
)
from bot.services.questions.slips import meant
from bot.services.questions.tokens import Token
from bot.services.questions.vocabulary import Vocabulary

RARE = 3.0
"""A word in small letters that is less common than this (one in a million) may be a name; see Vocabulary.ordinary."""
RARE_NOUN = 3.3
"""The same where nouns have capitals, so that more of the words written so are names."""
_SHORTEST_PART = 4
_COMMON = 4.0
_INITIALS, _VERY_COMMON = 2, 5.0
_SORTS_OF_DAYS = frozenset("TD SD VD ED PD".split())
"""What a day is of, in capitals before it: the day of trade, settlement, value, expiry, payment."""
_NUMBER = re.compile(r"(?:19|20)\d0s|\d[\d.,'’/%]*(?:st|nd|rd|th|am|pm|k|m|bn|%)?", re.I)
ARTICLES_ELIDED = frozenset("l d qu jusqu lorsqu puisqu quoiqu dell all dall nell sull quell un".split())
"""What stands before an apostrophe in French and Italian, and is no part of a name."""
_ELIDED = ARTICLES_ELIDED | frozenset("n s m t c j".split())
"""The same with pronouns, which stand before verbs: "n'est", "c'est"."""
_NOUN_ENDINGS = ("ung", "ungen", "heit", "keit", "schaft", "ität", "tion", "tionen")
"""What German nouns end with that say what is done, or how something is."""
_ENDINGS = frozenset(["s", "d", "m", "ll", "ve", "re"])
_FORMS = frozenset(form for form in LEGAL_FORMS if " " not in form and len(form) > 1) | {"co", "ltd", "inc", "corp"}


class Label(Enum):
    """What a word may be."""

    MARK = auto()
    DAY = auto()
    LIST = auto()
    AGENCY = auto()
    PLACE = auto()
    SECURITY = auto()
    CONTEXT = auto()
    PLAIN = auto()
    FORM = auto()  # a legal form
    NUMBER = auto()
    NAME = auto()  # written like a name, or no word that is known
    PERHAPS = auto()  # an ordinary word beyond the vocabulary, in small letters


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
    text: str, parts: Sequence[Token], vocabulary: Vocabulary, taken: Sequence[tuple[int, int, Label]]
) -> Labelled:
    """The words with their labels; `taken` are the places of days and lists."""
    mixed = _is_mixed(parts)
    labels = [_of_mark(token) for token in parts]
    place = 0
    while place < len(parts):
        size, label = _at(place, parts, vocabulary, taken, mixed=mixed)
        if label is not None:
            labels[place : place + size] = [label] * size
        place += size
    if mixed and vocabulary.capital_nouns:
        _name_side_by_side(parts, labels)
    return Labelled(text, parts, labels, mixed, vocabulary)


def _name_side_by_side(parts: Sequence[Token], labels: list[Label]) -> None:
    """Makes names of nouns beyond the vocabulary that stand side by side: "Viktor Weber", "Nord Stream 2 AG".

    Of ordinary nouns one comes alone, or with small words between; behind a name one may say what it makes.
    """
    perhaps = [one.capital and label is Label.PERHAPS for one, label in zip(parts, labels, strict=True)]
    named = [one.capital and label is Label.NAME for one, label in zip(parts, labels, strict=True)]
    for place in range(len(parts)):
        beside = perhaps[max(place - 1, 0) : place] + perhaps[place + 1 : place + 2]
        between = named[max(place - 1, 0) : place] + named[place + 1 : place + 2] == [True, True]
        if perhaps[place] and (any(beside) or between):
            labels[place] = Label.NAME


def _is_mixed(parts: Sequence[Token]) -> bool:
    words = [token for token in parts if token.is_word and token.text.isalpha()]
    small = sum(token.text.islower() for token in words)
    return 0 < small < len(words)


def _of_mark(token: Token) -> Label:
    return Label.NAME if token.is_word else Label.MARK


def _at(
    place: int, parts: Sequence[Token], words: Vocabulary, taken: Sequence[tuple[int, int, Label]], *, mixed: bool
) -> tuple[int, Label | None]:
    """How many tokens from here on have which label; None keeps what a mark is."""
    token = parts[place]
    if place and parts[place - 1].text == "@":
        return 1, Label.PLAIN  # somebody is addressed
    for start, end, label in taken:
        if start <= token.start < end or (not words.unspaced and token.start < start < token.end):
            return 1, label  # "l'Entity List" as well
    if not token.is_word:
        return 1, None
    if token.text in _SORTS_OF_DAYS and place + 1 < len(parts) and _is_day(parts[place + 1], taken):
        return 1, Label.CONTEXT
    if words.starters and is_part_of_law(token, parts[place + 1 : place + 2]):
        return 1, Label.PLAIN
    if token.text in FIRMS_IN_FIGURES and is_asked_of(place, parts):
        return 1, Label.NAME
    if place and (told := _by_neighbours(place, parts, words, mixed=mixed)):
        return 1, told
    if words.capital_nouns and _is_noun_of(place, parts, words):
        return 1, Label.PLAIN
    return _by_words(place, parts, words, mixed=mixed)


def _by_words(place: int, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> tuple[int, Label]:
    """The label of the longest known phrase that begins here, else of the word by how it is written."""
    for size in range(min(words.longest, len(parts) - place), 0, -1):
        phrase = " ".join(part.folded for part in parts[place : place + size])
        if size == 1 and phrase in _FORMS and _is_mixed_case(parts[place].text):
            return 1, Label.FORM  # "SpA", which is no "SPA"
        if phrase in words.known:
            return size, _of_phrase(phrase, parts[place : place + size], words, mixed=mixed)
    if mixed and _is_possessive_of_name(place, parts):
        return 1, Label.NAME
    if mixed and _begins_what_is_told(place, parts, words):
        return 1, Label.PERHAPS
    return 1, _of_word(parts[place], words)


def _begins_what_is_told(place: int, parts: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a capital only begins a later sentence: "… and Kestrel. Revenue was 4m", not "Kestrel. Osprey too?"."""
    token = parts[place]
    begins = token.first and place > 0 and parts[place - 1].text in ".!?" and token.text.istitle()
    if token.folded in _FORMS:
        return False  # "Pte. Ltd."
    alone = place + 1 >= len(parts) or not parts[place + 1].capital or _NUMBER.match(parts[place + 1].text[-1:])
    return bool(begins and alone and words.starters and words.ordinary(token.folded) >= _COMMON)


def _is_noun_of(place: int, parts: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a noun only says what is asked of a name: "die Listung von DJI", not "Ursula von der Leyen"."""
    token, behind = parts[place], parts[place + 1 : place + 3]
    if len(behind) < 2 or behind[0].folded != "von" or not token.text.istitle() or token.folded in words.known:
        return False
    return token.folded.endswith(_NOUN_ENDINGS) or (behind[1].text.isupper() and len(behind[1].text) > 1)


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
    stands = mixed and parts[place].folded in _FORMS and parts[place].folded not in words.agencies
    return Label.FORM if stands and is_form_behind(parts[place], parts[place - 1]) else None


def _is_firm_of_ai(token: Token, before: Token, words: Vocabulary) -> bool:
    """Whether "AI" ends the name of a firm: "Zhipu AI", not "Chinese AI"."""
    return token.text == "AI" and before.text.istitle() and before.folded not in words.known


def _of_phrase(phrase: str, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> Label:
    """The label of a known phrase. A word of questions that is written as a name is one: "Target", "Block Inc"."""
    groups: tuple[tuple[Collection[str], Label], ...] = (
        (words.aliases, Label.PLAIN),
        (words.agencies, Label.AGENCY),
        (words.context, Label.CONTEXT),
        (words.places, Label.PLACE),
        (words.peoples, Label.PLACE),
        (words.securities, Label.SECURITY),
    )
    written_as_name = mixed and parts[0].capital and not parts[0].first and not words.capital_nouns
    written_as_name = written_as_name and "'" not in phrase  # "I'd"
    for group, label in groups:
        if phrase in group and not (label is Label.SECURITY and written_as_name and not _is_class_of_shares(parts[0])):
            return label
    return Label.NAME if written_as_name else Label.PLAIN


def _is_class_of_shares(token: Token) -> bool:
    """Whether capitals belong to a word of securities however it stands: "ADR", "H-share"."""
    return token.text.isupper() or token.text[1:2] == "-"


def _of_word(token: Token, words: Vocabulary) -> Label:
    folded = token.folded
    base, _, ending = folded.rpartition("'")
    if (ending in _ENDINGS and base in words.known) or (ending == "t" and base[-1:] == "n"):
        return Label.PLAIN
    if _is_elided(folded, words) or _is_compound(folded, words) or is_quality(token, words.qualities):
        return Label.PLAIN
    parts = re.split(r"[/-]", folded)
    if len(parts) > 1 and token.text.islower() and all(_is_whole_word(part, words) for part in parts):
        return Label.PLAIN  # "menu-based", not "tp-link"
    told = parts[0] in words.agencies and token.text[-1].islower()  # "US-listed"
    if len(parts) > 1 and all(part in words.known for part in parts) and (told or _is_spoken(token)):
        return Label.PLAIN  # "yes/no", "est-elle"
    if code := _of_code(token, words):
        return code
    if folded.replace(".", "") in _FORMS:
        return Label.FORM
    if not token.capital and meant(folded, words.known):
        return Label.PLAIN
    written_small = not token.text.isupper() if words.capital_nouns else not token.capital
    if token.first and token.text.istitle() and not words.starters and words.ordinary(folded) >= _VERY_COMMON:
        return Label.PERHAPS  # "Кому", which only begins a sentence
    if written_small and words.ordinary(folded) >= (RARE_NOUN if words.capital_nouns else RARE):
        return Label.PERHAPS
    return Label.NAME


def _is_whole_word(part: str, words: Vocabulary) -> bool:
    """Whether a part of a joined word is a word by itself, and no two letters that nobody knows."""
    return part in words.known or words.ordinary(part) >= (_VERY_COMMON if len(part) == _INITIALS else RARE)


def _of_code(token: Token, words: Vocabulary) -> Label | None:
    """The label of figures, and of several that capitals stand for: "ADSs", "ISINs"."""
    if _NUMBER.fullmatch(token.text) or AMOUNT.fullmatch(token.text) or is_figure(token.text):
        return Label.NUMBER
    one = token.folded[:-1]
    if not (token.text[:-1].isupper() and token.text.endswith("s")):
        return None
    return Label.SECURITY if one in words.securities else Label.CONTEXT if one in words.context else None


def _is_elided(folded: str, words: Vocabulary) -> bool:
    """Whether an article or a "non" is tied to a word of questions: "l'entreprise", "non-US"."""
    article, _, after = folded.partition("'")
    negated = folded.removeprefix("non-")
    return (article in _ELIDED and after in words.known) or (negated != folded and negated in words.known)


def _is_compound(folded: str, words: Vocabulary) -> bool:
    """Whether a word is made of two of a language of which questions have the second: "Verkaufsfrist"."""
    ends = (folded.removesuffix(end) for end in words.compounds if folded.endswith(end))
    starts = (one for start in ends for one in (start, start.removesuffix("s")) if len(one) >= _SHORTEST_PART)
    return any(start in words.known or words.ordinary(start) >= RARE_NOUN for start in starts)


def _is_possessive_of_name(place: int, parts: Sequence[Token]) -> bool:
    """Whether a possessive stands within a name: "the People's Insurance Company"."""
    token, behind = parts[place], parts[place + 1 : place + 2]
    within = token.folded.endswith("'s") and token.capital and not token.first
    return within and bool(behind) and behind[0].is_word and behind[0].text.istitle()


def _is_mixed_case(text: str) -> bool:
    return any(letter.islower() for letter in text) and any(letter.isupper() for letter in text[1:])


def _is_spoken(token: Token) -> bool:
    """Whether joined words are written as talk is: "yes/no", "est-elle", "Pouvez-vous", and not "Can-One"."""
    return "/" in token.text or token.text.islower() or (token.first and token.text[1:].islower())
