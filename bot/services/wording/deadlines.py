"""Deadlines in words: the date and how far off it is, what begins or ends then, and what the press printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.domain.law.answer import Answer
from bot.domain.law.deadline import RUNS_TO_THE_END, Deadline, DeadlineKind, DeadlineState
from bot.domain.law.document import Document
from bot.domain.law.view import DesignationView
from bot.services.wording.days import ago, ahead, day, moment
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
_TRADES_END = "trades to divest end"
"""In place of "divest by" where holding stays lawful: nobody must sell by then."""
_PRINTED = {
    DeadlineKind.PURCHASE_BAN: "the purchase ban’s date",
    DeadlineKind.DIVEST_BY: "the divestment date",
    DeadlineKind.CONTRACT_BAR: "the contract bar’s date",
    DeadlineKind.TRANSACTION_BAN: "the transaction ban’s date",
    DeadlineKind.DISTRIBUTION_BAN: "the distribution ban’s date",
    DeadlineKind.ABANDON_BY: "the day to give up the deal",
    DeadlineKind.REMOVE_BY: "the day of removal",
    DeadlineKind.WIND_UP_BY: "the day of winding up",
}
Press = Mapping[str, Document]


class Printed(NamedTuple):
    """A date that the press printed: what it is of, the day, and the document it is from."""

    lead: str  # "the press gave the divestment date as"
    on: dt.date
    document: Document


def press(view: DesignationView) -> Press:
    """The documents behind reported dates, by id."""
    return {document.id: document for document in view.reported_in}


def printed(deadline: Deadline, known: Press) -> Iterator[Printed]:
    """The dates that the press printed, each with what it is of; only ever "the press gave"."""
    for found in deadline.reported:
        if found.document in known:
            yield Printed(f"the press gave {_PRINTED[found.kind]} as", found.on, known[found.document])


def title(deadline: Deadline) -> str:
    """What happens when: "Purchase ban from 15 Mar 2021, 09:30 Eastern"."""
    return f"{kind_of(deadline).capitalize()} {moment(deadline.on, deadline.at, deadline.zone)}"


def kind_of(deadline: Deadline) -> str:
    """What begins or ends on its day: "contract bar from", "divest by"."""
    return _TRADES_END if deadline.trades_only else _KINDS[deadline.kind]


def happens(deadline: Deadline) -> str:
    """What its day is: "purchase ban begins" once it did, else "purchase ban"; "divestment date"."""
    if deadline.kind is DeadlineKind.DIVEST_BY:
        return _TRADES_END if deadline.trades_only else "divestment date"
    what, _, word = _KINDS[deadline.kind].rpartition(" ")
    began = word == "from" and deadline.state is DeadlineState.PASSED
    return f"{what} begins" if began else what


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
        return f"; {deadline.why}"
    return "" if deadline.kind in RUNS_TO_THE_END else ", in force"


def brief_date(deadline: Deadline, answer: Answer) -> tuple[str, str]:
    """The date for a line of its own, "Purchase ban since 2 Aug 2021", and how far off or long past it is.

    Only a date still to come has its hour.
    """
    if deadline.state is DeadlineState.UPCOMING:
        return title(deadline), stands(deadline, answer)
    kind = kind_of(deadline).capitalize()
    if deadline.state is DeadlineState.PASSED and not deadline.why:
        kind = f"{kind}ed" if deadline.trades_only else kind.replace(" from", " since")
        return f"{kind} {day(deadline.on)}", ago(-deadline.days_left(answer.as_of))
    return f"{kind} {day(deadline.on)}", stands(deadline, answer)


def meaning_then(deadline: Deadline, answer: Answer) -> str:
    """What its date means; in the past tense where something had to be done by a date that is over."""
    last = max(deadline.on, deadline.extended_to or deadline.on)
    if last >= answer.as_of or deadline.kind not in RUNS_TO_THE_END:
        return deadline.meaning
    return deadline.meaning.replace(" is to ", " was to ").replace(" are to ", " were to ")


def brief_meaning(deadline: Deadline) -> str:
    """What a short answer must say of it: "divest by" needs its meaning, since it is not always a duty to sell.

    "" of a date that has no effect, or has it no longer.
    """
    in_effect = deadline.state in (DeadlineState.UPCOMING, DeadlineState.PASSED) and not deadline.why
    return deadline.meaning if deadline.kind is DeadlineKind.DIVEST_BY and in_effect else ""
