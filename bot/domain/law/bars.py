"""Whether a listing bars trading in securities, or trade in goods: as the reviewed facts of its measures have it.

"Yes" is true only of what bars all of it, "no" only where every measure surely bars none; of the rest neither is said.
"""

from __future__ import annotations

from enum import StrEnum

from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.program import US_PROGRAMS, Bar, Measure
from bot.domain.law.severity import BLOCKED
from bot.domain.law.view import DesignationView

_SOME = (Bar.WHOLE, Bar.PART)


class Trade(StrEnum):
    """What is traded."""

    SHARES = "shares"
    GOODS = "goods"


def bars_any(view: DesignationView, trade: Trade | None) -> bool:
    """Whether it bars all of the trade or a part: new debt and equity alone, exports without a licence."""
    return any(measure_bars(measure, trade) for measure in view.measures)


def bars_all(view: DesignationView, trade: Trade | None) -> bool:
    """Whether a measure of it bars all of the trade."""
    return any(_bar(measure, trade) is Bar.WHOLE for measure in view.measures)


def bars_none(view: DesignationView, trade: Trade | None) -> bool:
    """Whether every measure of it is one that surely bars none; not of a listing that carries no measure."""
    return bool(view.measures) and all(_bar(measure, trade) is Bar.NONE for measure in view.measures)


def measure_bars(measure: Measure, trade: Trade | None) -> bool:
    """Whether a measure bars all of the trade or a part."""
    return _bar(measure, trade) in _SOME


def blocks(view: DesignationView) -> bool:
    """Whether it stands and blocks property."""
    return view.status is Status.DESIGNATED and any(measure.name == BLOCKED for measure in view.measures)


def binds_us_persons(view: DesignationView) -> bool:
    """Whether it is a listing of the United States."""
    return view.program.startswith(US_PROGRAMS)


def bars_buying(view: DesignationView) -> bool:
    """Whether it stands, and blocks property or bars all buying of securities by a ban that has begun."""
    if view.status is not Status.DESIGNATED:
        return False
    bans = (one for one in view.deadlines if one.kind is DeadlineKind.PURCHASE_BAN and not one.why)
    begun = any(one.state is DeadlineState.PASSED for one in bans)
    return blocks(view) or (begun and bars_all(view, Trade.SHARES))


def _bar(measure: Measure, trade: Trade | None) -> Bar | None:
    """How far it bars the trade; None where that was not reviewed, or no trade is meant."""
    match trade:
        case Trade.SHARES:
            return measure.shares
        case Trade.GOODS:
            return measure.goods
        case None:
            return None
