"""Frees stored names from what they are joined with or inflected by: "Huawei-Anleihen", "d'Huawei", "Газпромбанком".

What is stored as it stands is left alone, and so is a word whose other part nobody knows: that is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.law.entity import Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import asked_keys
from bot.domain.names.weak_aliases import is_weak
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.services.questions.stored.apostrophes import is_within_name
from bot.services.questions.stored.joins import JOINS, spans
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.tokens import Token, tokens
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.questions.words.word_labels import ARTICLES_ELIDED

_ALWAYS_ELIDED = frozenset("qu jusqu lorsqu puisqu quoiqu".split())
_SUFFIX = re.compile(r"[^\W\d_]{1,6}")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_CASES = re.compile(r"(?:ами|ями|ой|ою|ом|ем|ём|ах|ях|ей|ам|ям|ью|[аеиіоуыюя])$", re.I)
_ADJECTIVE = re.compile(r"(?:ов|ев)?ск(?:ий|ая|ое|ие|ого|их|ому|им|ими|ом|ой|ую)$", re.I)
"""The endings of adjectives made of names: "сбербанковский"."""
_SOFT = ("и", "і", "ью", "ю")
"""Endings of names that end with a soft sign: "Роснефти", "Роснефтью"."""
_SHORTEST_STEM, _SHORTEST_NAME = 4, 3
_ORDINARY = 3.0
_APOSTROPHE = re.compile("['’]")
_WA = "و"
_FORMER = "ex-"
_NO_FIRMS = (Schema.JURISDICTION, Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT)


@dataclass(frozen=True, slots=True)
class Held:
    """Tells which words are by themselves a stored name that is no everyday word."""

    hits: Mapping[str, Sequence[NameHit]]
    vocabularies: Collection[Vocabulary]

    def whole(self, text: str) -> bool:
        """Whether a text is stored as it stands."""
        return any(key in self.hits for key in asked_keys(text))

    def distinct(self, text: str) -> bool:
        """Whether a word is the stored name of a firm, and no word of questions or everyday word."""
        folded = text.casefold()
        if len(text) < _SHORTEST_NAME or is_everyday(folded) or any(folded in w.known for w in self.vocabularies):
            return False
        found = [hit for key in asked_keys(text) for hit in self.hits.get(key, ())]
        return any(hit.schema not in _NO_FIRMS and not is_weak(hit) for hit in found)


def held(texts: Collection[str], stored: Stored, vocabularies: Collection[Vocabulary], *, team: str) -> Held:
    """What is stored of these texts and of their parts, in one look-up."""
    asked = {one for text in texts for one in (text, *parts_of(text), *stems_of(text))}
    keys = {key for one in asked for key in asked_keys(one)}
    return Held(hits_by_key(stored, keys, team=team) if keys else {}, vocabularies)


def parts_of(word: str) -> list[str]:
    """The parts of a joined word, and what some of them make together; none of a word that is not joined."""
    return [text for start, end, text in spans(word) if (start, end) != (0, len(word))]


def stems_of(word: str) -> list[str]:
    """What a word may be without its ending: "Газпромбанком" Газпромбанк, "Huaweis" Huawei; the likeliest first."""
    if not _CYRILLIC.fullmatch(word):
        return [word[:-1]] if word[-1:] == "s" and len(word) > _SHORTEST_STEM and word.isalpha() else []
    adjective = _ADJECTIVE.search(word)
    if adjective and adjective.start() >= _SHORTEST_STEM:
        return [word[: adjective.start()] + end for end in ("", "ь")]
    return _without_case(word)


def _without_case(word: str) -> list[str]:
    """What a Russian or Ukrainian noun may be without the ending of its case."""
    found = _CASES.search(word)
    if not found or found.start() < _SHORTEST_STEM:
        return []
    ends = ("ь", "", "а", "я") if found[0].casefold() in _SOFT else ("", "а", "я", "о", "ь")
    return [one for end in ends if (one := word[: found.start()] + end) != word]


def freed(text: str, stored: Stored, vocabularies: Mapping[str, Vocabulary], language: str, *, team: str) -> str:
    """The text with the stored names in it parted from what they are joined with."""
    words = _hiding(text, vocabularies[language])
    if not words:
        return text
    known = held([token.text for token in words], stored, vocabularies.values(), team=team)
    for token in reversed(words):
        if known.whole(token.text) or not (instead := _instead(token.text, known, language)):
            continue
        if not (_APOSTROPHE.search(token.text) and is_within_name(text, token, stored, team=team)):
            text = _apart(text[: token.start], token.text) + instead + text[token.end :]
    return text


def _apart(before: str, word: str) -> str:
    """What stands before a word; parted from a ship's former name, which is another name of what it follows."""
    now = before.split()[-1:] if word.startswith(_FORMER) else []
    return f"{before.rstrip()}; " if now and now[0][0].isupper() and now[0][-1].isalnum() else before


