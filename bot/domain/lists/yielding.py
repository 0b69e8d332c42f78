"""Lists that are published twice: in a publisher's own file, which has the last word, and in one that repeats it.

What the other file alone carries is told too: as ended where the own file is newer and no longer carries it, else as it
stands there. Nobody is lost because a list yields.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.domain.law.designation import Designation
from bot.domain.law.listed import EndReason
from bot.domain.lists.dataset import ListPart, ListState
from bot.domain.lists.staleness import is_stale


def yielding(states: Sequence[ListState]) -> frozenset[tuple[str, str]]:
    """The lists (dataset, program) whose rows yield to those of the publisher's own list.

    That list is loaded, and its copy is not stale beside theirs: a copy of 2023 does not take away what another file of
    the publisher's said in 2024.
    """
    return frozenset(_yielding_parts(states))


def settled(designations: Sequence[Designation], states: Sequence[ListState]) -> list[Designation]:
    """The designations without those that stand on the publisher's own list; of some only that they ended."""
    parts = _yielding_parts(states)
    by_id = {state.dataset.id: state for state in states}
    own = {(d.entity_id, d.program, d.dataset) for d in designations}
    return [
        kept
        for d in designations
        for kept in (_beside(d, parts[d.dataset, d.program], by_id, own) if (d.dataset, d.program) in parts else [d])
    ]


def _yielding_parts(states: Sequence[ListState]) -> Mapping[tuple[str, str], ListPart]:
    loaded = {state.dataset.id: state for state in states if state.checked_on is not None}
    return {
        (state.dataset.id, part.program): part
        for state in states
        for part in state.dataset.lists
        if part.yields_to in loaded and not _stale_beside(loaded[part.yields_to], state)
    }


def _stale_beside(own: ListState, other: ListState) -> bool:
    return other.checked_on is not None and is_stale(own, other.checked_on)


def _beside(
    d: Designation, part: ListPart, states: Mapping[str, ListState], own: set[tuple[str, str, str]]
) -> Iterator[Designation]:
    """The designation if the publisher's own list leaves it out; without shared ids nobody can tell whether it does."""
    if (d.entity_id, d.program, part.yields_to) in own or not part.same_ids:
        return
    yield d if d.ended_on else _gone_from(states[part.yields_to], d, states[d.dataset])


def _gone_from(own: ListState, d: Designation, other: ListState) -> Designation:
    """The designation as ended by the first copy of the own list that is known to lack it, where that is the newer."""
    if own.version is None or other.version is None or own.version.as_of <= other.version.as_of:
        return d
    carried = other.version.as_of
    lacking = own.first_day if own.first_day and own.first_day > carried else own.version.as_of
    return replace(d, ended_on=lacking, end_reason=EndReason.VANISHED, end_note=until_word(carried, lacking))


def until_word(first: dt.date, last: dt.date) -> str:
    """Why an entry that vanished is said to have ended: by the last copy that has it and the first without it."""
    return f"in our copy of {first:%-d %b %Y}, no longer in that of {last:%-d %b %Y}"
