"""What a search left out: lists not loaded or held in part, what came after a copy or before it, lists never held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import chain

from bot.domain.law.searched import Gap, NotSearched
from bot.domain.lists.dataset import Coverage, ListPart, ListState, Origin
from bot.domain.lists.scope import Scope
from bot.domain.lists.staleness import is_stale

_SDN = "us_ofac_sdn"


def unsearched(states: Sequence[ListState], scope: Scope, *, day: dt.date, today: dt.date) -> tuple[NotSearched, ...]:
    """What was not searched for an answer as of `day` over these lists, OFAC's SDN List first."""
    stale = {state.dataset.id for state in states if is_stale(state, today) and _day(state) < day}
    gaps = chain.from_iterable(_gaps(state, states) for state in states)
    lasting = [gap for gap in gaps if gap.reason is not Gap.OLD_COPY or gap.dataset in stale]
    late = [_before(state) for state in states if _begins_after(state, day)]
    return (*sorted([*lasting, *late], key=_weight), *scope.lists_not_held(day))


def _gaps(state: ListState, states: Sequence[ListState]) -> Iterable[NotSearched]:
    """What is missing of a list that is not loaded, or held only in part."""
    if state.version is None:
        return _not_loaded(state, states)
    return _the_rest(state, states) if state.dataset.coverage is Coverage.PARTIAL else ()


def _weight(gap: NotSearched) -> tuple[bool, int, str]:
    """OFAC's SDN List first: nobody may think that it was searched. Then the lists that are not there at all."""
    order = (Gap.NOT_LOADED, Gap.BEFORE_COPIES, Gap.OLD_COPY, Gap.IN_PART)
    return gap.dataset != _SDN, order.index(gap.reason), gap.dataset


def _not_loaded(state: ListState, states: Sequence[ListState]) -> Iterable[NotSearched]:
    """The list, or what came after the copy of another dataset that carries the whole of it."""
    elsewhere = [(other, part) for other in states for part in other.dataset.lists if _carries(other, part, state)]
    wanted = {part.program for part in state.dataset.lists if not part.excerpt}
    if not elsewhere or not wanted <= {part.program for _, part in elsewhere}:
        return [NotSearched(dataset=state.dataset.id, title=state.dataset.title, reason=Gap.NOT_LOADED)]
    return [_after(other, state) for other, _ in elsewhere[:1]]


def _carries(other: ListState, part: ListPart, state: ListState) -> bool:
    return other.version is not None and part.yields_to == state.dataset.id and not part.excerpt


def _the_rest(state: ListState, states: Sequence[ListState]) -> Iterable[NotSearched]:
    """What reviewed rows leave out of a list, or what came after the copy of a publisher's file that holds it."""
    programs = state.version.counts.keys() if state.version else ()
    holders = [_holder(program, states) for program in programs]
    if holders and all(holders):
        return [_after(holder, state) for holder in holders if holder]
    dataset = state.dataset
    return [NotSearched(dataset=dataset.id, title=dataset.title, reason=Gap.IN_PART, note=dataset.coverage_note)]


def _holder(program: str, states: Sequence[ListState]) -> ListState | None:
    """The publisher's file that holds the whole list, checked last."""
    excerpts = {(s.dataset.id, part.program) for s in states for part in s.dataset.lists if part.excerpt}
    whole = [
        state
        for state in states
        if state.dataset.origin is Origin.OFFICIAL
        and state.version is not None
        and program in state.version.counts
        and (state.dataset.id, program) not in excerpts
    ]
    return max(whole, key=_day, default=None)


def _after(holder: ListState, state: ListState) -> NotSearched:
    """What was added to the list after the copy that holds it."""
    return NotSearched(dataset=holder.dataset.id, title=state.dataset.title, reason=Gap.OLD_COPY, on=_day(holder))


def _day(state: ListState) -> dt.date:
    return state.checked_on or dt.date.min


def _begins_after(state: ListState, day: dt.date) -> bool:
    """Reviewed facts reach back as far as one may ask; of a publisher's list only the editions that were taken."""
    return state.version is not None and not state.reaches(day)


def _before(state: ListState) -> NotSearched:
    return NotSearched(
        dataset=state.dataset.id, title=state.dataset.title, reason=Gap.BEFORE_COPIES, on=state.first_day
    )
