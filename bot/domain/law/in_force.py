"""What a program forbade under a designation: the measures that stood on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.law.designation import Designation
from bot.domain.law.orders import DONE
from bot.domain.law.program import Measure, Program


def measures_on(program: Program, d: Designation, day: dt.date) -> tuple[Measure, ...]:
    """The measures in force on the day, or of an ended designation those that stood while it lasted.

    Under an order that was carried out, or whose deal was given up, nothing stands any more.
    """
    outcome = d.outcome_on(day)
    if outcome and outcome.kind in DONE:
        return ()
    last = last_day(d, day)
    found = [m for m in program.measures if m.in_force(last) and m.applies_to in ("*", d.company_class)]
    return tuple(_until(replace(m, effect=f"Ordered {d.orders}.") if d.orders else m, day) for m in found)


def last_day(d: Designation, day: dt.date) -> dt.date:
    """The day asked about, or the last one on which the designation stood."""
    return min(day, d.ended_on - dt.timedelta(days=1)) if d.ended_on else day


def _until(measure: Measure, day: dt.date) -> Measure:
    """The measure without an end that had not come."""
    return replace(measure, until=measure.until if measure.until and measure.until <= day else None)
