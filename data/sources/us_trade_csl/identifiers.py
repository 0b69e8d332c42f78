"""What the column `ids` holds: identifiers, and much else that is none (a website, a gender, a directive)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.lists.entry import Detail
from bot.domain.names.identifiers import has_shape

_SORTS = {
    IdentifierType.TAX_ID: """
        tax id no.|v.a.t. number|nit #|rif #|ruc #|r.f.c.|rfc|us fein|c.u.i.t.|rtn|italian fiscal code|fiscal code
        romanian tax registration|paraguayan tax identification number|numero unico de identificacao tributaria (nuit)
        """,
    IdentifierType.REGISTRATION: """
        registration number|registration id|company number|commercial registry number|business registration number
        c.r. no.|public registration number|certificate of incorporation number|enterprise number|uk company number
        chamber of commerce number|matricula mercantil no|folio mercantil no.|business number|romanian c.r.
        business registration document #|legal entity number|branch unit number|central registration system number
        registered charity no.|istanbul chamber of comm. no.|dubai chamber of commerce membership no.|rsin|file number
        """,
    IdentifierType.PASSPORT: """
        passport|diplomatic passport|stateless person passport|british national overseas passport
        """,
    IdentifierType.NATIONAL_ID: """
        national id no.|cedula no.|c.u.r.p.|d.n.i.|personal id card|identification number|kenyan id no.|c.u.i.
        turkish identification number|tazkira national id card|national foreign id number|citizen's card number
        bosnian personal id no.|moroccan personal id no.|uae identification|cnp (personal numerical code)|n.i.e.
        numero de identidad|le number|i.f.e.|ssn
        """,
    IdentifierType.USCC: "unified social credit code (uscc)|united social credit code certificate (usccc)",
    IdentifierType.SWIFT: "swift/bic",
    IdentifierType.ISIN: "isin",
    IdentifierType.TICKER: "equity ticker",
    IdentifierType.MMSI: "mmsi",
    IdentifierType.OTHER: """
        vessel registration identification|government gazette number|d-u-n-s number|bik (ru)|license|trade license no.
        driver's license no.|electoral registry no.|cartilla de servicio militar nacional|credencial electoral
        chinese commercial code|birth certificate number|residency number|c.u.i.p.|travel document number|visanumberid
        refugee id card|sre permit no.|afghan money service provider license number|immigration no.|pilot license number
        stateless person id card|serial no.|romanian permanent resident|tourism license no.|un/locode|c.i.f.
        seafarer's identification document|micex code|public security and immigration no.|msb registration number
        aircraft manufacturer's serial number (msn)|aircraft tail number|previous aircraft tail number
        aircraft construction number (also called l/n or s/n or f/n)|aircraft serial identification
        aircraft mode s transponder code|other vessel call sign|economic register number (cblx)|unique identifier
        identification no.|tourist license no.|trademark number|vessel imo number
        """,
}
"""Reviewed: what the list calls each sort of identifier, in lower case."""

_REMARKS = """
    gender|additional sanctions information|secondary sanctions risk|website|email address|phone number|target type
    transactions prohibited for persons owned or controlled by u.s. financial institutions|organization established date
    organization type|aircraft model|aircraft manufacture date|aircraft operator|former vessel flag|other vessel flag
    other vessel type|issuer name|nationality of registration|registration country|ifca determination
    caatsa section 235 information|peesa information|vessel year of build|vessel owner|vessel flag|vessel type
    vessel gross tonnage|vessel gross registered tonnage|vessel call sign|title|nationality country|citizenship country
    place of birth|d.o.b.|effective date (cmic)|listing date (cmic)|purchase/sales for divestment date (cmic)
    """
_OPEN_SORTS = re.compile(
    r"digital currency address - .+|(?:listing|effective) date \(.+\)|executive order \d+ .+|caatsa .+"
)
"""Sorts with a part that grows: each new currency, each new directive."""

_NEED_A_WORD = (
    IdentifierType.TAX_ID,
    IdentifierType.REGISTRATION,
    IdentifierType.PASSPORT,
    IdentifierType.NATIONAL_ID,
    IdentifierType.OTHER,
)
_CRYPTO = "Digital Currency Address - "
_COUNTRY = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _listed(words: str) -> list[str]:
    return [word for line in words.strip().splitlines() for word in line.strip().split("|")]


_TYPES = {word: sort for sort, words in _SORTS.items() for word in _listed(words)}
_KNOWN = frozenset(_TYPES) | frozenset(_listed(_REMARKS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One item of the column. `sort` is the list's own word for it, without the colon or dash at its end.

    `dated` says what else the item holds: the days of issue and expiry.
    """

    sort: str
    value: str
    country: str = ""
    dated: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the sort is one of the reviewed ones."""
        return _is_sort(self.sort)

    def _type(self) -> IdentifierType:
        if self.sort == "Legal Entity Number" and has_shape(IdentifierType.LEI, self.value):
            return IdentifierType.LEI
        return _TYPES.get(self.sort.casefold(), IdentifierType.OTHER)

    def as_identifier(self) -> Identifier | None:
        """The identifier, or None where the item is none. A sort not known is kept as "other", with the list's word."""
        if self.sort.startswith(_CRYPTO):
            return Identifier(type=IdentifierType.CRYPTO, value=self.value, note=self.sort.removeprefix(_CRYPTO))
        if not self.value or (self.is_known and self.sort.casefold() not in _TYPES):
            return None
        ship = self.value.removeprefix("IMO ")
        if self.sort == "Vessel Registration Identification" and has_shape(IdentifierType.IMO, ship):
            return Identifier(type=IdentifierType.IMO, value=ship)
        sort = self._type()
        word = self.sort if sort in _NEED_A_WORD and self.sort.casefold() != sort.value else ""
        return Identifier(type=sort, value=self.value, note=", ".join(filter(None, (word, self.country, self.dated))))

    def as_detail(self) -> Detail:
        """What is no identifier, in the list's own words."""
        if not self.value:
            return Detail(label="ids", text=self.sort)
        return Detail(label=self.sort, text=", ".join(filter(None, (self.value, self.country, self.dated))))


