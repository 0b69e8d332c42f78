"""Orders against an addressee in words: what was ordered when, the date that is live, and what became of it."""

from __future__ import annotations

from bot.domain.law.answer import DesignationView, Finding
from bot.domain.law.deadline import RUNS_TO_THE_END, Deadline, DeadlineState
from bot.domain.law.entity import Relation
from bot.services.wording.days import day


def ordered(view: DesignationView) -> str:
    """ "ordered on 8 Jul 2025 to divest Jupiter Systems, LLC; date extended to 3 Feb 2026, passed"."""
    begun = f"ordered on {day(view.listed_on)} {view.orders}" if view.listed_on else f"ordered {view.orders}"
    return "; ".join(filter(None, [begun, _live(view), view.enforcement, became(view)]))


def became(view: DesignationView) -> str:
    """What became of an order: "carried out, reported 18 Sep 2024"; that it is not known once its date has passed."""
    if view.outcome or not view.orders or view.enforcement:
        return view.outcome.words if view.outcome else ""
    dated = _dated(view)
    return "outcome not known" if dated and dated[-1].state is DeadlineState.PASSED else ""


def extended(deadline: Deadline) -> str:
    """ "extended on 13 Nov 2020 to 27 Nov 2020", as far as the days were seen."""
    granted = f" on {day(deadline.extended_on)}" if deadline.extended_on else ""
    until = f" to {day(deadline.extended_to)}" if deadline.extended_to else "; to which day was not seen"
    return f"extended{granted}{until}"


def orders_on(finding: Finding) -> str:
    """Of an entity that orders against others are about: against whom, and whether it stands; "" of all others."""
    for one in finding.related:
        for view in one.designations if one.relation is Relation.ADDRESSEE else ():
            if view.target == finding.entity.id:
                ended = f"ended {day(view.ended_on)}" if view.ended_on else became(view)
                return f"target of an order against {one.entity.caption}{f' ({ended})' if ended else ''}"
    return ""


def _dated(view: DesignationView) -> list[Deadline]:
    return [one for one in view.deadlines if one.kind in RUNS_TO_THE_END]


def _live(view: DesignationView) -> str:
    """The date by which it must be done, or that it was put off; "" where the order gives none or nothing is left."""
    dated = _dated(view)
    if view.outcome and not view.measures:
        return ""
    if not dated:
        return "date not published" if any(m.name == "divestiture order" for m in view.measures) else ""
    last = dated[-1]
    if last.state is DeadlineState.EXTENDED:
        return f"date {extended(last)}"
    word = "date extended to" if any(one.extended_to == last.on for one in dated) else "by"
    return f"{word} {day(last.on)}{', passed' if last.state is DeadlineState.PASSED else ''}"
