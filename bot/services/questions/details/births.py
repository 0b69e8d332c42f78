"""Days and years of birth in a message: "born 1970", "dob 03/05/1962", "geb. 3. Mai 1970", "1970 г.р."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.services.questions.details.detail import Detail
from bot.services.screening.particulars_read import birth_date

_YEAR = r"(?:18[5-9]\d|19\d\d|20\d\d)"
_MONTH = r"[^\W\d_]{3,10}\.?"
_ORDINAL = r"(?:st|nd|rd|th|er)?\.?"
_DATE = (
    rf"(?i:{_YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|"
    rf"\d{{1,2}}{_ORDINAL}\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}|"
    rf"{_MONTH}\s+\d{{1,2}}{_ORDINAL},?\s+{_YEAR}|{_MONTH}\s+{_YEAR}|{_YEAR}|['’‘]\d\d)(?!\w)"
)
_WORDS = (
    r"(?i:\b(?:born|dob|yob|date of birth|birth ?date|birth ?day|year of birth|birth year|geboren|geburtsdatum|"
    r"geburtsjahr|née?|date de naissance|nacid[oa]|fecha de nacimiento|родил(?:ся|ась)|дата рождения)\b(?:\([ea]\))?|"
    r"\bd\.\s?o\.\s?b\b\.?|\bgeb\.|\bрод\.|(?<![\w.])b\.|(?<![\w.])b(?= (?:18|19|20)\d\d\b))"
)
_PLACE = r"(?:,?\s+(?:in|à|en|в)\s+[^\W\d_a-zа-я][\w'’-]+(?:[ -][^\W\d_a-zа-я][\w'’-]+)?)?"
_BORN = re.compile(rf"{_WORDS}\s*[:=]?\s*(?:(?i:on|in|is|was|am|im|le|en|el|в)\s+)?(?P<date>{_DATE}){_PLACE}")
_OF_DAY = r"年(?:\d{1,2}月)?(?:\d{1,2}日)?"
_BEHIND = re.compile(
    rf"(?P<year>\d{{4}})\s*(?:г\.\s?р\.?|года рождения|{_OF_DAY}(?:出生|生まれ|生))|生于\s*(?P<of>\d{{4}}){_OF_DAY}"
)
"""A year of birth by what stands behind it, or in Chinese before it."""
_CENTURY = 26
"""Up to so many, two figures are of this century: "born '91" is 1991."""


def births_in(text: str) -> Iterator[Detail]:
    """Every day or year of birth, with the words that say it is one."""
    for found in _BORN.finditer(text):
        if born := born_on(found["date"]):
            yield Detail(*found.span(), written(born))
    for found in _BEHIND.finditer(text):
        yield Detail(*found.span(), written(found["year"] or found["of"]))


def written(born: str) -> str:
    """A day of birth as it stands behind a name."""
    return f"; born: {born}"


def born_on(typed: str) -> str:
    """The day as far as it can be told, ISO; the year alone where the rest is not understood; "" for no day."""
    if short := re.fullmatch(r"['’‘](\d\d)", typed):
        return f"{20 if int(short[1]) <= _CENTURY else 19}{short[1]}"
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th|er)\b", "", " ".join(typed.split()), flags=re.IGNORECASE)
    year = re.search(_YEAR, plain)
    return birth_date(plain) or (year[0] if year else "")