def papers_of(cell: str, *, sort_first: bool) -> tuple[Paper, ...]:
    """The items of a cell of the CSV file.

    The file of 2022 prints "CA, BC166787, Passport", that of 2025 "Passport, BC166787, CA"; `sort_first` says which of
    the two to take for an item whose sort stands at neither end. Values hold commas too.
    """
    return tuple(_paper(item.split(", "), sort_first) for item in cell.split("; ") if item)


def sorts_stand_first(cells: Iterable[str]) -> bool:
    """Which of the two layouts a file has, by the known sorts at either end of its items."""
    first = last = 0
    for cell in cells:
        for item in cell.split("; "):
            parts = item.split(", ")
            first += _is_sort(parts[0])
            last += _is_sort(parts[-1])
    return first >= last


def _paper(parts: list[str], sort_first: bool) -> Paper:
    if len(parts) > 1 and _is_sort(parts[0]) != _is_sort(parts[-1]):
        sort_first = _is_sort(parts[0])
    sort, *rest = parts if sort_first else reversed(parts)
    country = ""
    days: list[str] = []
    while len(rest) > 1:
        if not country and _COUNTRY.fullmatch(rest[-1]):
            country = rest.pop()
        elif len(days) < 2 and _DAY.fullmatch(rest[-1]):
            days.insert(0, rest.pop())
        else:
            break
    value = ", ".join(rest if sort_first else reversed(rest))
    return Paper(sort=_plain(sort), value=value, country=country, dated=_dated(*days))


def _dated(first: str = "", second: str = "") -> str:
    """One day alone may be that of issue or of expiry: the CSV file does not say."""
    return f"issued {first}, expires {second}" if second else first and f"dated {first}"


def _plain(sort: str) -> str:
    return sort.rstrip(" :-")


def _is_sort(word: str) -> bool:
    word = _plain(word).casefold()
    return word in _KNOWN or _OPEN_SORTS.fullmatch(word) is not None
