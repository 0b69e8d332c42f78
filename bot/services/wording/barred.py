"""Whether a list that the question names bars what it asks about, and what DoD and federal agencies may not buy.

"Yes" and "no" are said of whether it bars, and only where the question asks that: "No: the Entity List …; but OFAC …".
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from bot.domain.law.answer import Answer, Finding, ReadAs
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.severity import BLOCKED, EMBARGO, rank
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.days import day
from bot.services.wording.listed import programs
from bot.services.wording.on_list import on_each, under
from bot.services.wording.trading import copy, hold_or_buy_line, holding
from bot.services.wording.words import lowered

_ALL = (BLOCKED, EMBARGO)
_OUTBOUND = "outbound investment rule"
_SHARES = frozenset({*_ALL, "trading ban", "investment ban", "debt and equity restrictions"})
_GOODS = frozenset({*_ALL, "export licence", "export conditions", "export privileges denied"})
_OPEN = frozenset(
    "as the regime says/as the entry says/menu-based restrictions/wide sanctions/list-based sanctions/conduct order/"
    "transactions rejected/transaction ban/nonproliferation measures/divestiture order/deal prohibition/product ban/"
    "debarment".split("/")
)
"""Measures of which no table says whether they bar it: then it is said what they do, and neither yes nor no."""
_ASPECTS = (Aspect.EFFECT, Aspect.HOLD_OR_BUY)
_OF_CONTRACTS = (*_ASPECTS, Aspect.STATUS, Aspect.ANY)


def barred_line(finding: Finding, answer: Answer) -> str:
    """The answer where it is asked whether a list bars something, or what DoD may buy; "" where neither is."""
    if (asked := answer.read_as) is None:
        return ""
    if {Point.DOD, Point.FEDERAL}.intersection(asked.points) and asked.aspect in _OF_CONTRACTS:
        return _contracts(finding, answer, asked)
    by_list = asked.aspect in _ASPECTS or (asked.aspect == Aspect.LIST and asked.may)
    measures = _asked_about(asked)
    if by_list and measures and asked.lists:
        return _by_list(finding, answer, measures)
    if asked.aspect == Aspect.EFFECT and Point.SHARES in asked.points and not asked.of_goods:
        return hold_or_buy_line(finding, answer)
    return ""


def _asked_about(asked: ReadAs) -> Collection[str]:
    """The measures that bar what is asked about; none where the question does not say what that is."""
    if asked.of_goods:
        return _GOODS
    return _SHARES if {Point.SHARES, Point.INVESTING}.intersection(asked.points) else ()


def _by_list(finding: Finding, answer: Answer, measures: Collection[str]) -> str:
    """What the named lists say of it, then the strictest other listing that bars it."""
    asked = answer.read_as
    standing = sorted(_standing(finding), key=lambda view: rank(view.measures))
    if asked is None or not standing:
        return f"{on_each(finding, answer, asked.lists)} {hold_or_buy_line(finding, answer)}" if asked else ""
    on = list({view.program: view for view in reversed(under(asked.lists, standing))}.values())[::-1]
    told = [_told(view, answer, measures, asked) for view in on] or [on_each(finding, answer, asked.lists)]
    others = [view for view in standing if view not in under(asked.lists, standing) and _bars(view, measures)]
    if others:
        also = any(_bars(view, measures) for view in on)
        told.append(f"Also {programs(others)}." if also else f"But {_says_of(measures)(others[0], answer)}")
    return " ".join(filter(None, told))


def _told(view: DesignationView, answer: Answer, measures: Collection[str], asked: ReadAs) -> str:
    """ "No: BIS Entity List — exports to it need a licence …; by itself no ban on its securities."."""
    investing = Point.INVESTING in asked.points and _carries(view, {_OUTBOUND})
    if _bars(view, measures):
        lead = "Yes: " if Point.BARRED in asked.points else "No: " if asked.may else ""
        return f"{lead}{_says_of(measures)(view, answer)}"
    sure = Point.BARRED in asked.points and not investing and not _carries(view, _OPEN)
    outbound = next((one.effect for one in view.measures if investing and one.name == _OUTBOUND), "")
    said = outbound or view.securities or " ".join(one.effect for one in view.measures)
    lead = f"No: {view.program_short}{copy(view, answer)} —" if sure else f"{view.program_short}{copy(view, answer)}:"
    return f"{lead} {lowered(said).rstrip('.')}."


def _says_of(measures: Collection[str]) -> Callable[[DesignationView, Answer], str]:
    return holding if measures is _SHARES else _effects


def _effects(view: DesignationView, _: Answer) -> str:
    found = [one.effect for one in view.measures if one.name in _GOODS] or [one.effect for one in view.measures]
    return f"{view.program_short}: {' '.join(found)}"


def _standing(finding: Finding) -> list[DesignationView]:
    return [view for view in finding.designations if view.status is Status.DESIGNATED]


def _bars(view: DesignationView, measures: Collection[str]) -> bool:
    return _carries(view, measures)


def _carries(view: DesignationView, names: Collection[str]) -> bool:
    return any(measure.name in names for measure in view.measures)


def _contracts(finding: Finding, answer: Answer, asked: ReadAs) -> str:
    """What may not be contracted for or bought, since when and from when; of goods with its parts what comes is first.

    "No" is said of DoD, which every such clause binds, and only where one is in force; "yes" where it is asked whether
    it is barred.
    """
    views = under(asked.lists, _standing(finding)) or _standing(finding)
    bars = {one.rule: one for view in views for one in view.deadlines if one.kind is DeadlineKind.CONTRACT_BAR}
    by_state = {
        state: sorted((one for one in bars.values() if one.state is state and not one.why), key=lambda one: one.on)
        for state in (DeadlineState.PASSED, DeadlineState.UPCOMING)
    }
    since, coming = by_state[DeadlineState.PASSED], by_state[DeadlineState.UPCOMING]
    content = Point.CONTENT in asked.points and bool(coming)
    order = [*coming, *since] if content else [*since, *coming]
    if not order:
        return ""
    if Point.DOD not in asked.points or not (since or content):
        return f"{'; '.join(map(_clause, order))}."
    word = "Yes" if Point.BARRED in asked.points else "No"
    first = f"{word}, from {day(order[0].on)}: {_bars_what(order[0])}" if content else f"{word}: {_clause(order[0])}"
    return f"{'; '.join([first, *map(_clause, order[1:])])}."


def _clause(bar: Deadline) -> str:
    word = "since" if bar.state is DeadlineState.PASSED else "from"
    return f"{word} {day(bar.on)} {_bars_what(bar)}"


def _bars_what(bar: Deadline) -> str:
    return f"{lowered(bar.meaning).rstrip('.')} ({bar.clause})"
