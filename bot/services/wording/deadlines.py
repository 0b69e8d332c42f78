"""Deadlines in words: the date told both ways, what begins or ends then, and what the press printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from bot.domain.deadline import RUNS_TO_THE_END, Deadline, DeadlineKind, DeadlineState
from bot.domain.document import Document
from bot.domain.screening import Answer, DesignationView, Finding, Standing
from bot.services.wording.days import ago, ahead, day, moment
from bot.services.wording.listed import in_force
from bot.services.wording.orders import extended

_KINDS = {
    DeadlineKind.PURCHASE_BAN: "purchase ban from",
    DeadlineKind.DIVEST_BY: "divest by",
    DeadlineKind.CONTRACT_BAR: "contract bar from",
    DeadlineKind.TRANSACTION_BAN: "transaction ban from",
    DeadlineKind.DISTRIBUTION_BAN: "distribution ban from",
    DeadlineKind.ABANDON_BY: "deal to be given up by",
    DeadlineKind.REMOVE_BY: "to be removed by",
    DeadlineKind.WIND_UP_BY: "business to be wound up by",
}
_SECURITIES = (DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY)
_ORDER = (DeadlineState.UPCOMING, DeadlineState.PASSED, DeadlineState.EXTENDED, DeadlineState.NEVER_TOOK_EFFECT)

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


def printed(deadline: Deadline, known: Press) -> Iterator[tuple[str, Document]]:
    """The dates that the press printed, each in words with the document it is from; only ever "reported"."""
    for found in deadline.reported:
        if found.document in known:
            yield f"reported by the press: {day(found.on)}", known[found.document]


def title(deadline: Deadline) -> str:
    """What happens when: "Purchase ban from 15 Mar 2021, 09:30 Eastern"."""
    return f"{_KINDS[deadline.kind].capitalize()} {moment(deadline.on, deadline.at, deadline.zone)}"


def stands(deadline: Deadline, answer: Answer) -> str:
    """How far off it is, how long past, or why it never took effect."""
    days = deadline.days_left(answer.as_of)
    match deadline.state:
        case DeadlineState.UPCOMING:
            return f"{ahead(days)}{f' ({deadline.why})' if deadline.why else ''}"
        case DeadlineState.PASSED:
            return f"passed {ago(-days)}{_now(deadline)}"
        case DeadlineState.EXTENDED:
            return extended(deadline)
        case DeadlineState.NEVER_TOOK_EFFECT:
            return f"never took effect{f': {deadline.why}' if deadline.why else ''}"


def _now(deadline: Deadline) -> str:
    """Whether what began on a past date still holds; a time to do something that is over is just past."""
    if deadline.why:
        return f" ({deadline.why})"
    return "" if deadline.kind in RUNS_TO_THE_END else ", in force"


def brief_meaning(deadline: Deadline) -> str:
    """What a short answer must say of it: "divest by" needs its meaning, since it is not always a duty to sell."""
    told = deadline.kind is DeadlineKind.DIVEST_BY and deadline.state in (DeadlineState.UPCOMING, DeadlineState.PASSED)
    return deadline.meaning if told else ""


def key_date(finding: Finding, answer: Answer) -> str:
    """The purchase ban that is in force, and the next date to come, in a few words; "" where there is neither."""
    dated = [deadline for deadline, _ in that_matter(finding)]
    standing = finding.status is Standing.DESIGNATED
    bans = (d for d in dated if d.kind is DeadlineKind.PURCHASE_BAN and d.state is DeadlineState.PASSED and standing)
    coming = (d for d in dated if d.state is DeadlineState.UPCOMING)
    told = [f"purchase ban since {day(ban.on)}" for ban in bans][:1]
    told += [f"{_KINDS[d.kind]} {day(d.on)}, {stands(d, answer)}" for d in coming][:1]
    return " · ".join(told)
