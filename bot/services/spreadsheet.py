"""Text that goes into a table for a spreadsheet, so that none of it is run."""

from __future__ import annotations

import unicodedata

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_text(cell: object) -> str:
    """The cell as text; "" for None. What a spreadsheet would take for a formula is preceded by an apostrophe.

    Full-width signs count as the plain ones, and blanks before them do not hide them: some spreadsheets fold both.
    """
    text = "" if cell is None else str(cell)
    begins = unicodedata.normalize("NFKC", text.lstrip(" \u00a0\u3000")[:1])
    return f"'{text}" if begins.startswith(_FORMULA) else text
