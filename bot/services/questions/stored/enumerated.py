"""Lists as people paste them: an item a line with bullets, numbers or amounts, or "1) Kestrel 2) Osprey" in one line.

Each item is told apart from the next by a semicolon, and the marks and quantities that are no part of a name are left
out. What stands before the list and behind it stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_SEVERAL = 2
_ENDS = (":", ";", ",", ".", "?", "!", "：", "；", "，", "。", "？", "！", "、")
_BULLET = r"[•▪◦‣●·○■□☐☑☒✓✔➤►→]"
_MARK = re.compile(
    rf"^(?:{_BULLET}\s*|[-*–—>+]\s+|(?:\(?\d{{1,3}}[.)、:]|\d{{1,3}}-|#\d{{1,3}}[.):]?|\(?[a-zA-Z][.)]|\(?[ivx]{{1,4}}\))\s+"
    r"|\d{1,3}[、.．）]\s*(?=[^\s\d])|:(?:one|two|three|four|five|six|seven|eight|nine|keycap_ten|\w*bullet\w*):\s*)"
)
"""What an item of a list begins with."""
_AMOUNT = r"(?:[$€£]\s?)?\d[\d.,’']*\s?(?:%|(?:k|m|mn|mio|bn|million|thousand)\b)?"
_UNIT = r"(?:usd|eur|gbp|chf|jpy|cny|rmb|hkd|shares?|shs|pcs|pieces?|units?|stk|stück|lots?|tons?|mt)"
_QUANTITY = re.compile(
    rf"\s*(?:[-–—:=(x×]\s*)?(?:{_AMOUNT}\s?{_UNIT}\b|[$€£]\s?{_AMOUNT}|\d[\d.,]*\s?%|\d[\d.,]*\s?(?:k|m|mn|bn)\b)\)?\s*$"
    rf"|\s+[x×]\s?\d+(?:\s?{_UNIT})?\s*$",
    re.I,
)
"""How much of an item there is: "51%", "- 500k USD", "x 4 pcs"."""
_INLINE = (
    re.compile(r"(?:(?<=\s)|^|(?<=[:：]))\(?(\d{1,2})[.)]\s+(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)#(\d{1,2})[.):]?\s+(?=\S)"),
    re.compile(r"(?:(?<=[\s:：，,])|^)(\d{1,2})[、．）]\s*(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)\(?([a-h])[.)]\s+(?=\S)"),
    re.compile(r"(?:(?<=\s)|^)\(?(i|ii|iii|iv|v|vi|vii|viii|ix|x)\)\s+(?=\S)"),
)
"""How items are numbered within a line."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_BULLETS = re.compile(rf"(?:(?<=\s)|^){_BULLET}\s*")
_JOINED = re.compile(r"[\s,;&+、，；]*(?:(?:\band|\bor|\bund|\bet|\by)[\s,]*)?$")
_HAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_TIES = frozenset("and or to und et oder".split())


def enumerated(text: str) -> str | None:
    """The text with a semicolon between the items of its list; None where it has no list with marks."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    return _of_lines(lines) if len(lines) >= _SEVERAL else _of_line(text.strip())


def _of_lines(lines: Sequence[str]) -> str | None:
    marked = [_item(line) for line in lines]
    if sum(one is not None for one in marked) < _SEVERAL:
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
    told = [_ended(" ".join(line.split()), by=":" if first else ".") for line in lines]
    return [*told[:-1], " ".join(lines[-1].split())] if last else told


def _item(line: str) -> str | None:
    """The item of a list that a line is, without its mark and quantity; None where it is none."""
    bare = _MARK.sub("", line, count=1)
    item = _QUANTITY.sub("", bare) if not bare.endswith(("?", "？")) else bare
    item = " ".join(item.split()).rstrip(",;、，； ")
    return item if item and item != line.rstrip(",; ") and any(map(str.isalpha, item)) else None


def _ended(line: str, *, by: str) -> str:
    return line if not by or line.endswith(_ENDS) else f"{line}{by}"


def _of_line(text: str) -> str | None:
    bullets = list(_BULLETS.finditer(text))
    if len(bullets) >= _SEVERAL:
        return _parted(text, bullets)
    return next(filter(None, (_parted(text, _in_order(list(one.finditer(text)))) for one in _INLINE)), None)


def _in_order(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count on from the first one of a list."""
    counted: list[re.Match[str]] = []
    for one in found:
        if _number(one[1]) == len(counted) + 1:
            counted.append(one)
    return counted


def _number(mark: str) -> int:
    """The number that a mark counts: "2", "ii" or "b"; "i" is one, since no list is so long that it is a ninth."""
    if mark.isdigit():
        return int(mark)
    return _ROMAN.index(mark) + 1 if mark in _ROMAN else ord(mark) - ord("a") + 1


def _parted(text: str, marks: Sequence[re.Match[str]]) -> str | None:
    if len(marks) < _SEVERAL:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    bare = [_JOINED.sub("", item) for item in items[:-1]]
    if not all(_names_something(item) for item in [*bare, items[-1]]):
        return None
    last = re.sub(r"\s{2,}", ". ", items[-1].strip(), count=1)
    before = _ended(text[: marks[0].start()].strip(), by=":") if text[: marks[0].start()].strip() else ""
    return " ".join(filter(None, [before, _joined([*bare, last], ends=True)]))


def _names_something(item: str) -> bool:
    """Whether an item has a word, and not only one that ties it: "s.1 (a) or (b)"."""
    words = [word for word in item.casefold().split() if any(map(str.isalpha, word))]
    return bool(words) and not set(words) <= _TIES
