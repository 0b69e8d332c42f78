"""What a question of a list's members narrows them by: countries and a kind that entries tell, and what none tells.

"Which Chinese banks are on the SDN list?" asks for those of China; that they are banks no entry says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.entity import Schema
from bot.services.answering import Entered
from bot.services.questions.lists.places import people_in, places_from
from bot.services.questions.words.signs import Signs

_PHRASE = re.compile(
    r"\b(?:(?:list|show|name|give|send)(?: (?:me|us))?|which|what|how many|any|all)(?: (?:all|of|the|other|new))*"
    r"((?: [\w.-]{1,30}){1,6}?) (?:(?:are|is|were|was|that|which|currently|still|now|listed|designated|sanctioned) )*"
    r"(?:on|in|under|from|based|located|registered|domiciled|headquartered|incorporated)\b",
    re.I,
)
_FILLERS = frozenset(
    "the a an of all any other new their our you your is are there names entries parties ones listings designations "
    "them these those list lists full whole complete members everyone everybody everything anyone anything".split()
)
"""Words that tell of an entry no more than that it is one."""
_ORGANISATIONS = frozenset({Schema.COMPANY, Schema.ORGANIZATION, Schema.LEGAL_ENTITY})
_SCHEMAS = {"organisation": _ORGANISATIONS} | {
    name: frozenset({schema})
    for name, schema in (
        ("person", Schema.PERSON),
        ("vessel", Schema.VESSEL),
        ("aircraft", Schema.AIRCRAFT),
        ("app", Schema.APP),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What is asked for of a list: entries of a country (its code), of a kind, and of a `sort` that no entry tells.

    `beside` are more countries, any of which will do; `place` is one that no entry is told by: "Europe".
    """

    country: str = ""
    kind: str = ""
    sort: str = ""
    beside: tuple[str, ...] = ()
    place: str = ""

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries that are asked for."""
        return (self.country, *self.beside) if self.country else ()

    def __bool__(self) -> bool:
        return bool(self.country or self.kind or self.sort or self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The entries asked for. `unplaced`: so many more give no country. `by_kind`: whether the list tells kinds."""

    entries: Sequence[Entered]
    unplaced: int
    by_kind: bool


_LONGEST = 1_000
"""Letters of the longest question of a list's members."""


def narrowed_by(text: str, signs: Signs) -> Narrowed:
    """What the question narrows a list by; what is longer than a question is not looked through."""
    text = text[:_LONGEST]
    found = _PHRASE.search(text)
    codes, words = people_in(found[1].split() if found else [], signs.codes())
    places = places_from(text, signs.codes())
    codes = codes or places.codes
    left = [word for word in words if word.casefold() not in _FILLERS]
    kind = next((signs.kinds[word] for word in map(str.casefold, left[-1:]) if word in signs.kinds), "")
    told = bool(kind) and len(left) == 1
    sort = "" if told else " ".join(left)
    return Narrowed(country=next(iter(codes), ""), kind=kind, sort=sort, beside=codes[1:], place=places.unknown)


def part_of(entries: Sequence[Entered], asked: Narrowed) -> Part:
    """Those that are asked for; a list that does not tell persons from bodies is not narrowed by these."""
    by_kind = _tells_kind(entries, asked.kind)
    of_kind = [one for one in entries if one.schema in _SCHEMAS[asked.kind]] if by_kind else entries
    wanted = set(asked.countries)
    if not wanted:
        return Part(entries=of_kind, unplaced=0, by_kind=by_kind)
    unplaced = sum(not one.countries for one in of_kind)
    return Part(entries=[one for one in of_kind if wanted & set(one.countries)], unplaced=unplaced, by_kind=by_kind)


def _tells_kind(entries: Sequence[Entered], kind: str) -> bool:
    apart = any(one.schema is Schema.LEGAL_ENTITY for one in entries)  # of these it is not said which they are
    return kind in _SCHEMAS and not (apart and kind in ("person", "organisation"))
