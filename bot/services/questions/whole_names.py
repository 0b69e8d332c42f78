"""What the whole of a message is: a stored name made of words of talk, an institution's, or a name and a year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

from bot.services.questions.days import year_behind
from bot.services.questions.joined_words import held
from bot.services.questions.known import LONGEST, Stored
from bot.services.questions.reading import Aspect, DayRead, Kind, Reading

_LIKE_NAMES = (Kind.NOT_FOR_US, Kind.HELP, Kind.LISTS, Kind.FOLLOW, Kind.CHANGES, Kind.DEADLINES, Kind.MEMBERS)
"""Kinds that are shown by words which names are made of as well."""
_MOST_TITLED = 4
_BODIES = frozenset(
    """
    academy administration agency alliance army assembly association authority bank brigade bureau center centre
    chamber command commission committee company confederation congress corporation corps council department
    directorate federation force forces foundation front fund guard house institute institution laboratory league
    liberation ministry mission mosque movement office organisation organization party province relief republic school
    society state syndicate union university
    """.split()
)
"""What an institution calls itself."""
_TYING = frozenset("of for in to on".split())
_BETWEEN = _TYING | {"the", "and", "de", "du", "la", "al"}


def as_name(found: Reading, stored: Stored, *, team: str, talk: bool, titles: bool) -> Reading:
    """The reading; as of a name where the message is a stored one as it stands, or may be one by its capitals.

    `talk`: its words are certainly those of talk; `titles`: capitals tell something in its language.
    """
    text = found.text.strip(" ?!.？")
    if titles and _is_institution(found, text):
        whole = replace(found, names=(text,), aspect=Aspect.ANY, relative="", either=(), doubts=())
        return replace(whole, is_bare=True)
    if found.kind not in _LIKE_NAMES or not text:
        return found
    name = replace(found, kind=Kind.SCREEN, names=(text,), aspect=Aspect.ANY, is_bare=True, doubts=(), day=None)
    if held([text], stored, (), team=team).whole(text):
        return name
    words = text.split()
    titled = titles and 1 < len(words) <= _MOST_TITLED and all(word.istitle() for word in words)
    if found.kind is not Kind.NOT_FOR_US or talk or not titled:
        return found
    return replace(name, doubts=(f"“{text}” may be a name, or something else.",))


def _is_institution(found: Reading, text: str) -> bool:
    """Whether all that was typed is an institution's name by its capitals: "Committee for the Protection of Birds"."""
    words = text.split()
    folded = [word.casefold() for word in words]
    tied = any(word in _BODIES and after in _TYING for word, after in pairwise(folded))
    written = all(word[0].isupper() or word in _BETWEEN for word in words)
    asked = found.day or found.lists or found.list_meant or "?" in found.text or len(found.names) > 2
    return found.kind is Kind.SCREEN and tied and written and words[-1][0].isupper() and not (found.is_bare or asked)


def year_of_name(text: str, stored: Stored, today: dt.date, *, team: str) -> DayRead | None:
    """The year behind a stored name, where the two of them are not one name: "SMIC 2021"."""
    year = year_behind(text, today=today)
    before = text[: year.start].rstrip(" ,").split()[-LONGEST:] if year else []
    ends = [" ".join(before[first:]) for first in range(len(before))]
    if year is None or not ends:
        return None
    known = held([*ends, *(f"{end} {year.typed}" for end in ends)], stored, (), team=team)
    is_one = any(known.whole(f"{end} {year.typed}") for end in ends)
    return year if not is_one and any(map(known.whole, ends)) else None
