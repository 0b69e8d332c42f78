"""A long text in parts of which each is read whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

LONGEST = 6_000
SHORTEST = 400
"""A part of so few characters is not cut again, however closely names stand in it."""


def pieces(text: str, reach: Callable[[str], int]) -> Iterator[str]:
    """The parts, cut between paragraphs, else between lines, else between words, so that no name is cut in two.

    `reach` gives how many characters of a part are read. What is not read of one goes into the next.
    """
    rest = text
    while rest.strip():
        part = _cut(rest, LONGEST)
        read = reach(part)
        if read < len(part) and len(part) > SHORTEST:
            part = _cut(rest, max(read, SHORTEST))
        yield part
        rest = rest[len(part) :]


def _cut(text: str, most: int) -> str:
    """The first of the text, at most so many characters, ending where something ends."""
    if len(text) <= most:
        return text
    head = text[:most]
    for mark in ("\n\n", "\n", ". ", " "):
        before, found, _ = head.rpartition(mark)
        if found and len(before) > most // 3:
            return before + found
    return head