def _hiding(text: str, words: Vocabulary) -> list[Token]:
    """The words in which a name may be hidden: no words of questions, and none in quotation marks."""
    hiding = [token for token in tokens(text) if token.is_word and not token.quoted and _may_hide(token.text)]
    return [token for token in hiding if token.folded not in words.known]


def _without_and(word: str, known: Held) -> str:
    """An Arabic word without the "and" that is written with it: "وشركة"; "" for one that only begins so."""
    words = next(words for words in known.vocabularies if words.language == "ar")
    rest = word.removeprefix(_WA)
    told = rest in words.known or known.distinct(rest) or words.ordinary(rest) >= _ORDINARY > words.ordinary(word)
    return f"{_WA} {rest}" if rest != word and len(rest) >= _SHORTEST_NAME and word not in words.known and told else ""


def _may_hide(word: str) -> bool:
    return bool(JOINS.search(word) or stems_of(word) or word.startswith(_WA))


def _instead(word: str, known: Held, language: str) -> str:
    """What the word is read as; "" where it is read as it stands."""
    if word.startswith(_WA):
        return _without_and(word, known)
    if word.startswith(_FORMER) and word[3:4].isupper():
        return word.removeprefix(_FORMER)  # a ship's former name
    if not JOINS.search(word):
        return _without_ending(word, known)
    before, mark, rest = word.partition("’" if "’" in word else "'")
    if mark:
        return _without_apostrophe(before, rest, known, language)
    return _parted(word, known) or _names_apart(word) or _without_security(word, known)


def _without_ending(word: str, known: Held) -> str:
    """The stored name that a word is without its ending: "Газпромбанком"."""
    return next((stem for stem in stems_of(word) if known.distinct(stem)), "")


def _parted(word: str, known: Held) -> str:
    """A stored name parted from the words or other stored names that hyphens or slashes join it with."""
    for start, end, part in spans(word):
        before, behind = word[:start].strip("-/"), word[end:].strip("-/")
        around = [one for one in (before, behind) if one]
        if not known.distinct(part):
            continue
        if all(map(known.distinct, around)):
            return ", ".join(re.split(r"[-/]", word))
        if all(_is_word(one, known) for one in around):
            return " ".join(filter(None, [before, part, behind]))
    return ""


def _names_apart(word: str) -> str:
    """Names with slashes between them, parted: "Merlyn/Petrel/Osprey"."""
    parts = word.split("/")
    apart = len(parts) > 1 and all(len(part) > _SHORTEST_NAME - 1 and part[:1].isupper() for part in parts)
    return ", ".join(parts) if apart else ""


def _without_security(word: str, known: Held) -> str:
    """An unknown name parted from the word for its securities behind a hyphen: "Merlyn-ADRs"."""
    name, hyphen, last = word.rpartition("-")
    securities = any(last.casefold() in words.securities for words in known.vocabularies)
    named = bool(hyphen) and name.isalpha() and name[:1].isupper() and not name.isupper() and not _is_word(name, known)
    return f"{name} {last}" if named and securities else ""


def _without_apostrophe(before: str, rest: str, known: Held, language: str) -> str:
    """A name parted from the article before it, or from the ending behind it: "d'Huawei", "Huawei'nin"."""
    folded = before.casefold()
    spoken = folded in _ALWAYS_ELIDED or (language == "fr" and before.islower())
    if folded in ARTICLES_ELIDED and (known.distinct(rest) or (spoken and _may_name(rest, known))):
        return f"{_FULL.get(folded, folded)} {rest}"
    return before if _SUFFIX.fullmatch(rest) and rest != "s" and known.distinct(before) else ""


def _may_name(text: str, known: Held) -> bool:
    """Whether a text is written as a name, and made of other than words of a language."""
    return text[:1].isupper() and not _is_word(text, known)


_FULL = {"l": "le", "d": "de", "qu": "que", "jusqu": "jusque", "lorsqu": "lorsque", "puisqu": "puisque"}


def _is_word(text: str, known: Held) -> bool:
    """Whether every part is a word of questions or of a language: "related", "Anleihen", "Bestände"."""
    parts = [part.casefold() for part in re.split(r"[-/]", text)]
    return all(
        any(part in words.known or words.ordinary(part) >= _ORDINARY for words in known.vocabularies) for part in parts
    )
