"""Text as publishers print it, made fit to keep, and ids made of it."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable

_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""C1 controls stand where Windows-1252 was read as Latin-1: U+0092 was an apostrophe (the HTML standard maps alike)."""
_QUOTED, _QUOTED_LENGTH = 5, 60
_INVISIBLE = ("Cc", "Cf", "Cs")
_JOINERS = "\u200c\u200d"  # belong to the spelling of Persian and Indian names
_DIRECTIONS = frozenset(map(chr, (0xFEFF, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_BLANKED = dict.fromkeys((*range(0x20), *range(0x7F, 0xA1)), " ")


def clean(text: str) -> str:
    """The text in one line: stripped, blanks folded, control characters and marks of direction gone."""
    return _one_line(text, _in_clean)


def tidy(text: str) -> str:
    """As clean(), but soft hyphens and rarer marks stay, with which the entries of some lists were first stored.

    A reader that uses it goes on with it: another text is another digest, and would be told as a change of the entry.
    """
    return _one_line(text, _in_tidy)


def trimmed(text: str) -> str:
    """The text without blanks at its ends, control characters made blanks; blanks inside stay as printed.

    OFAC corrects doubled blanks, and each such correction is a change of the entry.
    """
    return text.translate(_BLANKED).strip()


def joined(*parts: str, by: str = ", ") -> str:
    """The parts that are not empty, in one line: joined("Kabul", "", "Afghanistan")."""
    return by.join(part for part in parts if part)


def _one_line(text: str, shown: Callable[[str], str]) -> str:
    if text.isprintable() and "  " not in text:  # most of what lists print
        return text.strip(" ")
    return " ".join("".join(map(shown, text.translate(_WINDOWS))).split())


def _in_clean(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in _INVISIBLE and char not in _JOINERS else char


def _in_tidy(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cc" or char in _DIRECTIONS else char


def quoted(*texts: str) -> str:
    """Texts of a file, for a message of one line: the first few, quoted and each cut to a length people read."""
    shown = [repr(text if len(text) <= _QUOTED_LENGTH else f"{text[:_QUOTED_LENGTH]}...") for text in texts[:_QUOTED]]
    more = f" and {len(texts) - _QUOTED} more" if len(texts) > _QUOTED else ""
    return ", ".join(shown) + more


def fingerprint(*parts: str) -> str:
    """An id made of content: 16 hexadecimal digits that case, accents, blanks and punctuation do not change.

    Nor does the "?" that publishers' own conversions leave in the place of an apostrophe ("Xi?an"). The folding is kept
    apart from the matcher's, so that better matching never changes an id.
    """
    return hashlib.sha256("\x1f".join(map(_folded, parts)).encode()).hexdigest()[:16]


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())
