"""Neighbouring words of one name that are a single word of the other: "Face plus plus" for "Faceplusplus"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from bot.domain.names.comparing.likeness import ARTICLES, word_likeness
from bot.domain.names.comparing.pairing import LeftOut, Pairing
from bot.domain.names.policy import Policy
from bot.domain.names.word_tables.common_words import spelt_number

_VOWELS = frozenset("aeiou")
_ANY = "*"
MOST_JOINED = 4
"""At most so many words are read as one: "Face plus plus"."""
SHORTEST_JOINED, MOST_MORE = 6, 2
"""A shorter word is no run with a slip, and no run has so many letters more or fewer but of consonants."""


class Manner(NamedTuple):
    """How a run of words may be read as one: whether by its initials, by its consonants alone, with no slip at all."""

    policy: Policy
    initials: bool
    consonants: bool
    exactly: bool


def joined(asked: Sequence[str], stored: Sequence[str], left_out: LeftOut, how: Manner) -> list[Pairing]:
    """Neighbouring words that are one word of the other name. Takes what it pairs out of what was left."""
    left, right = left_out
    pairs: list[Pairing] = []
    if len(left) > 1:
        for run, word, likeness in _runs(asked, left, stored, right, how):
            pairs.append(Pairing(run, (word,), likeness))
            _take(left, run)
            right.remove(word)
    if len(right) > 1 and left:
        for run, word, likeness in _runs(stored, right, asked, left, how):
            pairs.append(Pairing((word,), run, likeness))
            _take(right, run)
            left.remove(word)
    return pairs


def _runs(
    many: Sequence[str], places: list[int], one: Sequence[str], others: list[int], how: Manner
) -> list[tuple[tuple[int, ...], int, float]]:
    """Runs of neighbours among `many` that read like one word among `one`, none twice, and how much like it."""
    starts = [place for place, following in pairwise(places) if following == place + 1]
    if not starts:
        return []
    open_words = [w for w in others if len(one[w]) > 1]
    heads = "".join([_heads(one[w]) for w in open_words])
    starts = [place for place in starts if _meets(_heads(many[place]), heads)]
    if not starts:
        return []  # as for most names
    return _runs_from(starts, many, set(places), one, open_words, how)


def _runs_from(
    starts: list[int], many: Sequence[str], free: set[int], one: Sequence[str], open_words: list[int], how: Manner
) -> list[tuple[tuple[int, ...], int, float]]:
    """The runs that begin at these places. Takes what they pair out of `free` and `open_words`."""
    found: list[tuple[tuple[int, ...], int, float]] = []
    for start in starts:
        if start + 1 not in free:
            continue
        first, second = many[start], many[start + 1]
        for word in [w for w in open_words if _begins_alike(first, one[w]) and _may_read(first, second, one[w], how)]:
            end, likeness = _longest_run(many, start, one[word], free, how)
            if likeness:
                run = tuple(range(start, end))
                found.append((run, word, likeness))
                free.difference_update(run)
                open_words.remove(word)
                break
    return found


@lru_cache(maxsize=65536)
def _heads(word: str) -> str:
    """The letters with which a word that begins like it may begin; any, where it is a number."""
    if word.isdigit():
        return word[0] + _ANY
    return word[:2] if word[0] in _VOWELS else word[0]


def _meets(heads: str, others: str) -> bool:
    """Whether words with these heads may begin alike: a glance that most pass over, before _begins_alike() tells."""
    return _ANY in others or heads[0] in others or (len(heads) > 1 and heads[1] in others)


@lru_cache(maxsize=65536)
def _begins_alike(first: str, word: str) -> bool:
    """Whether the word may begin with the first of a run; a vowel at its beginning may not be written ("bd", abd)."""
    one, other = first[0], word[0]
    if one == other or word.isdigit():
        return True
    return (one in _VOWELS and first[1:2] == other) or (other in _VOWELS and word[1:2] == one)


def _may_read(first: str, second: str, word: str, how: Manner) -> bool:
    """Whether a run that begins so may read as the word by its length: a glance that saves most from _reads_as()."""
    length = len(word)
    if len(first) + len(second) <= length + MOST_MORE or word.isdigit():
        return True
    return how.initials and length <= MOST_JOINED or how.consonants and length >= SHORTEST_JOINED


def _longest_run(many: Sequence[str], start: int, word: str, free: set[int], how: Manner) -> tuple[int, float]:
    """Where the run from `start` ends that reads like the word, and how much like it; 0 where none does."""
    for end in range(start + 1, min(start + MOST_JOINED, len(many))):
        if start not in free or end not in free:
            break
        if likeness := _reads_as(many[start : end + 1], word, how):
            return end + 1, likeness
    return start, 0.0


def _reads_as(run: Sequence[str], word: str, how: Manner) -> float:
    """How like one word a run of words reads: the same letters or number, nearly so, or its initials are the word.

    Initials count beside other words only: an acronym alone is stored, not inferred.
    """
    text = "".join(run)
    policy, initials, consonants, exactly = how
    if text == word or _spells_number(run, word):
        return policy.joined
    if exactly:
        return 0.0
    if initials and _are_initials(word, run):
        return policy.initial
    if len(word) < SHORTEST_JOINED or (not consonants and abs(len(text) - len(word)) > MOST_MORE):
        return 0.0
    likeness = word_likeness(text, word, policy, consonants=consonants)
    return likeness * policy.joined if likeness >= 0.85 else 0.0


def _spells_number(run: Sequence[str], word: str) -> bool:
    return word.isdigit() and spelt_number(run) == word


def _are_initials(word: str, run: Sequence[str]) -> bool:
    return len(word) == len(run) and word not in ARTICLES and word == "".join(part[0] for part in run)


def _take(places: list[int], run: tuple[int, ...]) -> None:
    for place in run:
        places.remove(place)
