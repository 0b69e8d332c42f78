"""Orders against an addressee in words: what was ordered when, the date that is live, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Finding, Related
from bot.domain.law.deadline import RUNS_TO_THE_END, Deadline, DeadlineState
from bot.domain.law.entity import Relation
from bot.domain.law.view import DesignationView
from bot.services.wording.days import day
from bot.services.wording.words import count


def ordered(view: DesignationView) -> str:
    """ "ordered on 8 Jul 2025 to divest Jupiter Systems, LLC; date extended to 3 Feb 2026, passed"."""
    told = [f"{begun(view, on='on ')} {view.orders}", _live(view), view.enforcement, became(view)]
    return "; ".join(filter(None, told))


def begun(view: DesignationView, *, on: str = "") -> str:
    """ "ordered 8 Jul 2025"; of a sale that CFIUS brought about without an order "bound since May 2019"."""
    if view.listed_on is None:
        return bound(view)
    since = f"since {view.listed_on:%b %Y}" if view.agreed else f"{on}{day(view.listed_on)}"
    return f"{bound(view)} {since}"


def bound(view: DesignationView) -> str:
    """The verb before what its addressee must do: "ordered", or "bound" where nobody gave an order."""
    return "bound" if view.agreed else "ordered"


def became(view: DesignationView) -> str:
    """What became of an order: "carried out, reported 18 Sep 2024"; that it is not known once its date has passed."""
    if view.outcome or not view.orders or view.enforcement:
        return view.outcome.words if view.outcome else ""
    dated = _dated(view)
    return "outcome not known" if dated and dated[-1].state is DeadlineState.PASSED else ""


def extended(deadline: Deadline) -> str:
    """ "extended on 13 Nov 2020 to 27 Nov 2020", as far as the days were seen."""
    granted = f" on {day(deadline.extended_on)}" if deadline.extended_on else ""
    until = f" to {day(deadline.extended_to)}" if deadline.extended_to else " to a day that was not seen"
    return f"extended{granted}{until}"


def orders_on(finding: Finding) -> str:
    """Of an entity that orders against others are about: against whom, and whether it stands; "" of all others.

    The outcome is added where it is the same for all addressees.
    """
    about = list(_about(finding))
    if not about:
        return ""
    what = "a sale that CFIUS brought about, by" if about[0][1].agreed else "an order against"
    others = f" and {count(len(about) - 1, 'other')}" if len(about) > 1 else ""
    ended = {_end(view) for _, view in about}
    end = f", {ended.pop()}" if len(ended) == 1 and ended != {""} else ""
    return f"target of {what} {about[0][0].entity.caption}{others}{end}"


def _about(finding: Finding) -> Iterator[tuple[Related, DesignationView]]:
    for one in finding.related:
        if one.relation is Relation.ADDRESSEE:
            yield from ((one, view) for view in one.designations if view.target == finding.entity.id)


def _end(view: DesignationView) -> str:
    return f"ended {day(view.ended_on)}" if view.ended_on else became(view)


def _dated(view: DesignationView) -> list[Deadline]:
    return [one for one in view.deadlines if one.kind in RUNS_TO_THE_END]


def _live(view: DesignationView) -> str:
    """The date by which it must be done, or that it was put off; "" where the order gives none or nothing is left."""
    dated = _dated(view)
    if view.outcome and not view.measures:
        return ""
    return _of_the_last(dated, view) if dated else _without_a_date(view)


def _without_a_date(view: DesignationView) -> str:
    return "date not published" if "divestiture order" in {m.name for m in view.measures} else ""


def _of_the_last(dated: Sequence[Deadline], view: DesignationView) -> str:
    last = dated[-1]
    if last.on == view.listed_on:  # at once, as the order's own words say
        return ""
    if last.state is DeadlineState.EXTENDED:
        return f"date {extended(last)}"
    word = "date extended to" if last.on in {one.extended_to for one in dated} else "by"
    return f"{word} {day(last.on)}{', passed' if last.state is DeadlineState.PASSED else ''}"
