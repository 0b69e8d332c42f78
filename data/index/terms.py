"""What a name is found by: the terms under which it is stored, and those that a question looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.domain.han import in_latin
from bot.domain.names import name_key, plain_key
from bot.domain.scripts import han_of, has_han, is_unvocalised, skeleton

WORD, JOINED, SLIP, SOUND, GRAM, INITIALS = "w", "j", "d", "s", "g", "i"
"""The sorts of term: a word, words run together, a word less one letter, its consonants, three letters, initials."""
FIELDS = (WORD, JOINED, SLIP, SOUND, GRAM, INITIALS)

SHORTEST_SLIP = 4
LONGEST_SLIP = 20
"""Words of other lengths are found by their sound or their letters."""
LONGEST_JOINED = 60

SERVANT = frozenset("abdul abdel abdal abdol abdoul abd".split())
"""Arabic ʿabd with the article written together, or without: the article is no part of the sound."""

Terms = dict[str, list[str]]


def stored_terms(text: str, key: str) -> Terms:
    """The terms of a stored name, by their sort."""
    words = list(in_latin(key)) if has_han(key) else key.split()
    whole = plain_key(text).split()
    return {
        WORD: [*dict.fromkeys([*whole, *words]), *_han_pairs(key)],
        JOINED: list(_joins(words, whole)),
        SLIP: list(dict.fromkeys(d for word in words for d in less_one(word))),
        SOUND: list(dict.fromkeys(_sounds(words))),
        GRAM: list(grams(words)),
        INITIALS: list(_initials(words)),
    }


def asked_terms(text: str) -> Terms:
    """The terms that a question looks for, by the sort under which names are stored.

    A script without vowels is looked for by consonants alone: its letters would favour names stored in the same script.
    """
    key = name_key(text)
    words = list(in_latin(key)) if has_han(key) else key.split()
    sounds = list(dict.fromkeys([*_sounds(words), *(one + other for one, other in pairwise(map(skeleton, words)))]))
    if is_unvocalised(text):
        return {SOUND: sounds}
    together = list(dict.fromkeys(_joins(words, words)))
    slips = list(dict.fromkeys(d for word in words for d in less_one(word)))
    return {
        WORD: [*dict.fromkeys([*words, *together, *slips]), *_han_pairs(key)],
        JOINED: list(dict.fromkeys([*words, *together])),
        SLIP: list(dict.fromkeys([*words, *slips])),
        SOUND: sounds,
        GRAM: list(grams(words)),
        INITIALS: [words[0]] if len(words) == 1 and 2 < len(words[0]) < 8 else [],
    }


def less_one(word: str) -> Iterator[str]:
    """The word without each of its letters in turn: two words a slip apart have one of these in common."""
    if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP and not word.isdigit():
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}


def grams(words: Iterable[str]) -> list[str]:
    """Every three letters of the words run together, the ends marked."""
    text = f"${''.join(words)}$"
    return list(dict.fromkeys(text[place : place + 3] for place in range(len(text) - 2)))


def _joins(words: list[str], whole: list[str]) -> Iterator[str]:
    """Neighbouring words, and the whole name with and without its legal form, run together."""
    if len(words) > 1 or len(whole) > 1:
        yield from (one + other for one, other in pairwise(words))
        yield from {"".join(words)[:LONGEST_JOINED], "".join(whole)[:LONGEST_JOINED]}


def _sounds(words: Iterable[str]) -> Iterator[str]:
    yield from (sound for word in words if len(sound := "bd" if word in SERVANT else skeleton(word)) > 1)


def _initials(words: list[str]) -> Iterator[str]:
    if len(words) > 2:
        yield "".join(word[0] for word in words)


def _han_pairs(key: str) -> list[str]:
    """Every Chinese character, and every two side by side."""
    han = han_of(key)
    return list(dict.fromkeys([*han, *(one + other for one, other in pairwise(han))]))
