"""How much of an answer a terminal shows: fourteen lines at the most, and five where nothing was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.commands.paper import Paper
from bot.domain.law.answer import Answer, Outcome
from bot.services.wording.beside import SHOWN
from bot.services.wording.small_print import Shown


class Room(NamedTuple):
    """How much a short answer shows: dates and the like, names as near, addresses of sources, the nearest name."""

    shown: Shown
    beside: int = SHOWN
    sources: bool = True
    nearest: bool = True


ROOMS = (
    Room(Shown(dates=3, listings=3, related=1, notes=1)),
    Room(Shown(dates=3, listings=3, related=1, notes=0), beside=1),
    Room(Shown(dates=3, listings=3, related=1, notes=0), beside=1, sources=False),
    Room(Shown(dates=3, listings=2, related=1, notes=0), beside=1, sources=False),
    Room(Shown(dates=2, listings=2, related=0, notes=0), beside=0, sources=False),
    Room(Shown(dates=2, listings=1, related=0, notes=0, press=False), beside=0, sources=False, nearest=False),
    Room(Shown(dates=1, listings=1, related=0, notes=0, press=False), beside=0, sources=False, nearest=False),
    Room(Shown(dates=0, listings=1, related=0, notes=0, press=False), beside=0, sources=False, nearest=False),
    Room(Shown(dates=0, listings=0, related=0, notes=0, press=False), beside=0, sources=False, nearest=False),
)
"""From the most that a short answer shows to the least: the first that has few lines enough is taken."""
MOST_LINES, MOST_OF_NONE = 14, 5
"""Lines of a short answer, and of one that found nothing; on a narrow terminal as few as can be."""


def fitting(page: Paper, answer: Answer, write: Callable[[Paper, Answer, Room], None], *, above: int) -> Room:
    """The most that fits on a page of this width below so many lines, as `write` writes it; else the least."""
    most = (MOST_OF_NONE if answer.outcome is Outcome.NO_MATCH and not answer.also else MOST_LINES) - above
    for room in ROOMS:
        measured = page.beside()
        write(measured, answer, room)
        if measured.lines() <= most:
            return room
    return ROOMS[-1]
