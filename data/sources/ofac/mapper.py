"""From a party in OFAC's own terms to an Entry: the same for every format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.domain.law.deadline import DateStated
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from bot.domain.lists.entry import Detail, Entry, Listing
from bot.domain.names.identifiers import has_shape
from bot.errors import ListRefused
from data.sources.cmic_dates import EFFECTIVE, LISTED, STATED
from data.sources.countries import country_code
from data.sources.formats.text import joined
from data.sources.ofac.lists import CMIC, SDN, SDN_DATASET, grounds
from data.sources.ofac.periods import read_period
from data.sources.ofac.record import Fact, Oddities, OnList, Party, PartyName
from data.sources.ofac.vocabulary import (
    ALIASES,
    BIRTH_DATE,
    COUNTRIES,
    COUNTRY_FACTS,
    CRYPTO_PREFIX,
    IDENTIFIERS,
    KINDS,
    LEGAL_ENTITY_NUMBER,
)

PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id={uid}"

_IMO = "IMO "


def to_entry(party: Party, *, dataset: str, odd: Oddities) -> Entry:
    """The party as an entry of the dataset. Raises ListRefused for a CMIC date that is not a day."""
    kept = [listed for listed in party.lists if dataset != SDN_DATASET or listed.program == SDN]
    return Entry(
        id=party.uid,
        schema=KINDS[party.kind],
        names=tuple(map(_name, party.names)),
        listings=tuple(_listings(party, kept, odd=odd)),
        identifiers=(Identifier(type=IdentifierType.OFAC_UID, value=party.uid), *_identifiers(party)),
        countries=tuple(_countries(party, odd=odd)),
        birth_dates=tuple(_birth_dates(party, odd=odd)),
        links=tuple(party.links),
        remarks=party.remarks,
        details=tuple(_details(party, kept)),
        url=PAGE.format(uid=party.uid),
    )


def _name(name: PartyName) -> Name:
    if name.weak:
        kind = NameType.WEAK_ALIAS
    elif name.script:
        kind = NameType.NATIVE
    elif name.kind == "f.k.a.":
        kind = NameType.PREVIOUS_NAME
    else:
        kind = NameType.ALIAS if name.kind else NameType.NAME
    return Name(text=name.text, type=kind, script=name.script)


def _listings(party: Party, kept: Sequence[OnList], *, odd: Oddities) -> Iterator[Listing]:
    tags = grounds([listed.program for listed in kept], party.programs)
    stated = {fact.type: _day(fact, party) for fact in party.facts if fact.type in (LISTED, *STATED)}
    for listed in kept:
        if listed.program != CMIC:
            yield Listing(program=listed.program, listed_on=listed.on, tags=tags[listed.program])
            continue
        if listed.on and stated.get(LISTED, listed.on) != listed.on:
            odd.note(f"uid {party.uid}: listed {listed.on} by its list, {stated[LISTED]} by its {LISTED!r}")
        yield Listing(
            program=CMIC,
            listed_on=stated.get(LISTED, listed.on),
            effective_on=stated.get(EFFECTIVE),
            stated=tuple(
                DateStated(kind=kind, on=stated[label], label=label)
                for label, kind in STATED.items()
                if label in stated
            ),
            tags=tags[CMIC],
        )


def _day(fact: Fact, party: Party) -> dt.date:
    period = read_period(fact.value)
    if period is None or period.first != period.last:
        raise ListRefused(f"{party.place}: {fact.type!r} is not a day: {fact.value!r}")
    return period.first


def _identifiers(party: Party) -> Iterator[Identifier]:
    for fact in party.facts:
        label = fact.type.rstrip(":")
        if _is_imo(fact.value):
            yield Identifier(
                type=IdentifierType.IMO, value=fact.value.removeprefix(_IMO), note=joined(label, fact.note)
            )
        elif label.startswith(CRYPTO_PREFIX):
            note = joined(label.removeprefix(CRYPTO_PREFIX), fact.note)
            yield Identifier(type=IdentifierType.CRYPTO, value=fact.value, note=note)
        elif label == LEGAL_ENTITY_NUMBER and has_shape(IdentifierType.LEI, fact.value):
            yield Identifier(type=IdentifierType.LEI, value=fact.value, note=joined(label, fact.note))
        elif _is_identifier(fact):
            kind = IDENTIFIERS.get(label, IdentifierType.OTHER)
            yield Identifier(type=kind, value=fact.value, note=joined(label, fact.note))


def _is_imo(text: str) -> bool:
    return text.startswith(_IMO) and has_shape(IdentifierType.IMO, text.removeprefix(_IMO))


def _is_identifier(fact: Fact) -> bool:
    label = fact.type.rstrip(":")
    known = label in IDENTIFIERS or label.startswith(CRYPTO_PREFIX) or _is_imo(fact.value)
    return bool(fact.value) and (fact.document or known)


def _countries(party: Party, *, odd: Oddities) -> Iterator[str]:
    said = [address.country for address in party.addresses]
    said += [fact.value for fact in party.facts if fact.type in COUNTRY_FACTS]
    for country in dict.fromkeys(said):
        code = COUNTRIES.get(country, country_code(country)) if country else ""
        if code is None:
            odd.note(f"unknown country {country!r}")
        elif code:
            yield code


def _birth_dates(party: Party, *, odd: Oddities) -> Iterator[str]:
    for fact in party.facts:
        if fact.type != BIRTH_DATE:
            continue
        if period := read_period(fact.value):
            yield from period.births
        else:
            odd.note(f"uid {party.uid}: not a date of birth: {fact.value!r}")


def _since(listed: OnList) -> str:
    return f"since {listed.on}" if listed.on else ""


def _is_told_elsewhere(fact: Fact) -> bool:
    """Whether a date, an identifier or a birthday of the entry says the same."""
    return fact.type in (LISTED, *STATED) or _is_identifier(fact) or _is_plain_birth_date(fact)


def _details(party: Party, kept: Sequence[OnList]) -> Iterator[Detail]:
    yield from (Detail(label=label, text=text) for label, text in party.details)
    yield from (Detail(label="address", text=address.text) for address in party.addresses)
    yield from (Detail(label=ALIASES[name.kind], text=name.text) for name in party.names if _kind_is_lost(name))
    others = (listed for listed in party.lists if listed not in kept)
    yield from (Detail(label="also on", text=joined(listed.program, _since(listed), by=" ")) for listed in others)
    for fact in party.facts:
        if not _is_told_elsewhere(fact):
            yield Detail(label=fact.type.rstrip(":- "), text=joined(fact.value, fact.note, by="; "))


def _kind_is_lost(name: PartyName) -> bool:
    """Whether our type of the name no longer says what OFAC's did."""
    return name.kind == "n.k.a." or name.kind == "f.k.a." and bool(name.weak or name.script)


def _is_plain_birth_date(fact: Fact) -> bool:
    period = read_period(fact.value) if fact.type == BIRTH_DATE else None
    return period is not None and not fact.note and not period.circa and len(period.births) == 1
