"""Answers about what changed on lists, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Asked, Changes, DueDates, ListChanges, OwnDates
from bot.services.questions.lists.view import MOST_KEPT, NEWEST
from bot.services.wording.days import day
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.lists.changes_head import MOST_TITLES, changes_head, in_span
from bot.services.wording.lists.notices import Names, counted, happened, where
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, searched
from bot.services.wording.words import count, some

MOST_DATES, MOST_LISTS, MOST_CHANGES, MOST_NAMES = 10, 6, 4, 6


_EDITIONS, HEADS = 3, 3


_LINES_OF_CHANGES = 9


def changes(answer: Changes) -> Page:
    changed = sorted((one for one in answer.lists if one.changes), key=_newest_edition, reverse=True)
    said = [_looked_back(answer)] if answer.period.supposed else []
    dates = tuple(_by_days(answer))
    notes = (*said, *missing(answer.missing), *in_part(answer.gaps), fresh(answer), NOT_A_FINDING)
    lines = (*dates, *_changes_lines(answer, changed), *_begun(answer))
    head = changes_head(answer, changed)
    if answer.gaps and len(answer.missing) < len(answer.about):
        head = f"{head.rstrip('.')}. This is of the part that is held, not of the whole list."
    return Page(head, lines, notes, tuple(_behind(answer, changed)))


def _by_days(answer: Changes) -> Iterator[Line]:
    """What the lists' own days tell; names of the first lists alone."""
    for place, one in enumerate(answer.own_dates[:MOST_LISTS]):
        yield from _by_own_days(one, answer.asked, each=NEWEST if place < HEADS else 0)
    left = len(answer.own_dates) - MOST_LISTS
    if left > 0:
        yield Line(f"… and {count(left, 'more list')}", "")


def _changes_lines(answer: Changes, changed: Sequence[ListChanges]) -> Iterator[Line]:
    each = max(0, _LINES_OF_CHANGES // max(1, min(len(changed), MOST_LISTS)) - 2)
    for one in changed[:MOST_LISTS]:
        yield from _changed(one, answer.programs, each=each)
    left = len(changed) - MOST_LISTS
    if left > 0:
        yield Line(f"… and {count(left, 'more list')}", "")


def _begun(answer: Changes) -> list[Line]:
    first = [one.title for one in answer.lists if one.first and not one.changes]
    told = f": {some(first, MOST_TITLES)}"
    return [Line("Stored for the first time, with nothing to compare", told)] if first else []


def _looked_back(answer: Changes) -> str:
    if answer.ever:
        return supposed(answer.period, "at all the days that lists here tell of")
    if answer.newest_day:
        span = in_span(answer.period)
        return (
            f"No period was read in the question; nothing held here is dated {span}, so this is the newest day before."
        )
    return supposed(answer.period, "7 days back")


def _newest_edition(one: ListChanges) -> dt.date:
    return max(one.editions, default=dt.date.min)


def _by_own_days(one: OwnDates, asked: Asked, *, each: int) -> Iterator[Line]:
    """How many were listed and ended by the list's own days, and who: the latest, and first what was asked for."""
    yield Line(f"By the days that {one.title} gives", f": {one.listed:,} listed, {one.ended:,} ended in that time")
    for word, names, number in _kinds(one, asked):
        shown = _shown(names, word, asked)[:each]
        more = f" and {number - len(shown):,} more" if number > len(shown) else ""
        if shown:
            yield Line(word.capitalize(), f": {'; '.join(shown)}{more}")


def _kinds(one: OwnDates, asked: Asked) -> Sequence[tuple[Asked, Sequence[str], int]]:
    kinds = [(Asked.LISTED, one.newest, one.listed), (Asked.ENDED, one.gone, one.ended)]
    return sorted(kinds, key=lambda kind: kind[0] is not asked)


def _shown(names: Sequence[str], word: Asked, asked: Asked) -> Sequence[str]:
    return names[:NEWEST] if asked in (word, Asked.BOTH) else ()


def _behind(answer: Changes, changed: Sequence[ListChanges]) -> Iterator[Line]:
    """Whoever was listed and ended by the list's own days, and what editions changed, where lines leave some out."""
    for place, own in enumerate(answer.own_dates):
        for word, names, number in _kinds(own, answer.asked):
            if number > (len(_shown(names, word, answer.asked)) if place < HEADS else 0):
                yield from named(f"{own.title}: {word}", names, number)
    for one in changed:
        news = [told for told in one.changes if not told.listed_before]
        if len(news) > 1:  # a single one is among the lines
            shown = [f"{told.caption}: {happened(told)}" for told in news[:MOST_KEPT]]
            yield from named(one.title, shown, len(news))


def named(title: str, names: Sequence[str], number: int) -> Iterator[Line]:
    """All of them, a line each under how many there are, and how many more are not kept."""
    yield Line(f"{title} ({number:,})", "")
    yield from (Line(name, "", indent=1) for name in names)
    if number > len(names):
        yield Line(f"… and {number - len(names):,} more", ": ask for one of them by its name", indent=1)


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


def supposed(period: Period, words: str) -> str:
    return f"No period was read in the question, so this looks {words}: {in_span(period)}."


def missing(titles: Sequence[str]) -> list[str]:
    return [f"⚠️ Not held here: {', '.join(titles)}."] if titles else []


def in_part(gaps: Sequence[str]) -> list[str]:
    return [f"⚠️ Held in part: {'; '.join(gaps)}."] if gaps else []


def fresh(answer: Changes | DueDates) -> str:
    noted = [f" ⚠️ {one.title}: {note}." for one in answer.searched if (note := list_note(one))]
    return searched(answer.searched, today=answer.today).replace(" searched,", " held,", 1) + "".join(noted[:HEADS])
