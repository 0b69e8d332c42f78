"""Answers about lists in words, the same for Slack and the terminal: a head, lines, and small print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.services.questions.glossary import Explained
from bot.services.questions.list_answers import (
    Changes,
    Due,
    DueDates,
    ListAnswer,
    ListChanges,
    Members,
    OwnDates,
    Roll,
)
from bot.services.questions.periods import Period
from bot.services.wording.announcements import list_note
from bot.services.wording.days import day
from bot.services.wording.glossary import glossary_page
from bot.services.wording.notices import Names, counted, dated, happened, where
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, edition, searched
from bot.services.wording.words import count, some

MOST_DATES, MOST_LISTS, MOST_CHANGES, MOST_NAMES = 10, 6, 4, 6
_EDITIONS, _HEADS, _FIRST = 3, 3, 3
_LINES_OF_CHANGES = 9
_LINES_OF_NAMES = 10


def page_of(answer: ListAnswer) -> Page:
    """The answer in words."""
    match answer:
        case Members():
            return _members(answer)
        case Changes():
            return _changes(answer)
        case DueDates():
            return _due(answer)
        case Explained():
            return glossary_page(answer)


def _members(answer: Members) -> Page:
    if answer.choices:
        said = "Name the list that you mean, like: who is on the 1260H list?"
        return Page(said, (Line("Lists held here", f": {', '.join(answer.choices)}"),), ())
    whole = [roll for roll in answer.rolls if not _begins_later(roll, answer.day)]
    later = [roll for roll in answer.rolls if roll not in whole]
    each = _LINES_OF_NAMES // len(whole) if 1 <= len(whole) <= _HEADS else 0
    lines = [line for roll in whole for line in _roll(roll, answer.day, each=each)]
    unknown = [Line(roll.searched.title, f": {_copies_begin(roll)}") for roll in later]
    return Page(_members_head(whole, answer), (*lines, *unknown), tuple(_members_notes(answer, whole, each)))


def _members_notes(answer: Members, whole: Sequence[Roll], each: int) -> Iterator[str]:
    if answer.day_unread:
        yield "The day in the question could not be read: this is as of today."
    yield from _missing(answer.missing)
    if whole:
        yield "One of them in full: /screen NAME." if each else "Name one of these lists to see its newest entries."
    yield NOT_A_FINDING


def _members_head(rolls: Sequence[Roll], answer: Members) -> str:
    when = "" if answer.day == answer.today else f" as of {day(answer.day)}"
    heads = [f"{_entries(roll)} on {roll.searched.title}{when}" for roll in rolls]
    more = [f"and {count(len(heads) - _HEADS, 'more list')}"] if len(heads) > _HEADS else []
    if heads:
        return "; ".join([*heads[:_HEADS], *more])
    if answer.rolls:
        return f"Our copies do not reach back to {day(answer.day)}."
    return f"{', '.join(answer.missing)}: not held here, so nobody here can say who is on it."


def _entries(roll: Roll) -> str:
    number = f"{roll.number:,} {'entry' if roll.number == 1 else 'entries'}"
    return f"{number} held, not the whole list," if roll.gaps else number


def _copies_begin(roll: Roll) -> str:
    begins = day(roll.searched.begins_on) if roll.searched.begins_on else "later"
    return f"our copies begin {'on ' if roll.searched.begins_on else ''}{begins}; of days before nobody here can say"


def _begins_later(roll: Roll, asked: dt.date) -> bool:
    return not roll.searched.covers(asked) and roll.number == 0


def _roll(roll: Roll, asked: dt.date, *, each: int) -> Iterator[Line]:
    shown = roll.newest[:each]
    stale = ", ⚠️ stale" if roll.searched.stale else ""
    checked = f"checked {day(roll.searched.as_of)}" if roll.searched.as_of else "not checked"
    suspended = f"; {roll.suspended:,} of them suspended" if roll.suspended else ""
    yield Line(
        roll.searched.title, f" ({roll.searched.dataset}): {edition(roll.searched)}, {checked}{stale}{suspended}"
    )
    if note := list_note(roll.searched.known_on(asked)):
        yield Line("⚠️", f" {note}")
    if roll.gaps:
        yield Line("⚠️ Not the whole list", f": {roll.gaps}")
    if shown:
        yield Line(_newest(roll, len(shown)), "")
    for member in shown:
        since = f", listed {day(member.listed_on)}" if member.listed_on else ""
        yield Line(member.caption, since, indent=1)


def _newest(roll: Roll, shown: int) -> str:
    if all(member.listed_on is None for member in roll.newest):
        return "The list gives no days of listing; some of its entries" if shown < roll.number else "Its entries"
    return f"The newest {shown} of {roll.number:,}" if shown < roll.number else "The newest first"


def _changes(answer: Changes) -> Page:
    changed = sorted((one for one in answer.lists if one.changes), key=_newest_edition, reverse=True)
    said = [_looked_back(answer)] if answer.period.supposed else []
    dates = [line for one in answer.own_dates for line in _by_own_days(one)]
    notes = (*said, *_missing(answer.missing), *_in_part(answer.gaps), _fresh(answer), NOT_A_FINDING)
    return Page(_changes_head(answer, changed), (*dates, *_changes_lines(answer, changed), *_begun(answer)), notes)


def _changes_head(answer: Changes, changed: Sequence[ListChanges]) -> str:
    about = ", ".join(answer.about)
    on = f" on {about}" if about else ""
    if answer.about and len(answer.missing) == len(answer.about):
        return f"{about}: not held here, so nobody here can say what changed."
    if changed and not answer.newest_day:
        return f"What changed{on} {_span(answer.period)}, by the editions dated or stored then"
    unchecked = unchecked_since(answer)
    if answer.newest_day:
        since = f" What came since is not known: {unchecked}." if unchecked else ""
        return f"The newest{on}, by the list's own days: {day(answer.newest_day)}.{since}"
    if unchecked:
        return f"Not known what changed{on} {_span(answer.period)}: {unchecked}."
    beside = " The list's own days say more:" if answer.own_dates else ""
    return f"No edition that changed anything{on} was dated or stored {_span(answer.period)}.{beside}"


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
        span = _span(answer.period)
        return (
            f"No period was read in the question; nothing held here is dated {span}, so this is the newest day before."
        )
    return _supposed(answer.period, "7 days back")


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


def _due(answer: DueDates) -> Page:
    on = f" under {', '.join(answer.about)}" if answer.about else ""
    said = [_supposed(answer.period, "90 days ahead")] if answer.period.supposed else []
    number = len(answer.dates)
    if answer.about and len(answer.missing) == len(answer.about):
        head = f"{', '.join(answer.about)}: not held here, so nobody here can say which dates come."
    elif number:
        first = f", the soonest {MOST_DATES} shown" if number > MOST_DATES else ", the soonest first"
        head = f"{count(number, 'date')}{on} {_span(answer.period)}{first if number > 1 else ''}"
    else:
        head = f"No date that follows from a listing in force{on} falls {_span(answer.period)}."
    lines = [line for due in answer.dates[:MOST_DATES] for line in _due_lines(due, answer)]
    kept = "Dates of listings alone: renewals of orders and expiries of licences are not among them."
    notes = (*said, *_missing(answer.missing), *_in_part(answer.gaps), kept, _fresh(answer), NOT_A_FINDING)
    return Page(head, tuple(lines), notes)


def _due_lines(due: Due, answer: DueDates) -> Iterator[Line]:
    yield Line(dated(due.deadline, answer.today), f" — {due.program}: {some(due.names, MOST_NAMES)}")
    yield Line("", f"{due.deadline.meaning} {due.deadline.rule}".strip(), indent=1)


def _span(period: Period) -> str:
    if period.first == period.last:
        return f"on {day(period.first)}"
    return f"from {day(period.first)} to {day(period.last)}"


def _supposed(period: Period, words: str) -> str:
    return f"No period was read in the question, so this looks {words}: {_span(period)}."


def _missing(titles: Sequence[str]) -> list[str]:
    return [f"⚠️ Not held here: {', '.join(titles)}."] if titles else []


def _in_part(gaps: Sequence[str]) -> list[str]:
    return [f"⚠️ Held in part: {'; '.join(gaps)}."] if gaps else []


def _fresh(answer: Changes | DueDates) -> str:
    noted = [f" ⚠️ {one.title}: {note}." for one in answer.searched if (note := list_note(one))]
    return searched(answer.searched, today=answer.today).replace(" searched,", " held,", 1) + "".join(noted[:_HEADS])
