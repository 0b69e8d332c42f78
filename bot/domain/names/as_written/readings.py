"""What a name may be read as where nobody has the very name: a security, a ship, a person with a title, two names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.numbered import name_and_number
from bot.domain.names.as_written.securities import issuer_of
from bot.domain.names.descriptions import FUND_WORDS, MORE_PLACES, is_city, is_place
from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import PLACE_WORDS, TITLES
from bot.domain.patterns import Pattern

_SURE_PREFIX = r"(?:M\s?/\s?[VTYS]|[MSF]\.\s?[VTS]\.|S\s?/\s?S|F\s?/\s?V|L[PN]G\s?/\s?C|T\s?/\s?B)"
_KIND_OF_SHIP = (
    r"(?:(?:crude|oil|gas|chemical|product|LNG|LPG|motor|fishing|container|cargo)\s+)*"
    r"(?:tanker|vessel|ship|trawler|tugboat|barge|(?:bulk|ore|car|gas|LNG|LPG)\s+carrier)"
)
_PREFIX = rf"(?:{_SURE_PREFIX}|MV|MT|SS|FV|LPGC|LNGC|VLCC|(?:the\s+)?{_KIND_OF_SHIP})"
_SHIP = Pattern(rf"{_PREFIX}[\s:.\"“”'’-]+(?P<ship>\S.*)", re.IGNORECASE)
_SHIP_BEHIND = Pattern(rf"(?P<ship>\S.*?)[\s,(-]+(?:{_SURE_PREFIX}|{_KIND_OF_SHIP})\)?", re.IGNORECASE)
_FORMER = Pattern(
    r"(?P<name>\S.*?)[\s,;(\[/-]+(?:ex|formerly|previously|f/?k/?a|a/?k/?a)[\s.:-]+"
    r"(?:known\s+as\s+)?(?P<former>\S.*?)[\s)\]]*",
    re.IGNORECASE,
)


_FORMER_ALONE = Pattern(
    r"(?P<how>ex|formerly|previously|f/?k/?a)[\s.:-]+(?:known\s+as\s+)?(?P<former>\S.*)", re.IGNORECASE
)
_TITLED = Pattern(r"(?:(?P<title>[^\W\d]+)[.\s]+)(?P<person>\S.*)")
_PERSONS_TITLES = (TITLES - {"mt", "mv", "ss", "vessel"}) | frozenset(
    """
    adm admiral amb ambassador ayatollah brig brigadier cmdr comrade dame frau gen gov governor herr hon lord marshal
    mme premier pres rep rev sen senator sgt shri
    """.split()
)
_AIRCRAFT = Pattern(
    r"(?:aircraft|airplane|aeroplane|plane|jet|helicopter)?\s*(?:tail|registration|reg\.?)?\s*(?:numbers?|no\.?|nr\.?|#)?"
    r"[\s:]+(?P<plane>[A-Z0-9]{1,2}-[A-Z0-9]{3,5}|N\d{1,5}[A-Z]{0,2})",
    re.IGNORECASE,
)
_SAID_OF_AIRCRAFT = frozenset("aircraft airplane aeroplane plane jet helicopter tail registration reg".split())
_FIRMS = frozenset({Schema.COMPANY, Schema.ORGANIZATION, Schema.LEGAL_ENTITY})
_NO_COUNTRIES = frozenset(Schema) - {Schema.JURISDICTION, Schema.APP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Another name to ask for, what it is of the name that was asked, in words, and the kind of entity it names.

    `of` are the kinds of which one must be found, else the name is not read so: "MT Kenya" is no ship. `sure` is False
    where so little is left of the name that whoever has it is a potential match. `exactly`: only for somebody of the
    very name. `missing` is what to say of it, beside the other parts of the question, where nobody is found.
    """

    name: str
    words: str
    schema: Schema | None = None
    of: frozenset[Schema] = frozenset(Schema)
    sure: bool = True
    exactly: bool = False
    missing: str = ""

    def then(self, further: Reading) -> Reading:
        """What this reading's name may be read as in its turn: of "Mr. X, formerly Y" each of X and Y."""
        return replace(
            further,
            words=f"{self.words}; {further.words}",
            schema=further.schema or self.schema,
            of=self.of & further.of,
            sure=self.sure and further.sure,
            exactly=self.exactly or further.exactly,
        )


