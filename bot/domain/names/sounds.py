"""Words of different scripts by their sound: keys under which they are found, and how alike two of them sound.

A key names classes of consonants only, as loosely as Japanese, Korean and Arabic render foreign names: l is r, v is b,
all that hisses is one. Short words keep the vowels that are written in every script (i, u).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import OSA

_ALWAYS = (
    ("tch", "S"), ("sch", "S"), ("tsh", "S"), ("dzh", "S"), ("shch", "S"), ("chzh", "S"), ("tio", "So"),
    ("sio", "So"), ("cia", "Sa"), ("sh", "S"), ("zh", "S"), ("ts", "S"), ("tz", "S"), ("cz", "S"), ("dj", "S"),
    ("dz", "S"), ("ph", "P"), ("ck", "K"), ("gh", "K"), ("dh", "T"), ("th", "T"), ("wh", "u"), ("ng", "N"),
    ("alk", "ak"), ("lr", "l"),
)  # fmt: skip
_BEGINS_YU = re.compile(r"^(?:yu|eu)")
_EITHER = (
    (re.compile("[ĉŝ]"), ("S", "T")), (re.compile("[ùò]"), ("", "u")), (re.compile("ẁ"), ("u", "")),
    (re.compile("ỳ"), ("i", "")), (re.compile(r"kh"), ("K", "H")), (re.compile(r"ch(?=[aeiouy]|$)"), ("S", "K")),
    (re.compile(r"ch"), ("K", "S")), (re.compile(r"q(?=[iu])"), ("S", "K")), (re.compile(r"x(?=[iu])|^x"), ("S",)),
    (re.compile(r"x"), ("KS",)), (re.compile(r"c(?=[eiy])"), ("S", "K")), (re.compile(r"g(?=[eiy])"), ("K", "S")),
    (re.compile(r"f(?=u?[aeiou])"), ("P", "H")), (re.compile(r"j"), ("S", "K")), (re.compile(r"^w"), ("u", "P")),
    (re.compile(r"(?<=[aeiou])r(?![aeiouy])"), ("L", "")),
)  # fmt: skip
"""Spellings with two sounds, the commoner first. The first four are what heard.py leaves open."""
_AMBIGUOUS = re.compile("|".join(spelling.pattern for spelling, _ in _EITHER))
_ONE_BY_ONE = (_EITHER[2][0], _EITHER[3][0])
"""Read in each place for itself: Arabic writes one "y" of a word for a vowel and leaves out the next."""
_CLASS = str.maketrans({
    "b": "P", "p": "P", "f": "P", "v": "P", "t": "T", "d": "T", "k": "K", "g": "K", "q": "K", "c": "K", "s": "S",
    "z": "S", "j": "S", "h": "H", "l": "L", "r": "L", "m": "M", "n": "N", "w": "u", "y": "i", "o": "u", "e": "a",
})  # fmt: skip
_WRITTEN = str.maketrans("ẁỳ", "wy")
_DOUBLED = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"(?<=[A-Z])[iu](?=[aiu])|(?<=[aiu])[iu](?=[aiu])")
_LAST_H = re.compile(r"(?<=[aeiou])h(?![aeiouwyùòẁỳ])")
MOST_KEYS, MOST_READINGS = 6, 12
FEW = 3
"""A word of no more consonants is told by its vowels too."""


@lru_cache(maxsize=65536)
def sound_keys(word: str) -> tuple[str, ...]:
    """The keys of a folded or heard word, the likeliest first, at most six: "xiaomi" gives ("SuMi",)."""
    if any(map(str.isdigit, word)):
        return ()
    keys = (key for reading in islice(_readings(_simple(word)), MOST_READINGS) for key in _keys(reading))
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))[:MOST_KEYS]


def _simple(word: str) -> str:
    """The word with spellings of one sound made one."""
    text = _BEGINS_YU.sub("u", _LAST_H.sub("", word))
    for spelling, sound in _ALWAYS:
        text = text.replace(spelling, sound)
    return text


def _readings(text: str, row: int = 0) -> Iterator[str]:
    """The text with each ambiguous spelling, from a row of the table on, in every sound, the likeliest first."""
    if not row and not _AMBIGUOUS.search(text):
        yield text
        return
    for place in range(row, len(_EITHER)):
        spelling, sounds = _EITHER[place]
        if spelling.search(text):
            one_by_one = spelling in _ONE_BY_ONE
            for sound in sounds:
                yield from _readings(spelling.sub(sound, text, count=one_by_one), place if one_by_one else place + 1)
            return
    yield text


def _keys(text: str) -> Iterator[str]:
    """The consonants, with the vowels of a word that has few, and alone where they tell enough."""
    classes = _DOUBLED.sub(r"\1", text).translate(_CLASS)
    consonants = re.sub(r"[^A-Z]", "", classes)
    if len(consonants) <= FEW:
        yield re.sub(r"([iu])\1+", r"\1", re.sub("[^A-Ziu]", "", _GLIDE.sub("", classes)))
    if len(consonants) >= FEW:
        yield consonants


def sounds_like(heard: str, word: str) -> float:
    """How alike a heard word and a stored one sound, 0 to 1; 0 where they have no key in common.

    Where a key with vowels is shared, what differs is an "a" or "e", which Arabic leaves out: that counts little.
    """
    shared = set(sound_keys(heard)) & set(sound_keys(word))
    if not shared:
        return 0.0
    alike = max(OSA.normalized_similarity(one, other) for one in _plains(heard) for other in _plains(word))
    return max(alike, 0.82 + 0.08 * alike) if any(not key.isupper() for key in shared) else alike


@lru_cache(maxsize=65536)
def _plains(word: str) -> tuple[str, ...]:
    """The word in each of its readings, one letter for those that other scripts do not tell apart."""
    readings = islice(_readings(_simple(word.translate(_WRITTEN))), MOST_READINGS)
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", text.translate(_CLASS)) for text in readings))


class Reading(NamedTuple):
    """What heard words were taken for, in their order, how sure that is, and what share of them it is; 0 to 1."""

    words: tuple[str, ...]
    trust: float
    met: float


MOST_WORDS = 10
"""Of a longer text only so many words are read by their sound."""
_LONGEST_RUN = 3
_DOUBT = {1: 0.8, 2: 0.8, 3: 0.6, 4: 0.45}
_LEAST_DOUBT = 0.35
"""How much a difference in sound counts, by the consonants that agree: short words have many of nearly their sound."""


def read_as(heard: Sequence[str], stored: Sequence[str]) -> Reading | None:
    """The heard words with those of a stored name that they sound like in their place; None where none is.

    Neighbours may be one word of the other: "chainamobairu" is heard for china mobile.
    """
    words, sure_of, met, place = list[str](), 0.0, 0, 0
    among = [(run, "".join(run)) for run in _runs(stored)]
    while place < len(heard[:MOST_WORDS]):
        size, run, sure = _best(heard, place, among)
        words += run or [heard[place]]
        if run:
            letters = sum(map(len, heard[place : place + size]))
            sure_of, met = sure_of + sure * letters, met + letters
        place += size
    whole = sum(map(len, heard))
    return Reading((*words, *heard[place:]), sure_of / met, met / whole) if met else None


def _best(heard: Sequence[str], place: int, among: Sequence[_Run]) -> tuple[int, list[str], float]:
    """From a place on: how many heard words sound like which of the runs of words, and how sure that is."""
    best: tuple[int, list[str], float] = (1, [], 0.0)
    for size in range(1, min(_LONGEST_RUN, len(heard) - place) + 1):
        asked, less = "".join(heard[place : place + size]), _JOINED * (size - 1)
        for run, text in among:
            if size > 1 and len(run) > 1:
                break  # words are parted alike or not, but not otherwise; single words come first
            if (sure := trust_in(asked, text) - less) > best[2]:
                best = (size, list(run), sure)
    return best


_Run = tuple[Sequence[str], str]
"""Neighbouring words, and the same written as one."""


def _runs(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Each word, then every two neighbours, then every three."""
    for size in range(1, min(_LONGEST_RUN, len(words)) + 1):
        yield from (words[start : start + size] for start in range(len(words) - size + 1))


@lru_cache(maxsize=65536)
def trust_in(heard: str, word: str) -> float:
    """How surely a heard word is a stored one, 0 to 1; equal words are, whatever their script."""
    if heard == word:
        return 1.0
    alike = sounds_like(heard, word)
    if alike < LEAST_ALIKE:
        return 0.0
    consonants = sum(map(str.isupper, sound_keys(word)[0]))
    return 1.0 - _DOUBT.get(consonants, _LEAST_DOUBT) * (1.0 - alike)


LEAST_ALIKE = 0.6
_JOINED = 0.04
"""Taken off for each word that is read as part of the one before it."""
