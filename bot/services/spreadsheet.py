"""Text that goes into a table for a spreadsheet, so that none of it is run."""

from __future__ import annotations

import unicodedata

from bot.domain.names.lookalikes import harmless, legible

_RUN = "\t\r"
_FORMULA = ("=", "+", "-", "@", *_RUN)
_NOTHING = "-"
"""Alone in a cell it says that there is nothing, and can be no formula."""


def as_text(cell: object) -> str:
    """The cell as text; "" for None. What a spreadsheet would take for a formula is preceded by an apostrophe.

    Full-width signs count as the plain ones, and blanks or signs without width before them do not hide them: some
    spreadsheets fold both. Signs that turn the direction of what is read, and such as are not seen, are left out.
    """
    text = "" if cell is None else harmless(str(cell))
    begins = next((sign for sign in text if sign in _RUN or not _hides(sign)), "")
    runs = unicodedata.normalize("NFKC", begins).startswith(_FORMULA) and text.strip(" ") != _NOTHING
    return f"'{text}" if runs else text


def _hides(sign: str) -> bool:
    """Whether a sign at the beginning may be dropped, so that the next one begins the cell."""
    return sign.isspace() or not legible(sign) or unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zs", "Mn")
