"""Lines of a message: where several are stored names, each stands apart from the next, as behind a semicolon."""

from __future__ import annotations

import re

from bot.domain.names.keys import asked_keys
from bot.services.questions.stored.enumerated import enumerated
from bot.services.questions.stored.known import Stored, hits_by_key

_ITEM = re.compile(r"^(?:[-*•–]|\d{1,3}[.)])\s+")
"""What an item of a list begins with."""
_PUNCTUATED = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！")
_SEVERAL = 2


def on_one_line(text: str, stored: Stored, *, team: str) -> str:
    """The text with single blanks, and a semicolon behind each line of a list of names: "Kestrel; Osprey"."""
    if listed := enumerated(text):
        return listed
    lines = [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]
    if len(lines) < _SEVERAL or _stored_in(lines, stored, team) < _SEVERAL:
        return " ".join(lines)
    ends = (line if line.endswith(_PUNCTUATED) else f"{line};" for line in lines[:-1])
    return " ".join([*ends, lines[-1]])


def _stored_in(lines: list[str], stored: Stored, team: str) -> int:
    """How many of the lines, without what begins an item, are stored names as a whole."""
    keys = [asked_keys(_ITEM.sub("", line)) for line in lines]
    hits = hits_by_key(stored, {key for of_one in keys for key in of_one}, team=team)
    return sum(any(key in hits for key in of_one) for of_one in keys)
