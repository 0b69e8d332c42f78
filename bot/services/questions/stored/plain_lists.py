"""A plain list of names is read as all of them: "Siemens and Rosneft" are two, and nobody is asked which is meant.

It is one where nothing but marks, words like "and" and codes in brackets stands between the names. What only leaves
some of them out is no other reading: whoever may be meant is among them all. One name that is several of the list is
another reading, but where a firm is stored by one of these and nobody by the whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from bot.domain.law.entity import Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import plain_key
from bot.domain.names.weak_aliases import is_strong_name
from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from bot.services.questions.mentioned.tickers import is_ticker
from bot.services.questions.reading import Kind, Reading
from bot.services.questions.runs.joining import ANDS
from bot.services.questions.runs.two_names import FIRM_ENDS
from bot.services.questions.stored.bearing import bearing
from bot.services.questions.stored.known import Stored
from bot.services.questions.words.stretches import Stretch
from bot.services.questions.words.vocabulary import Vocabulary
from bot.services.screening.particulars_typed import country

_MARKS = r"[,;/&+|•·、，；\s]|(?<=\s)[-–—](?=\s)"
_AMOUNT = r"(?<!\w)[$€£]?\d[\d.,]*\s?(?:%|(?:k|m|mn|bn)\b)?(?:\s?(?:usd|eur|gbp|chf|jpy|cny|rmb|hkd|shares?)\b)?"
_CODE = r"\([A-Z0-9]{1,6}(?:[. :][A-Z]{1,4})?\)"
_LONE = (Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT, Schema.JURISDICTION)
_SEVERAL = 2


def without_idle_choice(reading: Reading, words: Vocabulary, stored: Stored, *, team: str) -> Reading:
    """The reading without the question which of the names of a plain list are meant, of all of them."""
    choice = reading.kind is Kind.SCREEN and len(reading.doubts) == 1 and reading.either
    listed = _plain_list(reading, words) if choice else None
    if listed is None or not _is_all_there_is(listed, reading.either, stored, team):
        return reading
    mentioned = tuple(one for one in reading.mentioned if one not in " ".join(listed.names))
    return replace(reading, names=tuple(dict.fromkeys(listed.names)), doubts=(), either=(), mentioned=mentioned)


def _is_all_there_is(listed: _List, offered: Sequence[Sequence[str]], stored: Stored, team: str) -> bool:
    """Whether no other set on offer has a party beside those of the list."""
    others = {name for name in chain(*offered) if name not in listed.names}
    whole = listed.text.strip(" ?.!")
    borne = bearing({*others, *listed.names, whole}, stored, team)
    if borne[whole] or any(map(_names_nobody, listed.names)):
        return False
    if any(map(str.isspace, listed.between)) and not all(borne[name] for name in listed.names):
        return False  # what blanks alone part are names where each is stored: "huawei hikvision smic"
    return _are_written_alike(listed.names, borne) and all(_is_idle(name, listed, borne) for name in others)


def _names_nobody(name: str) -> bool:
    """Whether a name is made of generic words alone, as the end of a longer one: "… and Engineering"."""
    return all(word in GENERIC_WORDS or word in FIRM_ENDS for word in name.casefold().split())


@dataclass(frozen=True, slots=True)
class _List:
    """The names of a list, where they stand in its text, and what stands between them."""

    text: str
    names: tuple[str, ...]
    places: Sequence[Stretch]

    @property
    def between(self) -> list[str]:
        """What stands between each name and the next."""
        return [self.text[end:start] for (_, end), (start, _) in pairwise(self.places)]

    def inside(self, start: int, end: int) -> tuple[str, ...]:
        """The names that stand within a stretch of the text."""
        return tuple(
            name for name, (first, last) in zip(self.names, self.places, strict=True) if start <= first and last <= end
        )


def _plain_list(reading: Reading, words: Vocabulary) -> _List | None:
    """The fullest of the sets on offer that are a plain list of several names; None where none is."""
    ties = _ties(words)
    for names in sorted((reading.names, *reading.either), key=lambda one: (len(one), len("".join(one))), reverse=True):
        places = _places(names, reading.text)
        listed = _List(reading.text, names, places)
        tied = [between.isspace() or ties.fullmatch(between) for between in listed.between]
        if len(places) >= _SEVERAL and all(tied):
            return listed
    return None


def _ties(words: Vocabulary) -> re.Pattern[str]:
    """Matches what may stand between two names of a plain list."""
    said = [re.escape(word) for word in {*words.splitters, *ANDS, *words.bearers} if word.isalpha()]
    joins = "|".join(sorted(said, key=len, reverse=True))
    word = f"(?:{joins})" if words.unspaced else rf"\b(?:{joins})\b\.?"
    return re.compile(rf"(?=\W*[^\s()]|.*\()(?:{_MARKS}|{_CODE}|{_AMOUNT}|{word})+", re.IGNORECASE)


def _places(names: Sequence[str], text: str) -> list[Stretch]:
    """Where names stand in a text, one behind another; nothing where one of them does not."""
    found: list[Stretch] = []
    for name in names:
        start = _find(name, text, found[-1][1] if found else 0)
        if start < 0:
            return []
        found.append((start, start + len(name)))
    return found


def _find(name: str, text: str, place: int) -> int:
    """Where a name stands from a place on as whole words; -1 where it does not."""
    before = r"(?<!\w)" if name[:1].isascii() else ""
    behind = r"(?!\w)" if name[-1:].isascii() and name[-1:].isalnum() else ""
    found = re.compile(f"{before}{re.escape(name)}{behind}").search(text, place)
    return found.start() if found else -1


def _are_written_alike(names: Sequence[str], borne: Mapping[str, Sequence[NameHit]]) -> bool:
    """Whether all names have a capital, or are stored, or stand in small letters as a stored one does.

    "3x poke bowl, 1x ramen" may name nobody, and "Kestrel, polysilicon" one.
    """
    mixed = any(map(str.isupper, "".join(names)))
    capitals = [mixed and (any(map(str.isupper, name)) or name[:1].isdigit()) for name in names]
    stored = [bool(borne[name]) for name in names]
    return all(map(max, capitals, stored)) or (any(stored) and not any(capitals))


def _is_idle(name: str, listed: _List, borne: Mapping[str, Sequence[NameHit]]) -> bool:
    """Whether a name that another reading has is no party beside those of the list."""
    start = _find(name, listed.text, 0)
    if start < 0:
        return False
    inside = listed.inside(start, start + len(name))
    if len(inside) < _SEVERAL:
        return _is_code(name, start, listed, borne) or _is_one_written_otherwise(name, listed)
    is_made_of_them = name.startswith(inside[0]) and name.endswith(inside[-1])
    return is_made_of_them and not borne[name] and any(_tells(borne[one]) for one in inside)


def _is_one_written_otherwise(name: str, listed: _List) -> bool:
    """Whether it is a name of the list with an amount, or without the country in brackets that is told beside it."""
    seats = (one.removeprefix(f"{name} (") for one in listed.names if one.startswith(f"{name} ("))
    amounts = (name.removeprefix(one) for one in listed.names if name.startswith(f"{one} "))
    with_amount = any(re.fullmatch(rf"\s+{_AMOUNT}", amount, re.IGNORECASE) for amount in amounts)
    return with_amount or any(country(seat.removesuffix(")")) for seat in seats)


def _tells(hits: Sequence[NameHit]) -> bool:
    """Whether a firm is stored by the name itself."""
    return any(hit.schema not in _LONE and is_strong_name(hit) for hit in hits)


def _is_code(code: str, start: int, listed: _List, borne: Mapping[str, Sequence[NameHit]]) -> bool:
    """Whether it is a country in brackets behind a name, or a code there that is nobody else's."""
    around = listed.text[start - 1 : start] + listed.text[start + len(code) : start + len(code) + 1]
    before = [name for name, (_, end) in zip(listed.names, listed.places, strict=True) if end < start]
    if around != "()" or not before:
        return False
    return bool(country(code)) or (is_ticker(code) and _is_of(code, before[-1], borne))


def _is_of(code: str, name: str, borne: Mapping[str, Sequence[NameHit]]) -> bool:
    """Whether nobody bears a code but who bears a name, or the two are one word."""
    bearers, named = ({hit.entity_id for hit in borne[one]} for one in (code, name))
    return bearers <= named or plain_key(code) == plain_key(name)
