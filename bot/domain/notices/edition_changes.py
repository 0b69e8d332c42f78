"""What changed between two editions of a list, in the words of a notice; what a listing becomes, succession.py says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.lists.entry import Entry


class What(StrEnum):
    """What of an entry changed; in the order in which a notice lists it."""

    RENAMED = "renamed"
    KIND = "kind"
    PROGRAMS = "programs"
    DATES = "dates"
    ALIASES = "aliases"
    IDENTIFIERS = "identifiers"
    RELATIONS = "relations"
    COUNTRIES = "countries"
    BIRTH_DATES = "birth dates"
    DETAILS = "details"
    REMARKS = "remarks"


ACROSS_FORMATS = frozenset({What.RENAMED, What.PROGRAMS})
"""What two formats of one list say alike. The rest differs with the format, not with the law."""


class Op(StrEnum):
    """What happened to an entry (OpenSanctions: ADD, MOD, DEL)."""

    ADDED = "added"
    ENDED = "ended"
    MODIFIED = "modified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one entry. `what` says of a modification what was modified; `caption` is the name it goes by."""

    entry: str
    op: Op
    caption: str
    what: tuple[What, ...] = ()
    before: Entry | None = None
    after: Entry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """All that changed from one stored version of a dataset to another; versions by their names."""

    dataset: str
    from_version: str
    to_version: str
    changes: tuple[Change, ...]

    def of(self, op: Op) -> tuple[Change, ...]:
        """The changes of one sort, in the order of their ids."""
        return tuple(change for change in self.changes if change.op is op)


def what_changed(before: Entry, after: Entry, *, same_format: bool = True) -> tuple[What, ...]:
    """What differs between two editions of one entry; empty where nothing does (that both formats can say)."""
    changed = tuple(what for what, of in _PARTS.items() if of(before) != of(after))
    return changed if same_format else tuple(what for what in changed if what in ACROSS_FORMATS)


def _programs(entry: Entry) -> Mapping[str, tuple[str, ...]]:
    return {listing.program: listing.tags for listing in entry.listings}


def _dates(entry: Entry) -> Mapping[str, tuple[object, ...]]:
    return {
        listing.program: (listing.listed_on, listing.effective_on, listing.ends_on, listing.stated, listing.citation)
        for listing in entry.listings
    }


_PARTS: dict[What, Callable[[Entry], object]] = {
    What.RENAMED: lambda entry: entry.caption,
    What.KIND: lambda entry: entry.schema,
    What.PROGRAMS: _programs,
    What.DATES: _dates,
    What.ALIASES: lambda entry: (replace(entry.names[0], text=""), entry.names[1:]),
    What.IDENTIFIERS: lambda entry: entry.identifiers,
    What.RELATIONS: lambda entry: entry.links,
    What.COUNTRIES: lambda entry: entry.countries,
    What.BIRTH_DATES: lambda entry: entry.birth_dates,
    What.DETAILS: lambda entry: (entry.details, entry.url),
    What.REMARKS: lambda entry: entry.remarks,
}
