"""The first line of an answer about what changed on lists: what was asked for, in figures, or that none is known."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Asked, Changes, ListChanges, OwnDates
from bot.services.wording.days import day
from bot.services.wording.words import count, some

MOST_TITLES = 3
_BY_EDITIONS = "by the editions dated or stored then"
_WORDS = {Asked.ENDED: ("removed", "removal", "from"), Asked.LISTED: ("added", "addition", "to")}


def changes_head(answer: Changes, changed: Sequence[ListChanges]) -> str:
    """What changed, in short; of those who came, or who left, how many there are, or that none is known."""
    about = ", ".join(answer.about)
    on = f" on {about}" if about else ""
    if answer.about and len(answer.missing) == len(answer.about):
        return f"{about}: not held here, so nobody here can say what changed."
    unchecked = unchecked_since(answer)
    if answer.newest_day:
        since = f" What came since is not known: {unchecked}." if unchecked else ""
        return f"The newest{on}, by the list's own days: {day(answer.newest_day)}.{since}"
    if answer.asked is not Asked.BOTH:
        return _of_one_kind(answer, changed, about)
    if changed:
        return f"What changed{on} {in_span(answer.period)}, {_BY_EDITIONS}"
    if unchecked:
        return f"Not known what changed{on} {in_span(answer.period)}: {unchecked}."
    if answer.own_dates:
        return f"{_by_own_days_in_short(answer)}, {in_span(answer.period)}{_whose(answer)}."
    told = f"No edition that changed anything{on} was dated or stored {in_span(answer.period)}"
    return f"{told}{_checked_before_its_end(answer)}."


def _of_one_kind(answer: Changes, changed: Sequence[ListChanges], about: str) -> str:
    """ "11 listings ended on …", "2 removed from …, by the editions …", "No removal from … is known …"."""
    span = in_span(answer.period)
    if any(number_of(one, answer.asked) for one in answer.own_dates):
        return f"{_by_own_days_in_short(answer)}, {span}{_whose(answer)}."
    word, noun, tie = _WORDS[answer.asked]
    of = f" {tie} {about}" if about else ""
    if by_editions := sum(_kind_of(told) is answer.asked for one in changed for told in one.changes):
        return f"{by_editions:,} {word}{of} {span}, {_BY_EDITIONS}"
    if unknown := unchecked_since(answer) or _only_copy(answer):
        return f"Not known who was {word}{of} {span}: {unknown}."
    return f"No {noun}{of} is known {span}{_checked_before_its_end(answer)}.{_copies_begin(answer)}"


def _kind_of(told: ChangeSummary) -> Asked | None:
    """Whether somebody came, or left; None of other changes, and of who is only newly held here."""
    if told.op is Op.ENDED:
        return Asked.ENDED
    return Asked.LISTED if told.op is Op.ADDED and not told.listed_before else None


def _only_copy(answer: Changes) -> str:
    """Where one copy alone is held of each list: it shows nobody who came or left."""
    copies = answer.searched
    days = sorted({one.edition_on for one in copies if one.edition_on and one.edition_on == one.begins_on})
    if not days or any(one.edition_on is None or one.edition_on != one.begins_on for one in copies):
        return ""
    held = f"copy held is of {day(days[0])}" if len(days) == 1 else f"copies held are of {' and '.join(map(day, days))}"
    return f"the only {held}, with nothing to compare"


def _copies_begin(answer: Changes) -> str:
    """From when on there are copies, where they reach back less far than what was asked."""
    begins = [one.begins_on for one in answer.searched]
    known = [one for one in begins if one]
    if not known or len(known) < len(begins) or min(known) <= answer.period.first:
        return ""
    return f" Our copies begin on {day(min(known))}."


def number_of(one: OwnDates, asked: Asked) -> int:
    """How many of a list's own dates are of the kind that was asked for."""
    return {Asked.ENDED: one.ended, Asked.LISTED: one.listed, Asked.BOTH: one.listed + one.ended}[asked]


def _whose(answer: Changes) -> str:
    """By whose days it is told, and when that was checked."""
    lists = "list's" if len(answer.own_dates) == 1 else "lists'"
    return f", by the {lists} own days{_checked_before_its_end(answer)}"


def _checked_before_its_end(answer: Changes) -> str:
    """ " (checked 22 Aug 2026)" where what came after the last check, within the period, is not known."""
    last = max((one.as_of for one in answer.searched if one.as_of), default=None)
    return f" (checked {day(last)})" if last and last < answer.period.last else ""


def _by_own_days_in_short(answer: Changes) -> str:
    """ "11 listings ended on DoD section 1260H list; 2 listings ended on …": of each list what was asked for."""
    told = [one for one in answer.own_dates if number_of(one, answer.asked)]
    return some([f"{_counted(one, answer.asked)} {one.title}" for one in told], MOST_TITLES, between="; ")


def _counted(one: OwnDates, asked: Asked) -> str:
    match asked:
        case Asked.ENDED:
            return f"{count(one.ended, 'listing')} ended on"
        case Asked.LISTED:
            return f"{count(one.listed, 'entry') if one.listed == 1 else f'{one.listed:,} entries'} listed on"
        case Asked.BOTH:
            each = ((one.listed, "listed"), (one.ended, "ended"))
            return f"{', '.join(f'{number:,} {what}' for number, what in each if number)} on"


def unchecked_since(answer: Changes) -> str:
    """Where no copy was checked in the period or later, since when: then nobody can say that nothing changed."""
    last = max((one.as_of for one in answer.searched if one.as_of), default=None)
    return f"no copy held here was checked after {day(last)}" if last and last < answer.period.first else ""


def in_span(period: Period) -> str:
    if period.first == period.last:
        return f"on {day(period.first)}"
    return f"from {day(period.first)} to {day(period.last)}"
