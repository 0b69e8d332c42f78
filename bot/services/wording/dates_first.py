"""Which dates of a finding come first where there is room for few, and the one that a row of a table shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.law.answer import Answer, Finding, Standing
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.services.wording.days import day
from bot.services.wording.deadlines import Press, kind_of, press
from bot.services.wording.listed import in_force

_SECURITIES = (DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY)
_ORDER = (DeadlineState.UPCOMING, DeadlineState.PASSED, DeadlineState.EXTENDED, DeadlineState.NEVER_TOOK_EFFECT)


class Told(NamedTuple):
    """A date of a short answer; `then` is the contract bar to come that it has no room for: "; next 30 Jun 2027"."""

    deadline: Deadline
    press: Press
    then: str = ""


_Ranked = tuple[int, Deadline, Press]
"""The place of its listing among those that count, the deadline, and what the press says of it."""


def that_matter(finding: Finding) -> list[tuple[Deadline, Press]]:
    """The deadlines of what is in force (of all, where nothing is): those on securities first, the soonest first.

    What is to come stands before what passed, and of two listings under one program the newer one's before the other's;
    but a contract bar in force stands before the first that is to come.
    """
    views = in_force(finding.designations) or finding.designations
    found = {(d.kind, d.on, d.rule): (n, d, press(view)) for n, view in enumerate(views) for d in view.deadlines}
    ranked = sorted(found.values(), key=lambda one: _rank(one[0], one[1]))
    return [(d, known) for _, d, known in _bar_in_force_first(ranked)]


def _bar_in_force_first(ranked: Sequence[_Ranked]) -> list[_Ranked]:
    """The deadlines with a contract bar in force before the first that is to come, if possible of its own listing."""
    coming = next((n for n, (_, d, _) in enumerate(ranked) if _is_bar(d, DeadlineState.UPCOMING)), len(ranked))
    standing = [one for one in ranked[coming:] if _is_bar(one[1], DeadlineState.PASSED) and not one[1].why]
    if not standing:
        return list(ranked)
    first = min(standing, key=lambda one: one[0] != ranked[coming][0])
    others = [one for one in ranked if one is not first]
    return [*others[:coming], first, *others[coming:]]


def first_dates(finding: Finding, answer: Answer, most: int | None = None) -> list[Told]:
    """The first of the dates that matter, for an answer that has room for `most`; all where that is None.

    Of a day to come that was asked about, what is set for that day comes before all else.
    """
    on_the_day = set_for_the_day(finding, answer)
    dated = sorted(that_matter(finding), key=lambda one: one[0] not in on_the_day)
    set_first = dated[: len(on_the_day)][:most]
    shown = [*set_first, *in_turn(dated[:most][len(set_first) :])]
    bar_shown = next((one for one, _ in shown if _is_bar(one, DeadlineState.UPCOMING)), None)
    bar_to_come = next((one for one, _ in dated[len(shown) :] if _is_bar(one, DeadlineState.UPCOMING)), None)
    if bar_shown or not bar_to_come:
        return [Told(*one) for one in shown]
    return _with_next_bar(shown, bar_to_come)


def never_left_out(finding: Finding) -> int:
    """So many of the dates that matter hold those on securities that have effect, and the next other one.

    Of contract bars that is the one in force, which tells the day of the one to come.
    """
    dated = [one for one, _ in that_matter(finding)]
    live = [n for n, one in enumerate(dated) if one.state is DeadlineState.UPCOMING or _in_effect(one)]
    others = [n for n in live if dated[n].kind not in _SECURITIES]
    return max([*(n for n in live if n not in others), *others[:1]], default=-1) + 1


def _in_effect(deadline: Deadline) -> bool:
    return deadline.state is DeadlineState.PASSED and not deadline.why


def _with_next_bar(shown: Sequence[tuple[Deadline, Press]], coming: Deadline) -> list[Told]:
    """The dates, the first contract bar in force with the day of the one to come."""
    bar = next((n for n, (one, _) in enumerate(shown) if _is_bar(one, DeadlineState.PASSED)), -1)
    return [Told(*one, f"; next {day(coming.on)}" if n == bar else "") for n, one in enumerate(shown)]


def set_for_the_day(finding: Finding, answer: Answer) -> list[Deadline]:
    """What is set for the very day to come that was asked about."""
    ahead = answer.read_as.ahead if answer.read_as else None
    return [d for d, _ in that_matter(finding) if d.state is DeadlineState.UPCOMING and d.on == ahead]


def in_turn(dated: Sequence[tuple[Deadline, Press]]) -> list[tuple[Deadline, Press]]:
    """The dates of a card with the contract bars in turn: what is in force first, then what comes."""
    bars = iter(sorted((one for one in dated if _is_bar(one[0])), key=lambda one: one[0].on))
    return [next(bars) if _is_bar(one[0]) else one for one in dated]


def _is_bar(deadline: Deadline, state: DeadlineState | None = None) -> bool:
    return deadline.kind is DeadlineKind.CONTRACT_BAR and state in (None, deadline.state)


def _rank(listing: int, deadline: Deadline) -> tuple[bool, bool, int, int, dt.date]:
    over = deadline.state in (DeadlineState.EXTENDED, DeadlineState.NEVER_TOOK_EFFECT)
    newest = 0 if deadline.state is DeadlineState.UPCOMING else listing
    return over, deadline.kind not in _SECURITIES, _ORDER.index(deadline.state), newest, deadline.on


def key_date(finding: Finding) -> str:
    """The next date to come, or else the ban or bar that is in force, in a few words; "" where there is neither.

    A ban on buying in force is told before what comes of contracts, as on a card: "purchase ban since 2 Aug 2021;
    contract bar from 30 Jun 2027"; of contract bars "contract bar since 30 Jun 2026; next 30 Jun 2027".
    """
    dated = [deadline for deadline, _ in that_matter(finding)]
    coming = next((d for d in dated if d.state is DeadlineState.UPCOMING), None)
    standing = _bans_in_force(dated) if finding.status is Standing.DESIGNATED else []
    begun = standing[:1] if coming is None or coming.kind not in _SECURITIES else []
    return "; ".join([*map(_since, begun), *([_next(coming, begun)] if coming else [])])


def _next(coming: Deadline, begun: Sequence[Deadline]) -> str:
    """ "contract bar from 30 Jun 2027"; "next 30 Jun 2027" behind one of its kind."""
    behind = any(one.kind is coming.kind for one in begun)
    return f"{'next' if behind else kind_of(coming)} {day(coming.on)}"


def _bans_in_force(deadlines: Sequence[Deadline]) -> list[Deadline]:
    """The purchase bans that began, and after them the contract bars."""
    kinds = (DeadlineKind.PURCHASE_BAN, DeadlineKind.CONTRACT_BAR)
    begun = [d for d in deadlines if d.state is DeadlineState.PASSED and not d.why and d.kind in kinds]
    return sorted(begun, key=lambda one: kinds.index(one.kind))


def _since(deadline: Deadline) -> str:
    return f"{kind_of(deadline).replace(' from', ' since')} {day(deadline.on)}"
