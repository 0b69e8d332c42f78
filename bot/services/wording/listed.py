"""Designations as a first line has them: which stand, by which of our copies, what they forbid, how long one lasted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.designation import EndReason, Status
from bot.domain.screening import Answer, DesignationView, Standing
from bot.domain.severity import Colour, colour_of_standing
from bot.services.wording.copies import in_copies
from bot.services.wording.days import day, span
from bot.services.wording.orders import ordered
from bot.services.wording.words import count, some

_PROGRAMS_NAMED = 4
_ORDERS_TOLD = 2
_NEITHER = "no block and no ban on its securities"


def stands(views: Sequence[DesignationView], answer: Answer) -> str:
    """What stands against it: as of the day asked about, and apart from that as of our stale copies."""
    orders = [ordered(view) for view in views if view.orders]
    listings = [view for view in views if not view.orders]
    if orders:
        return "; ".join([some(orders, _ORDERS_TOLD, between="; "), *([stands(listings, answer)] if listings else [])])
    current = [view for view in views if view.copy_on is None]
    known = {view.program for view in current}
    stale = [view for view in views if view.copy_on is not None and view.program not in known]
    if listed_only(views) and not (current and stale):
        return _without_effect(views, answer)
    said = [_on_lists(current, when(answer)), _on_lists(stale, in_copies(stale))]
    return "; ".join(filter(None, reversed(said) if current and listed_only(current) else said))


def _on_lists(views: Sequence[DesignationView], since: str) -> str:
    """ "designated today — OFAC SDN List, DoD 1260H list"; "listed" where none of them bars dealing or trading."""
    return f"{'listed' if listed_only(views) else 'designated'} {since} — {programs(views)}" if views else ""


def listed_only(views: Sequence[DesignationView]) -> bool:
    """Whether none of these designations blocks property or bars trading."""
    return colour_of_standing(Standing.DESIGNATED, views) is Colour.ORANGE


def _without_effect(views: Sequence[DesignationView], answer: Answer) -> str:
    """ "on the DoD 1260H list: no securities effect, no date to divest": what a list without either does is said."""
    since = in_copies(views) or (when(answer) if answer.historical else "")
    effects = {view.securities for view in views}
    effect = _lower(next(iter(effects))) if len(effects) == 1 and all(effects) else _NEITHER
    return f"{' '.join(filter(None, [named(views), since]))}: {effect.rstrip('.')}"


def named(views: Sequence[DesignationView]) -> str:
    """ "on the DoD 1260H list", "under NDAA s.889"; of several "listed — BIS Entity List, NDAA s.889"."""
    names = list(dict.fromkeys(view.program_short for view in views))
    if len(names) > 1:
        return f"listed — {programs(views)}"
    if "list" not in names[0].casefold().split():
        return f"under {names[0]}"
    return f"on {names[0]}" if names[0].startswith("the ") else f"on the {names[0]}"


def _lower(text: str) -> str:
    """The text with a small first letter, unless its first word is an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2].isspace() else text


def lasted(view: DesignationView) -> str:
    """From when to when; of an entry that vanished only which of our copies carried it, and which no longer."""
    if view.end_reason is EndReason.VANISHED and view.end_note:
        since = f"listed {day(view.listed_on)}, " if view.listed_on else ""
        return f"{since}on the {view.program_short} {view.end_note}"
    return f"{span(view.listed_on, view.ended_on) if view.ended_on else ''} ({end(view)})"


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


def searched(answer: Answer) -> str:
    """How many lists were searched."""
    return f"{count(len(answer.lists), 'list')} searched"
