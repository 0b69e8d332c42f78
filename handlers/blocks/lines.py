"""How many lines of a message a reader sees in a Slack window of 720 pixels.

Slack sets text in Lato, or in what the reader's machine has. Reckoned with are the letters of a wide font, DejaVu Sans:
what fits then fits everywhere. Widths are in hundredths of the font's size.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from handlers.blocks.parts import Block

TEXT, SMALL = 3660, 4200
"""A line of text (549 pixels at 15), and of small print (at 13)."""

_OF_WIDTH = {
    28: "ijl'I",
    33: " !,.:;/|’·J\\",
    40: "frt-()[]",
    52: 'scz*?–“”"_`',
    60: "aeoknvxyFPTYLE",
    64: "bdghpqu0123456789$SRBXZAKVC",
    76: "DGHNOQU&",
    84: "wM+=<>#~^",
    100: "mW%@—…",
}
_WIDTHS: Mapping[str, int] = {letter: width for width, letters in _OF_WIDTH.items() for letter in letters}
_OTHER, _WIDE = 64, 100
_BOLD = 1.1
_BUTTON = 170  # the frame of a button and the space beside it, in text's measure
_LINK = re.compile(r"<[^<>|]+\|([^<>]*)>")
_UNSEEN = re.compile(r"[_`~\u2060]")
_ESCAPES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def lines(blocks: Iterable[Block]) -> int:
    """Lines of all of them together."""
    return sum(_of(block) for block in blocks)


def _of(block: Block) -> int:
    match block["type"]:
        case "section":
            beside = _button(block["accessory"]) if "accessory" in block else 0
            return _of_text(block["text"]["text"], TEXT - beside)
        case "context":
            return sum(_of_text(one["text"], SMALL) for one in block["elements"])
        case "actions":
            return _rows(_button(one) for one in block["elements"])
        case "table":
            return len(block["rows"])
        case "divider":
            return 0
        case _:
            return 1


def _of_text(text: str, most: int) -> int:
    return sum(_wrapped(line, most) for line in text.splitlines())


@lru_cache(maxsize=2048)
def _wrapped(line: str, most: int) -> int:
    """Lines that one line of mrkdwn takes, broken between words; a word longer than a line is broken in itself."""
    number, used = 1, 0
    for width in _words(line):
        if used and used + _WIDTHS[" "] + width > most:
            number, used = number + 1, 0
        used += width + (_WIDTHS[" "] if used else 0)
        number, used = number + max(0, used - 1) // most, max(0, used - 1) % most + 1
    return number


def _words(line: str) -> Iterator[int]:
    """The width of each word as it is seen: links by their labels, no marks, what is bold a little wider."""
    shown = _UNSEEN.sub("", _LINK.sub(r"\1", line))
    for escape, letter in _ESCAPES:
        shown = shown.replace(escape, letter)
    bold = False
    for word in shown.split():
        width = 0.0
        for letter in word:
            bold = bold != (letter == "*")
            width += 0 if letter == "*" else _width(letter) * (_BOLD if bold else 1)
        yield round(width)


def _width(letter: str) -> int:
    wide = unicodedata.east_asian_width(letter) in "WF"
    return _WIDE * 4 // 3 if wide else _WIDTHS.get(letter, _OTHER)


def _button(element: Block) -> int:
    """The width of a button or menu with its label."""
    text: str = (element.get("text") or element["placeholder"])["text"]
    return _BUTTON + round(sum(map(_width, text)) * 0.95)


def _rows(widths: Iterable[int]) -> int:
    """Rows of buttons, which stand side by side as far as they fit."""
    number, used = 1, 0
    for width in widths:
        if used and used + width > TEXT:
            number, used = number + 1, 0
        used += width
    return number
