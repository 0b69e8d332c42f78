"""Pairs the words of two names: equal words first, then words joined or split, then words that are alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.domain.names.common_words import spelt_number
from bot.domain.names.everyday_words import EVERYDAY_WORDS
from bot.domain.names.legal_forms import JOINED_FORMS, JOINED_LEADING
from bot.domain.names.likeness import ARTICLES, likenesses, word_likeness
from bot.domain.names.policy import Policy

_VOWELS = frozenset("aeiou")
_ANY = "*"
MOST_JOINED = 4
"""At most so many words are read as one: "Face plus plus"."""
SHORTEST_JOINED, MOST_MORE = 6, 2
"""A shorter word is no run with a slip, and no run has so many letters more or fewer but of consonants."""
SHORTEST_RUN_ON = 6
"""Shorter names that were written as one word are found as words joined."""


LeftOut = tuple[list[int], list[int]]
"""Places of words that are not paired yet, of the question and of the name."""


class _How(NamedTuple):
    """How a run of words may be read as one: whether by its initials, by its consonants alone, with no slip at all."""

    policy: Policy
    initials: bool
    consonants: bool
    exactly: bool


class Pairing(NamedTuple):
    """Words of the question (by place) met by words of the name, and how alike they are, 0 to 1."""

    asked: tuple[int, ...]
    stored: tuple[int, ...]
    likeness: float


def align(asked: Sequence[str], stored: Sequence[str], policy: Policy, *, consonants: bool = False) -> list[Pairing]:
    """Pair each word at most once. Words left out were not found, or not asked for.

    `consonants`: one of the names was written without vowels.
    """
    pairs, left, right = _equal(asked, stored)
    if left and right and not pairs and (whole := _run_on(asked, stored, policy)):
        return [whole]
    if not left or not right:
        return pairs
    if len(left) > 1 or len(right) > 1:
        how = _How(policy, bool(pairs), consonants, exactly=_is_known(asked))
        pairs += _joined(asked, stored, (left, right), how)
    if left and right:
        alone = True if not pairs and len(asked) == 1 else False if len(left) > 1 else None
        words, others = [(i, asked[i]) for i in left], [(j, stored[j]) for j in right]
        alike = likenesses(words, others, policy, alone=alone, consonants=consonants)
        pairs += _most_alike(alike, left, right)
    return pairs


def _equal(asked: Sequence[str], stored: Sequence[str]) -> tuple[list[Pairing], list[int], list[int]]:
    pairs: list[Pairing] = []
    left: list[int] = []
    open_words = list(stored)
    for i, word in enumerate(asked):
        if word in open_words:
            j = open_words.index(word)
            open_words[j] = ""
            pairs.append(Pairing((i,), (j,), 1.0))
        else:
            left.append(i)
    return pairs, left, [j for j, word in enumerate(open_words) if word]


def _run_on(asked: Sequence[str], stored: Sequence[str], policy: Policy) -> Pairing | None:
    """A name written as one word for one of several: "syriangascompany", its legal form perhaps with it: "ooorose"."""
    if len(asked) > 1 and len(stored) > 1 or not asked or not stored:
        return None
    one, other = "".join(asked), "".join(stored)
    if min(len(one), len(other)) < SHORTEST_RUN_ON:
        return None
    shorter, longer = sorted((one, other), key=len)
    if longer == shorter or _is_but_for_its_form(longer, shorter):
        likeness = policy.joined
    elif len(asked) == len(stored) or _is_known(asked):
        return None
    else:
        likeness = policy.joined * OSA.normalized_similarity(one, other)
    if likeness < policy.run_on:
        return None
    return Pairing(tuple(range(len(asked))), tuple(range(len(stored))), likeness)


def _is_known(asked: Sequence[str]) -> bool:
    """Whether one word was asked that is no slip of another name: "Polaris" is not POLA RAIZ, Binance no B-FINANCE."""
    return len(asked) == 1 and asked[0] in EVERYDAY_WORDS


def _is_but_for_its_form(longer: str, name: str) -> bool:
    """Whether the run of letters is the name with a legal form behind or before it."""
    if longer.startswith(name) and longer[len(name) :] in JOINED_FORMS:
        return True
    return longer.endswith(name) and longer[: -len(name)] in JOINED_LEADING


def _joined(asked: Sequence[str], stored: Sequence[str], left_out: LeftOut, how: _How) -> list[Pairing]:
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
    many: Sequence[str], places: list[int], one: Sequence[str], others: list[int], how: _How
) -> list[tuple[tuple[int, ...], int, float]]:
    """Runs of neighbours among `many` that read like one word among `one`, none twice, and how much like it."""
    found: list[tuple[tuple[int, ...], int, float]] = []
    starts = [place for place, following in pairwise(places) if following == place + 1]
    if not starts:
        return found
    open_words = [w for w in others if len(one[w]) > 1]
    heads = "".join([_heads(one[w]) for w in open_words])
    starts = [place for place in starts if _meets(_heads(many[place]), heads)]
    if not starts:
        return found  # as for most names
    free = set(places)
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


def _may_read(first: str, second: str, word: str, how: _How) -> bool:
    """Whether a run that begins so may read as the word by its length: a glance that saves most from _reads_as()."""
    length = len(word)
    if len(first) + len(second) <= length + MOST_MORE or word.isdigit():
        return True
    return how.initials and length <= MOST_JOINED or how.consonants and length >= SHORTEST_JOINED


def _longest_run(many: Sequence[str], start: int, word: str, free: set[int], how: _How) -> tuple[int, float]:
    """Where the run from `start` ends that reads like the word, and how much like it; 0 where none does."""
    for end in range(start + 1, min(start + MOST_JOINED, len(many))):
        if start not in free or end not in free:
            break
        if likeness := _reads_as(many[start : end + 1], word, how):
            return end + 1, likeness
    return start, 0.0


def _reads_as(run: Sequence[str], word: str, how: _How) -> float:
    """How like one word a run of words reads: the same letters or number, nearly so, or its initials are the word.

    Initials count beside other words only: an acronym alone is stored, not inferred.
    """
    text = "".join(run)
    policy, initials, consonants, exactly = how
    if text == word or (word.isdigit() and spelt_number(run) == word):
        return policy.joined
    if exactly:
        return 0.0
    if initials and len(word) == len(run) and word not in ARTICLES and word == "".join(part[0] for part in run):
        return policy.initial
    if len(word) < SHORTEST_JOINED or (not consonants and abs(len(text) - len(word)) > MOST_MORE):
        return 0.0
    likeness = word_likeness(text, word, policy, consonants=consonants)
    return likeness * policy.joined if likeness >= 0.85 else 0.0


def _take(places: list[int], run: tuple[int, ...]) -> None:
    for place in run:
        places.remove(place)


def _most_alike(alike: list[tuple[float, int, int]], left: list[int], right: list[int]) -> list[Pairing]:
    """The most alike first. Takes what it pairs out of `left` and `right`."""
    pairs: list[Pairing] = []
    for likeness, i, j in sorted(alike, key=lambda s: (-s[0], s[1], s[2])):
        if i in left and j in right:
            pairs.append(Pairing((i,), (j,), likeness))
            left.remove(i)
            right.remove(j)
    return pairs
