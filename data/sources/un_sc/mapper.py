"""A record of the UN's list as an entry of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Entry, Listing
from data.sources.countries import country_code
from data.sources.formats.days import every_year, iso_day, possible_year
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined
from data.sources.scripts import name_in_script
from data.sources.un_sc.aliases import alias_names
from data.sources.un_sc.record import UnRecord

PROGRAM = "UN-SC"
_DOCUMENTS = {
    "passport": IdentifierType.PASSPORT, "numéro de passeport": IdentifierType.PASSPORT,
    "número de pasaporte": IdentifierType.PASSPORT, "national identification number": IdentifierType.NATIONAL_ID,
    "national identification no.": IdentifierType.NATIONAL_ID,
}  # fmt: skip


def _details(record: UnRecord, of_aliases: Iterable[Detail]) -> Iterator[Detail]:
    yield Detail(label="DATAID", text=record.data_id)
    yield from (Detail(label=label, text=text) for label, text in record.said)
    yield from of_aliases
    yield from (Detail(label="Address", text=_printed(address)) for address in record.addresses)
    yield from (Detail(label="Place of birth", text=_printed(place)) for place in record.birth_places)
    births = filter(None, map(_birth_remark, record.births))
    yield from (Detail(label="Date of birth", text=text) for text in births)
    yield from (Detail(label="Document", text=_printed(paper)) for paper in record.documents if not paper["NUMBER"])


def to_entry(record: UnRecord, tally: Tally) -> Entry:
    """The entry; its id is the UN's permanent reference number. Warns of dates and countries it cannot read."""
    names, remarks = [Name(text=record.name, type=NameType.NAME)], list[Detail]()
    if record.original_script:
        names.append(name_in_script(record.original_script, NameType.ALIAS))
    for alias in record.aliases:
        found, remark = alias_names(alias["ALIAS_NAME"], alias["QUALITY"]) if alias["ALIAS_NAME"] else ((), "")
        names += found
        remarks += _alias_remark(alias, remark)
    return Entry(
        id=record.reference,
        schema=Schema.PERSON if record.individual else Schema.ORGANIZATION,
        names=tuple(names),
        listings=(Listing(program=PROGRAM, listed_on=record.listed_on, tags=(record.regime,)),),
        identifiers=tuple(_identifiers(record)),
        countries=tuple(_countries(record, tally)),
        birth_dates=tuple(date for birth in record.births for date in _birth_dates(birth, record.place, tally)),
        remarks=record.comments,
        details=tuple(_details(record, remarks)),
    )


def _printed(part: Mapping[str, str]) -> str:
    """Every field of an address, a place or a document, its note in brackets."""
    text = joined(*(value for field, value in part.items() if field != "NOTE"))
    return joined(text, f"({part['NOTE']})" if part["NOTE"] else "", by=" ")


def _alias_remark(alias: Mapping[str, str], run_in: str) -> Iterator[Detail]:
    born = joined(alias["DATE_OF_BIRTH"], alias["CITY_OF_BIRTH"], alias["COUNTRY_OF_BIRTH"])
    if said := joined(born, alias["NOTE"], run_in, by="; "):
        yield Detail(label="Alias remark", text=joined(alias["ALIAS_NAME"], said, by=": "))


def _identifiers(record: UnRecord) -> Iterator[Identifier]:
    for paper in record.documents:
        if not paper["NUMBER"]:
            continue
        rest = {field: text for field, text in paper.items() if field not in ("TYPE_OF_DOCUMENT", "NUMBER")}
        known = _DOCUMENTS.get(paper["TYPE_OF_DOCUMENT"].casefold())
        yield Identifier(
            type=known or IdentifierType.OTHER,
            value=paper["NUMBER"],
            note=_printed(rest) if known else joined(paper["TYPE_OF_DOCUMENT"], _printed(rest)),
        )


def _countries(record: UnRecord, tally: Tally) -> Iterator[str]:
    """Of nationality and of addresses; not of birth. Where the text says more than a country, it stays text alone."""
    nationalities = [text for label, text in record.said if label == "Nationality"]
    for text in (*nationalities, *(address["COUNTRY"] for address in record.addresses)):
        if code := country_code(text):
            yield code
        elif code is None and text:
            tally.warn(f"{record.place} ({record.reference}): country {text!r} is not known; kept as text")


def _birth_remark(birth: Mapping[str, str]) -> str:
    """The date in words where it is more than a day or a year: "APPROXIMATELY 1961", "BETWEEN 1960 1962"."""
    if birth["TYPE_OF_DATE"] == "EXACT" and not birth["NOTE"]:
        return ""
    return _printed_date(birth)


def _printed_date(birth: Mapping[str, str]) -> str:
    text = joined(*(value for field, value in birth.items() if field != "NOTE"), by=" ")
    return joined(text, f"({birth['NOTE']})" if birth["NOTE"] else "", by=" ")


def _birth_dates(birth: Mapping[str, str], place: str, tally: Tally) -> Iterator[str]:
    for date in filter(None, (birth["DATE"],)):
        if day := iso_day(date):
            yield day.isoformat()
        else:
            tally.warn(f"{place}: date of birth {date!r} is no date; left out")
    years = [birth[field] for field in ("YEAR", "FROM_YEAR", "TO_YEAR") if birth[field]]
    for year in years:
        if not possible_year(year):
            tally.warn(f"{place}: year of birth {year!r} is not possible; left out")
            return
    if years:
        yield from every_year(min(years), max(years))
