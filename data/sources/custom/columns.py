"""The columns of a firm's own list, found by the names people give them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bot.errors import ListRefused
from data.sources.formats.text import quoted

_SYNONYMS = {
    "name": "name|entity|entity name|company|company name|party|party name|full name",
    "aliases": "aliases|alias|aka|a k a|also known as|other names|alternative names",
    "country": "country|countries|country code|jurisdiction",
    "identifiers": "identifiers|identifier|ids|id numbers|identification",
    "note": "note|notes|remark|remarks|comment|comments|reason",
    "kind": "kind|type|entity type|schema",
    "id": "id|reference|ref|list id|internal id|key",
}
FIELDS = tuple(_SYNONYMS)
_BY_SYNONYM = {word: field for field, words in _SYNONYMS.items() for word in words.split("|")}

_FORMULA = re.compile(r"\s*(?:=|[+@-]\s*[A-Za-z.]+\()")
"""How a cell begins that a spreadsheet would evaluate. "+49 30 1234" and "-" are none."""


def field_of(header: str) -> str | None:
    """Our name of a column, None for one not known."""
    return _BY_SYNONYM.get(" ".join(re.sub(r"[\W_]+", " ", header.casefold()).split()))


def fields_of(header: list[str], name: str) -> list[str]:
    """Our names of the columns; "" for one without name. Raises ListRefused for one unknown or given twice."""
    named = list(filter(None, map(str.strip, header)))
    if unknown := [cell for cell in named if field_of(cell) is None]:
        raise ListRefused(f"{name}: unknown column {quoted(*unknown)}; known are {', '.join(FIELDS)}")
    found = [field_of(cell) or "" for cell in header]
    times = Counter(map(field_of, named))
    if twice := sorted(str(field) for field, many in times.items() if many > 1):
        raise ListRefused(f"{name}: two columns for {', '.join(twice)}")
    if "name" not in times:
        raise ListRefused(f"{name}: there is no column for the name")
    return found


def values_of(cells: list[str], fields: list[str], place: str) -> dict[str, str]:
    """The row's cells by field. Raises ListRefused for a formula, and for a cell in no named column."""
    values = dict.fromkeys(FIELDS, "")
    for number, (cell, field) in enumerate(_pairs(cells, fields), 1):
        if _FORMULA.match(cell):
            raise ListRefused(f"{place}, cell {number} holds a formula")
        if field:
            values[field] = cell
        elif cell.strip():
            raise ListRefused(f"{place}: cell {number} stands in a column without a name")
    return values


def _pairs(cells: list[str], fields: list[str]) -> Iterator[tuple[str, str]]:
    """A row may be shorter than the header (spreadsheets leave out what is empty), or longer by cells in no column."""
    for number, cell in enumerate(cells):
        yield cell, fields[number] if number < len(fields) else ""
