"""Says what a word may be by itself: by the reviewed words it is among, and by how it is written."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import Enum, auto

from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.words.figures import AMOUNT, is_figure
from bot.services.questions.words.neighbours import is_quality
from bot.services.questions.words.slips import meant, with_letter_held
from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary

RARE = 3.0
"""A word in small letters that is less common than this (one in a million) may be a name; see Vocabulary.ordinary."""
RARE_NOUN = 3.3
"""The same where nouns have capitals, so that more of the words written so are names."""
_SHORTEST_PART = 4
_INITIALS, _VERY_COMMON = 2, 5.0
NUMBER = re.compile(r"(?:19|20)\d\ds|\d[\d.,'’/%]*(?:st|nd|rd|th|am|pm|k|m|bn|%)?", re.I)
"""Figures with what is written at their end: "2020s", "3rd", "50%"."""
ARTICLES_ELIDED = frozenset("l d qu jusqu lorsqu puisqu quoiqu dell all dall nell sull quell un".split())
"""What stands before an apostrophe in French and Italian, and is no part of a name."""
_ELIDED = ARTICLES_ELIDED | frozenset("n s m t c j".split())
"""The same with pronouns, which stand before verbs: "n'est", "c'est"."""
_STRESSED = frozenset(
    """
    NOT THEY THEM THEIR ARE WAS WERE ONLY NEVER REALLY VERY PLEASE URGENT MUST WHAT WHY HOW FROM WITH BY FOR AND
    BUT ANY ALL YES STILL BEFORE AFTER SINCE UNTIL TODAY DOES DID
    """.split()
)
"""Words of talk in capitals that are stressed, and no names: "is NOT on the list"."""
_ENDINGS = frozenset(["s", "d", "m", "ll", "ve", "re"])
FORMS = frozenset(form for form in LEGAL_FORMS if " " not in form and len(form) > 1) | {"co", "ltd", "inc", "corp"}


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


def of_phrase(phrase: str, parts: Sequence[Token], words: Vocabulary, *, mixed: bool) -> Label:
    """The label of a known phrase. A word of questions that is written as a name is one: "Target", "Block Inc"."""
    groups: tuple[tuple[Collection[str], Label], ...] = (
        (words.aliases, Label.PLAIN),
        (words.agencies, Label.AGENCY),
        (words.context, Label.CONTEXT),
        (words.places, Label.PLACE),
        (words.peoples, Label.PLACE),
        (words.securities, Label.SECURITY),
    )
    written_as_name = mixed and not words.capital_nouns and _is_written_as_name(parts[0], phrase)
    for group, label in groups:
        if phrase in group and not (label is Label.SECURITY and written_as_name and not _is_class_of_shares(parts[0])):
            return label
    return Label.NAME if written_as_name else Label.PLAIN


def _is_written_as_name(token: Token, phrase: str) -> bool:
    """Whether a phrase has a capital within a sentence, and is no pronoun with its verb ("I'd")."""
    return token.capital and not token.first and "'" not in phrase and token.text not in _STRESSED


def of_word(token: Token, words: Vocabulary) -> Label:
    """The label of a word that is in no phrase known: figures, an elided or joined word, a slip, else a name or not."""
    if _is_made_of_known(token, words) or is_quality(token, words.qualities, words.peoples):
        return Label.PLAIN
    if code := _of_code(token, words):
        return code
    if token.folded.replace(".", "") in FORMS:
        return Label.FORM
    if _has_slip(token, words):
        return Label.PLAIN
    return Label.PERHAPS if _may_be_ordinary(token, words) else Label.NAME


def _has_slip(token: Token, words: Vocabulary) -> bool:
    """Whether it is a word of questions but for a slip; one with a capital only where it begins the message: "Hmmm"."""
    if token.capital:
        return token.first and not token.text.isupper() and bool(with_letter_held(token.folded, words.known))
    return bool(meant(token.folded, words.known))


def _is_made_of_known(token: Token, words: Vocabulary) -> bool:
    """Whether a word is one of questions, or several, written with what an apostrophe, hyphen or nothing ties to it."""
    folded = token.folded
    base, _, ending = folded.rpartition("'")
    if (ending in _ENDINGS and base in words.known) or (ending == "t" and base[-1:] == "n"):
        return True
    return _is_elided(folded, words) or _is_compound(folded, words) or _is_joined(token, words)


def _is_joined(token: Token, words: Vocabulary) -> bool:
    """Whether hyphens or slashes join words of questions, or ordinary ones: "menu-based", not "tp-link"."""
    parts = re.split(r"[/-]", token.folded)
    if len(parts) == 1:
        return False
    if token.text.islower() and all(_is_whole_word(part, words) for part in parts):
        return True
    of_agency = parts[0] in words.agencies and token.text[-1].islower()  # "US-listed"
    return (of_agency or _is_spoken(token)) and all(part in words.known for part in parts)  # "yes/no", "est-elle"


def _may_be_ordinary(token: Token, words: Vocabulary) -> bool:
    """Whether a word beyond the vocabulary is common enough to be an ordinary one, and not written as a name."""
    common = words.ordinary(token.folded)
    if token.first and token.text.istitle() and not words.starters and common >= _VERY_COMMON:
        return True  # "Кому", which only begins a sentence
    if words.capital_nouns:
        return not token.text.isupper() and common >= RARE_NOUN
    return not token.capital and common >= RARE


def _is_class_of_shares(token: Token) -> bool:
    """Whether capitals belong to a word of securities however it stands: "ADR", "H-share", "pre-IPO"."""
    return token.text.isupper() or token.text[1:2] == "-" or token.text[:1].islower()


def _is_whole_word(part: str, words: Vocabulary) -> bool:
    """Whether a part of a joined word is a word by itself, and no two letters that nobody knows."""
    return part in words.known or words.ordinary(part) >= (_VERY_COMMON if len(part) == _INITIALS else RARE)


def _of_code(token: Token, words: Vocabulary) -> Label | None:
    """The label of figures, and of several that capitals stand for: "ADSs", "ISINs"."""
    if NUMBER.fullmatch(token.text) or AMOUNT.fullmatch(token.text) or is_figure(token.text):
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


def _is_spoken(token: Token) -> bool:
    """Whether joined words are written as talk is: "yes/no", "est-elle", "Pouvez-vous", and not "Can-One"."""
    return "/" in token.text or token.text.islower() or (token.first and token.text[1:].islower())
