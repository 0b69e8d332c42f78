"""How much of an answer a terminal shows: fourteen lines where all of its dates fit, five where nothing was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from bot.commands.paper import Paper
from bot.domain.law.answer import Answer, Finding, Outcome
from bot.services.wording.beside import SHOWN
from bot.services.wording.dates_first import never_left_out
from bot.services.wording.designations import caveats, must_know
from bot.services.wording.small_print import Shown


class Room(NamedTuple):
    """How much a short answer shows: dates and the like, names as near, addresses of sources, the nearest name.

    In a `brief` one how a date is reckoned is left out, and notes share a paragraph.
    """

    shown: Shown
    beside: int = SHOWN
    sources: bool = True
    brief: bool = False
    nearest: bool = True


ROOMS = (
    Room(Shown(dates=3, listings=3, related=1, notes=1)),
    Room(Shown(dates=3, listings=3, related=1, notes=0), beside=1),
    Room(Shown(dates=3, listings=3, related=1, notes=0), beside=1, sources=False),
    Room(Shown(dates=3, listings=3, related=1, notes=0), beside=1, sources=False, brief=True),
    Room(Shown(dates=3, listings=2, related=1, notes=0), beside=1, sources=False, brief=True),
    Room(Shown(dates=3, listings=1, related=0, notes=0), beside=1, sources=False, brief=True),
    Room(Shown(dates=0, listings=1, related=0, notes=0), beside=1, sources=False, brief=True, nearest=False),
)
"""From the most that a short answer shows to the least: the first that has few lines enough is taken.

Not even the least leaves out a date that is never left out, however many lines it takes.
"""
MOST_LINES, MOST_OF_NONE = 14, 5
"""Lines of a short answer, and of one that found nothing; as few as can be where its dates or its width need more."""


def shown_of(finding: Finding, room: Room) -> Shown:
    """How much of a finding is shown: its dates that are never left out at least."""
    return room.shown._replace(dates=max(room.shown.dates, never_left_out(finding)))


def notes_on(finding: Finding, room: Room | None) -> list[str]:
    """What a reader must know, then the notes that there is room for."""
    told = [*must_know(finding), *caveats(finding)[: room.shown.notes if room else None]]
    return [" · ".join(told)] if told and room and room.brief else told


def fitting(page: Paper, answer: Answer, write: Callable[[Paper, Answer, Room], None], *, above: int) -> Room:
    """The most that fits on a page of this width below so many lines, as `write` writes it; else the least."""
    most = (MOST_OF_NONE if answer.outcome is Outcome.NO_MATCH and not answer.also else MOST_LINES) - above
    for room in ROOMS:
        measured = page.beside()
        write(measured, answer, room)
        if measured.lines() <= most:
            return room
    return ROOMS[-1]
