"""Why nobody here can say that somebody is not on a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.law.answer import Answer
from bot.domain.law.searched import Gap, ListSearched
from bot.domain.lists.list_meant import ListMeant
from bot.services.wording.days import day


def _begin_later(holders: Sequence[ListSearched], asked_of: dt.date) -> list[dt.date]:
    """When the copies begin of those that do not reach back to that day."""
    return [one.begins_on for one in holders if one.begins_on and not one.covers(asked_of)]


def why_not(answer: Answer, meant: ListMeant, holders: Sequence[ListSearched], subject: str) -> str:
    if len(meant.programs) > 1:
        return f"not all of {meant.name} are loaded, whole and fresh"
    if not holders:
        missing = gap(answer, meant.copies, Gap.NOT_LOADED)
        return f"{meant.name} {'is not loaded' if missing else 'was not searched'}"
    late = _begin_later(holders, answer.as_of)
    if len(late) == len(holders):
        return f"our copies of {meant.name} begin {day(min(late))}"
    part = gap(answer, [one.dataset for one in holders], Gap.IN_PART)
    if part:
        return f"{meant.name} is held only in part ({part})"
    return _by_old_copies(answer, meant, holders, subject)


def _days_of_parts(answer: Answer, meant: ListMeant, whole: Sequence[ListSearched]) -> list[dt.date]:
    """When those were last checked that hold a part of the list."""
    return [one.as_of for one in of_it(answer, meant) if one.as_of and one not in whole]


def _by_old_copies(answer: Answer, meant: ListMeant, holders: Sequence[ListSearched], subject: str) -> str:
    """That it was not on the list when our copy was made: what holds a part of it cannot say so of a later day."""
    whole = [one for one in holders if not one.in_part]
    copies = _checked(whole, answer.as_of)
    absent = "it is not" if subject == IT else subject
    if not copies:
        return f"{meant.name} {'is held only in part' if len(whole) < len(holders) else 'was never checked'}"
    last = max(copies)
    if max(_days_of_parts(answer, meant, whole), default=last) > last:
        later = "only some later listings are held"
        return f"our whole copy of {meant.name} is of {day(last)}, and {absent} on that copy; {later}"
    if last >= answer.as_of and (late := _begin_later(holders, answer.as_of)):
        rows = f"in our reviewed rows, checked {day(last)}, {absent} on {meant.name} on {day(answer.as_of)}"
        return f"our copies of {meant.name} begin {day(min(late))}; {rows}"
    return f"in our copy of {day(last)}, which is old, {absent} on {meant.name}"


def _checked(whole: Sequence[ListSearched], asked_of: dt.date) -> list[dt.date]:
    """When the copies were last checked that reach back to that day."""
    return [one.as_of for one in whole if one.as_of and one.covers(asked_of)]


def gap(answer: Answer, datasets: Sequence[str], reason: Gap) -> str:
    """The note (or else the title) of such a gap in one of these; "" where there is none."""
    return next((g.note or g.title for g in answer.unsearched if g.dataset in datasets and g.reason is reason), "")


IT = "it is"


def of_it(answer: Answer, meant: ListMeant) -> list[ListSearched]:
    """What was searched that holds any of it: excerpts too."""
    return [one for one in answer.lists if one.dataset in meant.copies or one.program in meant.programs]
