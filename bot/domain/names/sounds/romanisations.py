"""Whether two words are one Russian, Ukrainian or Bulgarian word in two romanisations: Anikeev, Anikeyev.

Only by rules that no two names are told apart by: how the signs that have no Latin letter of their own are written.
"""

from __future__ import annotations

from functools import lru_cache

from bot.domain.patterns import Pattern

SHORTEST = 5
"""Letters of a word that is compared so: in shorter ones a letter more is another word."""
_ENDING = Pattern(r"(?:[iyj]+)$")
_RULES = tuple(
    (Pattern(pattern), letters)
    for pattern, letters in (
        ("te(?:kh|ch|c|k)$", "teh"), ("(?:shch|schtsch|sch|chtch)", "sc"), ("tsch|tch", "ch"), ("cz|tz|ts", "c"),
        ("kh", "h"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("ff$", "v"), ("[iy](?=e)|(?<!^)j(?=e)", ""),
        ("[iyj]+(?=[aou])", "y"), ("(?<=[aeou])[iyj]+", "y"), ("iy|yi|yy|ii|ij", "i"),
        (r"([b-df-hj-np-tv-xz])\1", r"\1"),
    )
)  # fmt: skip


def same_romanised(asked: str, stored: str) -> bool:
    """Whether the words are one word, romanised in two ways."""
    if asked[0] != stored[0] and {asked[0], stored[0]} & set("bcdfghklmnprstvz"):
        return False  # as for most
    if min(len(asked), len(stored)) < SHORTEST or abs(len(asked) - len(stored)) > 3:
        return False
    return _bare(asked) == _bare(stored)


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    """The word as every romanisation may be read."""
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return _ENDING.sub("i", word)
