"""Text as printed, made fit to keep: on one line, without what cannot be seen."""

from __future__ import annotations

_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()}
_MEANT = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}  # C1 is cp1252 gone astray
_DIRECTIONS = dict.fromkeys((0xFEFF, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNSEEN = _CONTROLS | {code: text for code, text in _MEANT.items() if text} | _DIRECTIONS


def tidy(text: str) -> str:
    """The text with blanks and line ends folded to one space, control characters and direction marks left out.

    C1 controls are read as the cp1252 characters they were meant to be ("Xi\\x92an" is "Xi’an"). Joiners stay: Persian
    is misspelt without them.
    """
    if text.isprintable() and "  " not in text:  # most of what lists print
        return text.strip(" ")
    return " ".join(text.translate(_UNSEEN).split())


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that say something, in one line: joined("Kabul", "", "Afghanistan")."""
    return by.join(part for part in parts if part)
