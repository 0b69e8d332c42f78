"""One entry of a publisher's list, as one edition carries it: what a reader makes of a file, whatever its format."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from bot.domain.law.deadline import DateStated
from bot.domain.law.entity import Identifier, Name, Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What puts an entry on one of the dataset's lists. `program` is the id of ours ("US-SDN"), one for each list.

    Dates are the list's own, None where it gives none: never the day of retrieval. `ends_on` is the first day on which
    the listing no longer holds, where the list says so in advance (a denial order that runs out).
    `tags` are the publisher's own words for the grounds: OFAC program codes, a UN list type, a UK regime.
    """

    program: str
    listed_on: dt.date | None = None
    effective_on: dt.date | None = None
    ends_on: dt.date | None = None
    stated: tuple[DateStated, ...] = ()
    tags: tuple[str, ...] = ()
    citation: str = ""  # of the act that listed it, as printed: "85 FR 83799"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class EntryLink:
    """A relation that the list states, in its own words, to another entry of the same publisher.

    `entry` is that entry's id in the same dataset, or "" where the list only names it.
    """

    relation: str
    name: str
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Detail:
    """Something else the list says, kept and shown but not matched on: an address, a title, a vessel's tonnage."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a list.

    `id` is the list's own where it is stable (OFAC's uid), else made from the entry's content (see the list's README).
    The first name is the primary one. `countries` are ISO 3166-1 alpha-2 codes in lower case. `birth_dates` are ISO, to
    the day, the month or the year, as the list gives them ("1975", "1975-03").
    """

    id: str
    schema: Schema
    names: tuple[Name, ...]
    listings: tuple[Listing, ...]
    identifiers: tuple[Identifier, ...] = ()
    countries: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()
    links: tuple[EntryLink, ...] = ()
    remarks: str = ""
    details: tuple[Detail, ...] = ()
    url: str = ""  # of the publisher's page about this very entry

    def __post_init__(self) -> None:
        if not self.names or not self.listings:
            raise ValueError(f"entry {self.id}: an entry has a name and a listing")

    @property
    def caption(self) -> str:
        """The primary name, as printed."""
        return self.names[0].text


def in_order(entry: Entry) -> Entry:
    """The entry with its parts in an order of our own, each once: a file that only reorders them is no change."""
    first, *others = entry.names
    return replace(
        entry,
        names=(first, *sorted({n for n in others if n != first}, key=_name_order)),
        listings=tuple(sorted(map(_tidy, entry.listings), key=lambda listing: listing.program)),
        identifiers=tuple(sorted(set(entry.identifiers), key=_identifier_order)),
        countries=tuple(sorted(set(entry.countries))),
        birth_dates=tuple(sorted(set(entry.birth_dates))),
        links=tuple(sorted(set(entry.links))),
        details=tuple(sorted(set(entry.details))),
    )


def _name_order(name: Name) -> tuple[str, ...]:
    """By every field: what is left to a set's own order differs from one process to the next."""
    return name.text, name.type, name.caveat, name.script or ""


def _identifier_order(one: Identifier) -> tuple[str, ...]:
    return one.type, one.value, one.note, one.caveat


def _tidy(listing: Listing) -> Listing:
    return replace(listing, stated=tuple(sorted(set(listing.stated))), tags=tuple(sorted(set(listing.tags))))
