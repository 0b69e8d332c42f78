"""An answer in words for any surface: a head, lines, and small print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an answer: what stands out in it, and the rest. All of it may be outside text."""

    bold: str
    rest: str
    indent: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An answer in words: the first line, the lines below it, the small print. All of it may be outside text.

    `behind` are lines for whoever asks for all of it: those that the others say are more.
    """

    head: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    behind: tuple[Line, ...] = ()
