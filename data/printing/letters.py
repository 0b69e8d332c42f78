"""Text that can be printed: letters that the fonts lack are written in Latin ones, and marked, never left as boxes."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from anyascii import anyascii

_SPANS = (
    (0x20, 0x7E), (0xA0, 0x52F), (0x600, 0x6FF), (0x750, 0x77F), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x20A0, 0x20BF),
    (0x2100, 0x214F), (0x2E80, 0x2FDF), (0x3000, 0x30FF), (0x3400, 0x4DB5), (0x4E00, 0x9FEF), (0xAC00, 0xD7A3),
    (0xF900, 0xFA6D), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC), (0xFF01, 0xFF60),
)  # fmt: skip
"""What the three Noto fonts draw between them: Latin, Greek, Cyrillic, Arabic, Han, kana, Hangul."""


def printable(value: Any) -> Any:
    """The value with every text in it as it can be printed."""
    if isinstance(value, str):
        return "".join(_run("".join(run), drawn=drawn) for drawn, run in groupby(value, key=_is_drawn))
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    return [printable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _is_drawn(sign: str) -> bool:
    return any(first <= ord(sign) <= last for first, last in _SPANS)


def _run(text: str, *, drawn: bool) -> str:
    if drawn:
        return text
    written = anyascii(text).strip()
    return f"‹{written}›" if written else " "
