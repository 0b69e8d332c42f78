"""Russian, Persian and Arabic words as German and French spell them: "Kowaltschuk" and "Prigojine" in English spelling.

Each language has a table of its letters with the English ones they may stand for, the likeliest first. What comes out
is a spelling to look for among stored words, and no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice, product

from bot.domain.patterns import Pattern

_SHORTEST = 5
"""A shorter word is too often another word with some of its letters exchanged."""
_MOST = 24
_GERMAN = {
    "schtsch": "shch", "tsch": "ch", "dsch": "j dzh", "sch": "sh zh", "ch": "kh h", "w": "v", "ije": "iye ie",
    "je": "ye e", "ij": "iy i y", "j": "y i", "z": "ts z", "s": "s z", "ks": "ks x",
    "bollah$": "ballah",
}  # fmt: skip
_FRENCH = {"tch": "ch", "dj": "j dzh", "ch": "sh", "j": "zh", "ou": "u", "ine$": "in", "gu(?=[ei])": "g", "ss": "s"}
_CYRILLIC = {"ks": "x ks", "kh": "h kh", "eyr": "air", "y": "i y", "ee": "eye"}
"""Words of other languages that Russian has written by their sound: "Garanteks", "Eyr" for "Air"."""
_RUSSIAN = {"ee": "eye", "aev": "ayev", "oev": "oyev"}


def _pattern(table: Mapping[str, str]) -> Pattern:
    return Pattern("|".join(f"({spelling})" for spelling in table))


_PATTERNS = tuple((_pattern(table), tuple(tuple(of.split()) for of in table.values())) for table in
                  (_GERMAN, _FRENCH, _RUSSIAN))  # fmt: skip
_OF_CYRILLIC = ((_pattern(_CYRILLIC), tuple(tuple(of.split()) for of in _CYRILLIC.values())),)


@lru_cache(maxsize=16384)
def english_spellings(word: str, *, cyrillic: bool = False) -> tuple[str, ...]:
    """How a folded word may be spelt in English, the likeliest first, without the word itself.

    `cyrillic`: it was written in Cyrillic letters, by the sound of a word of another language.
    """
    if not word.isalpha() or (not cyrillic and len(word) < _SHORTEST):
        return ()
    tables = _OF_CYRILLIC if cyrillic else _PATTERNS
    found = (spelling for pattern, options in tables for spelling in _spellings(word, pattern, options))
    return tuple(dict.fromkeys(spelling for spelling in found if spelling != word))


def _spellings(word: str, pattern: Pattern, options: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    parts: list[tuple[str, ...]] = []
    end = 0
    for found in pattern.finditer(word):
        parts += [(word[end : found.start()],), options[(found.lastindex or 1) - 1]]
        end = found.end()
    if parts:
        yield from map("".join, islice(product(*parts, (word[end:],)), _MOST))
