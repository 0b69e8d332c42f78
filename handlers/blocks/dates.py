"""Deadlines as lines: the date told both ways, what begins or ends then, the clause, what the press printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from bot.domain.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.document import Document
from bot.domain.screening import Answer, DesignationView, Finding
from handlers.blocks.days import ago, ahead, day, moment
from handlers.blocks.parts import escape
from handlers.blocks.sources import source
from handlers.blocks.verdict import in_force

SHOWN = 3
_KINDS = {
    DeadlineKind.PURCHASE_BAN: "purchase ban from",
    DeadlineKind.DIVEST_BY: "divest by",
    DeadlineKind.CONTRACT_BAR: "contract bar from",
    DeadlineKind.TRANSACTION_BAN: "transaction ban from",
    DeadlineKind.DISTRIBUTION_BAN: "distribution ban from",
}
_SECURITIES = (DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY)
_ORDER = (DeadlineState.UPCOMING, DeadlineState.PASSED, DeadlineState.NEVER_TOOK_EFFECT)

Press = Mapping[str, Document]


def that_matter(finding: Finding) -> list[tuple[Deadline, Press]]:
    """The deadlines of what is in force (of all, where nothing is): upcoming ones first, soonest first.

    Then those that touch securities, and of two listings under one program the newer one's.
    """
    views = in_force(finding.designations) or finding.designations
    found = {(d.kind, d.on, d.rule): (n, d, press(view)) for n, view in enumerate(views) for d in view.deadlines}
    return [(d, known) for _, d, known in sorted(found.values(), key=lambda one: _rank(one[0], one[1]))]


def _rank(listing: int, deadline: Deadline) -> tuple[int, bool, int, dt.date]:
    if deadline.state is DeadlineState.UPCOMING:
        return _ORDER.index(deadline.state), False, 0, deadline.on
    return _ORDER.index(deadline.state), deadline.kind not in _SECURITIES, listing, deadline.on


def press(view: DesignationView) -> Press:
    """The documents behind reported dates, by id."""
    return {document.id: document for document in view.reported_in}


def date_lines(finding: Finding, answer: Answer) -> list[str]:
    """The dates that matter for a card, at most three of them."""
    dated = that_matter(finding)
    lines = [line for deadline, known in dated[:SHOWN] for line in _brief(deadline, known, answer)]
    more = len(dated) - SHOWN
    return [*lines, f"_{more} more under Full history_"] if more > 0 else lines


def deadline_lines(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline whole: date, meaning, clause, and the dates the press printed."""
    said = f"{_head(deadline, answer)} {escape(deadline.meaning, 600)}"
    return [said, f"      _{escape(deadline.rule, 300)}_", *_reported(deadline, known)]


def _brief(deadline: Deadline, known: Press, answer: Answer) -> list[str]:
    """One deadline for a card. "Divest by" needs its meaning, since it is not always a duty to sell."""
    told = deadline.kind is DeadlineKind.DIVEST_BY and deadline.state is not DeadlineState.NEVER_TOOK_EFFECT
    meaning = f" {escape(deadline.meaning, 150)}" if told else ""
    return [f"{_head(deadline, answer)}{meaning} _{escape(deadline.rule, 140)}_", *_reported(deadline, known)]


def _head(deadline: Deadline, answer: Answer) -> str:
    when = moment(deadline.on, deadline.at, deadline.zone)
    return f"• *{_KINDS[deadline.kind].capitalize()} {when}* — {escape(_stands(deadline, answer), 160)}."


def key_date(finding: Finding, answer: Answer) -> str:
    """The next date in a few words (unescaped), or "" where none is to come."""
    coming = (deadline for deadline, _ in that_matter(finding) if deadline.state is DeadlineState.UPCOMING)
    following = next(coming, None)
    return f"{_KINDS[following.kind]} {day(following.on)}, {_stands(following, answer)}" if following else ""


def _stands(deadline: Deadline, answer: Answer) -> str:
    days = deadline.days_left(answer.as_of)
    match deadline.state:
        case DeadlineState.UPCOMING:
            return f"{ahead(days)}{f' ({deadline.why})' if deadline.why else ''}"
        case DeadlineState.PASSED:
            return f"passed {ago(-days)}{_now(deadline)}"
        case DeadlineState.NEVER_TOOK_EFFECT:
            return f"never took effect{f': {deadline.why}' if deadline.why else ''}"


def _now(deadline: Deadline) -> str:
    """Whether what began on a past date still holds; a window to divest that closed is just past."""
    if deadline.why:
        return f" ({deadline.why})"
    return "" if deadline.kind is DeadlineKind.DIVEST_BY else ", in force"


def _reported(deadline: Deadline, known: Press) -> list[str]:
    """What the press printed, at most two dates; only ever "reported"."""
    return [
        f"      reported by the press: {day(found.on)} ({source(known[found.document], 40)})"
        for found in deadline.reported[:2]
        if found.document in known
    ]
