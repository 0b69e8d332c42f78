"""Whether its securities may be bought: "no", and for whom, where what is held of a listing bars that today."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding, ReadAs
from bot.domain.law.bars import bars_buying, binds_us_persons, blocks
from bot.services.questions.reading import Point
from bot.services.wording.aspects.trading import hold_or_buy_line, strictest_of
from bot.services.wording.copies import in_stale_copies
from bot.services.wording.doubts import sdn_not_known
from bot.services.wording.listed import searched


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
    """ "No, U.S. persons may not …: "; "" where not buying alone is asked about, or what is held bars less than all."""
    asked, strictest = answer.read_as, strictest_of(finding)
    if asked is None or not _asks_to_buy(asked):
        return ""
    if not strictest or not (binds_us_persons(strictest[0]) and bars_buying(strictest[0])):
        return ""
    if blocks(strictest[0]):
        return "No, not by U.S. persons without a licence: "
    return "No, U.S. persons may not buy its securities: "


def _asks_to_buy(asked: ReadAs) -> bool:
    return asked.may and not asked.of_goods and Point.BUYING in asked.points
