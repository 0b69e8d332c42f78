"""Whether a list that the question names bars what it asks about, and what DoD and federal agencies may not buy.

"Yes" and "no" are said of whether it bars, and only where the question asks that: "No: the Entity List …; but OFAC …".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bot.domain.law.answer import Answer, Finding, ReadAs
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.severity import rank
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.bars import GOODS, IN_PART, NOT_GOODS, NOT_SHARES, SHARES
from bot.services.wording.days import day
from bot.services.wording.listed import programs
from bot.services.wording.on_list import on_each, under
from bot.services.wording.trading import copy, hold_or_buy_line, holding
from bot.services.wording.words import lowered

_OUTBOUND = "outbound investment rule"
_ASPECTS = (Aspect.EFFECT, Aspect.HOLD_OR_BUY)
_OF_CONTRACTS = (*_ASPECTS, Aspect.STATUS, Aspect.ANY)


def barred_line(finding: Finding, answer: Answer) -> str:
    """The answer where it is asked whether a list bars something, or what DoD may buy; "" where neither is."""
    if (asked := answer.read_as) is None:
        return ""
    if {Point.DOD, Point.FEDERAL}.intersection(asked.points) and asked.aspect in _OF_CONTRACTS:
        return _contracts(finding, answer, asked)
    measures = _asked_about(asked)
    if _asks_by_list(asked) and (measures or _asks_what_list_does(finding, asked)):
        return _by_list(finding, answer, measures)
    if asked.aspect == Aspect.EFFECT and Point.SHARES in asked.points and not asked.of_goods:
        return hold_or_buy_line(finding, answer)
    return ""


def _asked_about(asked: ReadAs) -> Collection[str]:
    """The measures that bar what is asked about; none where the question does not say what that is."""
    if asked.of_goods:
        return GOODS
    return SHARES if {Point.SHARES, Point.INVESTING}.intersection(asked.points) else ()


def _asks_by_list(asked: ReadAs) -> bool:
    """Whether it is asked what a list that is named bars."""
    asks = asked.may or Point.BARRED in asked.points
    bars = asked.aspect in _ASPECTS or (asked.aspect == Aspect.LIST and asks)
    return bars and bool(asked.lists)


def _asks_what_list_does(finding: Finding, asked: ReadAs) -> bool:
    """Whether it is on a list of which it is asked what one may do under it: "yes" would say that one may."""
    return asked.aspect == Aspect.LIST and bool(under(asked.lists, _standing(finding)))


def _by_list(finding: Finding, answer: Answer, measures: Collection[str]) -> str:
    """What the named lists say of it, then the strictest other listing that bars it."""
    asked = answer.read_as
    standing = sorted(_standing(finding), key=lambda view: rank(view.measures))
    if asked is None or not standing:
        return f"{on_each(finding, answer, asked.lists)} {hold_or_buy_line(finding, answer)}" if asked else ""
    on = list({view.program: view for view in reversed(under(asked.lists, standing))}.values())[::-1]
    told = [_told(view, answer, measures, asked) for view in on] or [on_each(finding, answer, asked.lists)]
    if others := _barring(standing, measures, but=under(asked.lists, standing)):
        told.append(_of_others(others, answer, measures, also=any(_carries(view, measures) for view in on)))
    return " ".join(filter(None, told))


def _barring(
    views: Sequence[DesignationView], measures: Collection[str], *, but: Collection[DesignationView]
) -> list[DesignationView]:
    """Those of the listings that bar it, without some."""
    return [view for view in views if view not in but and _carries(view, measures)]


def _of_others(others: Sequence[DesignationView], answer: Answer, measures: Collection[str], *, also: bool) -> str:
    """The other listings that bar it: by name where the lists asked about do so too, else what the first says."""
    return f"Also {programs(others)}." if also else f"But {_says_of(measures)(others[0], answer)}"


def _told(view: DesignationView, answer: Answer, measures: Collection[str], asked: ReadAs) -> str:
    """What a list says: "No: BIS Entity List — exports to it need a licence …; by itself no ban on its securities.".

    Whether one may is not answered by "no": a ban on trading leaves holding lawful, and exports need a licence.
    """
    investing = Point.INVESTING in asked.points and _carries(view, {_OUTBOUND})
    if _carries(view, measures):
        return f"{_lead(view, measures, asked)}{_says_of(measures)(view, answer)}"
    said = _effect_on_investing(view) if investing else _what_it_says(view, measures)
    listed = f"{view.program_short}{copy(view, answer)}"
    no = not investing and _is_no_bar(view, measures, asked)
    lead = f"No: {listed} —" if no else f"{listed}:"
    return f"{lead} {lowered(said).rstrip('.')}."


def _lead(view: DesignationView, measures: Collection[str], asked: ReadAs) -> str:
    """ "Yes: " where it is asked whether a listing bars something, and it bars all of that."""
    return "Yes: " if Point.BARRED in asked.points and not _bars_in_part(view, measures) else ""


def _says_of(measures: Collection[str]) -> Callable[[DesignationView, Answer], str]:
    return holding if measures is SHARES else _effects


def _effects(view: DesignationView, _: Answer) -> str:
    found = [one.effect for one in view.measures if one.name in GOODS] or [one.effect for one in view.measures]
    return f"{view.program_short}: {' '.join(found)}"


def _standing(finding: Finding) -> list[DesignationView]:
    return [view for view in finding.designations if view.status is Status.DESIGNATED]


def _bars_in_part(view: DesignationView, measures: Collection[str]) -> bool:
    """Whether it bars only some of what is asked about: new debt and equity alone, exports without a licence."""
    return not _carries(view, set(measures) - IN_PART)


def _carries(view: DesignationView, names: Collection[str]) -> bool:
    return any(measure.name in names for measure in view.measures)


def _what_it_says(view: DesignationView, measures: Collection[str]) -> str:
    """What a listing says of what is asked about: of goods what it does, else what it is to securities."""
    return _what_it_does(view) if measures is GOODS else view.securities or _what_it_does(view)


def _is_no_bar(view: DesignationView, measures: Collection[str], asked: ReadAs) -> bool:
    """Whether it is asked if a listing bars something, and every measure of it is one that surely does not."""
    surely = NOT_GOODS if measures is GOODS else NOT_SHARES
    names = {measure.name for measure in view.measures}
    return Point.BARRED in asked.points and bool(measures) and bool(names) and names <= surely


def _effect_on_investing(view: DesignationView) -> str:
    """What the rule on investing abroad does."""
    return next(one.effect for one in view.measures if one.name == _OUTBOUND)


def _what_it_does(view: DesignationView) -> str:
    return " ".join(one.effect for one in view.measures)


def _contracts(finding: Finding, answer: Answer, asked: ReadAs) -> str:
    """What may not be contracted for or bought, since when and from when; of goods with its parts what comes is first.

    "No" is said of DoD, which every such clause binds, where it is asked whether it may and a clause is in force; "yes"
    where it is asked whether it is barred; neither of any other question ("is it illegal for DoD …").
    """
    bars = _contract_bars(under(asked.lists, _standing(finding)) or _standing(finding))
    since, coming = _in_turn(bars, DeadlineState.PASSED), _in_turn(bars, DeadlineState.UPCOMING)
    content = Point.CONTENT in asked.points and bool(coming)
    order = [*coming, *since] if content else [*since, *coming]
    if not order:
        return ""
    word = _word_of_dod(asked) if since or content else ""
    if not word:
        return f"{'; '.join(map(_clause, order))}."
    first = f", from {day(order[0].on)}: {_bars_what(order[0])}" if content else f": {_clause(order[0])}"
    return f"{word}{'; '.join([first, *map(_clause, order[1:])])}."


def _word_of_dod(asked: ReadAs) -> str:
    """Yes where it is asked whether DoD is barred, no where it is asked whether DoD may; "" elsewhere."""
    if Point.DOD not in asked.points:
        return ""
    if Point.BARRED in asked.points:
        return "Yes"
    return "No" if asked.may else ""


def _contract_bars(views: Sequence[DesignationView]) -> Sequence[Deadline]:
    """The contract bars of these listings, one of each rule."""
    bars = {one.rule: one for view in views for one in view.deadlines if one.kind is DeadlineKind.CONTRACT_BAR}
    return list(bars.values())


def _in_turn(bars: Sequence[Deadline], state: DeadlineState) -> list[Deadline]:
    """Those that are in a state and not in doubt, the earliest first."""
    return sorted((one for one in bars if one.state is state and not one.why), key=lambda one: one.on)


def _clause(bar: Deadline) -> str:
    word = "since" if bar.state is DeadlineState.PASSED else "from"
    return f"{word} {day(bar.on)} {_bars_what(bar)}"


def _bars_what(bar: Deadline) -> str:
    return f"{lowered(bar.meaning).rstrip('.')} ({bar.clause})"
