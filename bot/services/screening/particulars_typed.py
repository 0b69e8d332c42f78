"""Particulars typed behind a name: "Ivan Petrov, born 1970, Russia", "Ivan Petrov; country: RU; kind: person"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from bot.domain.names.particulars import Particulars
from bot.domain.names.word_tables.nationalities import nationalities
from bot.services.screening.particulars_read import birth_date, kind_of

_BORN = re.compile(
    r"[,;(\s]+(?:born|b\.|dob:?|date of birth:?|né|née|geboren)\s+(?:on\s+|in\s+)?"
    r"(?P<date>\d{4}(?:-\d{2}(?:-\d{2})?)?|\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4})"
    r"(?:\s*[,;]\s*(?P<country>[^,;()]{2,40}))?\s*\)?\s*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\s*[,;]\s*(?P<label>born|country|nationality|kind|identifier)\s*:\s*(?P<value>[^,;:]{1,60})$", re.IGNORECASE
)
_LONGEST = 800
LABELS = ("born", "country", "kind", "identifier")
"""What may stand behind a name, each with a colon; nationality is a country."""


def split(text: str) -> tuple[str, Particulars]:
    """The text without the particulars that it ends with; as it stands where it has none.

    A country without a label is taken behind a birth date alone: "Trading House, Russia" is a name. What is no
    country's name there, no day or no kind, leaves the text as it stands: nothing that was typed is passed over.
    What is longer than a name with all of them is a list or a text.
    """
    if len(text) > _LONGEST:
        return text, Particulars()
    rest, known = text, Particulars()
    while found := _LABELLED.search(rest):
        label = found["label"].casefold().replace("nationality", "country")
        read = _read(label, found["value"].strip(), known)
        if read is None:
            return text, Particulars()
        rest, known = rest[: found.start()], read
    found = _BORN.search(rest)
    if found is not None and not known.born:
        born = _of_birth(found, known)
        if born is None:
            return text, Particulars()
        rest, known = rest[: found.start()], born
    return (rest.strip(), known) if known and rest.strip() else (text, Particulars())


def written(name: str, said: dict[str, str]) -> str:
    """A name with particulars, by their labels, as `split` reads it."""
    return "; ".join([name, *(f"{label}: {said[label]}" for label in LABELS if said.get(label))])


def country(text: str) -> str:
    """The code of a country by its English name, its code or what its people are called; "" where it is none."""
    said = text.strip().casefold()
    return _codes().get(said) or nationalities().get(said, "")


def is_number(text: str) -> bool:
    """Whether a text can stand as an identifier behind a name."""
    return any(map(str.isalnum, text)) and not re.search(r"[,;:]", text)


def _identifier(text: str) -> str:
    return text if is_number(text) else ""


_READERS: Mapping[str, Callable[[str], Any]] = {"identifier": _identifier, "born": birth_date, "kind": kind_of}
"""What is known once, by its label, which the field of Particulars is called by too."""


def _read(label: str, value: str, known: Particulars) -> Particulars | None:
    """What is known with this besides; None where it cannot be read, or was said already. Countries may be several."""
    if label == "country":
        code = country(value)
        return replace(known, countries=(code, *known.countries)) if code else None
    read = _READERS[label](value)
    return replace(known, **{label: read}) if read and not getattr(known, label) else None


def _of_birth(found: re.Match[str], known: Particulars) -> Particulars | None:
    said = (found["country"] or "").strip()
    code, born = country(said), birth_date(found["date"])
    if (said and not code) or not born:
        return None
    return replace(known, born=born, countries=(*((code,) if code else ()), *known.countries))


@cache
def _codes() -> dict[str, str]:
    """Countries by their English names and by their codes, ISO codes in lower case."""
    from babel import Locale  # few names come with a country

    names = {code: name for code, name in Locale("en").territories.items() if len(code) == 2}
    by_code = {code.casefold(): code.casefold() for code in names}
    return by_code | {name.casefold(): code.casefold() for code, name in names.items()}
