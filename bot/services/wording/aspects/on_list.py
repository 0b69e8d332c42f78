"""Whether a name is on the list that was asked about, in a sentence.

"No" is said only where a copy that is whole and fresh was searched, and no name on the list reaches the threshold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.entity import Relation
from bot.domain.law.listed import Status
from bot.domain.law.searched import Gap, ListSearched
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Point
from bot.services.wording.aspects.not_on_list import IT, gap, of_it, why_not
from bot.services.wording.copies import with_ages
from bot.services.wording.days import day
from bot.services.wording.designations import since
from bot.services.wording.listed import in_force, lasted, named, programs
from bot.services.wording.words import some

_NAMED = 3
STILL_NOT_KNOWN = "Whether it still is today is not known here."


def on_lists(finding: Finding, answer: Answer, meant: Sequence[ListMeant]) -> str:
    """A sentence for each list that was asked about, then what else stands against it."""
    said = on_each(finding, answer, meant)
    silent = not said and all(one.held for one in meant)
    return "" if silent else f"{said} {besides_on_lists(finding, answer, meant)}".strip()


def besides_on_lists(finding: Finding, answer: Answer, meant: Sequence[ListMeant]) -> str:
    """What else stands against it than what is on these lists, in a sentence; "" where nothing does."""
    if not finding.designations and not any(_is_certain(answer, one) for one in meant):
        return "The rest of this answer is about other lists."
    standing = in_force(finding.designations)
    rest = [view for view in standing if not any(is_of(view, one) for one in meant)]
    return f"{'Listed too' if len(rest) < len(standing) else 'Listed'}: {programs(rest)}." if rest else ""


def on_each(finding: Finding, answer: Answer, meant: Sequence[ListMeant]) -> str:
    """A sentence for each list that was asked about, but for those that are not held (looked_up.py)."""
    return " ".join(filter(None, (_on_list(finding, answer, one) for one in meant if one.held)))


def is_of(view: DesignationView, meant: ListMeant) -> bool:
    """Whether a designation is on the list."""
    return any(meant.takes(dataset, view.program) for dataset in (view.dataset, *view.also_in))


def under(lists: Sequence[ListMeant], views: Sequence[DesignationView]) -> Sequence[DesignationView]:
    """The designations on one of these lists."""
    return [view for view in views if any(is_of(view, one) for one in lists)]


def is_asked_about(view: DesignationView, answer: Answer) -> bool:
    """Whether a designation is on a list that the question names."""
    return any(is_of(view, one) for one in (answer.read_as.lists if answer.read_as else ()))


def nobody_on_lists(answer: Answer, meant: Sequence[ListMeant]) -> str:
    """The same for a name for which nothing was found."""
    said = (_absent(answer, one, "no name that is near enough is") for one in meant)
    return " ".join(filter(None, said))


def _another_on(finding: Finding, answer: Answer, meant: ListMeant) -> Finding | None:
    others = (one for one in (*answer.findings, *answer.also) if one is not finding)
    return next((one for one in others if _is_on(one, meant)), None)


def _on_list(finding: Finding, answer: Answer, meant: ListMeant) -> str:
    views = [view for view in finding.designations if is_of(view, meant)]
    standing = [view for view in views if view.status is Status.DESIGNATED]
    if standing:
        known = with_ages(standing, answer, _stands)
        return f"Yes{known.age}: {some(known.told, _NAMED, between='; ')}.{_of_today(known.age, answer)}"
    if views:
        return f"{_no_longer(views, answer, meant)}."
    other = _another_on(finding, answer, meant)
    if other:
        name = other.entity.caption
        return f"Not known: it is not found on {meant.name}, but {name} is, whose name is near to what was asked."
    if answer.also_more:
        return f"Not known: it is not found on {meant.name}, but more names are as near than could be compared."
    return f"{_linked_was(finding, answer, meant)}{_absent(answer, meant, IT)}"


def _linked_was(finding: Finding, answer: Answer, meant: ListMeant) -> str:
    """ "Beijing Kestrel, linked to it, was: on …, 31 Jan 2024 – 7 Jan 2025 (removed). "; "" where none of them was."""
    linked = [one for one in finding.related if one.relation is Relation.LINKED]
    for one in linked:
        views = [view for view in one.designations if is_of(view, meant)]
        if views and all(view.status is Status.ENDED for view in views):
            last = max(views, key=_end)
            return f"{one.entity.caption}, linked to it, was: {named([last])}, {lasted(last).strip()}. "
    return ""


def _of_today(age: str, answer: Answer) -> str:
    """That a copy of that age cannot tell of today, where it is asked whether it still is on the list."""
    asks = answer.read_as is not None and Point.STILL in answer.read_as.points
    return f" {STILL_NOT_KNOWN}" if age and asks and not answer.historical else ""


def _absent(answer: Answer, meant: ListMeant, subject: str) -> str:
    """Says that it is not on the list; where our copies cannot show that, only what they do show.

    "" of lists by the dozen ("the U.S. lists"): the verdict says what was searched.
    """
    if not meant.programs:
        return ""
    holders = _holders(answer, meant)
    sure = _sure(answer, holders)
    if _told_by(sure, meant):
        absent = "not" if subject == IT else subject
        then = f" on {day(answer.as_of)}" if answer.historical else ""
        return f"No: {absent} on {_each(meant)}{then}{_edition(sure, meant)}."
    return f"Not known: {why_not(answer, meant, holders, subject)}."


def _is_certain(answer: Answer, meant: ListMeant) -> bool:
    return _told_by(_sure(answer, _holders(answer, meant)), meant)


def _sure(answer: Answer, holders: Sequence[ListSearched]) -> list[ListSearched]:
    return [one for one in holders if _can_tell(one, answer, list(holders))]


def _each(meant: ListMeant) -> str:
    return f"any of {meant.name}" if len(meant.programs) > 1 else meant.name


def _told_by(sure: Sequence[ListSearched], meant: ListMeant) -> bool:
    """Whether these copies hold the list, or of a group every list."""
    if len(meant.programs) == 1:
        return bool(sure)
    return bool(meant.copies) and set(meant.copies) <= {one.dataset for one in sure}


def _holders(answer: Answer, meant: ListMeant) -> list[ListSearched]:
    """What was searched that holds the list, or one of a group."""
    return [one for one in of_it(answer, meant) if not one.excerpt]


def _can_tell(one: ListSearched, answer: Answer, holders: Sequence[ListSearched]) -> bool:
    """Whether a copy is whole and fresh enough for the day. Reviewed rows may be
    a part of what a publisher's file holds whole: beside one that cannot tell they cannot either."""
    if one.in_part or not one.covers(answer.as_of) or _is_old(one, answer):
        return False
    if gap(answer, [one.dataset], Gap.IN_PART):
        return False
    reviewed = one.edition_on is None
    return not (reviewed and any(_is_old(other, answer) or not other.covers(answer.as_of) for other in holders))


