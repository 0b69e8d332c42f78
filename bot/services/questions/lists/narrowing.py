"""What a question of a list's members narrows them by: a country and a kind that entries tell, and what none tells.

"Which Chinese banks are on the SDN list?" asks for those of China; that they are banks no entry says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.entity import Schema
from bot.domain.names.word_tables.nationalities import nationalities
from bot.services.answering import Entered
from bot.services.questions.words.signs import Signs
from bot.services.screening.particulars_typed import country

_PHRASE = re.compile(
    r"\b(?:which|what|how many|any|all|list|show|name|give|send)(?: (?:me|us|all|of|the|other|new))*"
    r"((?: [\w-]{1,30}){1,4}?) (?:(?:are|is|were|was|that|which|currently|still|now|listed|designated|sanctioned) )*"
    r"(?:on|in|under|from|based|located|registered)\b",
    re.I,
)
_FROM = re.compile(r"\b(?:from|in|of)((?: [^\W\d_][\w.-]{0,30}){1,3})", re.I)
_FILLERS = frozenset(
    "the a an of all any other new their our you your is are there names entries parties ones listings designations "
    "them these those list lists full whole complete members everyone everybody everything anyone anything".split()
)
"""Words that tell of an entry no more than that it is one."""
_LONGEST_CODE = 3
_ORGANISATIONS = frozenset({Schema.COMPANY, Schema.ORGANIZATION, Schema.LEGAL_ENTITY})
_SCHEMAS = {"organisation": _ORGANISATIONS} | {
    name: frozenset({schema})
    for name, schema in (("person", Schema.PERSON), ("vessel", Schema.VESSEL), ("aircraft", Schema.AIRCRAFT))
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """What is asked for of a list: entries of a country (its code), of a kind, and of a `sort` that no entry tells."""

    country: str = ""
    kind: str = ""
    sort: str = ""

    def __bool__(self) -> bool:
        return bool(self.country or self.kind or self.sort)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The entries asked for. `unplaced`: so many more give no country. `by_kind`: whether the list tells kinds."""

    entries: Sequence[Entered]
    unplaced: int
    by_kind: bool


def narrowed_by(text: str, signs: Signs) -> Narrowed:
    """What the question narrows a list by."""
    found = _PHRASE.search(text)
    words = found[1].casefold().split() if found else []
    of_people = _of_people(words)
    code = of_people[0] if of_people else _from(text)
    left = [word for word in words if word not in of_people and word not in _FILLERS]
    kind = next((signs.kinds[word] for word in left[-1:] if word in signs.kinds), "")
    told = bool(kind) and len(left) == 1
    return Narrowed(country=code, kind=kind, sort="" if told else " ".join(left))


def part_of(entries: Sequence[Entered], asked: Narrowed) -> Part:
    """Those that are asked for; a list that does not tell persons from bodies is not narrowed by these."""
    by_kind = _tells_kind(entries, asked.kind)
    of_kind = [one for one in entries if one.schema in _SCHEMAS[asked.kind]] if by_kind else entries
    if not asked.country:
        return Part(entries=of_kind, unplaced=0, by_kind=by_kind)
    unplaced = sum(not one.countries for one in of_kind)
    return Part(entries=[one for one in of_kind if asked.country in one.countries], unplaced=unplaced, by_kind=by_kind)


def _tells_kind(entries: Sequence[Entered], kind: str) -> bool:
    apart = any(one.schema is Schema.LEGAL_ENTITY for one in entries)  # of these it is not said which they are
    return kind in _SCHEMAS and not (apart and kind in ("person", "organisation"))


def _of_people(words: Sequence[str]) -> list[str]:
    """The code of the country whose people a word names, and the words that name them; empty where none does."""
    known = nationalities()
    for size in (2, 1):
        for place in range(len(words) - size + 1):
            said = words[place : place + size]
            if code := known.get(" ".join(said)):
                return [code, *said]
    return []


def _from(text: str) -> str:
    """The country in "from Syria", "in the Russian Federation"; initials may be other words."""
    for found in _FROM.finditer(text):
        words = found[1].split()
        words = words[1:] if words[0].casefold() == "the" else words
        for size in range(len(words), 0, -1):
            said = " ".join(words[:size]).strip(".?,")
            if len(said) > _LONGEST_CODE and (code := country(said)):
                return code
    return ""
