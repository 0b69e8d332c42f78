"""What the whole of a message is: a stored name made of words of talk, an institution's, or a name and a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.domain.names.scripts import has_han
from bot.services.questions.days.finding import year_behind
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.reading import Aspect, DayRead, Kind, Reading
from bot.services.questions.stored.held_words import held
from bot.services.questions.stored.known import LONGEST, Stored
from bot.services.questions.words.vocabulary import Vocabulary

_LIKE_NAMES = (Kind.NOT_FOR_US, Kind.HELP, Kind.LISTS, Kind.FOLLOW, Kind.CHANGES, Kind.DEADLINES, Kind.MEMBERS)
"""Kinds that are shown by words which names are made of as well."""
_MOST_TITLED = 4
_TYING = frozenset("of for in to on".split())
_BETWEEN = _TYING | {"the", "and", "de", "du", "la", "al"}


def as_name(found: Reading, stored: Stored, words: Vocabulary, *, team: str, talk: bool) -> Reading:
    """The reading; as of a name where the message is a stored one as it stands, or may be one by its capitals.

    `talk`: its words are certainly those of talk.
    """
    titles = _capitals_tell(words)
    text = found.text.strip(" ?!.？")
    if titles and _is_institution(found, text, words.signs.institutions):
        whole = replace(found, names=(text,), aspect=Aspect.ANY, besides=(), relative="", either=(), doubts=())
        return replace(whole, is_bare=True)
    if found.kind not in _LIKE_NAMES or not text:
        return found
    name = replace(found, kind=Kind.SCREEN, names=(text,), aspect=Aspect.ANY, is_bare=True, doubts=(), day=None)
    name = replace(name, besides=())
    if _is_held(text, stored, team):
        return name
    if found.kind is not Kind.NOT_FOR_US or talk or not (titles and _is_titled(text)):
        return found
    return replace(name, doubts=(NO_NAME.format(text),))


def _is_held(text: str, stored: Stored, team: str) -> bool:
    """Whether a text is stored as it stands; not where but its Chinese part is: "can you translate this: 大鸢科技"."""
    two_scripts = has_han(text) and any(word.isascii() and word.islower() for word in text.split())
    return not two_scripts and held([text], stored, (), team=team).whole(text)


def _capitals_tell(words: Vocabulary) -> bool:
    """Whether capitals show a name: not in a language that gives all nouns some, or none."""
    return not (words.capital_nouns or words.unspaced)


def _is_titled(text: str) -> bool:
    """Whether a few words are all written with a capital."""
    words = text.split()
    return 1 < len(words) <= _MOST_TITLED and all(map(str.istitle, words))


def _is_institution(found: Reading, text: str, bodies: Collection[str]) -> bool:
    """Whether all that was typed is an institution's name by its capitals: "Committee for the Protection of Birds"."""
    if found.kind is not Kind.SCREEN or found.is_bare or _asks_more(found):
        return False
    return _is_body_tied(text.casefold().split(), bodies) and _is_written_as_name(text.split())


def _asks_more(found: Reading) -> bool:
    """Whether a message asks something, names a day or a list, or more names than an institution has in its own."""
    return bool(found.day or found.lists or found.list_meant or "?" in found.text or len(found.names) > 2)


def _is_body_tied(folded: Sequence[str], bodies: Collection[str]) -> bool:
    """Whether "of", or the like, stands behind a word for an institution: "Committee for"."""
    return any(word in bodies and after in _TYING for word, after in pairwise(folded))


def _is_written_as_name(words: Sequence[str]) -> bool:
    """Whether all words have capitals but the small ones between them."""
    return words[-1][0].isupper() and all(word[0].isupper() or word in _BETWEEN for word in words)


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
