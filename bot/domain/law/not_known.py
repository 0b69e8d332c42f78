"""What our copies cannot tell of a day, and what is said of listings yet to begin."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason
from bot.domain.law.moment import Moment
from bot.domain.law.orders import come_by, spoken
from bot.domain.law.searched import LISTS_FROM

_NO_RENEWAL = "our older copy tells of no renewal"
ORDERS_ALONE = f"before {LISTS_FROM:%-d %b %Y} only orders to divest or to give up a deal are held"


def not_known(at: Moment, known: Collection[Designation]) -> tuple[str, ...]:
    """What our copies cannot tell of that day: whether it had begun, or whether it was renewed."""
    if not at.listed_days:
        return () if _asks_of_orders(at) else (ORDERS_ALONE,)
    asked = list(filter(at.asked, known))
    return _unsure(at, asked) if asked else _silent(at)


def _unsure(at: Moment, asked: Sequence[Designation]) -> tuple[str, ...]:
    began = [d for d in asked if d.unknown_on(at.day)]
    ended = [d for d in asked if _perhaps_renewed(at, d)]
    return (
        *(f"{at.short_of(d)}: in our copies from {d.seen_from:%-d %b %Y}, not known before" for d in began),
        *(f"{at.short_of(d)}: printed to end on {d.ended_on:%-d %b %Y}; {_NO_RENEWAL}" for d in ended),
    )


def mentioned(at: Moment, known: Collection[Designation]) -> tuple[str, ...]:
    """What had happened of a listing yet to begin: it was made public, or a text that named it was withdrawn."""
    coming = [d for d in known if at.asked(d) and at.listed_days and not d.begun(at.day)]
    told = [(fact.on, f"{at.short_of(d)}, {spoken(fact.on)}: {fact.text}") for d in coming for fact in d.history]
    return tuple(dict.fromkeys(text for on, text in sorted(told) if come_by(on, at.day)))


def _perhaps_renewed(at: Moment, d: Designation) -> bool:
    return at.tells(d) and d.end_reason is EndReason.EXPIRED and _ends_unseen(at, d)


def _silent(at: Moment) -> tuple[str, ...]:
    """Of an entity that no list searched carries: that none of them could tell, not loaded or begun later."""
    searched = [s for s in at.lists_asked if s.version is not None]
    if any(state.reaches(at.day) for state in searched):
        return ()
    begins = min(filter(None, (state.first_day for state in searched)), default=None)
    title = next((s.dataset.title for s in at.lists.values() if s.dataset.id == at.dataset), "")
    return (f"our copies of {title} begin {begins:%-d %b %Y}" if begins else f"{title} is not loaded",)


def _asks_of_orders(at: Moment) -> bool:
    """Whether the list asked about speaks of days before the others do: orders are held from 1990 on."""
    state = at.lists.get(at.dataset or "")
    return state is not None and state.dataset.speaks_from is not None


def _ends_unseen(at: Moment, d: Designation) -> bool:
    """Whether its printed end lies behind the day asked about, and our last copy of the list before that end."""
    ended, checked = d.ended_on, at.lists[d.dataset].checked_on
    return ended is not None and ended <= at.day and checked is not None and checked < ended
