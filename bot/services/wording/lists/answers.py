"""Answers about lists in words, the same for Slack and the terminal: a head, lines, and small print."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from bot.domain.law.searched import LISTS_FROM, ListSearched
from bot.services.questions.glossary import Explained
from bot.services.questions.lists.answers import (
    Changes,
    DueDates,
    ListAnswer,
    Member,
    Members,
    Roll,
)
from bot.services.questions.lists.coverage import Coverage
from bot.services.questions.lists.narrowing import Narrowed
from bot.services.wording.copies import when_checked
from bot.services.wording.days import day, span
from bot.services.wording.glossary import glossary_page
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.lists.changes import HEADS, changes, missing, named
from bot.services.wording.lists.coverage import covered_page
from bot.services.wording.lists.dates_to_come import dates_to_come
from bot.services.wording.lists.narrowed import narrowed_number, narrowing_notes, not_told
from bot.services.wording.pages import Line, Page
from bot.services.wording.small_print import NOT_A_FINDING, edition
from bot.services.wording.words import count

_LINES_OF_NAMES = 10


def page_of(answer: ListAnswer) -> Page:
    """The answer in words."""
    match answer:
        case Members():
            return _members(answer)
        case Changes():
            return changes(answer)
        case DueDates():
            return dates_to_come(answer)
        case Explained():
            return glossary_page(answer)
        case Coverage():
            return covered_page(answer)


def _members(answer: Members) -> Page:
    if answer.choices:
        said = "Name the list that you mean, like: who is on the 1260H list?"
        return Page(said, (Line("Lists held here", f": {', '.join(answer.choices)}"),), ())
    known = (roll for roll in answer.rolls if not _begins_later(roll, answer.day))
    whole = sorted(known, key=lambda roll: bool(roll.gaps))
    rooms = _rooms([len(roll.former or roll.newest) for roll in whole], most=0 if answer.everyone else _LINES_OF_NAMES)
    lines = tuple(_member_lines(answer, whole, rooms))
    behind = tuple(line for roll in whole if roll.rest for line in _all_of(roll))
    return Page(_members_head(whole, answer), lines, tuple(_members_notes(answer, whole)), behind)


def _rooms(sizes: Sequence[int], *, most: int) -> Sequence[int]:
    """How many names of each list are told: all of short ones, of others a like part of `most` (0: all of them).

    None of many lists.
    """
    if not most:
        return sizes
    left = share = most if len(sizes) <= HEADS else 0
    for done, size in enumerate(sorted(sizes)):
        share = min(share, left // (len(sizes) - done)) if size > left // (len(sizes) - done) else share
        left -= min(size, share)
    return [min(size, share) for size in sizes]


def _member_lines(answer: Members, whole: Sequence[Roll], rooms: Sequence[int]) -> Iterator[Line]:
    """The entries of the lists whose copies reach back to the day, then since when there are copies of the others."""
    for roll, room in zip(whole, rooms, strict=True):
        yield from _roll(roll, answer.day, each=room)
    for roll in answer.rolls:
        if roll not in whole:
            yield Line(roll.title, f": {_copies_begin(roll)}")


def _members_notes(answer: Members, whole: Sequence[Roll]) -> Iterator[str]:
    if answer.day_unread:
        yield (
            "The day in the question could not be used: it was not understood, is still to come, or lies before "
            f"{day(LISTS_FROM)}. This is as of today."
        )
    yield from missing(answer.missing)
    yield from narrowing_notes(whole, answer.narrowed)
    if whole:
        yield (
            "One of them in full: /screen NAME."
            if answer.everyone or len(whole) <= HEADS
            else "Name one of these lists to see its newest entries."
        )
    yield NOT_A_FINDING


def _members_head(rolls: Sequence[Roll], answer: Members) -> str:
    """How many entries of each list are held, with the age of a copy that is stale."""
    when = "" if answer.day == answer.today else f" as of {day(answer.day)}"
    if answer.day_unread:
        when = " as of today, not of the day asked about"
    beside = any(not roll.gaps for roll in rolls)
    heads = [
        f"{_entries(roll, answer.narrowed, beside=beside)}{when}{_age(roll.searched, answer.day)}" for roll in rolls
    ]
    more = [f"and {count(len(heads) - HEADS, 'more list')}"] if len(heads) > HEADS else []
    if heads:
        told, before = "; ".join([*heads[:HEADS], *more]), not_told(answer.narrowed)
        said = before + (told if before.endswith(": ") else f"{told[:1].upper()}{told[1:]}")
        return " ".join([f"{said}.", *map(_last_changed, rolls[:HEADS])]) if answer.updated else said
    if answer.rolls:
        return f"Our copies do not reach back to {day(answer.day)}."
    return f"{', '.join(answer.missing)}: not held here, so nobody here can say who is on it."


def _entries(roll: Roll, asked: Narrowed, *, beside: bool) -> str:
    """How many entries; of a part of a list that it is one, `beside` a whole list or alone."""
    number, title = narrowed_number(roll, asked), roll.title
    if roll.former:
        return f"{_all_ended(roll)}{', by the part that is held' if roll.gaps else ''}"
    if not roll.gaps:
        return f"{number} on {title}"
    return (
        f"beside it a part of {title}, {number}"
        if beside
        else f"only {number} of {title} held here, not the whole list"
    )


def _all_ended(roll: Roll) -> str:
    """ "all 8 entries of X ended on 9 Jun 2021"; of several days the last is told."""
    every = (*roll.former, *roll.rest)
    days = sorted({one.ended_on for one in every if one.ended_on})
    which = "the one entry" if len(every) == 1 else f"all {len(every):,} entries"
    return f"{which} of {roll.title} ended{'' if len(days) == 1 else ', the last'} on {day(days[-1])}"


def _last_changed(roll: Roll) -> str:
    """ "Last changed on 8 Jun 2026"; of a publisher's list the day of the edition held."""
    if roll.changed_on is None:
        return f"When {roll.title} last changed is not told by what is held."
    what = "The edition held of" if roll.searched.edition_on else "The last change held of"
    return f"{what} {roll.title} is of {day(roll.changed_on)}."


