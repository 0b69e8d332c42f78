"""Lines of a message: where several are stored names, each stands apart from the next, as behind a semicolon."""

from __future__ import annotations

import re

from bot.domain.names.keys import asked_keys
from bot.services.questions.stored.enumerated import enumerated, lines_of
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.stored.marks import unmarked
from bot.services.questions.stored.tables import parted

_ITEM = re.compile(r"^(?:[-*•–]|\d{1,3}[.)])\s+")
"""What an item of a list begins with."""
_PUNCTUATED = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！")
_SEVERAL = 2


def on_one_line(text: str, stored: Stored, *, team: str) -> str:
    """The text with single blanks, and a semicolon behind each line of a list of names: "Kestrel; Osprey"."""
    lines = lines_of(parted(text))
    names = _names_in(lines, stored, team) if len(lines) >= _SEVERAL else set()
    if listed := enumerated(text, names):
        return listed
    if sum(_ITEM.sub("", line) in names for line in lines) < _SEVERAL:
        return " ".join(lines)
    ends = (line if line.endswith(_PUNCTUATED) else f"{line};" for line in lines[:-1])
    return " ".join([*ends, lines[-1]])


def _names_in(lines: list[str], stored: Stored, team: str) -> set[str]:
    """Which of the lines are stored names as a whole, or without what begins an item; a bullet is of no name."""
    texts = {text for line in lines for text in (line, _ITEM.sub("", line), *unmarked([line])) if text[:1].isalnum()}
    keys = {text: asked_keys(text) for text in texts}
    hits = hits_by_key(stored, {key for of_one in keys.values() for key in of_one}, team=team)
    return {text for text, of_one in keys.items() if any(key in hits for key in of_one)}
