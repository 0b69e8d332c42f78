"""Lines of a printed page made paragraphs again: a name that a line broke in two is one name."""

from __future__ import annotations

import re
from itertools import pairwise

from data.batches.prose import is_prose

_FULL = 0.82
"""Of the width of a page: a line that would be as long with the next word was broken for want of room."""
_NARROWEST = 40
_NUMBERED = re.compile(r"(?:[-•*–]|\(?[a-z0-9]{1,3}[.)])\s", re.IGNORECASE)


def reflowed(page: str) -> str:
    """The text of a page with its broken lines joined; a page that holds no sentences stays as it is printed."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    lengths = sorted(map(len, filter(None, lines)))
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    if width < _NARROWEST or not is_prose(page):
        return page
    return "\n".join(_joined(lines, width))


def _joined(lines: list[str], width: int) -> list[str]:
    """The lines, each run together with the one before it where that was broken for want of room."""
    whole = lines[:1]
    for before, line in pairwise(lines):
        if before and line and _was_broken(before, line, width):
            whole[-1] += f"{_join(before)}{line}"
        else:
            whole.append(line)
    return whole


def _was_broken(line: str, following: str, width: int) -> bool:
    first = following.partition(" ")[0]
    return len(line) + 1 + len(first) >= _FULL * width and not _NUMBERED.match(following)


def _join(before: str) -> str:
    """What stands between two lines: nothing behind a hyphen, which stays ("Al-Rahman"), else a blank."""
    return "" if before.endswith("-") else " "
