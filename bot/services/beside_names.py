"""What a caller knows beside a name, compared with what lists give: it tells people apart, and never hides one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.law.answer import Finding
from bot.errors import BadInput

_BIRTH = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_COUNTRY = re.compile(r"[a-z]{2}")


def checked_birth(text: str) -> str:
    """A day, month or year of birth, as it was given. Raises BadInput for anything else."""
    if not _BIRTH.fullmatch(text):
        raise BadInput(f"{text[:40]!r} is no date of birth: write 1970-03-12, 1970-03 or 1970.")
    return text


def checked_country(text: str) -> str:
    """A country's code in lower case. Raises BadInput for anything else."""
    if not _COUNTRY.fullmatch(text.lower()):
        raise BadInput(f"{text[:40]!r} is no country's code of two letters, like cn.")
    return text.lower()


def same_birth(given: str, listed: Sequence[str]) -> bool | None:
    """Whether one of the listed dates may be the given one, to the part that both give; None where none is listed."""
    return any(one.startswith(given) or given.startswith(one) for one in listed) if listed else None


def same_country(given: str, listed: Sequence[str]) -> bool | None:
    """Whether the country is among the listed ones; None where none is listed."""
    return given in listed if listed else None


def compared(finding: Finding, *, birth_date: str, country: str) -> dict[str, bool | None]:
    """What agrees (true), differs (false), or cannot be told (null), of what was given."""
    entity = finding.entity
    told: dict[str, bool | None] = {}
    if birth_date:
        told["birth_date"] = same_birth(birth_date, entity.birth_dates)
    if country:
        told["country"] = same_country(country, entity.countries)
    return told
