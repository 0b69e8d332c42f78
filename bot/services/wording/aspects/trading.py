"""What a listing means for who holds or trades securities, and by when: in sentences made of the reviewed clauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.law.answer import Answer, Finding, Standing
from bot.domain.law.bars import blocks
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.severity import Colour, colour_of_listing, rank
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Point
from bot.services.wording.copies import checked_on, in_copies, when_checked
from bot.services.wording.dates_first import that_matter
from bot.services.wording.days import day, moment
from bot.services.wording.deadlines import brief_date, meaning_then, stands, title
from bot.services.wording.listed import lasted, named, programs, when_not
from bot.services.wording.words import lowered

_LISTS_SAID, _NONE_TO_COME = 2, "No date to come is held here."
_BARRED = {
    "trading ban": "U.S. persons may not trade in its securities",
    "investment ban": "U.S. persons may not buy its securities",
}
"""What the bans with a date of purchase bar, in few words; the dates' own meanings stand on the card."""


def deadline_line(finding: Finding, answer: Answer) -> str:
    """The date to divest with its clause, or that there is none and why; then the next date of another kind.

    What fell due of this very entity, and is not known further, comes first: its wind-down licences.
    """
    told = [*_fell_due(finding), _dates(finding, answer)]
    if answer.read_as and Point.COMING in answer.read_as.points:
        told = [_next(finding, answer) or _NONE_TO_COME, *_fell_due(finding), _dates(finding, answer, told_next=True)]
    return " ".join(filter(None, told))


def _fell_due(finding: Finding) -> list[str]:
    clocks = {clock.id: clock for view in _standing(finding) for clock in view.ran_out if clock.entities}
    return [f"{one.brief} {day(one.due)} ({one.basis}). {one.note}" for one in clocks.values()]


def _dates(finding: Finding, answer: Answer, *, told_next: bool = False) -> str:
    """The date to divest, or why there is none; then the next date of another kind, unless that was `told_next`."""
    if finding.status is Standing.FORMERLY_DESIGNATED:
        return f"No date to divest: {_formerly(finding)}."
    strictest = strictest_of(finding)
    dated = [(view, one) for view in _standing(finding) for one in _of_kind(view, DeadlineKind.DIVEST_BY)]
    if dated := sorted(dated, key=_is_put_off):
        (of, date), first = dated[0], strictest[0]
        stricter = [_says(first, answer), *_too(strictest)] if rank(first.measures) < rank(of.measures) else []
        told = [*stricter, _divest(date, answer)]
        told_next = told_next or date.state is not DeadlineState.PASSED
    else:
        told = [_distribution(finding, answer), *_of_orders(finding, answer)]
        told += _without_date(strictest, finding, answer)
    return " ".join(filter(None, [*told, "" if told_next else _next(finding, answer)]))


def _without_date(strictest: Sequence[DesignationView], finding: Finding, answer: Answer) -> list[str]:
    """That there is no date to divest, and what the strictest listings say of securities instead.

    Where property is blocked that alone: it says that there is no date, and what a milder list leaves free is not.
    """
    if _is_blocked(strictest) and not _dropped(finding):
        return [_says(strictest[0], answer), *_too(strictest)]
    said = [_says(view, answer) for view in strictest[:_LISTS_SAID]]
    return [_none(finding), *said] if said else []


def _of_orders(finding: Finding, answer: Answer) -> list[str]:
    """The date to divest by an order that binds its owner: "TikTok" asks of ByteDance's."""
    orders = ((one, view) for one in finding.related for view in one.designations if view.orders)
    dated = [(one, date) for one, view in orders for date in _of_kind(view, DeadlineKind.DIVEST_BY)]
    dated.sort(key=_is_put_off)
    return [f"By an order on {one.entity.caption}: {_divest(date, answer)}" for one, date in dated[:1]]


def _is_put_off(dated: tuple[object, Deadline]) -> bool:
    return dated[1].state is DeadlineState.EXTENDED


def _distribution(finding: Finding, answer: Answer) -> str:
    """The day from which an app may not be distributed, once it is past; "" where none is, or it never took effect."""
    bans = (one for one, _ in that_matter(finding) if one.kind is DeadlineKind.DISTRIBUTION_BAN)
    begun = (one for one in bans if one.state is DeadlineState.PASSED)
    return next((f"{title(one)} ({one.rule}), {stands(one, answer)}." for one in begun), "")


def _dropped(finding: Finding) -> list[Deadline]:
    """The dates to divest of what stands, where none of them is in effect."""
    return [one for view in _standing(finding) for one in view.deadlines if one.kind is DeadlineKind.DIVEST_BY]


def _none(finding: Finding) -> str:
    if not (dropped := _dropped(finding)):
        return "None of its listings gives a date to divest."
    return f"No date to divest is in effect: {day(dropped[0].on)} ({dropped[0].rule}) never took effect."


