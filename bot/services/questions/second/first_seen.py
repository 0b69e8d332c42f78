"""What the first reading found, as the second sees it: which words it takes for a name, and whether it is certain.

The weights of these features say where the rules can be relied on and where they cannot; see features.py for how a
feature is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.services.questions.spotted import Spotted
from bot.services.questions.words.stretches import Stretch

_MANY = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A word or sign of a message: where it stands, how it is written, and which sort the rules take it for."""

    at: Stretch
    folded: str
    sort: str
    stored: bool  # whether it is part of a stored name


def first_features(places: Sequence[Place], spotted: Spotted) -> list[list[str]]:
    """The features of each word or sign by the first reading of its message."""
    labels = [_label(place.at, spotted.places) for place in places]
    doubt = "doubtful" if spotted.doubts else "certain"
    many = f"{min(len(spotted.names), _MANY)},{spotted.lone:d}"
    return [list(_of_place(places, labels, number, doubt=doubt, many=many)) for number in range(len(places))]


def _label(at: Stretch, names: Sequence[Stretch]) -> str:
    """Whether a name of the first reading begins or goes on at a place."""
    start, end = at
    name = next((name for name in names if name[0] < end and name[1] > start), None)
    if name is None:
        return "O"
    return "B" if start <= name[0] else "I"


def _of_place(places: Sequence[Place], labels: Sequence[str], number: int, *, doubt: str, many: str) -> Iterator[str]:
    place, label = places[number], labels[number]
    before = places[number - 1].folded if number else "^"
    behind = places[number + 1].folded if number + 1 < len(places) else "$"
    around = "".join(labels[at] if 0 <= at < len(labels) else "-" for at in range(number - 1, number + 2))
    yield f"1st={label}"
    yield f"1st,doubt={label},{doubt}"
    yield f"1sts={around}"
    yield f"1sts,doubt={around},{doubt}"
    yield f"1st,many,doubt={label},{many},{doubt}"
    yield f"1st,stored,doubt={label},{place.stored:d},{doubt}"
    yield f"1st,sort={label},{place.sort}"
    yield f"1st,word={label},{place.folded}"
    yield f"1st,before={label},{before}"
    yield f"1st,behind={label},{behind}"