def _is_old(one: ListSearched, answer: Answer) -> bool:
    return one.as_of is None or (one.stale and one.as_of < answer.as_of)


def _edition(sure: Sequence[ListSearched], meant: ListMeant) -> str:
    """ " (edition of 25 Nov 2026)", " (checked 22 Aug 2026)"; "" of a group."""
    if len(meant.programs) > 1:
        return ""
    newest = max(sure, key=lambda one: one.as_of or dt.date.min)
    if newest.edition_on:
        return f" (edition of {day(newest.edition_on)})"
    return f" (checked {day(newest.as_of)})" if newest.as_of else ""


def _no_longer(views: Sequence[DesignationView], answer: Answer, meant: ListMeant) -> str:
    """What is known of a listing that does not stand: suspended, not yet in effect, or ended."""
    view = max(views, key=lambda one: (one.status is Status.SUSPENDED, one.status is Status.NOT_YET, _end(one)))
    if view.status is Status.SUSPENDED:
        on = f" since {day(view.suspended_on)}" if view.suspended_on else ""
        return f"Suspended{on}: its listing {named([view])}"
    if view.status is Status.NOT_YET:
        return f"Not yet: its listing {named([view])} is not in effect"
    return f"{'No longer' if _is_certain(answer, meant) else 'It was'}: {named([view])}, {lasted(view).strip()}"


def _end(view: DesignationView) -> str:
    return view.ended_on.isoformat() if view.ended_on else ""


def _is_on(finding: Finding, meant: ListMeant) -> bool:
    return any(is_of(view, meant) for view in in_force(finding.designations))


def _stands(view: DesignationView) -> str:
    return f"{named([view])}{since_known(view)}"


def since_known(view: DesignationView) -> str:
    """ " since 22 Oct 2025", behind which copy says so; "" where that copy is all that is known of its beginning."""
    return "" if view.listed_on is None and view.seen_from == view.copy_on else f" {since(view, 'since')}"
