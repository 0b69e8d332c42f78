"""Nationalities in a message that are somebody's: ", Russian,", "the Iranian national", "(israeli, 1973)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import is_common
from bot.domain.names.word_tables.nationalities import nationalities
from bot.services.questions.details.births import births_in, written
from bot.services.questions.details.detail import Detail
from bot.services.screening.particulars_typed import country

_INFLECTED = "(?:e[rnms]?)?"
_PEOPLE = "(?:{})".format(
    "|".join(
        re.escape(word).replace(r"\ ", r"[\s-]") + _INFLECTED * word.endswith("isch")
        for word in sorted(nationalities(), key=len, reverse=True)
    )
)
_PEOPLES = rf"(?P<who>{_PEOPLE}(?:\s*(?:[/+&-]|\band\b)\s*{_PEOPLE})*)"
_PASSPORT = r"passports?(?:\s+holder)?(?!\s*(?:no\b|nr\b|number|#|[:.])*\s*[A-Z]{0,3}\s?\d)"
_HOLDER = rf"(?:national|citizen|nationality|citizenship|staatsangehörige[rn]?|{_PASSPORT})"
_BEFORE = re.compile(rf"(?<![\w-])(?:(?:the|an?|der|die)\s+)?{_PEOPLES}\s+{_HOLDER}\b", re.IGNORECASE)
_APPOSED = re.compile(
    rf"(?<=[,(])\s*{_PEOPLES}(?:\s*,\s*(?P<year>19\d\d|200\d))?(?=\s*[,;)?!]|\s*$|\s+passport\b|\s+(?:born|b\.|dob))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:nationalit(?:y|ies)|citizenships?|citizen of|national of|passports?(?: of)?|staatsangehörigkeit|"
    r"nationalité|nacionalidad|гражданство)\b\s*[:=]?\s*(?:the\s+)?(?=[^\W\d_])",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*([^\W\d_][^,;/+&()?!:\d]*)")
_TIE = re.compile(r"\s*(?:[,/+&]|\band\b)\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\((?P<inside>[^()]{2,60})\)")
_YEAR = re.compile(r"19\d\d|200\d")


def peoples_in(text: str) -> Iterator[Detail]:
    """Every nationality that is said to be one, or stands beside a name by itself; with a year that is one of birth."""
    yield from map(_detail, _beside(text))
    for found in _LABEL.finditer(text):
        codes, end = _listed(text, found.end())
        if codes:
            yield Detail(found.start(), end, _of_countries(codes))
    brackets = ((found, _of_bracket(found["inside"])) for found in _BRACKET.finditer(text))
    yield from (Detail(*found.span(), said) for found, said in brackets if said)


def _beside(text: str) -> Iterator[re.Match[str]]:
    """Nationalities before "national" or "citizen", and between marks."""
    yield from (found for found in _BEFORE.finditer(text) if not _begins_a_body(text, found))
    yield from (found for found in _APPOSED.finditer(text) if _is_people(found["who"]))


def _detail(found: re.Match[str]) -> Detail:
    year = found.groupdict().get("year")
    return Detail(*found.span(), _of_countries(_codes(found["who"])) + (written(year) if year else ""))


def _begins_a_body(text: str, found: re.Match[str]) -> bool:
    """Whether "national" is a word of a body's name: "Quollish National Commercial Bank", "quollish national army"."""
    behind = _NEXT_WORDS.match(text, found.end())
    words = behind[0].split() if behind else []
    keys = [plain_key(word) for word in words]
    return found[0].split()[-1] in ("National", "NATIONAL") or any(key in _BODIES or is_common(key) for key in keys)


_NEXT_WORDS = re.compile(r"(?:\s+[^\W\d_]+){1,4}")
_BODIES = frozenset(
    "army armed guard guards militia police resistance liberation mobilization unity assembly supercomputing "
    "supercomputer satellite helicopter lottery olympic standards calibration cyberspace factoring aluminum".split()
)
"""Words of bodies behind "national" on lists, beside those that many names bear."""


def _of_countries(codes: list[str]) -> str:
    return "".join(f"; country: {code}" for code in dict.fromkeys(codes))


def _codes(said: str) -> list[str]:
    """The countries of several nationalities that are tied: "angolan + russian"."""
    return [code for part in re.split(r"\s*(?:[/+&]|\band\b)\s*", said, flags=re.IGNORECASE) if (code := _code(part))]


def _code(said: str) -> str:
    said = " ".join(said.split())
    return country(said) or country(re.sub(r"(?<=isch)e[rnms]?$", "", said, flags=re.IGNORECASE))


def _listed(text: str, place: int) -> tuple[list[str], int]:
    """The countries that are listed from a place on, and where they end."""
    codes: list[str] = []
    end = place
    while found := _ITEM.match(text, place):
        words = found[1].split()
        size = next((size for size in range(min(4, len(words)), 0, -1) if _code(" ".join(words[:size]))), 0)
        if not size:
            break
        said = re.match(r"\s*" + r"\s+".join(map(re.escape, words[:size])), text[place:])
        codes.append(_code(" ".join(words[:size])))
        end = place + (said.end() if said else 0)
        tie = _TIE.match(text, end)
        if tie is None:
            break
        place = tie.end()
    return codes, end


def _of_bracket(inside: str) -> str:
    """What a bracket says that holds nothing but years of birth and countries, a nationality or a year among them."""
    births = list(births_in(inside))
    parts = _parts_beside(inside, births)
    said = [_of_part(part) for part in parts]
    telling = births or any(map(_tells, parts))
    return "".join([*(birth.said for birth in births), *said]) if telling and all(said) else ""


def _parts_beside(inside: str, births: Sequence[Detail]) -> list[str]:
    """The parts of a bracket but for the days of birth in it."""
    for birth in reversed(births):
        inside = inside[: birth.start] + inside[birth.end :]
    return [part for part in re.split(r"\s*[,;/+]\s*", inside.strip()) if part]


def _tells(part: str) -> bool:
    return _YEAR.fullmatch(part) is not None or _is_people(part)


def _is_people(said: str) -> bool:
    """Whether it is a nationality and not the initials of a country, which may be part of a firm's name: "(UK)"."""
    return not said.isupper() and re.fullmatch(_PEOPLES, said, re.IGNORECASE) is not None


def _of_part(part: str) -> str:
    if _YEAR.fullmatch(part):
        return written(part)
    code = _code(part) if len(part) > 2 or part.isupper() else ""
    return _of_countries([code]) if code else ""
