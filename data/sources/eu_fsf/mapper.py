"""A sanctionEntity of the EU's list as an entry of ours."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.entity import Identifier, IdentifierType, Schema
from bot.domain.lists.entry import Detail, Entry, Listing
from data.sources.countries import country_code
from data.sources.eu_fsf.births import birth_dates, birth_details
from data.sources.eu_fsf.documents import identifiers_of, numberless
from data.sources.eu_fsf.names import name_details, names_of
from data.sources.eu_fsf.record import EuRecord, Part
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined

PROGRAM = "EU-FSF"
_SCHEMAS = {"person": Schema.PERSON, "enterprise": Schema.ORGANIZATION}


def to_entry(record: EuRecord, tally: Tally) -> Entry:
    """The entry; its id is the list's logicalId. Warns of what it cannot read. Raises ListRefused."""
    return Entry(
        id=record.logical_id,
        schema=_SCHEMAS[record.subject],
        names=names_of(record),
        listings=(_listing(record),),
        identifiers=(*_references(record), *identifiers_of(record)),
        countries=tuple(_countries(record, tally)),
        birth_dates=tuple(date for part in record.parts["birthdate"] for date in birth_dates(part, tally)),
        remarks="\n".join(record.remarks),
        details=tuple(_details(record)),
    )


def _listing(record: EuRecord) -> Listing:
    """The act is cited as the one that listed the entity only where it is of the day of designation: most are later
    ones, which amended the entry."""
    acts = record.parts["regulation"]
    day = record.designated_on.isoformat() if record.designated_on else ""
    listing = [act["numberTitle"] for act in acts if day and day in (act["publicationDate"], act["entryIntoForceDate"])]
    return Listing(
        program=PROGRAM,
        listed_on=record.designated_on,
        ends_on=record.delisted_on,
        tags=tuple(act["programme"] for act in acts if act["programme"]),
        citation=joined(*dict.fromkeys(listing), by="; "),
    )


def _references(record: EuRecord) -> Iterator[Identifier]:
    for value, note in ((record.eu_reference, "EU reference number"), (record.un_id, "UN reference number")):
        if value:
            yield Identifier(type=IdentifierType.OTHER, value=value, note=note)


def _countries(record: EuRecord, tally: Tally) -> Iterator[str]:
    """Of citizenship and of addresses; not of birth. "00" and UNKNOWN are the list's words for none."""
    for part in (*record.parts["citizenship"], *record.parts["address"]):
        code, name = part["countryIso2Code"], part["countryDescription"]
        if code in ("", "00"):
            continue
        if found := country_code(code) or country_code(name):
            yield found
        else:
            tally.warn(f"{part.place}: country {code} {name!r} is not known; kept as text")


def _details(record: EuRecord) -> Iterator[Detail]:
    yield from name_details(record)
    yield from birth_details(record)
    yield from numberless(record)
    for label, text in _said(record):
        yield Detail(label=label, text=text)


def _said(record: EuRecord) -> Iterator[tuple[str, str]]:
    if record.designation_details:
        yield "Designation details", record.designation_details
    yield from (("Additional information", text) for text in record.more)
    for tag, label in (("regulation", "Legal act"), ("citizenship", "Citizenship"), ("address", "Address")):
        yield from ((label, text) for part in record.parts[tag] if (text := printed(part)))


def printed(part: Part) -> str:
    """All that a part says, in the list's order: attributes, remarks, further information."""
    unsaid = ("UNKNOWN", "00", "false")
    said = (name if text == "true" else text for name, text in part.is_.items() if text not in unsaid)
    return joined(*said, *part.remarks, *part.more)