def _age(searched: ListSearched, asked: dt.date) -> str:
    """ " in our copy of 28 Dec 2023", " (last checked 22 Aug 2026)"; "" of a list that is fresh for that day."""
    if copied := searched.stale_copy_on(asked):
        return f", in our copy of {day(copied)}"
    return f" {when_checked([searched.as_of])}" if searched.is_old(asked) else ""


def _copies_begin(roll: Roll) -> str:
    begins = day(roll.searched.begins_on) if roll.searched.begins_on else "later"
    return f"our copies begin {'on ' if roll.searched.begins_on else ''}{begins}; of days before nobody here can say"


def _begins_later(roll: Roll, asked: dt.date) -> bool:
    return not roll.searched.covers(asked) and roll.number == 0


def _roll(roll: Roll, asked: dt.date, *, each: int) -> Iterator[Line]:
    shown = (roll.former or roll.newest)[:each]
    stale = ", ⚠️ stale" if roll.searched.stale else ""
    checked = f"checked {day(roll.searched.as_of)}" if roll.searched.as_of else "not checked"
    suspended = f"; {roll.suspended:,} of them suspended" if roll.suspended else ""
    yield Line(roll.title, f" ({roll.searched.dataset}): {edition(roll.searched)}, {checked}{stale}{suspended}")
    if note := list_note(roll.searched.known_on(asked)):
        yield Line("⚠️", f" {note}")
    if roll.gaps:
        yield Line("⚠️ Not the whole list", f": {roll.gaps}")
    if shown:
        yield Line(_newest(roll, len(shown)), "")
    for member in shown:
        yield Line(member.caption, _listed(member), indent=1)


def _listed(member: Member) -> str:
    if member.ended_on:
        return f", {span(member.listed_on, member.ended_on)}"
    return f", listed {day(member.listed_on)}" if member.listed_on else ""


def _all_of(roll: Roll) -> Iterator[Line]:
    every = (*roll.newest, *roll.former, *roll.rest)
    members = [f"{member.caption}{_listed(member)}" for member in every]
    return named(roll.title, members, max(roll.number, len(every)))


def _newest(roll: Roll, shown: int) -> str:
    if roll.former:
        return "Who was on it, the last first" if not roll.rest else f"The last {shown} of those who were on it"
    if all(member.listed_on is None for member in roll.newest):
        return "The list gives no days of listing; some of its entries" if shown < roll.number else "Its entries"
    return f"The newest {shown} of {roll.number:,}" if shown < roll.number else "The newest first"
