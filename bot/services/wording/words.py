"""Numbers and lists of things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.patterns import Pattern

_ORDINARY = frozenset(
    """
    a all any app as asset by certain dealings equipment exports exports, federal for from general holding if investment
    it its items named nearly new no no, nobody not only persons possession prohibits property purchases securities
    some the these this those trades trading transactions under what where wide
    """.split()
)
"""Words that begin a clause and are no name: "ByteDance, and nobody else" and "CATIC" keep their capitals."""


_END = Pattern(r"(?<![A-Z])[.!?](?= [A-Z“(])")


def count(number: int, noun: str) -> str:
    """ "1 list", "11 lists"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def some(items: Sequence[str], limit: int, *, between: str = ", ") -> str:
    """The first items in a row, and how many are left."""
    left = len(items) - limit
    return between.join(items[:limit]) + (f"{between}+{left} more" if left > 0 else "")


def lowered(text: str) -> str:
    """The text without the capital of its first word, where that is an ordinary word; a name keeps its own."""
    first = text.partition(" ")[0]
    return text[:1].lower() + text[1:] if first.casefold() in _ORDINARY and not first[1:].isupper() else text


def sentences(text: str) -> list[str]:
    """The sentences of a text, each without the blank behind it."""
    ends = [0, *(end.end() for end in _END.finditer(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(ends) if text[start:end].strip()]


def first_sentences(text: str, limit: int) -> str:
    """The first sentence, and as many more whole ones as fit."""
    first, *more = sentences(text) or [""]
    for one in more:
        if len(first) + 1 + len(one) > limit:
            break
        first = f"{first} {one}"
    return first


def whole_sentences(text: str, limit: int) -> str:
    """As many whole sentences as fit; the text itself where its first does not. "U.S." ends none."""
    if len(text) <= limit:
        return text
    ends = [end.end() for end in _END.finditer(text) if end.end() <= limit]
    return text[: ends[-1]] if ends else text