_FORMER_HINT = Pattern(r"\b(?:ex|formerly|previously|[fa]/?k/?a)\b", re.IGNORECASE)
_SHIP_HINT = Pattern(r"(?:/\s?[VTYSC]|[VTS]\.|tanker|vessel|ship|trawler|tugboat|barge|carrier)\)?$", re.IGNORECASE)
"""What such names hold: a look for it takes a fifth of the time of the patterns, which most names do not need."""


def readings(text: str) -> tuple[Reading, ...]:
    """What the name may be read as, the likeliest first; () where it is a name and nothing more."""
    text = text.strip()
    ways = (_as_security, _as_ship, _as_aircraft, _as_two_names, _as_person, _as_numbered, _as_placed)
    found = [reading for way in ways for reading in way(text)]
    return tuple(reading for reading in found if plain_key(reading.name))


def _as_security(text: str) -> Iterator[Reading]:
    if issuer := issuer_of(text):
        yield Reading(name=issuer, words=f"read as a security of “{issuer}”")


def _as_ship(text: str) -> Iterator[Reading]:
    if found := _SHIP.fullmatch(text) or (_SHIP_HINT.search(text) and _SHIP_BEHIND.fullmatch(text)):
        ship = found["ship"]
        yield Reading(name=ship, words=f"read as the ship “{ship}”", schema=Schema.VESSEL, of=_NO_COUNTRIES)


def _as_aircraft(text: str) -> Iterator[Reading]:
    """ "tail number EP-QQQ": lists call an aircraft by its registration."""
    if text.partition(" ")[0].casefold().rstrip(".:") in _SAID_OF_AIRCRAFT and (found := _AIRCRAFT.fullmatch(text)):
        plane = found["plane"]
        of = frozenset({Schema.AIRCRAFT})
        yield Reading(name=plane, words=f"read as the aircraft “{plane}”", schema=Schema.AIRCRAFT, of=of, exactly=True)


def _as_two_names(text: str) -> Iterator[Reading]:
    """ "X ex Y" is X, and was Y. A fund "ex China" is neither, and "Ex Y" alone may be a ship that was Y."""
    if not _FORMER_HINT.search(text):
        return
    if found := _FORMER.fullmatch(text):
        if not set(plain_key(found["former"]).split()) <= PLACE_WORDS | MORE_PLACES | FUND_WORDS:
            for name in (found["name"], found["former"]):
                yield Reading(name=name, words=f"“{name}” is one of the two names in the question", of=_NO_COUNTRIES)
    elif found := _FORMER_ALONE.fullmatch(text):
        of = frozenset({Schema.VESSEL}) if found["how"].casefold() == "ex" else _NO_COUNTRIES
        yield Reading(name=found["former"], words=f"read as the former name “{found['former']}”", of=of)


def _as_person(text: str) -> Iterator[Reading]:
    """ "President X" is X, "Mr. General X" too; a firm may begin so, and is then none of the persons."""
    rest = text
    while (found := _TITLED.fullmatch(rest)) and found["title"].casefold() in _PERSONS_TITLES:
        rest = found["person"]
    if rest != text:
        several = len(plain_key(rest).split()) > 1
        words = f"“{rest}” with a title"
        yield Reading(name=rest, words=words, schema=Schema.PERSON, of=frozenset({Schema.PERSON}), sure=several)


def _as_numbered(text: str) -> Iterator[Reading]:
    for part in name_and_number(text) or ():
        words = f"“{part}” is one of name and number in the question"
        yield Reading(name=part, words=words, of=_NO_COUNTRIES, missing=f"no list here holds “{part}”")


def _as_placed(text: str) -> Iterator[Reading]:
    """ "X, Paris" is the firm X: a city alone behind a comma is where it is, and is not compared."""
    before, comma, after = text.rpartition(",")
    words = plain_key(after).split() if comma else []
    if words and all(map(is_city, words)) and not all(map(is_place, plain_key(before).split())):
        said = f"“{after.strip()}” is read as where it is, and not compared"
        yield Reading(name=before.strip(), words=said, of=_FIRMS, exactly=True)