def hold_or_buy_line(finding: Finding, answer: Answer) -> str:
    """What is barred, for whom, since when, and what stays lawful: as the strictest listings say it."""
    if finding.status is Standing.FORMERLY_DESIGNATED:
        return f"Nothing is barred by a listing {when_not(answer)}: {_formerly(finding)}. This is not clearance."
    strictest = strictest_of(finding)
    return " ".join([*(holding(view, answer) for view in strictest[:1]), *_too(strictest)])


def _standing(finding: Finding) -> list[DesignationView]:
    return [view for view in finding.designations if view.status in (Status.DESIGNATED, Status.SUSPENDED)]


def strictest_of(finding: Finding) -> list[DesignationView]:
    """What stands and bars dealing or trading, or else what is suspended, or else all; of each program one.

    What forbids most comes first: where property is blocked, "holding stays lawful" is not true.
    """
    views = _standing(finding)
    red = [view for view in views if colour_of_listing(view) is Colour.RED]
    held = [view for view in views if view.status is Status.SUSPENDED]
    kept: dict[str, DesignationView] = {}
    for view in red or held or views:
        kept.setdefault(view.program, view)
    return sorted(kept.values(), key=lambda view: rank(view.measures))


def _is_blocked(strictest: Sequence[DesignationView]) -> bool:
    return any(map(blocks, strictest[:1]))


def _too(strictest: Sequence[DesignationView]) -> list[str]:
    """The lists behind the strictest; where that blocks property those alone that block it too: each binds others."""
    blocked = _is_blocked(strictest)
    others = [view for view in strictest[1:] if blocks(view) or not blocked]
    return [f"{'Blocked' if blocked else 'Listed'} too: {programs(others)}."] if others else []


def _of_kind(view: DesignationView, kind: DeadlineKind) -> Iterable[Deadline]:
    return (one for one in view.deadlines if one.kind is kind and one.state is not DeadlineState.NEVER_TOOK_EFFECT)


def holding(view: DesignationView, answer: Answer) -> str:
    """What a listing bars of holding and trading, since when, and what stays lawful."""
    bans = list(_of_kind(view, DeadlineKind.PURCHASE_BAN))
    if not bans or view.status is Status.SUSPENDED:
        return _says(view, answer)
    barred = " and ".join(dict.fromkeys(_BARRED[m.name] for m in view.measures if m.name in _BARRED))
    told = [f"{_from(bans[0], answer)}: {barred or bans[0].meaning.rstrip('.')}."]
    told += [_divest(one, answer, clause=False) for one in list(_of_kind(view, DeadlineKind.DIVEST_BY))[:1]]
    return f"{view.program_short}{copy(view, answer)}, {' '.join(told)}"


def _from(ban: Deadline, answer: Answer) -> str:
    if ban.state is DeadlineState.PASSED:
        return f"since {day(ban.on)}"
    return f"from {moment(ban.on, ban.at, ban.zone)} ({stands(ban, answer)})"


def _divest(deadline: Deadline, answer: Answer, *, clause: bool = True) -> str:
    """ "Trades to divest ended 3 Jun 2022 (clause), 4 years ago: holding stays lawful …"; "Divestment date …"."""
    briefly = deadline.state is DeadlineState.PASSED and not clause
    on = day(deadline.on) if briefly else moment(deadline.on, deadline.at, deadline.zone)
    meaning = lowered(meaning_then(deadline, answer))
    rule = f" ({deadline.rule})" if clause else ""
    if deadline.trades_only:
        ends, far = brief_date(deadline, answer)
        return f"{ends}{rule}, {far}: {meaning}"
    return f"Divestment date {on}{rule}, {stands(deadline, answer)}: {meaning}"


def _says(view: DesignationView, answer: Answer) -> str:
    """ "BIS Entity List: exports to it …": what the program says of securities, or its measures; or "suspended"."""
    if view.status is Status.SUSPENDED:
        on = f" since {day(view.suspended_on)}" if view.suspended_on else ""
        return f"{view.program_short}: suspended{on}; its bans have no effect while it is."
    said = view.securities or ", ".join(measure.name for measure in view.measures)
    return f"{view.program_short}{copy(view, answer)}: {said.rstrip('.')}."


def copy(view: DesignationView, answer: Answer) -> str:
    """The age of what it rests on, where that is stale: our copy, or the last check of reviewed facts."""
    age = f"({in_copies([view])})" if view.copy_on else when_checked([checked_on(view, answer)])
    return f" {age}" if age else ""


def _next(finding: Finding, answer: Answer) -> str:
    coming = (one for one, _ in that_matter(finding) if one.state is DeadlineState.UPCOMING)
    return next(
        (f"Next: {title(one)[:1].lower()}{title(one)[1:]}, {stands(one, answer)} ({one.rule})." for one in coming), ""
    )


def _formerly(finding: Finding) -> str:
    """Which listing ended last, and how."""
    ended = [view for view in finding.designations if view.ended_on is not None]
    last = max(ended, key=lambda view: view.ended_on or view.checked_on)
    return f"it was {named([last])}, {lasted(last).strip()}"
