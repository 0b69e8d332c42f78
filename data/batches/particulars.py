"""Columns that say more of a row than its name: when born, of which country, what kind it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.names.particulars import Particulars
from bot.services.screening.particulars_read import birth_date, kind_of
from data.batches.headings import folded
from data.batches.text import Cells
from data.sources.countries import alpha_three, country_code

_BORN = frozenset(
    """date of birth|dob|d o b|birth date|birthdate|birthday|born|born on|year of birth|yob|birth year|geburtsdatum|
    geboren am|date de naissance|né le|fecha de nacimiento|data di nascita|data de nascimento|дата рождения|
    год рождения|出生日期|出生年月|生日""".replace("\n    ", "").split("|")
)
_NATIONALITY = frozenset(
    """nationality|nationalities|citizenship|country of citizenship|country of nationality|nationalität|
    staatsangehörigkeit|nationalité|nacionalidad|гражданство|国籍""".replace("\n    ", "").split("|")
)
_COUNTRY = _NATIONALITY | frozenset(
    """country|countries|country code|country of incorporation|country of registration|country of residence|
    country of domicile|domicile|issuer country|land|pays|país|страна|国家|国家地区""".replace("\n    ", "").split("|")
)
_KIND = frozenset(
    """type|kind|entity type|party type|customer type|client type|counterparty type|legal entity type|schema|
    individual or entity|тип|类型""".replace("\n    ", "").split("|")
)
_NOTHING = frozenset(["-", "–", "n/a", "na", "n.a.", "none", "null", "unknown", "?"])
_YEAR = 4
"""Characters of a birth date of which no more than the year is known."""
_HALF = 0.5
"""Of the cells of a column half have to be what its heading says: under “Type” there may be bonds."""


@dataclass(frozen=True, slots=True)
class Places:
    """The columns, by their place; None where there is none. `nationality`: the country is that, not a residence."""

    born: int | None = None
    country: int | None = None
    kind: int | None = None
    nationality: bool = False

    def read(self, cells: Sequence[str]) -> tuple[Particulars, str]:
        """What a row says, and what of it could not be read, so that nothing is passed over in silence."""
        born, country, kind = (_said(cells[p]) if p is not None else "" for p in (self.born, self.country, self.kind))
        found = birth_date(born), countries(country), kind_of(kind)
        unread = _unread(("birth date", born, found[0]), ("country", country, found[1]), ("kind", kind, found[2]))
        if found[0] and len(found[0]) == _YEAR < len(born):
            unread.append(f"of the birth date “{born[:40]}” the year alone was used")
        moves = not self.nationality
        known = Particulars(
            born=found[0], countries=found[1], kind=found[2], firms_move=True, people_move=bool(found[1]) and moves
        )
        return known, "; ".join(unread)

    def in_words(self, headings: Sequence[str]) -> list[str]:
        """How the columns are read."""
        named = (("birth date", self.born), ("country", self.country), ("kind", self.kind))
        return [f"{what} from “{headings[place]}”" for what, place in named if place is not None]


NONE = Places()


def _unread(*cells: tuple[str, str, object]) -> list[str]:
    """What is said of each cell (what it is of, its text, what was read in it) that could not be read."""
    return [
        f"the {what} “{text[:40]}” could not be read and was not used"
        for what, text, read in cells
        if text and not read
    ]


def _said(cell: str) -> str:
    text = cell.strip()
    return "" if text.casefold() in _NOTHING else text


def places_of(headings: Sequence[str], below: Iterable[Cells], *, taken: Iterable[int | None]) -> Places:
    """The columns whose headings say so, and whose cells mostly are so."""
    rows, others = list(below), set(taken)

    def place(names: frozenset[str], read: Callable[[str], object]) -> int | None:
        for at, heading in enumerate(headings):
            if at not in others and folded(heading) in names and _mostly(rows, at, read):
                return at
        return None

    country = place(_COUNTRY, countries)
    is_nationality = country is not None and folded(headings[country]) in _NATIONALITY
    return Places(place(_BORN, birth_date), country, place(_KIND, kind_of), is_nationality)


def _mostly(rows: Sequence[Cells], at: int, read: Callable[[str], object]) -> bool:
    cells = [row.cells[at].strip() for row in rows if at < len(row.cells) and row.cells[at].strip()]
    return bool(cells) and sum(bool(read(cell)) for cell in cells) >= _HALF * len(cells)


def countries(text: str) -> tuple[str, ...]:
    """The codes of the countries in a cell ("Russia", "RU; BY", "RUS"); none where one of them is not known."""
    whole = _code(text)
    if whole:
        return (whole,)
    codes = [_code(part) for part in re.split(r"[;/|,]", text) if part.strip()]
    return tuple(dict.fromkeys(code for code in codes if code)) if codes and all(codes) else ()


def _code(text: str) -> str:
    return alpha_three(text) or country_code(text) or ""
