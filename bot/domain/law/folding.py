"""One listing that is on two of our lists (reviewed facts and the publisher's file) is shown once, with both sources.

Where the two give different days both stay, each saying so: neither is silently preferred.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain.law.view import DesignationView


def folded(views: Sequence[DesignationView], reviewed: frozenset[str]) -> tuple[DesignationView, ...]:
    """The views of one entity, each listing once; `reviewed` are the datasets of reviewed facts. Order is kept."""
    by_program: dict[str, list[DesignationView]] = defaultdict(list)
    for view in views:
        by_program[view.program].append(view)
    kept: dict[str, DesignationView] = {}
    for of_one in by_program.values():
        ours = [view for view in of_one if view.dataset in reviewed]
        theirs = [view for view in of_one if view.dataset not in reviewed]
        kept |= {view.id: view for view in _fold(ours, theirs)}
    return tuple(kept[view.id] for view in views if view.id in kept)


def _fold(ours: Sequence[DesignationView], theirs: Sequence[DesignationView]) -> Iterable[DesignationView]:
    left = list(_each_once(theirs))
    for view in ours:
        same = [other for other in left if _same(view, other)]
        left = [other for other in left if other not in same]
        yield _with(view, same)
    for other in left:
        yield replace(other, caveats=(*_differing(other, ours), *other.caveats))


def _each_once(views: Sequence[DesignationView]) -> Iterable[DesignationView]:
    """A list may carry one party twice, with two addresses: the same listing of the same day is one."""
    found: dict[object, list[DesignationView]] = defaultdict(list)
    for view in views:
        found[view.dataset, view.status, view.listed_on, view.ended_on].append(view)
    return [_with(same[0], same[1:]) for same in found.values()]


def _same(ours: DesignationView, theirs: DesignationView) -> bool:
    """Whether two views tell one listing: in the same state, on the same day where both give one."""
    return ours.status is theirs.status and theirs.listed_on in (None, ours.listed_on)


def _with(view: DesignationView, same: Sequence[DesignationView]) -> DesignationView:
    sources = {source.id: source for one in (view, *same) for source in one.sources}
    return replace(
        view,
        sources=tuple(sources.values()),
        tags=tuple(dict.fromkeys(tag for one in (view, *same) for tag in one.tags)),
        also_in=tuple(dict.fromkeys(one.dataset for one in same if one.dataset != view.dataset)),
        copy_on=_newest([view.copy_on, *(one.copy_on for one in same)]),
    )


def _newest(copies: Sequence[dt.date | None]) -> dt.date | None:
    """The newest stale copy that tells a listing; None where one that tells it is not stale."""
    return max(copy for copy in copies if copy) if all(copies) else None


def _differing(theirs: DesignationView, ours: Sequence[DesignationView]) -> Iterable[str]:
    for view in ours:
        if theirs.listed_on and view.listed_on and theirs.listed_on != view.listed_on and view.status is theirs.status:
            printed, reviewed = f"{theirs.listed_on:%-d %b %Y}", f"{view.listed_on:%-d %b %Y}"
            yield f"the list's own file gives {printed}, our reviewed facts {reviewed}."
