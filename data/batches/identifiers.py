"""Columns of identifiers: found by their headings, or by what stands in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from bot.domain.names.identifiers import Checked, kinds_of_label, read
from data.batches.headings import folded
from data.batches.text import Cells

_OTHER_HEADINGS = {
    "symbol": "ticker", "bloomberg": "ticker", "bloomberg ticker": "ticker", "bbg ticker": "ticker",
    "bloomberg code": "ticker", "local ticker": "ticker", "ric": "ticker",
}  # fmt: skip
"""What tables call identifiers by and lists do not."""
_NOT_OF_THE_ROW = frozenset(
    "id no nr number code ref reference uid key account account number phone telephone email e mail website web".split()
) | {"account no", "account number", "e mail", "phone number", "web site"}
"""Headings over what the owner of the table numbers its rows by, and over what decides nothing."""
_TOLD_BY_CONTENT = ("ISIN", "LEI", "USCC")
_FEWEST, _MOSTLY = 2, 0.8

Places = dict[int, str]
"""The places of the columns, each with the label that says what is in it."""


@lru_cache(maxsize=4096)
def label_of(heading: str) -> str:
    """What a heading says of the identifiers below it, as a label; "" where it is over none."""
    text = folded(heading)
    if text in _NOT_OF_THE_ROW:
        return ""
    if text in _OTHER_HEADINGS:
        return _OTHER_HEADINGS[text]
    return " ".join(heading.split()) if kinds_of_label(heading, alone=False) else ""


def is_identifier(heading: str) -> bool:
    """Whether a heading is over identifiers."""
    return bool(label_of(heading))


def _by_place(rows: Iterable[Cells], *, without: Collection[int | None]) -> Mapping[int, list[str]]:
    """The cells that hold something, by their column."""
    cells: defaultdict[int, list[str]] = defaultdict(list)
    for row in rows:
        for place, cell in enumerate(row.cells):
            if place not in without and cell.strip():
                cells[place].append(cell)
    return cells


def places_of(headings: Sequence[str], rows: Iterable[Cells], *, names: int | None) -> Places:
    """The columns of identifiers by their headings, and those whose cells are well-formed ones but for a few."""
    found = {place: label for place, text in enumerate(headings) if place != names and (label := label_of(text))}
    cells = _by_place(rows, without={names, *found})
    by_content = {place: label for place, texts in cells.items() if (label := _label_by_content(texts))}
    return dict(sorted((found | by_content).items()))


def _label_by_content(texts: Sequence[str]) -> str:
    enough = max(_FEWEST, _MOSTLY * len(texts))
    return next(
        (label for label in _TOLD_BY_CONTENT if sum(_is_well_formed(text, label) for text in texts) >= enough), ""
    )


def _is_well_formed(text: str, label: str) -> bool:
    return any(one.labelled and one.checked is Checked.RIGHT for one in read(text, label))
