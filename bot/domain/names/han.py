"""Chinese names: parts that many names share weigh little; short names; translation into Latin words for comparison."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.domain.names.scripts import has_han, pinyin
from bot.domain.names.word_tables.common_words import HAN_WORDS, LONGEST_HAN_WORD

COMMON_WEIGHT = 0.2
"""What a character of a common part ("技术") weighs beside one of a name's own ("华为")."""
SHORT_NAME = 0.88
"""Single characters taken in order from a longer name, the first among them: "中海油" for "中国海洋石油"."""
PART_OF_NAME = 0.85
"""The same with a common part whole: "中国银行" is short for no other bank of China."""


@lru_cache(maxsize=16384)
def parts(han: str) -> tuple[str, ...]:
    """The name cut into common parts and the runs between: "华为技术" gives ("华为", "技术")."""
    found: list[str] = []
    own, place = "", 0
    while place < len(han):
        size = next((n for n in range(LONGEST_HAN_WORD, 0, -1) if han[place : place + n] in HAN_WORDS), 0)
        if size and (size > 1 or place + 1 == len(han)):
            found += [own, han[place : place + size]] if own else [han[place : place + size]]
            own = ""
        else:
            own += han[place]
        place += max(size, 1) if size > 1 else 1
    return tuple([*found, own] if own else found)


@lru_cache(maxsize=16384)
def in_latin(key: str) -> tuple[str, ...]:
    """The words of a key, Chinese translated or in pinyin: "华为技术" gives hua, wei, technology."""
    words: list[str] = []
    for word in key.split():
        if has_han(word):
            for part in parts(word):
                words += HAN_WORDS[part].split() if part in HAN_WORDS else pinyin(part)
        else:
            words.append(word)
    return tuple(words)


def likeness(asked: str, stored: str) -> tuple[float, float]:
    """How much of the question was found, and how much of the name was asked for; both 0 to 1."""
    if asked in stored and (len(asked) > 1 or asked == stored):
        return 1.0, min(weight(asked) / weight(stored), 1.0)
    own = _own_parts(asked)
    if own and own == _own_parts(stored):
        return _shares(asked, stored)
    if len(asked) > 2 and asked[0] == stored[0] and _in_order(asked, stored):
        share = PART_OF_NAME if len(own) < len(parts(asked)) else SHORT_NAME
        return share, share
    alike = _by_characters(asked, stored)
    return alike, alike


def _own_parts(han: str) -> list[str]:
    """The parts of a name that are no common ones."""
    return [part for part in parts(han) if part not in HAN_WORDS]


def _by_characters(asked: str, stored: str) -> float:
    """How alike two names are by their characters; half as much where more than a slip in four differs."""
    distance = OSA.distance(asked, stored)
    alike = 1 - distance / max(len(asked), len(stored))
    return alike if len(asked) > 3 and distance <= len(asked) // 4 else alike / 2


def _shares(asked: str, stored: str) -> tuple[float, float]:
    """Of names whose own parts are the same: what share of each, common parts included, the other has too."""
    both = set(parts(asked)) & set(parts(stored))
    met = sum(weight(part) for part in both)
    return min(met / weight(asked), 1.0), min(met / weight(stored), 1.0)


def is_common(han: str) -> bool:
    """Whether the name consists of common parts alone: "科技集团" names nobody."""
    return all(part in HAN_WORDS for part in parts(han))


def weight(han: str) -> float:
    """What the characters of a name weigh together."""
    return sum(len(part) * (COMMON_WEIGHT if part in HAN_WORDS else 1.0) for part in parts(han)) or 1.0


def _in_order(asked: Sequence[str], stored: str) -> bool:
    letters = iter(stored)
    return all(letter in letters for letter in asked)
