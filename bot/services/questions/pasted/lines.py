"""Lines of a message: where several are stored names, each stands apart from the next, as behind a semicolon."""

from __future__ import annotations

import re

from bot.domain.names.keys import asked_keys, plain_key
from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.questions.pasted.cells import is_lone_name
from bot.services.questions.pasted.enumerated import enumerated, lines_of
from bot.services.questions.pasted.marks import unmarked
from bot.services.questions.pasted.tables import parted
from bot.services.questions.stored.known import Stored, hits_by_key

_ITEM = re.compile(r"^(?:[-*•–]|\d{1,3}[.)])\s+")
"""What an item of a list begins with."""
_PUNCTUATED = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！")
_SEVERAL = 2
_MOST_WORDS = 8
"""Words of the longest line that is taken for a name where nothing but its capitals says so."""


def on_one_line(text: str, stored: Stored, *, team: str) -> str:
    """The text with single blanks, and a semicolon behind each line of a list of names: "Kestrel; Osprey"."""
    lines = lines_of(parted(text))
    names = _names_in(lines, stored, team) if len(lines) >= _SEVERAL else set()
    if listed := enumerated(text, names):
        return listed
    if sum(_ITEM.sub("", line) in names for line in lines) < _SEVERAL and not _are_names(lines, stored, team):
        return " ".join(lines)
    ends = (line if line.endswith(_PUNCTUATED) else f"{line};" for line in lines[:-1])
    return " ".join([*ends, lines[-1]])


def _are_names(lines: list[str], stored: Stored, team: str) -> bool:
    """Whether each line is written as a name, and they are no stored name that goes over several lines."""
    if len(lines) < _SEVERAL or not all(map(_may_be_whole_name, lines)):
        return False
    whole = " ".join(lines)
    return not _names_in([whole], stored, team)


def _may_be_whole_name(line: str) -> bool:
    """Whether a line is written as a name and begins with no word that ends one: "Corporation", "Co., Ltd."."""
    first = plain_key(line).split()[:1]
    ends = bool(first) and len(first[0]) > 1 and (first[0] in GENERIC_WORDS or first[0] in LEGAL_FORMS)
    return not (ends or line.endswith(_PUNCTUATED)) and len(line.split()) <= _MOST_WORDS and is_lone_name(line)


def _names_in(lines: list[str], stored: Stored, team: str) -> set[str]:
    """Which of the lines are stored names as a whole, or without what begins an item; a bullet is of no name."""
    texts = {text for line in lines for text in (line, _ITEM.sub("", line), *unmarked([line])) if text[:1].isalnum()}
    keys = {text: asked_keys(text) for text in texts}
    hits = hits_by_key(stored, {key for of_one in keys.values() for key in of_one}, team=team)
    return {text for text, of_one in keys.items() if any(key in hits for key in of_one)}
