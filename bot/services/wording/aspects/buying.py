"""Whether its securities may be bought: "no", and for whom, where what is held of a listing bars that today."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding, ReadAs
from bot.domain.law.bars import Trade, bars_all
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Point
from bot.services.wording.aspects.trading import blocks, hold_or_buy_line, strictest_of
from bot.services.wording.copies import in_stale_copies
from bot.services.wording.doubts import sdn_not_known
from bot.services.wording.listed import searched

_OF_THE_US = "US-"
"""How the ids of programs begin that bind U.S. persons."""


def hold_or_buy(finding: Finding, answer: Answer) -> str:
    """What is barred and what stays lawful; first "no" where it is asked whether one may buy, and U.S. persons may not.

    Never "yes": what no listing bars may be barred otherwise.
    """
    return f"{_no(finding, answer)}{hold_or_buy_line(finding, answer)}"


def nothing_bars(answer: Answer) -> str:
    """What can be said of holding where no name was found: not known, where no fresh SDN List was searched."""
    unknown = sdn_not_known(answer)
    copies = in_stale_copies(answer)
    where = f"the {searched(answer)}{f' {copies}' if copies else ''}"
    found = f"Not known: {unknown}. Nothing found on {where}" if unknown else f"No listing found on {where}"
    return f"{found}; no match is not clearance."


def _no(finding: Finding, answer: Answer) -> str:
    """ "No, not by U.S. persons: "; "" where not buying alone is asked about, or what is held bars less than all."""
    asked, strictest = answer.read_as, strictest_of(finding)
    if asked is None or not strictest or not (_asks_to_buy(asked) and _bars_buying(strictest[0])):
        return ""
    if blocks(strictest[0]):
        return "No, not by U.S. persons without a licence: "
    return "No, not by U.S. persons: " if Point.SHARES in asked.points else "No, not its securities for U.S. persons: "


def _asks_to_buy(asked: ReadAs) -> bool:
    return asked.may and not asked.of_goods and Point.BUYING in asked.points


def _bars_buying(view: DesignationView) -> bool:
    """Whether a U.S. listing stands that blocks property, or whose ban on buying has begun and bars all of it."""
    if view.status is not Status.DESIGNATED or not view.program.startswith(_OF_THE_US):
        return False
    return blocks(view) or (bars_all(view, Trade.SHARES) and _has_begun(view))


def _has_begun(view: DesignationView) -> bool:
    bans = (one for one in view.deadlines if one.kind is DeadlineKind.PURCHASE_BAN and not one.why)
    return any(one.state is DeadlineState.PASSED for one in bans)
