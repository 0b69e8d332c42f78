"""Names as they are given to be screened, with the day that stands beside them. Questions are read elsewhere."""

from __future__ import annotations

import datetime as dt
import re

from bot.domain.names.as_written.several import items_of, lists_of, tidy
from bot.domain.patterns import Pattern
from bot.errors import BadInput
from bot.services.limits import too_long, too_many
from bot.services.questions.days.dates import read_day

_AS_OF = re.compile(r"^(?P<names>.*?),?\s*\bas\s+(?:of|at)\b[:\s]*(?P<day>.*)$", re.I | re.S)
_ON_DAY = re.compile(
    r"^(?P<names>.+?)\s+on\s+(?P<day>\d[\w ,.-]*\d{4}|\d{4}-\d\d?-\d\d?|[A-Z][a-z]+\.? \d.*\d{4})$", re.S
)


def parse_name(text: str, *, today: dt.date) -> tuple[str, dt.date | None]:
    """One name as it is given on a command line, with the day in it: "Xiaomi as of 2021-01-15".

    Raises BadInput where a day is in it that cannot be read.
    """
    name, day = names_and_day(text, today)
    return without_days(name), day


def day_asked_about(text: str, *, today: dt.date) -> dt.date | None:
    """The day that "as of", "on" or a question gives beside a name; None where a day only belongs to the name.

    "XIAOMI 3.375% 02/27/2027" and "… due on 27 Feb 2027" are names of bonds. Raises BadInput for a day that cannot be
    read.
    """
    return None if _FALLS_DUE.search(text) else names_and_day(text, today)[1]


_FALLS_DUE = Pattern(r"\b(?:due|matur\w+|expir\w+|callable|redeemable|payable|issued|dated)\b.*\bon\b", re.I)


def names_and_day(text: str, today: dt.date) -> tuple[str, dt.date | None]:
    """The names given, and the day of "as of" or "on". Raises BadInput for a day that cannot be read."""
    names, day = _split_as_of(text, today)
    words = names.strip(" ?!")
    if dated := _ON_DAY.match(words):
        return dated["names"], one_day(day, read_day(dated["day"], today=today))
    return names, day


def without_days(names: str) -> str:
    """The names, which hold no day: one that was not read must not become part of a name. Raises BadInput."""
    if found := _A_DAY.search(names):
        raise BadInput(f"Is {found[0]} the day you ask about? Write it after “as of”: Xiaomi as of 2021-01-15.")
    return names


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_A_DAY = re.compile(
    rf"\b(?:\d{{4}}-\d\d?-\d\d?|\d\d?([/.])\d\d?\1\d{{4}}"
    rf"|{_ORDINAL} {_MONTH}[a-z]*\.?,? \d{{4}}|{_MONTH}[a-z]*\.? {_ORDINAL},? \d{{4}})\b",
    re.I,
)


def one_day(*days: dt.date | None) -> dt.date | None:
    """The day that was given, in one way or in several; None where none was. Raises BadInput for two different ones."""
    given = sorted({day for day in days if day})
    if len(given) > 1:
        raise BadInput(f"Two dates, {given[0]} and {given[1]}: ask about one day at a time.")
    return given[0] if given else None


def _split_as_of(text: str, today: dt.date) -> tuple[str, dt.date | None]:
    found = _AS_OF.match(text)
    if found is None:
        return text, None
    typed = found["day"].strip(" ?!")
    if not typed:
        raise BadInput("“as of” needs a date, like 2021-04-01.")
    return found["names"], read_day(typed, today=today)


def split_names(text: str) -> tuple[str, ...]:
    """The names in a list: split at commas, semicolons and line ends, but not before a legal form.

    "Xiaomi, Technology Co., Ltd." gives two names; "quoted, names" stay whole. Raises BadInput.
    """
    items = [item for part in lists_of(text) for item in items_of(part)]
    return checked_names(tuple(dict.fromkeys(filter(None, map(tidy, items)))))


def checked_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, which are neither too many nor too long. Raises BadInput where they are, and where there is none."""
    if not names:
        raise BadInput("Give a name to screen, like /screen Xiaomi.")
    if problem := too_many(names, taker="command") or next(filter(None, map(too_long, names)), ""):
        raise BadInput(problem)
    return names
