"""Several rows of a file that are one entry: a person with two addresses, a party that a list repeats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.lists.entry import Detail, Entry, Listing, in_order
from data.sources.federal_register import citation, notices
from data.sources.formats.strict import Tally


def joined(entries: Iterable[Entry], tally: Tally) -> tuple[Entry, ...]:
    """The entries, those of one id made into one, whatever the order of their rows. Each has a single listing.

    Everything any of the rows says is kept. Where their dates differ, the earliest listing that is not before the year
    of the first notice and the latest end hold; all of them become details, and a warning tells of them.
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.id, []).append(in_order(entry))
    return tuple(_one(sorted(group, key=repr), tally) for group in groups.values())


def _one(group: list[Entry], tally: Tally) -> Entry:
    first = group[0]
    if len(group) == 1:
        return first
    dates = _other_dates(group)
    if dates:
        tally.warn(f"{first.caption}: rows of one entry give different dates: {', '.join(d.text for d in dates)}")
    return in_order(
        replace(
            first,
            names=tuple(name for entry in group for name in entry.names),
            listings=(_listing([entry.listings[0] for entry in group]),),
            identifiers=tuple(i for entry in group for i in entry.identifiers),
            countries=tuple(c for entry in group for c in entry.countries),
            birth_dates=tuple(b for entry in group for b in entry.birth_dates),
            links=tuple(link for entry in group for link in entry.links),
            remarks="; ".join(sorted({entry.remarks for entry in group if entry.remarks})),
            details=tuple(d for entry in group for d in entry.details) + dates,
        )
    )


def _listing(rows: list[Listing]) -> Listing:
    cited = notices("; ".join(row.citation for row in rows))
    listed = [row.listed_on for row in rows if row.listed_on]
    likely = [day for day in listed if cited and day.year >= min(cited).year]
    return replace(
        rows[0],
        listed_on=min(likely or listed, default=None),
        ends_on=None if any(row.ends_on is None for row in rows) else max(row.ends_on for row in rows if row.ends_on),
        stated=tuple(stated for row in rows for stated in row.stated),
        tags=tuple(tag for row in rows for tag in row.tags),
        citation=citation("; ".join(dict.fromkeys(row.citation for row in rows if row.citation))),
    )


def _other_dates(group: list[Entry]) -> tuple[Detail, ...]:
    """The dates that rows of one entry give besides the one that holds."""
    listed = {entry.listings[0].listed_on for entry in group}
    ends = {entry.listings[0].ends_on for entry in group}
    return _details("listed on, by one of the rows", listed) + _details("ends on, by one of the rows", ends)


def _details(label: str, dates: set[dt.date | None]) -> tuple[Detail, ...]:
    texts = sorted(str(date or "no date") for date in dates)
    return tuple(Detail(label=label, text=text) for text in texts) if len(dates) > 1 else ()
