"""A designation of the UK Sanctions List as an entry of ours."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.entry import Detail, Entry, EntryLink, Listing
from bot.errors import ListRefused
from data.sources.countries import country_code
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined
from data.sources.gb_fcdo.births import birth_dates
from data.sources.gb_fcdo.record import DETAILS, LINKS, UkRecord
from data.sources.imo import imo_numbers
from data.sources.numbers import bare_number, numbers_in
from data.sources.scripts import name_in_script

PROGRAM = "GB-UKSL"
_SCHEMAS = {"Individual": Schema.PERSON, "Entity": Schema.ORGANIZATION, "Ship": Schema.VESSEL}
_TYPES = {
    "primary name": NameType.NAME, "primary name variation": NameType.ALIAS, "alias": NameType.ALIAS,
    "aka": NameType.ALIAS, "fka": NameType.PREVIOUS_NAME, "": NameType.ALIAS,
}  # fmt: skip
_STRENGTHS = {"": False, "good quality": False, "low quality": True}  # whether it is weak
_AKA = re.compile(r"\s*a\.?k\.?a\.?$")
_RELATIONS = {
    "Subsidiaries": "subsidiary", "Parent company": "parent company",
    "Current owner/operator (s)": "owner or operator", "Previous owner/operator (s)": "previous owner or operator",
}  # fmt: skip
_NUMBERS = {
    "OFSI Group ID": "OFSI Group ID", "UN Reference Number": "UN reference number",
    "Hull identification number (HIN)": "hull identification number",
}  # fmt: skip
_BUSINESS = "Business registration number (s)"
_DOCUMENTS = {"National Identifier number": IdentifierType.NATIONAL_ID, "Passport number": IdentifierType.PASSPORT}


def to_entry(found: UkRecord, place: str, tally: Tally) -> Entry:
    """The entry; its id is the list's Unique ID. Warns of what it cannot read. Raises ListRefused."""
    return Entry(
        id=found.unique_id,
        schema=_SCHEMAS[found.kind],
        names=_names(found, place, tally),
        listings=(
            Listing(program=PROGRAM, listed_on=_designated(found, place, tally), tags=found.texts("Regime Name")),
        ),
        identifiers=tuple(_identifiers(found)),
        countries=tuple(_countries(found, place, tally)),
        birth_dates=tuple(_births(found, place, tally)),
        links=tuple(
            EntryLink(relation=_RELATIONS[column], name=text) for column in LINKS for text in found.texts(column)
        ),
        remarks="\n".join(found.texts("Other Information")),
        details=tuple(_details(found)),
    )


def _names(found: UkRecord, place: str, tally: Tally) -> tuple[Name, ...]:
    names = [_name(text, type, strength, place) for text, type, strength in found.names]
    names += (name_in_script(text, NameType.ALIAS) for text, _ in found.native)
    if not names:
        raise ListRefused(f"{place} has no name")
    first = min((name for name in names if name.type is NameType.NAME), key=lambda name: name.text, default=None)
    if first is None:
        tally.warn(f"{place}: no name is marked as primary; the first one is taken")
        first = names[0]
    return (first, *(name for name in names if name is not first))


def _name(text: str, type: str, strength: str, place: str) -> Name:
    plain = _AKA.sub("", strength)
    if type.replace(".", "") not in _TYPES:
        raise ListRefused(f"{place}: unknown Name type {type!r}")
    if plain not in _STRENGTHS:
        raise ListRefused(f"{place}: unknown Alias strength {strength!r}")
    kind = _TYPES[type.replace(".", "")]
    return name_in_script(text, NameType.WEAK_ALIAS if kind is NameType.ALIAS and _STRENGTHS[plain] else kind)


def _designated(found: UkRecord, place: str, tally: Tally) -> dt.date | None:
    """The first of the days given: a designation under two regimes may have two."""
    days = []
    for text in found.texts("Date Designated"):
        try:
            days.append(dt.datetime.strptime(text, "%d/%m/%Y").date())  # noqa: DTZ007 - a day has no zone
        except ValueError:
            tally.warn(f"{place}: Date Designated {text!r} is no date; left out")
    return min(days, default=None)


def _births(found: UkRecord, place: str, tally: Tally) -> Iterator[str]:
    for text in found.texts("D.O.B"):
        dates = birth_dates(text)
        if not dates:
            tally.warn(f"{place}: D.O.B {text!r} is no date; kept as text")
        yield from dates


def _identifiers(found: UkRecord) -> Iterator[Identifier]:
    for column, note in _NUMBERS.items():
        for text in found.texts(column):
            yield Identifier(type=IdentifierType.OTHER, value=text, note=note)
    for column, type in _DOCUMENTS.items():
        for number, more in filter(itemgetter(0), found.pairs.get(column, ())):
            yield from numbers_in(number, otherwise=type, note=more, whole=type)
    for text in found.texts("IMO number"):
        yield from imo_numbers(text)
    for text in (*found.texts("Website"), *found.texts("Email address")):
        yield from _on_the_net(text)
    for text in found.texts(_BUSINESS):
        for one in numbers_in(text, otherwise=IdentifierType.REGISTRATION):
            yield replace(one, note=one.note or "business registration number")


def _on_the_net(printed: str) -> Iterator[Identifier]:
    """Websites and e-mail addresses, several in a cell; one may stand in the other's column."""
    for text in filter(None, re.split(r"[\s;,|]+", printed)):
        if "." in text.strip("."):
            yield Identifier(type=IdentifierType.EMAIL if "@" in text else IdentifierType.WEBSITE, value=text)


def _countries(found: UkRecord, place: str, tally: Tally) -> Iterator[str]:
    """Of nationality and of addresses; neither of birth nor of a ship's flag, which are details."""
    for text in (*found.texts("Nationality(/ies)"), *(country for _, country in found.addresses)):
        if code := country_code(text):
            yield code
        elif code is None and text:
            tally.warn(f"{place}: country {text!r} is not known; kept as text")


def _details(found: UkRecord) -> Iterator[Detail]:
    for label, text in _said(found):
        yield Detail(label=label, text=text)


def _said(found: UkRecord) -> Iterator[tuple[str, str]]:
    for column in (*DETAILS, _BUSINESS, "D.O.B", "Date Designated"):
        yield from ((column, text) for text in found.texts(column))
    imposed = map(str.strip, "|".join(found.texts("Sanctions Imposed")).split("|"))
    yield from (("Sanctions Imposed", text) for text in imposed if text)
    yield from (("Address", address) for address, _ in found.addresses)
    yield from (("Non-latin script", f"{text}: {script}") for text, script in found.native if script)
    yield from _said_in_pairs(found)


def _said_in_pairs(found: UkRecord) -> Iterator[tuple[str, str]]:
    yield from (("Place of birth", joined(*pair)) for pair in found.pairs.get("Town of birth", ()))
    for column in _DOCUMENTS:
        yield from ((column, text) for text in _described(found.pairs.get(column, ())))


def _described(papers: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Papers whose number is not bare, as they are printed."""
    return (joined(number, more) for number, more in papers if not bare_number(number))
