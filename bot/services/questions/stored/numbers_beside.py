"""An identifier beside a name is looked up with it: "Kestrel Star (IMO 9000003)" may be the ship of that number.

Most stand apart of the reading of the rest (bot/services/questions/details); here are those of which it cannot be told
whose they are. Where nobody bears such a number it is mentioned, and where the name is that of who bears it, the name
alone is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.law.entity import IdentifierType
from bot.domain.names.as_written.numbered import name_and_number
from bot.domain.names.candidates import IDENTIFIER, NameHit
from bot.domain.names.identified import rank_identifiers, unheld
from bot.domain.names.identifiers import read
from bot.domain.names.identifiers.as_read import Reading
from bot.domain.names.keys import asked_keys
from bot.services.questions.runs.run import Run
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch
from bot.services.questions.words.word_labels import Label

_TELLING = 6
"""Letters and digits of a number without a label that is looked up where it decides nothing."""


def with_numbers(within: Labelled, spotted: Spotted, left_out: Sequence[Run], stored: Stored, team: str) -> Spotted:
    """With each number that was left out as one of the name before it, where others than that name's bear it."""
    for run in left_out:
        number = " ".join(run.text(within).replace(":", " ").split())
        bearing = _bearers(number, stored, team)
        start, end = within.tokens[run.first].start, within.tokens[run.end - 1].end
        place = _place_of_bearer(spotted, start)
        name = spotted.names[place] if place is not None else ""
        if not bearing and name and is_of_some_kind(number):
            spotted = replace(spotted, mentioned=(*spotted.mentioned, number))
        elif _are_others(bearing, name, stored, team):
            spotted = _with(within, spotted, place, number, (start, end))
    return spotted


def is_borne_by_others(number: str, name: str, stored: Stored, team: str) -> bool:
    """Whether a number is on a list, and none of those who bear it is called so."""
    return _are_others(_bearers(number, stored, team), name, stored, team)


def _are_others(bearing: set[str], name: str, stored: Stored, team: str) -> bool:
    return bool(bearing) and not bearing & _named(name, stored, team)


def is_of_some_kind(number: str) -> bool:
    """Whether it is known of what kind a number is that no list holds: "unit 74269" may be of the name."""
    found = unheld(number)
    return found is not None and found.type is not IdentifierType.OTHER


def _bearers(number: str, stored: Stored, team: str) -> set[str]:
    """Who bears a number on a list that `team` may see, also as a name, where it tells enough of them."""
    readings = read(number)
    told = rank_identifiers(number, _borne(readings, stored, team))
    if not any(one.labelled for one in readings) and sum(map(str.isalnum, number)) < _TELLING:
        told = [one for one in told if one.score == 1.0]
    return {one.hit.entity_id for one in told} | _named(number, stored, team)


def _borne(readings: Sequence[Reading], stored: Stored, team: str) -> list[NameHit]:
    """The stored identifiers that a number may be."""
    hits = hits_by_key(stored, {key for one in readings for key in one.keys}, team=team)
    return [hit for of_key in hits.values() for hit in of_key if hit.name_type == IDENTIFIER]


def _named(name: str, stored: Stored, team: str) -> set[str]:
    hits = hits_by_key(stored, asked_keys(name), team=team) if name else {}
    return {hit.entity_id for of_key in hits.values() for hit in of_key}


def _place_of_bearer(spotted: Spotted, start: int) -> int | None:
    """Which of the names is the nearest before a number; None where none is."""
    if len(spotted.names) != len(spotted.places):
        return None
    before = [place for place, (_, end) in enumerate(spotted.places) if end <= start]
    return max(before, key=lambda place: spotted.places[place][1], default=None)


def _with(within: Labelled, spotted: Spotted, place: int | None, number: str, where: Stretch) -> Spotted:
    """The names with the number behind the one it stands beside; as one more where it cannot be read with that."""
    whole = _together(spotted, place, number)
    if place is None or not whole:
        names, places = (*spotted.names, number), (*spotted.places, where)
        return replace(spotted, names=names, places=places, lone=False)
    covered = _covered(within, spotted.places[place], where)
    return replace(
        spotted,
        names=(*spotted.names[:place], whole, *spotted.names[place + 1 :]),
        places=(*spotted.places[:place], covered, *spotted.places[place + 1 :]),
        either=tuple(_renamed(names, spotted.names[place], whole) for names in spotted.either),
        doubts=spotted.doubts if len(spotted.names) > 1 else (),
        lone=False,
    )


def _renamed(names: Sequence[str], name: str, whole: str) -> tuple[str, ...]:
    return tuple(whole if one == name else one for one in names)


def _covered(within: Labelled, name: Stretch, number: Stretch) -> Stretch:
    """Where a name stands: up to the end of its number, where nothing but what the number is stands between."""
    between = [
        label
        for token, label in zip(within.tokens, within.labels, strict=True)
        if token.is_word and name[1] <= token.start < number[0]
    ]
    return (name[0], number[1]) if set(between) <= {Label.CONTEXT} else name


def _together(spotted: Spotted, place: int | None, number: str) -> str:
    """A name with its number where a search reads them as that; "" where they are two to ask for."""
    if place is None:
        return ""
    name = spotted.names[place]
    if _is_label(name, number):
        return f"{name} {number}"
    return f"{name}, {number}" if name_and_number(f"{name}, {number}") else ""


def _is_label(name: str, number: str) -> bool:
    """Whether what was read as a name says what the number is: "ETH 0x1356…"."""
    return any(one.labelled and one.fits and one.number == number for one in read(f"{name} {number}"))
