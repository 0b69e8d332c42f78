"""Designations as a first line has them: which stand, by which of our copies, what they forbid, how long one lasted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.law.answer import Answer, Standing
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.severity import Colour, colour_of_standing
from bot.domain.law.view import DesignationView
from bot.services.wording.copies import checked_on, in_copies, in_stale_copies, last_checked, when_checked
from bot.services.wording.days import day, span
from bot.services.wording.effects import NO_SECURITIES_EFFECT
from bot.services.wording.orders import ordered
from bot.services.wording.words import count, some

_PROGRAMS_NAMED = 3
_ORDERS_TOLD = 2


def stands(views: Sequence[DesignationView], answer: Answer) -> str:
    """What stands against it: as of the day asked about, and apart from that as of our last checks and stale copies."""
    orders = [ordered(view) for view in views if view.orders]
    listings = [view for view in views if not view.orders]
    if orders:
        return "; ".join([some(orders, _ORDERS_TOLD, between="; "), *([stands(listings, answer)] if listings else [])])
    told = _by_age(views, answer)
    if listed_only(views) and len(told) == 1:
        return _without_effect(views, told[0][1])
    return "; ".join(_each_on_lists(sorted(told, key=lambda one: listed_only(one[0]))))


def _reviewed(answer: Answer) -> frozenset[str]:
    """The lists whose rows are reviewed facts."""
    return frozenset(one.dataset for one in answer.lists if one.edition_on is None)


def _fresh_and_copied(views: Sequence[DesignationView]) -> tuple[list[DesignationView], list[DesignationView]]:
    """Those that rest on facts of the day, and those that rest on a stale copy."""
    return [v for v in views if v.copy_on is None], [v for v in views if v.copy_on is not None]


def _by_age(views: Sequence[DesignationView], answer: Answer) -> list[tuple[Sequence[DesignationView], str]]:
    """The listings by what they rest on, each group with the words for its day; what holds today is said once.

    Where some reviewed facts are old, the others are named with them: those were checked no earlier.
    """
    fresh, copied = _fresh_and_copied(views)
    since = when_checked(checked_on(view, answer) for view in fresh)
    reviewed = _reviewed(answer) if since else frozenset()
    current = [view for view in fresh if view.dataset not in reviewed]
    checked = _but([view for view in fresh if view not in current], current)
    copied = _but(copied, [*current, *checked])
    today = when(answer) if answer.historical else ""
    return _not_empty((current, today), (checked, since), (copied, in_copies(copied)))


def _not_empty(*groups: tuple[Sequence[DesignationView], str]) -> list[tuple[Sequence[DesignationView], str]]:
    return [(group, words) for group, words in groups if group]


def _but(views: Sequence[DesignationView], told: Sequence[DesignationView]) -> list[DesignationView]:
    return [view for view in views if view.program not in {one.program for one in told}]


def _each_on_lists(groups: Sequence[tuple[Sequence[DesignationView], str]]) -> Iterator[str]:
    """Each group on its lists; how it stands there is said once where several stand alike."""
    before = ""
    for views, since in groups:
        told, how = _on_lists(views, since), listed_how(views)
        yield told.removeprefix(f"{how} ") if how == before and since else told
        before = how


def _on_lists(views: Sequence[DesignationView], since: str) -> str:
    """ "designated — OFAC SDN List, DoD 1260H list"; "listed" where none of them bars dealing or trading."""
    return f"{' '.join(filter(None, [listed_how(views), since]))} — {programs(views)}"


def listed_only(views: Sequence[DesignationView]) -> bool:
    """Whether none of these designations blocks property or bars trading."""
    return colour_of_standing(Standing.DESIGNATED, views) is Colour.ORANGE


def listed_how(views: Sequence[DesignationView]) -> str:
    """Under an order, which designates nobody; or listed, or designated."""
    if all(view.orders for view in views):
        return "under an order"
    return "listed" if listed_only(views) else "designated"


def _without_effect(views: Sequence[DesignationView], since: str) -> str:
    """ "on the DoD 1260H list: no securities effect, no date to divest"; of several "listed today — A, B: …".

    A ban on distribution may be averted by a sale before its date (PAFACA): there a date to divest is not denied.
    """
    sale = any(one.kind is DeadlineKind.DISTRIBUTION_BAN for view in views for one in view.deadlines)
    effect = NO_SECURITIES_EFFECT if sale else f"{NO_SECURITIES_EFFECT}, no date to divest"
    several = len({view.program_short for view in views}) > 1
    told = _on_lists(views, since) if several else " ".join(filter(None, [named(views), since]))
    return f"{told}: {effect}"


def named(views: Sequence[DesignationView]) -> str:
    """ "on the DoD 1260H list", "under NDAA s.889"; of several "listed — BIS Entity List, NDAA s.889"."""
    names = list(dict.fromkeys(view.program_short for view in views))
    if len(names) > 1:
        return f"listed — {programs(views)}"
    if not is_list(views[0]):
        return f"under {names[0]}"
    return f"on {names[0]}" if names[0].startswith("the ") else f"on the {names[0]}"


def is_list(view: DesignationView) -> bool:
    """Whether the program is a list, by its name; a statute or an order names parties itself."""
    return "list" in view.program_short.casefold().split()


def lasted(view: DesignationView) -> str:
    """From when to when; of an entry that vanished only which of our copies carried it, and which no longer.

    It stands behind the name of the list.
    """
    if vanished(view):
        since = f"listed {day(view.listed_on)}, " if view.listed_on else ""
        return f"{since}{view.end_note}"
    return f"{span(view.listed_on, view.ended_on) if view.ended_on else ''} ({end(view)})"


def formerly(views: Sequence[DesignationView]) -> str:
    """How long the listing lasted that ended last, and how many ended before it: "14 Jan – 25 May 2021 (vacated)"."""
    ended = [view for view in views if view.ended_on is not None]
    last = max(ended, key=lambda view: view.ended_on or view.checked_on)
    earlier = f", and {count(len(ended) - 1, 'earlier listing')}" if len(ended) > 1 else ""
    if not vanished(last):
        return f"{lasted(last)}{earlier}"
    since = f"listed {day(last.listed_on)}, " if last.listed_on else ""
    return f"{since}{named([last])} {last.end_note}{earlier}"


def vanished(view: DesignationView) -> bool:
    """Whether no more is known of its end than that a later copy no longer carries it."""
    return view.end_reason is EndReason.VANISHED and bool(view.end_note)


def end(view: DesignationView) -> str:
    """Why a designation ended, in a word or two."""
    reason = view.end_reason
    return "no longer in the list's file" if reason is EndReason.VANISHED else reason.value if reason else "ended"


def in_force(views: Sequence[DesignationView]) -> list[DesignationView]:
    """The designations in force or suspended: those that did not end."""
    return [view for view in views if view.status in (Status.DESIGNATED, Status.SUSPENDED)]


def programs(views: Sequence[DesignationView], limit: int = _PROGRAMS_NAMED) -> str:
    """The short names of the programs, each once, the strictest first as the service orders them."""
    return some(list(dict.fromkeys(view.program_short for view in views)), limit)


def when(answer: Answer) -> str:
    """The day asked about: "today", "on 15 Jan 2021"."""
    return f"on {day(answer.as_of)}" if answer.historical else "today"


def when_not(answer: Answer) -> str:
    """When something is said not to be: stale copies and old facts cannot speak of today."""
    if answer.historical:
        return when(answer)
    return in_stale_copies(answer) or last_checked(answer) or "today"


def searched(answer: Answer) -> str:
    """How many lists were searched: of an earlier day those alone whose copies reach back to it."""
    reach = [one for one in answer.lists if one.covers(answer.as_of)]
    if not answer.historical or len(reach) == len(answer.lists):
        return f"{count(len(answer.lists), 'list')} searched"
    return f"{count(len(reach), 'list')} that {'reaches' if len(reach) == 1 else 'reach'} back to it"
