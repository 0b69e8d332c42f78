"""From a row of the Consolidated Screening List to an entry."""

from __future__ import annotations

import datetime as dt
import re

from bot.domain.law.deadline import DateStated
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Entry, EntryLink, Listing
from bot.errors import ListRefused
from data.sources.cmic_dates import LISTED, STATED
from data.sources.countries import country_code
from data.sources.federal_register import after_earlier_notice, citation, first_cited
from data.sources.formats.days import printed_date
from data.sources.formats.strict import Tally
from data.sources.formats.text import fingerprint, quoted
from data.sources.kinds import kind_of
from data.sources.packed import Unpacked, unpack
from data.sources.us_trade_csl.details import born, details, printed_in_words
from data.sources.us_trade_csl.record import Row

_KINDS = {
    "individual": Schema.PERSON, "entity": Schema.ORGANIZATION, "vessel": Schema.VESSEL, "aircraft": Schema.AIRCRAFT
}  # fmt: skip
_LINKED_TO = "Linked To: "
_AT_THE_END = re.compile(r"(?:^|, )([^,]+)$")


def entry_of(row: Row, tally: Tally) -> Entry:
    """The row as an entry. Raises ListRefused for a type or an order not known, or a row without what identifies it."""
    unpacked = _unpacked(row)
    if not unpacked.names:
        raise ListRefused(f"{row.place}: 'name' is empty")
    countries = _countries(row, tally)
    identifiers = tuple(filter(None, (paper.as_identifier() for paper in row.papers)))
    return Entry(
        id=_id(row, countries),
        schema=_schema(row, unpacked),
        names=tuple(unpacked.names),
        listings=(_listing(row, tally),),
        identifiers=(*_uid(row), *identifiers),
        countries=countries,
        birth_dates=tuple(filter(None, map(born, row.lists["dates_of_birth"]))),
        links=(*unpacked.links, *_links(row)),
        remarks=row.texts["remarks"],
        details=(*unpacked.details, *details(row)),
    )


def _unpacked(row: Row) -> Unpacked:
    """Names of the Treasury's lists are clean; those of the others are packed."""
    aliases = row.lists["alt_names"]
    if row.source.is_treasury:
        name = [Name(text=row.texts["name"], type=NameType.NAME)] if row.texts["name"] else []
        return Unpacked(names=[*name, *(Name(text=alias, type=NameType.ALIAS) for alias in aliases)])
    unpacked = unpack(row.texts["name"])
    for other in (unpack(alias, NameType.ALIAS) for alias in aliases if unpacked.names):
        unpacked.names += other.names
        unpacked.links += other.links
        unpacked.details += other.details
    return unpacked


def _id(row: Row, countries: tuple[str, ...]) -> str:
    """Of the Treasury's rows the list and OFAC's number; of others a fingerprint, explained in the README."""
    source, number = row.source, row.texts["entity_number"]
    if source.is_treasury:
        if not number:
            raise ListRefused(f"{row.place}: 'entity_number' is empty")
        return f"{source.code}-{number}"
    country = countries[0] if source.by_country and countries else ""
    return f"{source.code}-{fingerprint(row.texts['name'], country, first_cited(row.texts['federal_register_notice']))}"


def _schema(row: Row, unpacked: Unpacked) -> Schema:
    name, kind = unpacked.names[0].text, row.texts["type"]
    if not kind:
        return Schema.PERSON if unpacked.is_person else kind_of(name)
    if kind.casefold() not in _KINDS:
        raise ListRefused(f"{row.place}: {quoted(kind)} is no type known")
    schema = _KINDS[kind.casefold()]
    return kind_of(name, otherwise=schema) if schema is Schema.ORGANIZATION else schema


def _dates_given(row: Row) -> list[tuple[str, dt.date]]:
    """The dates among the row's numbers, each with its label."""
    dated = [paper for paper in row.papers if paper.sort in (LISTED, *STATED)]
    return [(paper.sort, day) for paper in dated if (day := printed_in_words(paper.value))]


def _listing(row: Row, tally: Tally) -> Listing:
    notice = row.texts["federal_register_notice"]
    listed_on, ends_on = _date(row, "start_date", tally), _date(row, "end_date", tally)
    if listed_on and after_earlier_notice(listed_on.year, notice):
        listed_on = None  # it is the day of a renewal or an amendment, and kept as a detail
    given = _dates_given(row)
    return Listing(
        program=row.source.program,
        listed_on=next((day for sort, day in given if sort == LISTED), listed_on),
        ends_on=ends_on and ends_on + dt.timedelta(days=1),  # the order still holds on the day that is printed
        stated=tuple(DateStated(kind=STATED[sort], on=day, label=sort) for sort, day in given if sort in STATED),
        tags=row.lists["programs"],
        citation=citation(notice),
    )


def _date(row: Row, column: str, tally: Tally) -> dt.date | None:
    text = row.texts[column]
    day = printed_date(text)
    if text and day is None:
        tally.warn(f"{row.place}: {column} {quoted(text)} is no possible date")
    return day


def _uid(row: Row) -> tuple[Identifier, ...]:
    if not row.source.is_treasury:
        return ()
    return (Identifier(type=IdentifierType.OFAC_UID, value=row.texts["entity_number"]),)


def _countries(row: Row, tally: Tally) -> tuple[str, ...]:
    """Codes of the addresses' countries in the list's order, then nationalities, citizenships and flag, each once."""
    found = [_country_of(address) for address in row.addresses]
    others = (row.country, *row.lists["nationalities"], *row.lists["citizenships"], row.texts["vessel_flag"])
    for printed in others:
        code = country_code(printed) if printed else ""
        if code is None:
            tally.warn(f"{row.place}: {quoted(printed)} is no country known")
        found.append(code or "")
    return tuple(dict.fromkeys(filter(None, found)))


def _country_of(address: str) -> str:
    """Of an address the country at its end, as a code or a name; "" where none stands there, or a state ("NM")."""
    last = _AT_THE_END.search(address)
    return (last and country_code(last[1])) or ""


def _links(row: Row) -> tuple[EntryLink, ...]:
    """From remarks such as "(Linked To: A; Linked To: B (BCD))"."""
    pieces = row.texts["remarks"].split(_LINKED_TO)[1:]
    return tuple(EntryLink(relation="Linked To", name=name) for name in map(_linked, pieces) if name)


def _linked(piece: str) -> str:
    """The name at the start of what follows "Linked To: ", without the bracket that closes the remark."""
    name = piece.partition("; ")[0].rstrip(" (")
    name = name.removesuffix(".") if name.endswith(").") else name
    return name[:-1] if name.endswith(")") and name.count(")") > name.count("(") else name
