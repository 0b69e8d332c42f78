"""Dates and places of birth in the EU's list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from bot.domain.lists.entry import Detail
from data.sources.eu_fsf.record import EuRecord, Part
from data.sources.formats.days import every_year, iso_day, possible_year
from data.sources.formats.strict import Tally
from data.sources.formats.text import joined

_PLACE = ("place", "city", "zipCode", "region", "countryDescription")
_WORDS = ("calendarType", "birthdate", "dayOfMonth", "monthOfYear", "year", "yearRangeFrom", "yearRangeTo")


def birth_dates(part: Part, tally: Tally) -> Iterator[str]:
    """ISO, to what the list gives. A date of another calendar counts only where the list gives the day converted."""
    if part["birthdate"]:
        if day := iso_day(part["birthdate"]):
            yield day.isoformat()
        else:
            tally.warn(f"{part.place}: date of birth {part['birthdate']!r} is not possible; kept as text")
    elif part["calendarType"] in ("GREGORIAN", ""):
        yield from _of_parts(part, tally)
    else:
        tally.ignore(f"date of birth in the {part['calendarType'].title()} calendar alone (kept as text)")


def birth_details(record: EuRecord) -> Iterator[Detail]:
    """Places of birth, and the dates in words where they are more than a day, a month or a year."""
    for part in record.parts["birthdate"]:
        if place := joined(*(part[field] for field in _PLACE if part[field] != "UNKNOWN")):
            yield Detail(label="Place of birth", text=place)
        if not _is_plain(part):
            circa = "circa" if part["circa"] == "true" else ""
            words = (f"{field} {part[field]}" for field in _WORDS if part[field])
            yield Detail(label="Date of birth", text=joined(circa, *words, *part.remarks, *part.more))


def _is_plain(part: Part) -> bool:
    """Whether it is no more than a day, a month or a year of our calendar."""
    more = (part["yearRangeFrom"], part["yearRangeTo"], part["circa"] == "true", part.remarks, part.more)
    return part["calendarType"] == "GREGORIAN" and not any(more)


def _of_parts(part: Part, tally: Tally) -> Iterator[str]:
    years = [part[field] for field in ("year", "yearRangeFrom", "yearRangeTo") if part[field]]
    if odd := [year for year in years if not possible_year(year)]:
        tally.warn(f"{part.place}: year of birth {odd[0]!r} is not possible; kept as text")
    elif part["year"]:
        yield from _of_day(part, tally)
    elif len(years) == 2:
        yield from every_year(*years)


def _of_day(part: Part, tally: Tally) -> Iterator[str]:
    month, day = part["monthOfYear"], part["dayOfMonth"]
    if not month:
        yield part["year"]
        return
    try:
        date = dt.date(int(part["year"]), int(month), int(day or 1))
    except ValueError:
        tally.warn(f"{part.place}: date of birth {part['year']}-{month}-{day} is no date; kept as text")
    else:
        yield date.isoformat() if day else f"{date:%Y-%m}"
