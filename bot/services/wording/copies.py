"""The age of our copies, where they are stale: "in our copy of 28 Dec 2023"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from bot.domain.screening import Answer, DesignationView
from bot.services.wording.days import day


def in_copies(views: Sequence[DesignationView]) -> str:
    """Which stale copies these designations rest on; "" where they rest on none."""
    return _in(view.copy_on for view in views if view.copy_on)


def in_stale_copies(answer: Answer) -> str:
    """That what is said not to be was looked for in stale copies of publishers' lists; "" where none is stale."""
    return "in our copies" if any(one.stale_copy_on(answer.as_of) for one in answer.lists) else ""


def _in(days: Iterable[dt.date | None]) -> str:
    found = sorted({one for one in days if one})
    if not found:
        return ""
    if len(found) == 1:
        return f"in our copy of {day(found[0])}"
    return f"in our copies of {day(found[0])} {'and' if len(found) == 2 else 'to'} {day(found[-1])}"
