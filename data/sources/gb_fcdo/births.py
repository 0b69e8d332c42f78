"""Dates of birth in the UK Sanctions List: "07/10/1952", "dd/mm/1960", "00/03/1975", "03/1975", "1946"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from data.sources.formats.days import every_year, possible_year

_ABOUT = re.compile(r"\b(?:c|ca|circa|about|around|approx|approximately|estimated|possibly)\b\.?\s*")
_ASIDE = re.compile(r"\([^()]*\)|'|\s+00:00(?::00)?\b")  # a remark, a spreadsheet's apostrophe and hour
_UNKNOWN = r"dd?|mm?|x{1,2}|\?{1,2}|--?|0{1,2}"
_DAY, _MONTH, _YEAR = rf"(?P<day>\d\d?|{_UNKNOWN})", rf"(?P<month>\d\d?|{_UNKNOWN})", r"(?P<year>\d{4})"
_WORD = "(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:(?:{_DAY}[/.-])?{_MONTH}[/.-])?{_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)(?:-(?P<day>\d\d))?",
        rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? )?{_WORD},? {_YEAR}",
        rf"{_WORD} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}",
    )
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SPAN = re.compile(r"(?:between |from )?(.+?)\s*(?:-|–| to | until )\s*(.+)|between (.+?) and (.+)")
_SEVERAL = re.compile(r"\s*(?:[;,|&]|\band\b|\bor\b|(?<=\d{4})/(?=\d{4})|(?<=\d{4}) (?=\d))\s*")


def birth_dates(printed: str) -> tuple[str, ...]:
    """ISO, to what is known of each; several where the list leaves it open; none where it is no date, or cannot be one.

    "dd/mm/1960" is 1960, "00/03/1975" is 1975-03; a span gives every year, where it has not too many to tell people
    apart.
    """
    text = _ABOUT.sub("", _ASIDE.sub("", printed.casefold())).strip(" .")
    if day := _date(text):
        return (day,)
    if span := _SPAN.fullmatch(text):
        return tuple(_years(*filter(None, span.groups())))
    found = tuple(map(_date, _SEVERAL.split(text)))
    return tuple(filter(None, found)) if all(found) else ()


def _years(first: str, last: str) -> Iterator[str]:
    start, end = _date(first), _date(last)
    if start and end:
        yield from every_year(start[:4], end[:4])


def _date(text: str) -> str:
    found = next((found for form in _FORMS if (found := form.fullmatch(text))), None)
    if found is None or not possible_year(found["year"]):
        return ""
    parts = found.groupdict()
    month = _MONTHS.index(parts["word"]) + 1 if parts.get("word") else _number(parts.get("month"))
    return _iso(parts["year"], month, _number(parts.get("day"))) if month else parts["year"]


def _iso(year: str, month: int, day: int) -> str:
    """To the day, or to the month where that is 0; "" for what is no date."""
    try:
        date = dt.date(int(year), month, day or 1)
    except ValueError:
        return ""
    return date.isoformat() if day else f"{date:%Y-%m}"


def _number(text: str | None) -> int:
    """0 where it is not known."""
    return int(text) if text and text.isdigit() else 0
