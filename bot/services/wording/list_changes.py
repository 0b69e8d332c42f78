"""Answers about what changed on lists, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.services.questions.list_answers import (
    Changes,
    DueDates,
    ListChanges,
    OwnDates,
)
from bot.services.questions.periods import Period
from bot.services.wording.announcements import list_note
from bot.services.wording.days import day
from bot.services.wording.notices import Names, counted, happened, where
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, searched
from bot.services.wording.words import count, some

MOST_DATES, MOST_LISTS, MOST_CHANGES, MOST_NAMES = 10, 6, 4, 6


_EDITIONS, HEADS, _FIRST = 3, 3, 3


_LINES_OF_CHANGES = 9


def changes(answer: Changes) -> Page:
    changed = sorted((one for one in answer.lists if one.changes), key=_newest_edition, reverse=True)
    said = [_looked_back(answer)] if answer.period.supposed else []
    dates = [line for one in answer.own_dates for line in _by_own_days(one)]
    notes = (*said, *missing(answer.missing), *in_part(answer.gaps), fresh(answer), NOT_A_FINDING)
    return Page(_changes_head(answer, changed), (*dates, *_changes_lines(answer, changed), *_begun(answer)), notes)


def _changes_head(answer: Changes, changed: Sequence[ListChanges]) -> str:
    about = ", ".join(answer.about)
    on = f" on {about}" if about else ""
    if answer.about and len(answer.missing) == len(answer.about):
        return f"{about}: not held here, so nobody here can say what changed."
    if changed and not answer.newest_day:
        return f"What changed{on} {in_span(answer.period)}, by the editions dated or stored then"
    unchecked = unchecked_since(answer)
    if answer.newest_day:
        since = f" What came since is not known: {unchecked}." if unchecked else ""
        return f"The newest{on}, by the list's own days: {day(answer.newest_day)}.{since}"
    if unchecked:
        return f"Not known what changed{on} {in_span(answer.period)}: {unchecked}."
    beside = " The list's own days say more:" if answer.own_dates else ""
    return f"No edition that changed anything{on} was dated or stored {in_span(answer.period)}.{beside}"


def _changes_lines(answer: Changes, changed: Sequence[ListChanges]) -> Iterator[Line]:
    each = max(0, _LINES_OF_CHANGES // max(1, min(len(changed), MOST_LISTS)) - 2)
    for one in changed[:MOST_LISTS]:
        yield from _changed(one, answer.programs, each=each)
    left = len(changed) - MOST_LISTS
    if left > 0:
        yield Line(f"… and {count(left, 'more list')}", "")


def _begun(answer: Changes) -> list[Line]:
    first = [one.title for one in answer.lists if one.first and not one.changes]
    return [Line("Stored for the first time, with nothing to compare", f": {some(first, _FIRST)}")] if first else []


def _looked_back(answer: Changes) -> str:
    if answer.newest_day:
        span = in_span(answer.period)
        return (
            f"No period was read in the question; nothing held here is dated {span}, so this is the newest day before."
        )
    return supposed(answer.period, "7 days back")


def _newest_edition(one: ListChanges) -> dt.date:
    return max(one.editions, default=dt.date.min)


def _by_own_days(one: OwnDates) -> Iterator[Line]:
    """How many were listed and ended by the list's own days, and who: the latest."""
    yield Line(f"By the days that {one.title} gives", f": {one.listed:,} listed, {one.ended:,} ended in that time")
    for word, names, number in (("Listed", one.newest, one.listed), ("Ended", one.gone, one.ended)):
        more = f" and {number - len(names):,} more" if number > len(names) else ""
        if names:
            yield Line(word, f": {'; '.join(names)}{more}")


def unchecked_since(answer: Changes) -> str:
    """Where no copy was checked in the period or later, since when: then nobody can say that nothing changed."""
    last = max((one.as_of for one in answer.searched if one.as_of), default=None)
    return f"no copy held here was checked after {day(last)}" if last and last < answer.period.first else ""


def _changed(one: ListChanges, programs: Names, *, each: int) -> Iterator[Line]:
    """What changed of a list: how many, then some by name; what is only newly held here is counted, and no news."""
    days = some([day(edition) for edition in dict.fromkeys(one.editions)], _EDITIONS)
    word = "editions" if len(set(one.editions)) > 1 else "edition"
    yield Line(one.title, f": {counted(one.changes)} ({word} of {days})")
    news = [told for told in one.changes if not told.listed_before]
    shown = news[: min(each, MOST_CHANGES)]
    for told in shown:
        on = where(told, programs)
        yield Line(told.caption, f": {happened(told)}{f' — {on}' if on not in ('', one.title) else ''}", indent=1)
    left = len(news) - len(shown) if shown else 0
    if left > 0:
        yield Line(f"… and {left:,} more", "", indent=1)


def in_span(period: Period) -> str:
    if period.first == period.last:
        return f"on {day(period.first)}"
    return f"from {day(period.first)} to {day(period.last)}"


def supposed(period: Period, words: str) -> str:
    return f"No period was read in the question, so this looks {words}: {in_span(period)}."


def missing(titles: Sequence[str]) -> list[str]:
    return [f"⚠️ Not held here: {', '.join(titles)}."] if titles else []


def in_part(gaps: Sequence[str]) -> list[str]:
    return [f"⚠️ Held in part: {'; '.join(gaps)}."] if gaps else []


def fresh(answer: Changes | DueDates) -> str:
    noted = [f" ⚠️ {one.title}: {note}." for one in answer.searched if (note := list_note(one))]
    return searched(answer.searched, today=answer.today).replace(" searched,", " held,", 1) + "".join(noted[:HEADS])
