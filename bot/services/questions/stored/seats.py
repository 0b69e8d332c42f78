"""The country in brackets behind a name says where its bearer sits: "Rosneft (Russia)"; not where a listed name has it.

It is then told beside the name, as "Rosneft; country: ru" is, and nobody is asked whether the brackets are of the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.services.ports import NameIndex
from bot.services.questions.reading import Kind, Reading
from bot.services.screening.particulars_typed import country
from bot.services.screening.resolving import resolve

_SEATED = re.compile(r"(?P<name>\w[^()]*?) ?\((?P<where>[^()]{2,40})\)")


def with_seats_apart(reading: Reading, index: NameIndex, *, team: str) -> Reading:
    """The reading with such countries beside its names; without a doubt that was of their brackets alone."""
    apart = _apart(reading, index, team) if reading.kind is Kind.SCREEN else {}
    names = _all_bare(reading.names, apart)
    if not apart or len(set(names)) < len(names):
        return reading
    either = tuple(dict.fromkeys(_all_bare(one, apart) for one in reading.either))
    beside = tuple((bare, f"; country: {code}") for bare, code in apart.values())
    found = replace(reading, names=names, either=either, beside=(*reading.beside, *beside))
    is_idle = len(reading.doubts) == 1 and either == (names,)
    return replace(found, doubts=(), either=()) if is_idle else found


def _apart(reading: Reading, index: NameIndex, team: str) -> Mapping[str, tuple[str, str]]:
    """The names with a country in brackets by which nobody is listed, each with what stands before it and its code."""
    told = dict(reading.beside)
    seats = {name: seat for name in reading.names if (seat := _seat(name)) and name not in told}
    return {name: seat for name, seat in seats.items() if resolve(name, index, team=team).is_of_a_part}


def _seat(name: str) -> tuple[str, str] | None:
    """A name and the code of the country in brackets at its end; None where none stands there."""
    found = _SEATED.fullmatch(name)
    code = country(found["where"]) if found else ""
    return (found["name"], code) if found and code else None


def _bare(name: str, apart: Mapping[str, tuple[str, str]]) -> str:
    return apart[name][0] if name in apart else name


def _all_bare(names: Sequence[str], apart: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    return tuple(_bare(name, apart) for name in names)
