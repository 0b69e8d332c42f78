"""Who or what can be listed: entities, their names and identifiers (words of FollowTheMoney)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import TypeVar

T = TypeVar("T")


class Schema(StrEnum):
    """The kind of an entity (FollowTheMoney schemata, and two of ours: Jurisdiction, App)."""

    COMPANY = "Company"
    ORGANIZATION = "Organization"
    PERSON = "Person"
    LEGAL_ENTITY = "LegalEntity"  # a person or an organisation: the list does not say which
    VESSEL = "Vessel"
    AIRCRAFT = "Aircraft"
    JURISDICTION = "Jurisdiction"
    APP = "App"


class NameType(StrEnum):
    """What sort of name a name is. A weak alias never decides alone; an acronym matches only exactly."""

    NAME = "name"
    ALIAS = "alias"
    WEAK_ALIAS = "weak alias"
    PREVIOUS_NAME = "previous name"
    ACRONYM = "acronym"
    NATIVE = "native script"


class IdentifierType(StrEnum):
    """The sort of an identifier."""

    TICKER = "ticker"
    ISIN = "isin"
    LEI = "lei"
    USCC = "uscc"  # China's unified social credit code
    OFAC_UID = "ofac_uid"
    IMO = "imo"  # of a vessel (or of the company that owns it, where a list says so)
    MMSI = "mmsi"
    REGISTRATION = "registration number"
    TAX_ID = "tax id"
    SWIFT = "swift"  # BIC of a bank
    PASSPORT = "passport"
    NATIONAL_ID = "national id"
    CRYPTO = "digital currency address"
    CUSIP = "cusip"
    SEDOL = "sedol"
    CALL_SIGN = "call sign"  # of a vessel's radio
    AIRCRAFT = "aircraft number"  # tail number, manufacturer's serial number, transponder code
    UN_REFERENCE = "un reference"  # permanent reference number: QDi.001
    EU_REFERENCE = "eu reference"  # EU reference number or logicalId
    UK_REFERENCE = "uk reference"  # Unique ID or OFSI group ID
    FR_CITATION = "federal register citation"  # of the notice that listed the entity
    EMAIL = "e-mail address"
    WEBSITE = "website"
    PHONE = "telephone number"
    OTHER = "other"  # any other the list gives; `note` carries the list's own word for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name of an entity. `caveat` says how far it is unverified; "" when it was seen."""

    text: str
    type: NameType
    script: str | None = None  # ISO 15924, of native names: "Hans"
    caveat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """One identifier of an entity. `note` qualifies it: "RMB counter"."""

    type: IdentifierType
    value: str
    note: str = ""
    caveat: str = ""


class Relation(StrEnum):
    """What the other entity is to this one."""

    OWNER = "owner"
    PARENT = "parent"
    LINKED = "linked to"  # OFAC's own words: a link, not a statement of ownership
    CONTROLLED = "owned or controlled by"  # OFAC's own words: owned, or controlled, it does not say which
    PREDECESSOR = "predecessor"
    TARGET = "target of its order"  # what an order is about that binds this one
    ADDRESSEE = "addressee of an order on it"  # whom an order binds that is about this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A relation from one entity to another; `note` says since or until when, and how sure.

    `since`: the day before which it is not told; None where it is told of every day.
    """

    relation: Relation
    entity_id: str
    note: str = ""
    since: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A company, organisation, person, vessel, aircraft, jurisdiction or app that somebody may ask about."""

    id: str
    schema: Schema
    caption: str
    names: tuple[Name, ...]
    identifiers: tuple[Identifier, ...] = ()
    countries: tuple[str, ...] = ()  # ISO 3166-1 alpha-2, lower case; empty where no source says
    sector: str | None = None
    links: tuple[Link, ...] = ()
    summary: str = ""  # one line a reader of a jurisdiction or an app needs ("list-based, not an embargo")
    remarks: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()  # of a person: ISO, to the day, the month or the year


def joined(members: Sequence[Entity]) -> Entity:
    """One entity from the entries that several lists have of it; the first gives its id, caption and kind."""
    first, *others = members
    if not others:
        return first
    return replace(
        first,
        names=_names(members, first),
        identifiers=_identifiers(members),
        countries=_each_once(entity.countries for entity in members),
        links=_each_once(entity.links for entity in members),
        remarks=_each_once(entity.remarks for entity in members),
        birth_dates=_each_once(entity.birth_dates for entity in members),
    )


def _names(members: Sequence[Entity], first: Entity) -> tuple[Name, ...]:
    names = {name.text.casefold(): name for entity in reversed(members) for name in _as_alias(entity, first)}
    texts = dict.fromkeys(name.text.casefold() for entity in members for name in entity.names)
    return tuple(names[text] for text in texts)


def _identifiers(members: Sequence[Entity]) -> tuple[Identifier, ...]:
    """Each once, as the first has it."""
    return tuple({(i.type, i.value): i for entity in reversed(members) for i in entity.identifiers}.values())


def _each_once(parts: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def _as_alias(entity: Entity, first: Entity) -> Sequence[Name]:
    """The names as the whole has them: what one list calls it by is an alias where another gives the caption."""
    if entity is first:
        return entity.names
    return [replace(n, type=NameType.ALIAS) if n.type is NameType.NAME else n for n in entity.names]
