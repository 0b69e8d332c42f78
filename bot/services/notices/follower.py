"""Who follows, with what came of it, and the settings of a place as they are typed."""

from __future__ import annotations

import datetime as dt
import difflib
from dataclasses import dataclass
from zoneinfo import available_timezones

from bot.domain.notices.following import Habits, Place, Target
from bot.errors import BadInput
from bot.services.notices.targets import (
    Choice,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """Who changes what a place follows. `public_only`: where people of other organisations may see what is said.

    `seen`: everybody there sees what is answered, too.
    """

    place: Place
    user: str
    public_only: bool = False
    seen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of a wish to follow. `target` is None where a person has to choose first."""

    target: Target | None
    begun: bool = False  # False: the place followed it already
    choices: tuple[Choice, ...] = ()
    asked: str = ""


def check(habits: Habits) -> None:
    if habits.zone not in available_timezones():
        near = difflib.get_close_matches(habits.zone, available_timezones(), n=1)
        raise BadInput(f"There is no time zone “{habits.zone[:40]}”.{f' Did you mean {near[0]}?' if near else ''}")
    if (habits.quiet_from is None) != (habits.quiet_until is None):
        raise BadInput("Quiet hours need both: from when and until when.")


def clock_time(text: str) -> dt.time | None:
    """ "22:00" as a time, "" as none. Raises BadInput."""
    if not text.strip():
        return None
    try:
        return dt.datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time on the wall has no zone
    except ValueError:
        raise BadInput(f"I can't read the time “{text[:20]}”. Write it like 22:00.") from None
