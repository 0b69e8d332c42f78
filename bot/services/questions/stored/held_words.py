"""What is stored of words and of their parts: what hyphens join, and what is left of a word without its ending."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.law.entity import Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import asked_keys
from bot.domain.names.weak_aliases import is_weak
from bot.domain.names.word_tables.everyday_words import is_everyday
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.stored.joins import spans
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.vocabulary import Vocabulary

_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_CASES = re.compile(r"(?:ами|ями|ой|ою|ом|ем|ём|ах|ях|ей|ам|ям|ью|[аеиіоуыюя])$", re.I)
_ADJECTIVE = re.compile(r"(?:ов|ев)?ск(?:ий|ая|ое|ие|ого|их|ому|им|ими|ом|ой|ую)$", re.I)
"""The endings of adjectives made of names: "сбербанковский"."""
_SOFT = ("и", "і", "ью", "ю")
"""Endings of names that end with a soft sign: "Роснефти", "Роснефтью"."""
_SHORTEST_STEM, SHORTEST_NAME = 4, 3
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
        bare = " ".join(word for word in folded.split() if word not in LEGAL_FORMS)  # "Capital LLP" tells nobody apart
        if len(text) < SHORTEST_NAME or self._is_ordinary(folded) or self._is_ordinary(bare):
            return False
        found = [hit for key in asked_keys(text) for hit in self.hits.get(key, ())]
        return any(hit.schema not in _NO_FIRMS and not is_weak(hit) for hit in found)

    def _is_ordinary(self, folded: str) -> bool:
        """Whether it is a word of questions or an everyday word."""
        return is_everyday(folded) or any(folded in words.known for words in self.vocabularies)


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
