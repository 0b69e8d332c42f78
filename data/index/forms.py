"""The other forms in which a word is looked for: its sound, one letter less, run together, translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from bot.domain.names.comparing.meanings import singular
from bot.domain.names.scripts import han_of, has_han, skeleton, skeletons
from bot.domain.names.sounds.keys import sound_keys
from bot.domain.names.word_tables.common_words import ABBREVIATIONS, is_common
from bot.domain.names.word_tables.slavic_names import in_russian
from bot.domain.names.word_tables.translations import in_english

SHORTEST_SLIP = 4
LONGEST_SLIP = 20
"""Words of other lengths are found by their sound or their letters."""
LONGEST_JOINED = 60
MOST_SPOKEN = 3
"""A name of more words is not heard in one."""
_BY_SOUND = "~"
_ARTICLES = frozenset("al el ul".split())


def translated(words: Iterable[str]) -> list[str]:
    """The words in English, of those whose meaning is known."""
    return [known for word in words if (known := in_english(word) or in_russian(word)) and known != word]


def in_full(words: Iterable[str]) -> list[str]:
    """What abbreviations stand for: "Huawei Tech" is sought among the names with "technologies" too."""
    return [long for word in words for long in ABBREVIATIONS.get(word, ())]


def numbers(words: Iterable[str]) -> list[str]:
    """Common words in the other number: "communications" stands in some names as "communication"."""
    return [singular(word) if singular(word) != word else f"{word}s" for word in words if is_common(word)]


def with_english_ending(words: Iterable[str]) -> Iterator[str]:
    """Words that end in "tekh" as their English names end: Ростех is Rostec, Промтех Promtech."""
    yield from (
        f"{word.removesuffix('tekh')}{end}" for word in words if word.endswith("tekh") for end in ("tec", "tech")
    )


def slips(words: Iterable[str]) -> list[str]:
    """What the words are one letter less."""
    return list(dict.fromkeys(less for word in words for less in less_one(word)))


def sounds_and_runs(words: list[str]) -> list[str]:
    """The consonants of the words, and of neighbours run together, as some write them."""
    return list(dict.fromkeys([*sounds(words), *(one + other for one, other in pairwise(map(skeleton, words)))]))


@lru_cache(maxsize=16384)  # neighbours run together are met twice, and words again and again
def less_one(word: str) -> tuple[str, ...]:
    """The word without each of its letters in turn: two words a slip apart have one of these in common."""
    if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP and not word.isdigit():
        return tuple({word[:place] + word[place + 1 :] for place in range(len(word))})
    return ()


@lru_cache(maxsize=16384)
def swapped(word: str) -> tuple[str, ...]:
    """The word with each two neighbouring letters in the other order: "lakhal" is "al-khal" to some."""
    if not SHORTEST_SLIP <= len(word) <= LONGEST_SLIP:
        return ()
    return tuple(f"{word[:n]}{word[n + 1]}{word[n]}{word[n + 2 :]}" for n in range(len(word) - 1))


def grams(words: Iterable[str]) -> list[str]:
    """Every three letters of the words run together, the ends marked."""
    text = f"${''.join(words)}$"
    return list(dict.fromkeys(text[place : place + 3] for place in range(len(text) - 2)))


def joins(words: list[str], whole: list[str]) -> Iterator[str]:
    """Neighbouring words, and the whole name with and without its legal form, run together."""
    if len(words) > 1 or len(whole) > 1:
        yield from (one + other for one, other in pairwise(words))
        yield from {"".join(words)[:LONGEST_JOINED], "".join(whole)[:LONGEST_JOINED]}


def with_neighbours(words: list[str], place: int) -> list[str]:
    """The word at a place run together with the one before it, and the one after it; with both about an article."""
    near = words[max(place - 2, 0) : place + 3]
    about = ("".join(near[n - 1 : n + 2]) for n, word in enumerate(near[1:-1], 1) if word in _ARTICLES)
    return [*map("".join, pairwise(words[max(place - 1, 0) : place + 2])), *about]


def other_sounds(words: Iterable[str]) -> list[str]:
    """Other consonants by which words without vowels may be written."""
    return [sound for word in words for sound in skeletons(word) if len(sound) > 1]


def with_article(words: list[str]) -> Iterator[str]:
    """Words that are written in one elsewhere, with the article between them ("abd al qdr"), and what follows ʿabd."""
    for place, word in enumerate(words[1:-1], 1):
        if word == "al":
            yield "".join(words[place - 1 : place + 2])
    yield from (word.removeprefix("bd").removeprefix("l") for word in words if word.startswith("bd") and len(word) > 4)


def sounds(words: Iterable[str]) -> Iterator[str]:
    """The consonants of the words, where there is more than one."""
    yield from (sound for word in words if len(sound := skeleton(word)) > 1)


def heard_as(words: Iterable[str]) -> Iterator[str]:
    """The keys of the words by their sound in other scripts, marked apart from consonants."""
    yield from dict.fromkeys(f"{_BY_SOUND}{key}" for word in words for key in sound_keys(word))


def spoken(words: list[str], key: str) -> list[str]:
    """The words of a stored name as they may be heard: each, the first two in one, a short name in one; of a Chinese
    name only this."""
    whole = "".join(words) if len(words) <= MOST_SPOKEN else ""
    return [whole] if has_han(key) else [*words, "".join(words[:2]), whole]


def han_pairs(key: str) -> list[str]:
    """Every Chinese character, and every two side by side."""
    han = han_of(key)
    return list(dict.fromkeys([*han, *(one + other for one, other in pairwise(han))]))
