"""What a first line must add: that a list of that day is not held, not loaded, or held in a stale copy.

The list that people think of first, OFAC's SDN List, is always named. That a name is not on it is said only where no
name on it reaches the threshold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Answer, Finding, Standing
from bot.domain.law.not_known import ORDERS_ALONE
from bot.domain.law.searched import Gap, ListSearched
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.colours import NOT_COMPANIES
from bot.services.wording.days import day
from bot.services.wording.identifiers import called
from bot.services.wording.words import count, some

_NAMED = 2
_SDN, _SDN_DATASET = "US-SDN", "us_ofac_sdn"
_ITS_NAME = "OFAC’s SDN List"


def not_searched_at_all(answer: Answer) -> str:
    """Says that nothing is known, since no list of that day was searched; "" where one was."""
    if not answer.lists:
        return "not known: no list was searched"
    if not all(one.speaks_of(answer.as_of) for one in answer.lists):
        return f"not known for {day(answer.as_of)}: {ORDERS_ALONE}, and none names it"
    if any(one.covers(answer.as_of) for one in answer.lists):
        return ""
    first = min(one.begins_on for one in answer.lists if one.begins_on)
    names = answer.lists[0].title if len({one.title for one in answer.lists}) == 1 else count(len(answer.lists), "list")
    return f"not known for {day(answer.as_of)}: our copies of {names} begin {day(first)}"


def sdn_begins_later(answer: Answer) -> str:
    """That our copies of the SDN List begin after the day that was asked about; "" where they reach back to it."""
    copy = _sdn_searched(answer)
    if not answer.historical or copy is None or copy.covers(answer.as_of) or not copy.begins_on:
        return ""
    return f"{_ITS_NAME} is not held before {day(copy.begins_on)}"


def is_without_sdn(finding: Finding, answer: Answer) -> bool:
    """Whether nothing is known against it, and our copies of the SDN List begin after the day that was asked about."""
    company = finding.entity.schema not in NOT_COMPANIES
    nothing = finding.status is Standing.NOT_DESIGNATED and not finding.designations
    return company and nothing and bool(sdn_begins_later(answer))


def about_nothing(answer: Answer) -> str:
    """What a reader of "nothing" must know: how the SDN List stands, and that other copies are old or begin later.

    What was asked may be a bank's code too, or holds a number beside the name, and no list holds that one either.
    """
    return _bracketed([_number(answer), _sdn(answer), _others(answer)])


def _number(answer: Answer) -> str:
    if answer.unheld is None:
        return ""
    if answer.unheld.number.casefold() == answer.query.casefold():
        return f"nor as {called(answer.unheld)}"
    return f"nor {answer.unheld.number}, {called(answer.unheld)} {answer.unheld.fault}".rstrip()


def doubts(answer: Answer) -> str:
    """The same for several names at once, which share their lists: how old these are, and nothing of who is on them."""
    return "; ".join(filter(None, [sdn_not_known(answer), _others(answer)]))


def sdn_not_known(answer: Answer) -> str:
    """Why nobody here can say who is on the SDN List that day; "" where a fresh copy of that day was searched."""
    copy = _sdn_searched(answer)
    old = copy.stale_copy_on(answer.as_of) if copy and copy.covers(answer.as_of) else None
    return _copy_held(old) or _sdn(answer)


def about_a_finding(finding: Finding, answer: Answer) -> str:
    """How the SDN List stands; "" where the entity, or another whose name reaches the threshold, is on it.

    Where a designation stands anyway, the first line need not say that the SDN List was never loaded.
    """
    told = finding.status is Standing.UNKNOWN or _on_sdn(finding, answer)
    if told or (finding.status.stands and (_sdn_searched(answer) is None or _asked_of_sdn(answer))):
        return ""
    later = _begin_later(answer) if answer.historical and not finding.status.stands else ""
    return _bracketed([_sdn(answer), later])


def _asked_of_sdn(answer: Answer) -> bool:
    """Whether the question is of the SDN List, so that the line above answers how that stands."""
    asked = answer.read_as
    if asked is None:
        return False
    return Point.BLOCKED in asked.points or (
        asked.aspect == Aspect.LIST and any(_SDN in meant.programs for meant in asked.lists)
    )


def _bracketed(doubts: list[str]) -> str:
    told = "; ".join(filter(None, doubts))
    return f" ({told})" if told else ""


def _on_sdn(finding: Finding, answer: Answer) -> bool:
    told = (finding, *answer.findings, *answer.also)
    return any(view.program == _SDN for one in told for view in one.designations)


def _sdn(answer: Answer) -> str:
    """How the SDN List stands; "" where a fresh copy of that day was searched, or another list was asked for."""
    copy = _sdn_searched(answer)
    if copy is None:
        return _without_sdn(answer)
    if without := sdn_begins_later(answer):
        return without
    old = copy.stale_copy_on(answer.as_of)
    if answer.also_more:  # one of those not told may be on it
        return _copy_held(old)
    return f"not on {_ITS_NAME} in our copy of {day(old)}" if old else ""


def about_a_number(answer: Answer) -> str:
    """What a reader of "no list here holds that number" must know: that the SDN List is not loaded; "" where it is."""
    return _bracketed([f"{_ITS_NAME} is not loaded"]) if sdn_not_loaded(answer) else ""


def sdn_not_loaded(answer: Answer) -> bool:
    """Whether nobody could look at the SDN List, since it was never loaded here."""
    missing = any((gap.dataset, gap.reason) == (_SDN_DATASET, Gap.NOT_LOADED) for gap in answer.unsearched)
    return missing and _sdn_searched(answer) is None


def _without_sdn(answer: Answer) -> str:
    if sdn_not_loaded(answer):
        return f"{_ITS_NAME} is not loaded"
    old_record = any(gap.reason is Gap.AS_WRITTEN for gap in answer.unsearched)
    return f"{_ITS_NAME} was not searched" if old_record and len(answer.lists) > 1 else ""


def _copy_held(old: dt.date | None) -> str:
    return f"{_ITS_NAME} is held in a copy of {day(old)}" if old else ""


def _sdn_searched(answer: Answer) -> ListSearched | None:
    """The SDN List's own file, or else the whole of it in another."""
    own = (one for one in answer.lists if one.dataset == _SDN_DATASET)
    whole = (one for one in answer.lists if one.program == _SDN and not one.excerpt)
    return next(own, None) or next(whole, None)


def _others(answer: Answer) -> str:
    """Says that copies of other lists begin only after the day, or are stale."""
    sdn = _sdn_searched(answer)
    rest = [one for one in answer.lists if one != sdn]
    late = [one for one in rest if not one.covers(answer.as_of)]
    old = sorted(_checked_long_ago([one for one in rest if one not in late], answer.as_of))
    told = [_begin_later(answer)] if late else []
    told += [f"others last checked as long ago as {day(old[0])}"] if old else []
    return "; ".join(told)


def _checked_long_ago(lists: Sequence[ListSearched], day: dt.date) -> Iterator[dt.date]:
    return (one.as_of for one in lists if one.as_of and one.is_old(day))


def _begin_later(answer: Answer) -> str:
    """Of how many lists nothing is known of that day, with the first of them by name; "" where there are none."""
    sdn = _sdn_searched(answer)
    late = [one for one in answer.lists if one != sdn and not one.covers(answer.as_of)]
    titles = some(list(dict.fromkeys(one.title for one in late)), _NAMED)
    return f"copies of {count(len(late), 'other list')} begin later: {titles}" if late else ""
