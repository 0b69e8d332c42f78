"""The first line of an answer about what changed on lists: what was asked for, in figures, or that none is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Asked, Changes, ListChanges, OwnDates
from bot.services.wording.days import day
from bot.services.wording.lists.known_of import (
    KnownOf,
    besides_unknown,
    checked_before,
    copies_begin,
    known_of,
    why_unknown,
)
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
        whose = "list's" if about else "lists'"
        return f"The newest{on}, by the {whose} own days: {day(answer.newest_day)}.{since}"
    if answer.asked is not Asked.BOTH:
        return _of_one_kind(answer, changed, about)
    return _of_both_kinds(answer, changed, about, unchecked)


def _of_both_kinds(answer: Changes, changed: Sequence[ListChanges], about: str, unchecked: str) -> str:
    """ "70 listed, 7 ended on …", "What changed on …", or that nothing is known."""
    on, span = f" on {about}" if about else "", in_span(answer.period)
    if changed and (about or not answer.own_dates):
        return f"What changed{on} {span}, {_BY_EDITIONS}"
    if changed:
        editions = some([one.title for one in changed], MOST_TITLES)
        return f"{_all_by_own_days(answer)}; and what changed on {editions}, {_BY_EDITIONS}."
    if unchecked:
        return f"Not known what changed{on} {span}: {unchecked}."
    if answer.own_dates:
        return f"{_all_by_own_days(answer)}."
    return f"No edition that changed anything{on} was dated or stored {span}{_checked_before_its_end(answer)}."


def _all_by_own_days(answer: Changes) -> str:
    told = _by_own_days_in_short(answer.own_dates, answer.asked)
    return f"{told}, {in_span(answer.period)}{_whose(answer, answer.own_dates)}"


def _of_one_kind(answer: Changes, changed: Sequence[ListChanges], about: str) -> str:
    """ "11 listings ended on …", "2 removed from …, by the editions …", "We know of no removal from …"."""
    counted = _counts(answer, changed)
    lists = known_of(answer)
    told = {one.title for one in counted.own}
    untold = [one for one in lists if one.unknown and one.title not in told]
    if counted.own or counted.by_editions:
        return f"{_counts_in_short(answer, counted, about)}.{besides_unknown(untold)}"
    return _none_known(answer, lists, untold, about)


def _none_known(answer: Changes, lists: Sequence[KnownOf], untold: Sequence[KnownOf], about: str) -> str:
    """ "We know of no removal from A between …. Not known of B: …", "Not known who was removed from B …"."""
    word, noun, _ = _WORDS[answer.asked]
    span = _between(answer.period)
    known = [one for one in lists if not one.unknown]
    if not known:
        why = unchecked_since(answer) or why_unknown(lists) or "no list is loaded here"
        return f"Not known who was {word}{_of(answer, about)} {span}: {why}."
    where = some([one.title for one in known], MOST_TITLES) if untold else about
    age = checked_before(known, answer.period.last)
    return f"We know of no {noun}{_of(answer, where)} {span}{age}.{copies_begin(known)}{besides_unknown(untold)}"


def _of(answer: Changes, titles: str) -> str:
    """ " from SDN", " to SDN"; "" where no list is named."""
    return f" {_WORDS[answer.asked][2]} {titles}" if titles else ""


@dataclass(frozen=True, slots=True)
class _Counts:
    """Who came or left: by lists' own days, and by editions (so many, of lists with these titles), none told twice."""

    own: Sequence[OwnDates]
    by_editions: int
    titles: Sequence[str]


def _counts(answer: Changes, changed: Sequence[ListChanges]) -> _Counts:
    """Of a list whose own days and editions both tell something, what tells more: the one may hold the other."""
    told = [(one.title, change) for one in changed for change in one.changes if _kind_of(change) is answer.asked]
    each = Counter(program for _, change in told for program in change.programs)
    own = [one for one in answer.own_dates if one.number_of(answer.asked) >= max(1, each[one.program])]
    left = _not_dated(told, {one.program for one in own})
    return _Counts(own, len(left), tuple(dict.fromkeys(left)))


def _not_dated(told: Iterable[tuple[str, ChangeSummary]], programs: Collection[str]) -> list[str]:
    """The titles of editions, once for each change that is of other programs than these."""
    return [title for title, change in told if not change.programs or set(change.programs).difference(programs)]


def _counts_in_short(answer: Changes, counted: _Counts, about: str) -> str:
    """ "11 listings ended on …, by the list's own days"; "20 removed from …, by the editions …"; both, one by one."""
    by_editions = f"{counted.by_editions:,} {_WORDS[answer.asked][0]}"
    if not counted.own:
        return f"{by_editions}{_of(answer, about)} {_between(answer.period)}, {_BY_EDITIONS}"
    dated = _by_own_days_in_short(counted.own, answer.asked)
    by_days = f"{dated}, {in_span(answer.period)}{_whose(answer, counted.own)}"
    if not counted.by_editions:
        return by_days
    return f"{by_days}; {by_editions}{_of(answer, some(counted.titles, MOST_TITLES))}, {_BY_EDITIONS}"


def _kind_of(told: ChangeSummary) -> Asked | None:
    """Whether somebody came, or left; None of other changes, and of who is only newly held here."""
    if told.op is Op.ENDED:
        return Asked.ENDED
    return Asked.LISTED if told.op is Op.ADDED and not told.listed_before else None


def _whose(answer: Changes, own: Sequence[OwnDates]) -> str:
    """By whose days it is told, and when that was checked."""
    lists = "list's" if len(own) == 1 else "lists'"
    return f", by the {lists} own days{_age(answer, own)}"


def _checked_before_its_end(answer: Changes) -> str:
    """ " (checked 22 Aug 2026)" where nothing was checked later, and what came since, within the period, is unknown."""
    last = max((one.as_of for one in answer.searched if one.as_of), default=None)
    return f" (checked {day(last)})" if last and last < answer.period.last else ""


def _age(answer: Changes, own: Sequence[OwnDates]) -> str:
    """ " (checked 22 Aug 2026)" where what came after a last check, within the period, is not known; of these lists."""
    titles = {one.title for one in own}
    lists = known_of(answer)
    return checked_before([one for one in lists if one.title in titles] or lists, answer.period.last)


def _by_own_days_in_short(own: Sequence[OwnDates], asked: Asked) -> str:
    """ "11 listings ended on DoD section 1260H list; 2 listings ended on …": of each list what was asked for."""
    told = [one for one in own if one.number_of(asked)]
    return some([f"{_counted(one, asked)} {one.title}" for one in told], MOST_TITLES, between="; ")


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


def _between(period: Period) -> str:
    """ "between 1 Mar 2026 and 31 Mar 2026", which reads better than "from" behind "removed from …"."""
    if period.first == period.last:
        return in_span(period)
    return f"between {day(period.first)} and {day(period.last)}"


def in_span(period: Period) -> str:
    if period.first == period.last:
        return f"on {day(period.first)}"
    return f"from {day(period.first)} to {day(period.last)}"
