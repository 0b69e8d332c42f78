"""Particulars typed behind a name: "Ivan Petrov, born 1970, Russia"."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from bot.domain.names.particulars import Particulars

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_BORN = re.compile(
    r"[,;(\s]+(?:born|b\.|dob:?|date of birth:?|né|née|geboren)\s+(?:on\s+|in\s+)?"
    r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{1,2}\s+(?P<month>[a-z]{3,9})\.?\s+(?P<year>\d{4}))"
    r"(?:\s*[,;]\s*(?P<country>[^,;()]{2,40}))?\s*\)?\s*$",
    re.IGNORECASE,
)


def split(text: str) -> tuple[str, Particulars]:
    """The text without the birth date, and the country behind it, that it ends with; as it stands where it has none.

    A country is taken behind a birth date alone: "Trading House, Russia" is a name. What is no country's name there
    leaves the text as it stands, so that nothing that was typed is passed over.
    """
    found = _BORN.search(text)
    if found is None or not text[: found.start()].strip():
        return text, Particulars()
    country = (found["country"] or "").strip()
    code = _codes().get(country.casefold(), "") if country else ""
    born = _iso(found)
    if (country and not code) or not born:
        return text, Particulars()
    return text[: found.start()].strip(), Particulars(born=born, countries=(code,) if code else ())


def _iso(found: re.Match[str]) -> str:
    if not found["month"]:
        return found["date"]
    month = found["month"][:3].casefold()
    if month not in _MONTHS:
        return ""
    day = int(found["date"].split()[0])
    return f"{found['year']}-{_MONTHS.index(month) + 1:02}-{day:02}"


@cache
def _codes() -> dict[str, str]:
    """Countries by their English names, ISO codes in lower case."""
    names = Locale("en").territories
    return {name.casefold(): code.casefold() for code, name in names.items() if len(code) == 2}
