"""Other readings of a name: Russian spellings of Chinese, letters that look like others, words in scripts of sounds.

And, where nobody is found otherwise, German and French spellings of Russian and Persian names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from bot.domain.law.entity import Schema
from bot.domain.names.keys import asked_keys, family_first_keys
from bot.domain.names.lookalikes import in_latin_letters
from bot.domain.names.matching import Candidate, NameHit, Policy, Question, Rarity, rank_exact, rank_near
from bot.domain.names.policy import PLACES
from bot.domain.names.scripts import is_unvocalised
from bot.domain.names.sounds.heard import heard_words, is_sounded, runs
from bot.domain.names.sounds.hearing import Hearing, Reading, consonants_in
from bot.domain.names.sounds.palladius import in_pinyin
from bot.domain.names.sounds.spelt_letters import spelt_out
from bot.domain.names.sounds.transliterations import english_spellings
from bot.domain.names.word_tables.han_exonyms import in_known_exonym
from bot.domain.names.word_tables.spellings import in_known_spelling
from bot.domain.patterns import Pattern
from bot.services.answering import NameIndex

WIDTH = 20
HEARD = 100
"""Names asked of the index for a sound: many, since many words share one."""
MOST_READINGS = 5
LOOKS_LIKE = 0.95
"""Times the score of a name that was read in letters it only looks like."""
SPELT = 0.97
"""Times the score of a name whose German or French spelling was read as an English one."""
MOST_SPELT = 3
"""Readings of one word, and of one name, in English spelling."""
BY_TABLE = 0.97
"""Times the score of a name that the reviewed table of spellings gives."""
BY_SOUND = 0.89
"""Times the score of a name that was read by its sound, as of one in Russian spelling."""
LEAST_TRUST = 0.75
_CYRILLIC = Pattern("[\u0400-\u052f]")
SURE, TELLING = 0.95, 4
"""From here on one word is heard for certain, if it has so many consonants."""


class Spelling(NamedTuple):
    """A name as it may be meant, the share of its score that it keeps, and how it was read."""

    name: str
    share: float
    how: str = ""
    is_sure: bool = False  # one word, heard for certain: who is told of by it in Latin letters is told of


class Scores(NamedTuple):
    """What names are scored by; under `least` (None: nothing) they are left out, and not scored to the end."""

    rarity: Rarity
    policy: Policy
    least: float | None = None


def read_otherwise(question: Question, index: NameIndex, *, team: str, policy: Policy, least: float) -> list[Candidate]:
    """Those whom the name may mean in another reading, each saying which, down to the score `least`.

    Countries have names of their own in every language: "Сила" is not Greece (希腊, xila).
    """
    is_found = least >= policy.threshold
    if question.name.isascii() and is_found:
        return []
    spellings = [one for one in _in_other_letters(question.name, index, team, policy) if one.share >= least]
    if not is_found:
        spellings += _in_english(question, index.rarity)
    found: list[Candidate] = []
    for spelling, named in _named_so(spellings, index, team):
        hits = [*named, *index.similar(spelling.name, limit=WIDTH, team=team)]
        found += _read(question, spelling, hits, Scores(index.rarity, policy, least))
    return [candidate for candidate in found if candidate.hit.schema is not Schema.JURISDICTION]


def _in_other_letters(name: str, index: NameIndex, team: str, policy: Policy) -> Iterator[Spelling]:
    """The spellings of a name that has other than plain Latin letters."""
    heard = index.heard(name, limit=HEARD, team=team) if is_sounded(name) else []
    if not name.isascii():
        yield from _spellings(name, heard, policy)


def _named_so(
    spellings: Sequence[Spelling], index: NameIndex, team: str
) -> Iterator[tuple[Spelling, Sequence[NameHit]]]:
    """Each spelling with the stored names that are spelt so; all are looked up together."""
    keyed = [(spelling, _keys(spelling.name)) for spelling in spellings]
    hits = index.exact(list(dict.fromkeys(key for _, keys in keyed for key in keys)))
    for spelling, keys in keyed:
        yield spelling, [hit for hit in hits if hit.key in keys and hit.team in ("", team)]


def _read(question: Question, spelling: Spelling, hits: Sequence[NameHit], scores: Scores) -> list[Candidate]:
    rarity, policy = scores.rarity, scores.policy
    asked = replace(question, name=spelling.name)
    keys = set(_keys(spelling.name))
    found = rank_exact(asked, [hit for hit in hits if hit.key in keys], policy)
    least = scores.least and scores.least / spelling.share - 10**-PLACES
    found += rank_near(asked, hits, rarity, policy, told_from=least)
    return [_told(candidate, question.name, spelling, policy) for candidate in found]


@lru_cache(maxsize=64)
def _keys(name: str) -> tuple[str, ...]:
    """The keys of a reading, which is soon asked for them again."""
    return (*asked_keys(name), *family_first_keys(name))


def _told(candidate: Candidate, name: str, spelling: Spelling, policy: Policy) -> Candidate:
    why = f"{candidate.why}; “{name}” read {spelling.how}as “{spelling.name}”"
    score = round(candidate.score * spelling.share, PLACES)
    if spelling.is_sure and candidate.score >= policy.threshold and candidate.hit.schema is Schema.PERSON:
        score = max(score, policy.threshold)
    return replace(candidate, score=score, why=why)


def _spellings(name: str, heard: Sequence[NameHit], policy: Policy) -> Iterator[Spelling]:
    """Other spellings of the name, by rule and by the sound of stored names."""
    if known := in_known_exonym(name):
        yield Spelling(known, BY_TABLE)
    if pinyin := in_pinyin(name):
        yield Spelling(pinyin, policy.read_as_chinese)
    if latin := in_latin_letters(name):
        yield Spelling(latin, LOOKS_LIKE)
    if is_sounded(name):
        if known := in_known_spelling(name):
            yield Spelling(known, BY_TABLE)
        yield from (Spelling(acronym.upper(), BY_SOUND) for acronym in spelt_out(tuple(runs(name))))
        yield from _by_sound(name, heard)


def _in_english(question: Question, rarity: Rarity) -> list[Spelling]:
    """The name with words that no stored name has as stored words that English would spell so; mostly none."""
    if question.has_han or is_sounded(question.name):
        return []
    cyrillic = _CYRILLIC.search(question.name) is not None
    options = [_known_spellings(word, rarity, cyrillic=cyrillic) for word in question.words]
    if not any(options):
        return []
    read = product(*((*found,) or (word,) for word, found in zip(question.words, options, strict=True)))
    return [Spelling(" ".join(words), SPELT, "in English spelling ") for words in islice(read, MOST_SPELT)]


def _known_spellings(word: str, rarity: Rarity, *, cyrillic: bool) -> tuple[str, ...]:
    if rarity(word) < 1:
        return ()
    found = (spelling for spelling in english_spellings(word, cyrillic=cyrillic) if rarity(spelling) < 1)
    return tuple(islice(found, MOST_SPELT))


def _by_sound(name: str, hits: Sequence[NameHit]) -> list[Spelling]:
    """The likeliest readings of the name in the words of stored names that sound like its own."""
    heard = heard_words(name)
    hearing = Hearing(heard, vowels=not is_unvocalised(name))
    tells = len(heard) == 1 and consonants_in(heard[0]) >= TELLING
    readings: dict[str, Reading] = {}
    for key in dict.fromkeys(hit.key for hit in hits if hit.key.isascii()):
        if (reading := hearing.read_as(key.split())) and reading.trust >= LEAST_TRUST:
            readings.setdefault(" ".join(reading.words), reading)
    best = sorted(readings.items(), key=lambda item: (-item[1].met * item[1].trust, item[0]))[:MOST_READINGS]
    return [
        Spelling(text, BY_SOUND * read.trust, "by its sound ", tells and read.met == 1 and read.trust >= SURE)
        for text, read in best
    ]
