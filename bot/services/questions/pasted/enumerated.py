"""Lists as people paste them: an item a line with bullets, numbers or amounts, or "1) Kestrel 2) Osprey" in one line.

Each item is told apart from the next by a semicolon, and the marks and quantities that are no part of a name are left
out. What stands before the list and behind it stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from bot.services.questions.pasted.marks import BULLET, NO_MONTH, ROMAN, unmarked, without_quantity

_SEVERAL = 2
_ENDS = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！", "、")
_INLINE = (
    re.compile(rf"(?:(?<=\s)|^|(?<=[:：]))\(?(\d{{1,2}})[.)]\s+{NO_MONTH}(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)#(\d{1,2})[.):]?\s+(?=\S)"),
    re.compile(r"(?:(?<=[\s:：，,])|^)(\d{1,2})[、．）]\s*(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)\(?([a-h])\)\s+(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)\(?(i|ii|iii|iv|v|vi|vii|viii|ix|x)\)\s+(?=\S)"),
)
"""How items are numbered within a line."""
_BULLETS = re.compile(rf"(?:(?<=\s)|^){BULLET}\s*")
_BETWEEN = " \t\r\n,;&+、，；"
_TIED = re.compile(r"\b(?:and|or|und|et|y)\Z")
_OF_A_DAY = re.compile(r"\b(?:am|ab|bis|dem|den|der|des|im|seit|vom|zum)\Z", re.I)
"""What stands before the number of a day, or of what is counted: "am 1. und am 2. des Monats"."""
_BLANKS = re.compile(r"\s{3,}")
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_TIES = frozenset("and or to und et oder".split())


def enumerated(text: str, names: Collection[str] = ()) -> str | None:
    """The text with a semicolon between the items of its list; None where it has no list with marks.

    A line, or what is left of it without its mark, that is one of `names` is kept whole.
    """
    lines = lines_of(text)
    return _of_lines(lines, names) if len(lines) >= _SEVERAL else _of_line(_BLANKS.sub("  ", text.strip()))


def lines_of(text: str) -> list[str]:
    """The lines of a text that are not empty, with single blanks."""
    return [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]


def _of_lines(lines: Sequence[str], names: Collection[str]) -> str | None:
    marked = [_item(line, bare, names) for line, bare in zip(lines, unmarked(lines), strict=True)]
    if sum(item not in (None, line) for line, item in zip(lines, marked, strict=True)) < _SEVERAL:
        return None
    told: list[str] = []
    groups = groupby(zip(lines, marked, strict=True), key=lambda pair: pair[1] is not None)
    parts = [(of_items, list(pairs)) for of_items, pairs in groups]
    for place, (of_items, pairs) in enumerate(parts):
        last = place == len(parts) - 1
        if of_items:
            told.append(_joined([str(item) for _, item in pairs], ends=last))
        else:
            told += _beside([line for line, _ in pairs], first=place == 0, last=last)
    return " ".join(told)


def _joined(items: Sequence[str], *, ends: bool) -> str:
    """The items with what parts them: Chinese and Japanese ones as these are written."""
    between, behind = ("、", "，") if any(map(_HAN.search, items)) else ("; ", ";")
    told = [f"{item}{' ' if item.endswith(('?', '？')) else between}" for item in items[:-1]]
    return f"{''.join(told)}{items[-1]}{'' if ends else behind}"


def _beside(lines: Sequence[str], *, first: bool, last: bool) -> list[str]:
    """The lines that are no items, each ended; a heading by a colon."""
    told = [_ended(line, by=":" if first else ".") for line in lines]
    return [*told[:-1], lines[-1]] if last else told


def _item(line: str, bare: str, names: Collection[str]) -> str | None:
    """The item of a list that a line is, without its mark and quantity; None where it is none."""
    item = without_quantity(bare).rstrip(",;、，； ")
    if not item or item == line.rstrip(",; ") or not any(map(str.isalpha, item)):
        return None
    return next((whole for whole in (line, bare) if whole in names), item)


def _ended(line: str, *, by: str) -> str:
    return line if not by or line.endswith(_ENDS) else f"{line}{by}"


def _of_line(text: str) -> str | None:
    bullets = list(_BULLETS.finditer(text))
    if len(bullets) >= _SEVERAL:
        return _parted(text, bullets)
    return next(filter(None, (_parted(text, _in_order(text, one)) for one in _INLINE)), None)


def _in_order(text: str, marks: re.Pattern[str]) -> list[re.Match[str]]:
    """The marks that count on from the first one of a list; none where one of them is a day's number."""
    counted: list[re.Match[str]] = []
    for one in marks.finditer(text):
        if _OF_A_DAY.search(text[max(0, one.start() - 8) : one.start()].rstrip()):
            return []
        if _number(one[1]) == len(counted) + 1:
            counted.append(one)
    return counted


def _number(mark: str) -> int:
    """The number that a mark counts: "2", "ii" or "b"; "i" is one, since no list is so long that it is a ninth."""
    if mark.isdigit():
        return int(mark)
    return ROMAN.index(mark) + 1 if mark in ROMAN else ord(mark) - ord("a") + 1


def _parted(text: str, marks: Sequence[re.Match[str]]) -> str | None:
    if len(marks) < _SEVERAL:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    bare = [_TIED.sub("", item.rstrip(_BETWEEN)).rstrip(_BETWEEN) for item in items[:-1]]
    if not all(_names_something(item) for item in [*bare, items[-1]]):
        return None
    last = re.sub(r"\s{2,}", ". ", items[-1].strip(), count=1)
    before = _ended(text[: marks[0].start()].strip(), by=":") if text[: marks[0].start()].strip() else ""
    return " ".join(filter(None, [before, _joined([*bare, last], ends=True)]))


def _names_something(item: str) -> bool:
    """Whether an item has a word, and not only one that ties it: "s.1 (a) or (b)"."""
    words = [word for word in item.casefold().split() if any(map(str.isalpha, word))]
    return not set(words) <= _TIES
