"""From a row of a firm's own list to an entry."""

from __future__ import annotations

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Entry, Listing
from bot.domain.names.identifiers import has_shape
from bot.domain.names.identifiers.folding import plain, split_ticker
from bot.errors import ListRefused
from data.sources.countries import country_code
from data.sources.formats.text import clean, fingerprint, quoted
from data.sources.kinds import kind_of

PROGRAM = "CUSTOM"

_KINDS = {
    "company": Schema.COMPANY, "corporation": Schema.COMPANY, "organization": Schema.ORGANIZATION,
    "organisation": Schema.ORGANIZATION, "entity": Schema.LEGAL_ENTITY, "legalentity": Schema.LEGAL_ENTITY,
    "legal entity": Schema.LEGAL_ENTITY, "person": Schema.PERSON, "individual": Schema.PERSON,
    "vessel": Schema.VESSEL, "ship": Schema.VESSEL, "aircraft": Schema.AIRCRAFT,
}  # fmt: skip
_SORTS = {sort.value: sort for sort in IdentifierType} | {
    "bic": IdentifierType.SWIFT, "swift/bic": IdentifierType.SWIFT, "ofac": IdentifierType.OFAC_UID,
    "ofac uid": IdentifierType.OFAC_UID, "uid": IdentifierType.OFAC_UID, "registration": IdentifierType.REGISTRATION,
    "registration no": IdentifierType.REGISTRATION, "company number": IdentifierType.REGISTRATION,
    "tax": IdentifierType.TAX_ID, "vat": IdentifierType.TAX_ID, "tin": IdentifierType.TAX_ID,
    "wallet": IdentifierType.CRYPTO, "crypto": IdentifierType.CRYPTO, "national id": IdentifierType.NATIONAL_ID,
}  # fmt: skip
_TOLD_BY_SHAPE = (IdentifierType.ISIN, IdentifierType.LEI, IdentifierType.USCC)
_MARKETS = frozenset({"HK", "CN", "US", "DE", "CA", "LN", "SP", "JP", "TW", "KS"})


def entry_of(values: dict[str, str], place: str) -> Entry:
    """The row as an entry. Raises ListRefused for an empty name, a country or a kind not known."""
    name = clean(values["name"])
    if not name:
        raise ListRefused(f"{place}: the name is empty")
    countries = tuple(_country(country, place) for country in _parts(values["country"]))
    given = clean(values["id"])
    return Entry(
        id=given or fingerprint(name, *sorted(countries)),
        schema=_schema(clean(values["kind"]), name, place),
        names=(
            Name(text=name, type=NameType.NAME),
            *(Name(text=alias, type=NameType.ALIAS) for alias in _parts(values["aliases"])),
        ),
        listings=(Listing(program=PROGRAM),),
        identifiers=tuple(map(_identifier, _parts(values["identifiers"]))),
        countries=countries,
        remarks=clean(values["note"]),
    )


def _parts(cell: str) -> list[str]:
    return list(filter(None, map(clean, cell.split(";"))))


def _country(text: str, place: str) -> str:
    if code := country_code(text):
        return code
    raise ListRefused(f"{place}: {quoted(text)} is no country known")


def _schema(kind: str, name: str, place: str) -> Schema:
    if not kind:
        return kind_of(name)
    if kind.casefold() in _KINDS:
        return _KINDS[kind.casefold()]
    raise ListRefused(
        f"{place}: {quoted(kind)} is no kind known; known are company, organisation, person, vessel, aircraft"
    )


def _identifier(text: str) -> Identifier:
    """ "lei:5299..." is of the type it names, another word goes into the note; a bare one is told by its shape.

    Three to five letters may be a ticker or any code of the firm's: only a ticker with its exchange tells.
    """
    if split_ticker(text)[1] in _MARKETS:
        return Identifier(type=IdentifierType.TICKER, value=text)
    for sort in _TOLD_BY_SHAPE:
        if has_shape(sort, plain(text).upper()):
            return Identifier(type=sort, value=text)
    word, colon, value = (part.strip() for part in text.partition(":"))
    if not colon or not word or not value:
        return Identifier(type=IdentifierType.OTHER, value=text)
    sort = _SORTS.get(word.casefold(), IdentifierType.OTHER)
    return Identifier(type=sort, value=value, note=word if sort is IdentifierType.OTHER else "")
