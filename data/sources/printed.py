"""Text, dates and content ids, read from what publishers print."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata

EARLIEST_YEAR, LATEST_YEAR = 1930, 2100
"""No list prints a true date outside: 0017 and 2922 are slips of the pen. Birthdays are not read here."""

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""C1 controls stand where Windows-1252 was read as Latin-1: U+0092 was an apostrophe (the HTML standard maps alike)."""
_QUOTED, _QUOTED_LENGTH = 5, 60
_INVISIBLE = ("Cc", "Cf", "Cs")
_JOINERS = "\u200c\u200d"  # belong to the spelling of Persian and Indian names


def clean(text: str) -> str:
    """The text in one line: stripped, blanks folded, control characters and marks of direction gone."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_visible, text.translate(_WINDOWS)))
    return " ".join(text.split())


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in _INVISIBLE and char not in _JOINERS else char


def printed_date(text: str) -> dt.date | None:
    """The date in "2020-12-23" or "12/23/2020"; None where the text is no date, or one that cannot be."""
    if iso := _ISO.fullmatch(text):
        year, month, day = map(int, iso.groups())
    elif american := _AMERICAN.fullmatch(text):
        month, day, year = map(int, american.groups())
    else:
        return None
    try:
        return dt.date(year, month, day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except ValueError:
        return None


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
