"""The age of our copies, where they are stale: "in our copy of 28 Dec 2023"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bot.domain.law.answer import Answer
from bot.domain.law.view import DesignationView
from bot.services.wording.days import day


def in_copies(views: Sequence[DesignationView]) -> str:
    """Which stale copies these designations rest on; "" where they rest on none."""
    return _in(view.copy_on for view in views if view.copy_on)


def in_stale_copies(answer: Answer) -> str:
    """Says that a "not on the list" rests on stale copies of publishers' lists; "" where none is stale."""
    old = sorted(filter(None, (one.stale_copy_on(answer.as_of) for one in answer.lists)))
    return f"in our copies, the oldest of {day(old[0])}" if old else ""


def last_checked(answer: Answer) -> str:
    """ "(last checked 22 Aug 2026)": of the oldest reviewed list that is stale; "" where none is."""
    days = [one.as_of for one in answer.lists if one.edition_on is None and one.is_old(answer.as_of)]
    return when_checked(days)


def checked_on(view: DesignationView, answer: Answer) -> dt.date | None:
    """When the reviewed facts behind a listing were last checked, where they are stale; else None."""
    told = [one for one in answer.lists if one.dataset in (view.dataset, *view.also_in)]
    old = [one.as_of for one in told if one.edition_on is None and one.is_old(answer.as_of)]
    copied = [one for one in told if one.stale_copy_on(answer.as_of)]
    return max(filter(None, old)) if old and len(old) + len(copied) == len(told) else None


def as_known(views: Sequence[DesignationView], answer: Answer) -> str:
    """ ", in our copy of 28 Dec 2023", ", when last checked on 22 Aug 2026": where nothing fresher carries these."""
    return _behind(_age(views, answer))


def _behind(age: str) -> str:
    return f", {age}" if age else ""


def _age(views: Sequence[DesignationView], answer: Answer) -> str:
    """The same as it stands in brackets; "" where something fresher carries these."""
    if copied := all(view.copy_on for view in views) and in_copies(views):
        return copied
    checked = [checked_on(view, answer) for view in views if not view.copy_on]
    known = sorted(filter(None, checked))
    return f"when last checked on {day(known[0])}" if known and len(known) == len(checked) else ""


class Aged(NamedTuple):
    """Listings in words, a program each, and how old what is known of them is.

    `age` is that of all of them, ", in our copy of …"; "" where none is stale, and where they `differ`: then each that
    is stale is told with its own.
    """

    age: str
    told: list[str]
    differ: bool


def with_ages(views: Sequence[DesignationView], answer: Answer, told: Callable[[DesignationView], str]) -> Aged:
    """These listings in the words of `told`, with their ages.

    Of a program the listing counts that began first: another entry of it without a day would only repeat it.
    """
    of: dict[str, list[DesignationView]] = {}
    for view in sorted(views, key=lambda one: (one.listed_on is None, one.listed_on or one.checked_on)):
        of.setdefault(view.program_short, []).append(view)
    ages = {program: _age(group, answer) for program, group in of.items()}
    ordered = list(dict.fromkeys(view.program_short for view in views))
    if len(set(ages.values())) == 1:
        return Aged(_behind(ages[ordered[0]]), [told(of[program][0]) for program in ordered], differ=False)
    each = [f"{told(of[one][0])}{f' ({ages[one]})' if ages[one] else ''}" for one in ordered]
    return Aged("", each, differ=True)


def when_checked(days: Iterable[dt.date | None]) -> str:
    """ "(last checked 22 Aug 2026)": the oldest of these days; "" where there is none."""
    found = sorted(filter(None, days))
    return f"(last checked {day(found[0])})" if found else ""


def _in(days: Iterable[dt.date | None]) -> str:
    found = sorted({one for one in days if one})
    if not found:
        return ""
    if len(found) == 1:
        return f"in our copy of {day(found[0])}"
    return f"in our copies of {day(found[0])} {'and' if len(found) == 2 else 'to'} {day(found[-1])}"
