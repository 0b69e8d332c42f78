"""Birth dates and kinds as people write them, in forms and in files."""

from __future__ import annotations

import re

from bot.domain.law.entity import Schema
from bot.domain.patterns import Pattern

_KINDS = {
    "person": Schema.PERSON, "individual": Schema.PERSON, "natural person": Schema.PERSON,
    "company": Schema.COMPANY, "corporate": Schema.COMPANY, "corporation": Schema.COMPANY,
    "legal person": Schema.COMPANY, "business": Schema.COMPANY, "firm": Schema.COMPANY,
    "organisation": Schema.ORGANIZATION, "organization": Schema.ORGANIZATION,
    "vessel": Schema.VESSEL, "ship": Schema.VESSEL, "aircraft": Schema.AIRCRAFT,
    "физическое лицо": Schema.PERSON, "юридическое лицо": Schema.COMPANY, "个人": Schema.PERSON, "公司": Schema.COMPANY,
}  # fmt: skip
_ISO = Pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[ T]00:00(?::00)?)?$")
_NUMBERS = Pattern(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})$")
_WORDS = Pattern(r"(\d{1,2})[. -]+([a-z]{3})[a-z]*[., -]+(\d{4})$|([a-z]{3})[a-z]*[. ]+(\d{1,2}),? +(\d{4})$")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def birth_date(text: str) -> str:
    """The day, month or year as ISO; the year alone where day and month cannot be told apart; "" for anything else."""
    if found := _ISO.match(text):
        return "-".join(part for part in found.groups() if part) if _is_day(*found.groups()) else ""
    if found := _NUMBERS.match(text):
        return _of_numbers(int(found[1]), int(found[2]), found[3])
    if found := _WORDS.match(text.casefold()):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        known = month in _MONTHS and _is_day(year, str(_MONTHS.index(month) + 1), day)
        return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}" if known else ""
    return ""


def _of_numbers(first: int, second: int, year: str) -> str:
    """ "13.02.1970" and "02/13/1970" are one day each, "03/02/1970" is two."""
    if first > 12 and _is_day(year, str(second), str(first)):
        return f"{year}-{second:02}-{first:02}"
    if second > 12 and _is_day(year, str(first), str(second)):
        return f"{year}-{first:02}-{second:02}"
    if first == second and _is_day(year, str(first), str(second)):
        return f"{year}-{first:02}-{second:02}"
    return year if first <= 12 and second <= 12 and _is_day(year, None, None) else ""


def _is_day(year: str, month: str | None, day: str | None) -> bool:
    return 1850 <= int(year) <= 2100 and 1 <= int(month or 1) <= 12 and 1 <= int(day or 1) <= 31


def kind_of(text: str) -> Schema | None:
    """What kind it is; None for a word that says none."""
    return _KINDS.get(" ".join(re.sub(r"[\W_]+", " ", text.casefold()).split()))
