"""What no order may say: a date put off to none, two live dates of one kind on one day, reports told as facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bot.domain.law.deadline import DeadlineRule
from bot.domain.law.designation import Designation
from bot.domain.law.document import DocumentKind

_AUTHORITIES = (DocumentKind.OFFICIAL, DocumentKind.COURT)


def _outcomes(d: Designation, kinds: Mapping[str, DocumentKind]) -> Iterator[str]:
    for outcome in d.outcomes:
        by_authority = any(kinds.get(document) in _AUTHORITIES for document in outcome.documents)
        if outcome.reported == by_authority:
            yield f"outcome of {outcome.on}: is “reported” where no authority says it, and only there"
    days = [outcome.on for outcome in d.outcomes]
    if days != sorted(days):
        yield "outcomes are not in their order"


def faults_of_order(d: Designation, kinds: Mapping[str, DocumentKind]) -> Iterator[str]:
    """Every fault of a row that is an order, or bears clauses, outcomes or times without enforcement."""
    if not d.orders and (d.clauses or d.outcomes):
        yield "clauses and outcomes go with what the row orders"
    for clause in d.clauses:
        yield from _extensions(clause)
    yield from _live(d)
    yield from _outcomes(d, kinds)
    for one in d.not_enforced:
        if one.until and one.until < one.since:
            yield f"not enforced from {one.since} to {one.until}"


def _extensions(clause: DeadlineRule) -> Iterator[str]:
    """The dates that took a clause's place come one after the other."""
    granted = [extension.granted or extension.granted_by for extension in clause.extensions]
    dates = [extension.to for extension in clause.extensions if extension.to]
    if granted != sorted(granted, key=str) or dates != sorted(set(dates)):
        yield f"{clause.rule}: its extensions are not in their order"
    if clause.fixed and dates and dates[0] <= clause.fixed:
        yield f"{clause.rule}: extended to {dates[0]}, before its own date"


def _live(d: Designation) -> Iterator[str]:
    """Two clauses that give one kind of date for one day."""
    if d.listed_on is None:
        return
    last = [(c.kind, next((e.to for e in reversed(c.extensions) if e.to), c.due(d.listed_on))) for c in d.clauses]
    for (kind, on), times in Counter(last).items():
        if times > 1:
            yield f"{kind} {on} is given {times} times"
