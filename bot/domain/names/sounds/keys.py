"""Words of different scripts by their sound: keys under which they are found, and how alike two of them sound.

A key names classes of consonants only, as loosely as Japanese, Korean and Arabic render foreign names: l is r, v is b,
all that hisses is one. Short words keep the vowels that are written in every script (i, u).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA

from bot.domain.patterns import Pattern

_ALWAYS = (
    ("tch", "S"), ("sch", "S"), ("tsh", "S"), ("dzh", "S"), ("shch", "S"), ("chzh", "S"), ("tio", "So"),
    ("sio", "So"), ("cia", "Sa"), ("sh", "S"), ("zh", "S"), ("ts", "S"), ("tz", "S"), ("cz", "S"), ("dj", "S"),
    ("dz", "S"), ("ph", "P"), ("ck", "K"), ("gh", "K"), ("dh", "T"), ("th", "T"), ("wh", "u"), ("ng", "N"),
    ("alk", "ak"), ("lr", "l"),
)  # fmt: skip
_BEGINS_YU = Pattern(r"^(?:yu|eu)")
_EITHER = (
    (Pattern("[ĉŝ]"), ("S", "T")), (Pattern("[ùò]"), ("", "u")), (Pattern("ẁ"), ("u", "")),
    (Pattern("ỳ"), ("i", "")), (Pattern(r"kh"), ("K", "H")), (Pattern(r"ch(?=[aeiouy]|$)"), ("S", "K")),
    (Pattern(r"ch"), ("K", "S")), (Pattern(r"q(?=[iu])"), ("S", "K")), (Pattern(r"x(?=[iu])|^x"), ("S",)),
    (Pattern(r"x"), ("KS",)), (Pattern(r"c(?=[eiy])"), ("S", "K")), (Pattern(r"g(?=[eiy])"), ("K", "S")),
    (Pattern(r"f(?=u?[aeiou])"), ("P", "H")), (Pattern(r"j"), ("S", "K")), (Pattern(r"^w"), ("u", "P")),
    (Pattern(r"(?<=[aeiou])r(?![aeiouy])"), ("L", "")),
)  # fmt: skip
"""Spellings with two sounds, the commoner first. The first four are what heard.py leaves open."""
_AMBIGUOUS = Pattern("|".join(spelling.pattern for spelling, _ in _EITHER))
_ONE_BY_ONE = (_EITHER[2][0], _EITHER[3][0])
"""Read in each place for itself: Arabic writes one "y" of a word for a vowel and leaves out the next."""
_CLASS = str.maketrans({
    "b": "P", "p": "P", "f": "P", "v": "P", "t": "T", "d": "T", "k": "K", "g": "K", "q": "K", "c": "K", "s": "S",
    "z": "S", "j": "S", "h": "H", "l": "L", "r": "L", "m": "M", "n": "N", "w": "u", "y": "i", "o": "u", "e": "a",
})  # fmt: skip
_WRITTEN = str.maketrans("ẁỳ", "wy")
_DOUBLED = Pattern(r"(.)\1+")
_GLIDE = Pattern(r"(?<=[A-Z])[iu](?=[aiu])|(?<=[aiu])[iu](?=[aiu])")
_LAST_H = Pattern(r"(?<=[aeiou])h(?![aeiouwyùòẁỳ])")
MOST_KEYS, MOST_READINGS = 6, 12
_SAME_KEY, _SAME_VOWELS = 0.82, 0.72
"""How alike words of one key with vowels are at least, where letters leave vowels out and where they write them."""
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


def sounds_like(heard: str, word: str, *, vowels: bool = True) -> float:
    """How alike a heard word and a stored one sound, 0 to 1; 0 where they have no key in common.

    Where a key with vowels is shared, what differs is an "a" or "e": that counts less where the heard word was written
    without vowels, as in Arabic (`vowels` is False).
    """
    heard = heard.replace("r", "l")  # an "r" that is written there is heard; one of Latin letters may be silent
    shared = set(sound_keys(heard)) & set(sound_keys(word))
    if not shared:
        return 0.0
    alike = max(OSA.normalized_similarity(one, other) for one in _plains(heard) for other in _plains(word))
    if any(not key.isupper() for key in shared):
        return max(alike, (_SAME_VOWELS if vowels else _SAME_KEY) + 0.08 * alike)
    return alike


@lru_cache(maxsize=65536)
def _plains(word: str) -> tuple[str, ...]:
    """The word in each of its readings, one letter for those that other scripts do not tell apart."""
    readings = islice(_readings(_simple(word.translate(_WRITTEN))), MOST_READINGS)
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", text.translate(_CLASS)) for text in readings))
