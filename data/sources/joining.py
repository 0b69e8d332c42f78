"""Several rows of a file that are one entry: a person with two addresses, a party that a list repeats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from bot.domain.lists.entry import Detail, Entry, Listing, in_order
from data.sources.federal_register import citation, notices
from data.sources.formats.strict import Tally

T = TypeVar("T")


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
        given = ", ".join(date.text for date in dates)
        tally.warn(f"{first.caption}: rows of one entry give different dates: {given}")
    return in_order(_together(group, dates))


def _together(group: list[Entry], dates: tuple[Detail, ...]) -> Entry:
    return replace(
        group[0],
        names=_all(entry.names for entry in group),
        listings=(_listing([entry.listings[0] for entry in group]),),
        identifiers=_all(entry.identifiers for entry in group),
        countries=_all(entry.countries for entry in group),
        birth_dates=_all(entry.birth_dates for entry in group),
        links=_all(entry.links for entry in group),
        remarks="; ".join(sorted({entry.remarks for entry in group} - {""})),
        details=_all(entry.details for entry in group) + dates,
    )


def _listing(rows: list[Listing]) -> Listing:
    ends = list(filter(None, (row.ends_on for row in rows)))
    return replace(
        rows[0],
        listed_on=_listed_on(rows),
        ends_on=max(ends) if len(ends) == len(rows) else None,
        stated=_all(row.stated for row in rows),
        tags=_all(row.tags for row in rows),
        citation=citation("; ".join(dict.fromkeys(filter(None, (row.citation for row in rows))))),
    )


def _listed_on(rows: list[Listing]) -> dt.date | None:
    """The earliest day that is not before the year of the first notice; where there is none such, the earliest."""
    cited = notices("; ".join(row.citation for row in rows))
    listed = list(filter(None, (row.listed_on for row in rows)))
    likely = [day for day in listed if cited and day.year >= min(cited).year]
    return min(likely or listed, default=None)


def _all(parts: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(parts))


def _other_dates(group: list[Entry]) -> tuple[Detail, ...]:
    """The dates that rows of one entry give besides the one that holds."""
    listed = {entry.listings[0].listed_on for entry in group}
    ends = {entry.listings[0].ends_on for entry in group}
    return _details("listed on, by one of the rows", listed) + _details("ends on, by one of the rows", ends)


def _details(label: str, dates: set[dt.date | None]) -> tuple[Detail, ...]:
    texts = sorted(str(date or "no date") for date in dates)
    return tuple(Detail(label=label, text=text) for text in texts) if len(dates) > 1 else ()
