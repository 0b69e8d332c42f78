"""Whether a list that the question names bars what it asks about, and what DoD and federal agencies may not buy.

"Yes" and "no" are said of whether it bars, and only where the question asks that: "No: the Entity List …; but OFAC …".
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bot.domain.law.answer import Answer, Finding, ReadAs
from bot.domain.law.bars import Trade, bars_all, bars_any, bars_none, measure_bars
from bot.domain.law.deadline import Deadline, DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.severity import rank
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.exports import ENTITY_LIST_PROGRAM, entity_list_not_known
from bot.services.wording.aspects.on_list import on_each, under
from bot.services.wording.aspects.trading import copy, hold_or_buy_line, holding
from bot.services.wording.days import day
from bot.services.wording.listed import programs
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
    trade = _asked_about(asked)
    if _asks_by_list(asked) and (trade or _asks_what_list_does(finding, asked)):
        return _with_entity_list(_by_list(finding, answer, trade), finding, answer, asked)
    if asked.aspect == Aspect.EFFECT and Point.SHARES in asked.points and not asked.of_goods:
        return hold_or_buy_line(finding, answer)
    return ""


def _with_entity_list(said: str, finding: Finding, answer: Answer, asked: ReadAs) -> str:
    """Of goods, that the Entity List is not known where another list is named; after "does that list bar it?"."""
    if any(ENTITY_LIST_PROGRAM in one.programs for one in asked.lists):
        return said
    unknown = entity_list_not_known(answer, finding)
    return " ".join(filter(None, [said, unknown] if Point.BARRED in asked.points else [unknown, said]))


def _asked_about(asked: ReadAs) -> Trade | None:
    """The trade that the question asks about; None where it does not say."""
    if asked.of_goods:
        return Trade.GOODS
    return Trade.SHARES if {Point.SHARES, Point.INVESTING}.intersection(asked.points) else None


def _asks_by_list(asked: ReadAs) -> bool:
    """Whether it is asked what a list that is named bars."""
    asks = asked.may or Point.BARRED in asked.points
    bars = asked.aspect in _ASPECTS or (asked.aspect == Aspect.LIST and asks)
    return bars and bool(asked.lists)


def _asks_what_list_does(finding: Finding, asked: ReadAs) -> bool:
    """Whether it is on a list of which it is asked what one may do under it: "yes" would say that one may."""
    return asked.aspect == Aspect.LIST and bool(under(asked.lists, _standing(finding)))


def _by_list(finding: Finding, answer: Answer, trade: Trade | None) -> str:
    """What the named lists say of it, then the strictest other listing that bars it."""
    asked = answer.read_as
    standing = sorted(_standing(finding), key=lambda view: rank(view.measures))
    if asked is None or not standing:
        return f"{on_each(finding, answer, asked.lists)} {hold_or_buy_line(finding, answer)}" if asked else ""
    on = list({view.program: view for view in reversed(under(asked.lists, standing))}.values())[::-1]
    told = [_told(view, answer, trade, asked) for view in on] or [on_each(finding, answer, asked.lists)]
    if others := _barring(standing, trade, but=under(asked.lists, standing)):
        told.append(_of_others(others, answer, trade, also=any(bars_any(view, trade) for view in on)))
    return " ".join(filter(None, told))


def _barring(
    views: Sequence[DesignationView], trade: Trade | None, *, but: Collection[DesignationView]
) -> list[DesignationView]:
    """Those of the listings that bar it, without some."""
    return [view for view in views if view not in but and bars_any(view, trade)]


def _of_others(others: Sequence[DesignationView], answer: Answer, trade: Trade | None, *, also: bool) -> str:
    """The other listings that bar it: by name where the lists asked about do so too, else what the first says."""
    return f"Also {programs(others)}." if also else f"But {_says_of(trade)(others[0], answer)}"


def _told(view: DesignationView, answer: Answer, trade: Trade | None, asked: ReadAs) -> str:
    """What a list says: "No: BIS Entity List — exports to it need a licence …; by itself no ban on its securities.".

    Whether one may is not answered by "no": a ban on trading leaves holding lawful, and exports need a licence.
    """
    investing = Point.INVESTING in asked.points and any(one.name == _OUTBOUND for one in view.measures)
    if bars_any(view, trade):
        return f"{_lead(view, trade, asked)}{_says_of(trade)(view, answer)}"
    said = _effect_on_investing(view) if investing else _what_it_says(view, trade)
    listed = f"{view.program_short}{copy(view, answer)}"
    no = not investing and Point.BARRED in asked.points and bars_none(view, trade)
    lead = f"No: {listed} —" if no else f"{listed}:"
    return f"{lead} {lowered(said).rstrip('.')}."


def _lead(view: DesignationView, trade: Trade | None, asked: ReadAs) -> str:
    """ "Yes: " where it is asked whether a listing bars something, and it bars all of that."""
    return "Yes: " if Point.BARRED in asked.points and bars_all(view, trade) else ""


def _says_of(trade: Trade | None) -> Callable[[DesignationView, Answer], str]:
    return holding if trade is Trade.SHARES else _effects


def _effects(view: DesignationView, _: Answer) -> str:
    of_goods = [one for one in view.measures if measure_bars(one, Trade.GOODS)] or view.measures
    return f"{view.program_short}: {' '.join(one.effect for one in of_goods)}"


def _standing(finding: Finding) -> list[DesignationView]:
    return [view for view in finding.designations if view.status is Status.DESIGNATED]


def _what_it_says(view: DesignationView, trade: Trade | None) -> str:
    """What a listing says of what is asked about: of goods what it does, else what it is to securities."""
    return _what_it_does(view) if trade is Trade.GOODS else view.securities or _what_it_does(view)


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
