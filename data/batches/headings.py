"""Which columns of a table hold names and identifiers, and in which row their headings stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.domain.names.as_written.no_names import no_name
from bot.errors import BadInput
from bot.services.files.reading import Unclear, Which
from data.batches.text import Cells

NAMES = (
    "name", "names", "company", "company name", "entity", "entity name", "counterparty", "counterparty name",
    "supplier", "supplier name", "vendor", "vendor name", "customer", "customer name", "client", "client name",
    "issuer", "issuer name", "name of issuer", "investor", "investor name", "borrower", "borrower name",
    "organisation", "organization", "organisation name", "organization name", "legal name", "legal entity name",
    "full name", "full legal name", "account holder", "beneficiary", "beneficiary name", "party", "party name",
    "bank", "bank name", "person", "person name", "individual", "employee", "employee name", "shareholder", "director",
    "owner", "partner", "partner name", "payee", "payee name", "recipient", "recipient name", "sender", "sender name",
    "buyer", "seller", "consignee", "shipper", "exporter", "importer", "end user", "obligor", "guarantor", "merchant",
    "business name", "trading name", "vessel", "vessel name", "ship", "ship name", "fund name", "security name",
    "security description", "instrument name", "asset name",
    "holding name", "security", "instrument", "holding", "asset description", "description", "query", "nom", "nombre",
    "firma", "firmenname", "наименование", "название", "имя", "фио", "компания", "名称", "公司", "公司名称", "企业名称",
    "姓名", "客户名称", "发行人", "证券名称",
)  # fmt: skip
"""Headings by which the column of names is found, most telling first."""
_OTHERS = frozenset(
    """id n no number country currency quantity qty units shares nominal price value weight sector industry date note
    notes status type class account portfolio maturity coupon rating amount cost address city remarks comment""".split()
)
"""Other headings that people give: a row that has some of these too is more surely a heading."""

_DAYS = frozenset(
    {
        "date", "dates", "as of", "asof", "as of date", "as at", "reporting date", "report date", "record date",
        "value date", "valuation date", "trade date", "position date", "screening date", "effective date",
        "cut off date", "day", "stichtag", "datum", "fecha", "дата", "日期", "基准日",
    }
)  # fmt: skip
"""Headings over a day for each row: all rows are screened as of one day, and that is said."""

FIRST_ROWS = 30
"""The heading is among these; what stands above it is a title, or says whose table it is."""
_MOSTLY = 0.6
_LETTERS = 5
"""Of a name at least; a currency, a class or a market has fewer."""

Row = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """The row of headings: how many rows it ends, its cells as they stand, and the place of the column of names.

    Without a row of headings `texts` is empty. `place` is None for a table of identifiers alone.
    """

    above: int
    texts: tuple[str, ...]
    place: int | None


def folded(heading: str) -> str:
    """A heading as headings are compared: "Company_Name *" is "company name"."""
    return " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())


def find(rows: Sequence[Cells], column: str | None, is_identifier: Callable[[str], bool]) -> Headings | None:
    """The row of headings among the first rows of a table; None where there is none.

    A row that has such a heading is one where it fills about as many cells as the rows below it: "Client, Acme Fund"
    above a table of eight columns is none. Of several, that with most headings known counts, then the first.
    """
    found = []
    for position, row in enumerate(rows[:FIRST_ROWS]):
        place = _place(row.cells, column)
        if place is not None and (column is not None or _is_as_wide(row, rows[position + 1 :])):
            found.append((_known(row.cells, is_identifier), -position, place))
    if not found and column is None:
        return _of_identifiers(rows, is_identifier)
    if not found:
        return None
    _, position, place = max(found)
    return Headings(above=1 - position, texts=_texts(rows[-position].cells), place=place)


def _of_identifiers(rows: Sequence[Cells], is_identifier: Callable[[str], bool]) -> Headings | None:
    """A table of identifiers alone; None where a column beside them may hold names: nobody is left out in silence."""
    for position, row in enumerate(rows[:FIRST_ROWS]):
        below = rows[position + 1 :]
        if any(map(is_identifier, row.cells)) and _is_as_wide(row, below):
            others = [place for place, text in enumerate(row.cells) if not is_identifier(text)]
            if any(_may_hold_names(row.cells[place], place, below) for place in others):
                return None
            return Headings(above=position + 1, texts=_texts(row.cells), place=None)
    return None


def _may_hold_names(heading: str, place: int, below: Sequence[Cells]) -> bool:
    """Whether half the cells of a column and more are like names, and few are the same, as those of a sector are."""
    cells = [row.cells[place].strip() for row in below if place < len(row.cells) and row.cells[place].strip()]
    names = [cell for cell in cells if sum(map(str.isalpha, cell)) >= _LETTERS and no_name(cell) is None]
    differ = len(set(names)) > len(names) // 2
    return folded(heading) not in _OTHERS and differ and len(names) * 2 >= len(cells)


def other_names(texts: Sequence[str], place: int) -> list[str]:
    """Further headings over names, whose columns are not read."""
    return [text for at, text in enumerate(texts) if at != place and folded(text) in NAMES]


def days_unused(texts: Sequence[str]) -> list[str]:
    """Headings over a day a row, by which nothing is screened."""
    return [text for text in texts if folded(text) in _DAYS]


def bare_list(name: str, head: Sequence[Cells], column: str | None) -> Headings:
    """A list without a heading: of one column, or of lines of which half and more hold no separator.

    Raises BadInput for a table whose column of names nothing tells.
    """
    filled = [row for row in head if any(map(str.strip, row.cells))]
    alone = sum(len(row.cells) == 1 for row in filled)
    if column is not None or alone * 2 < len(filled) or len(filled[0].cells) > 1 and alone < len(filled):
        raise no_column(name, filled, column)
    return Headings(above=0, texts=(), place=0)


def no_column(name: str, rows: Sequence[Cells], column: str | None) -> BadInput:
    """What to say where no heading was found: the cells of the row that looks most like one."""
    width = max(map(_filled, rows[:FIRST_ROWS]))
    row = next(row for row in rows if _filled(row) == width)
    cells = list(filter(None, (" ".join(cell.split()) for cell in row.cells)))
    held = ", ".join(cells)[:200]
    if column is not None:
        return BadInput(f"{name} has no column “{column}”. Row {row.number} has: {held}.")
    line = f"Which column of {name} holds the names? Say --column, one of row {row.number}: {held}."
    return Unclear(line, Which.COLUMN, cells)


def _place(cells: Row, column: str | None) -> int | None:
    headings = [folded(cell) for cell in cells]
    wanted = NAMES if column is None else (folded(column),)
    return next((headings.index(name) for name in wanted if name in headings), None)


def _known(cells: Row, is_identifier: Callable[[str], bool]) -> int:
    return sum(folded(cell) in _OTHERS or folded(cell) in NAMES or is_identifier(cell) for cell in cells)


def _is_as_wide(row: Cells, below: Sequence[Cells]) -> bool:
    if row.number == 1 and _filled(row) == 1:
        return True  # of a list of one column, whose names may hold commas
    widths = sorted(filter(None, map(_filled, below)))
    return not widths or _filled(row) >= _MOSTLY * widths[len(widths) // 2]


def _filled(row: Cells) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def _texts(cells: Row) -> tuple[str, ...]:
    texts = [" ".join(cell.split()) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)
