"""The lists: which were searched, and how fresh they are. What was not searched is in services/lists/unsearched.py."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import chain

from bot.domain.law.searched import ListSearched
from bot.domain.lists.dataset import Coverage, ListState, Origin
from bot.domain.lists.staleness import is_stale
from bot.domain.lists.yielding import yielding
from bot.errors import BadInput
from bot.services.answering import Answering, Clock
from bot.services.viewing import opened


def searched(states: Sequence[ListState], *, today: dt.date, only: str | None = None) -> tuple[ListSearched, ...]:
    """The lists that hold something, as an answer shows them, a dataset's lists each; `only` narrows to one dataset.

    Raises BadInput when there is no such dataset.
    """
    known = [state.dataset.id for state in states]
    if only is not None and only not in known:
        raise BadInput(_unknown(only, known))
    held = [state for state in states if state.version is not None and only in (None, state.dataset.id)]
    yielded, covered = yielding(states), covered_by_publishers(states, today)
    shown = chain.from_iterable(_shown(state, today, yielded) for state in held)
    return tuple(replace(one, stale=False) if one.dataset in covered else one for one in shown)


def covered_by_publishers(states: Sequence[ListState], today: dt.date) -> frozenset[str]:
    """Reviewed lists all of whose programs a publisher's own fresh list holds: how whole that is counts."""
    official = [state for state in states if state.dataset.origin is Origin.OFFICIAL and not is_stale(state, today)]
    held = frozenset[str]().union(*map(_programs, official))
    reviewed = (state for state in states if state.dataset.origin is Origin.CURATED)
    return frozenset(state.dataset.id for state in reviewed if _programs(state) and _programs(state) <= held)


def _programs(state: ListState) -> frozenset[str]:
    """The programs of the version in force."""
    return frozenset(state.version.counts) if state.version else frozenset()


def every_list(states: Sequence[ListState], *, today: dt.date) -> list[ListSearched]:
    """Every list with its count, version and freshness, a dataset's lists each; those that hold nothing too."""
    yielded = yielding(states)
    covered = covered_by_publishers(states, today)
    shown = [one for state in states for one in _shown(state, today, yielded)]
    return [_beside_the_publishers(one) if one.dataset in covered else one for one in shown]


class Lists:
    """What /screen lists and the App Home show."""

    def __init__(self, unit_of_work: Callable[[], Answering], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def list_states(self, *, team: str = "", public_only: bool = False) -> Sequence[ListSearched]:
        """Every list that the team may see, with its count, version and freshness as of today; empty ones too.

        `public_only`: no firm's own list.
        """
        today = self._clock.now().date()
        with opened(self._unit_of_work, public_only=public_only) as uow:
            states = uow.library.lists(team=team)
        return every_list(states, today=today)


def _shown(state: ListState, today: dt.date, yielded: Collection[tuple[str, str]]) -> list[ListSearched]:
    """The dataset's lists, or the dataset where it is one list; those that yield to the publisher's own left out."""
    whole = _searched(state, today)
    parts = (part for part in state.dataset.lists if (state.dataset.id, part.program) not in yielded)
    shown = [
        replace(
            whole,
            title=part.title,
            program=part.program,
            designations=_count(state, part.program),
            excerpt=part.excerpt,
        )
        for part in parts
    ]
    return shown if state.dataset.lists else [whole]


def _beside_the_publishers(searched: ListSearched) -> ListSearched:
    """Reviewed rows of a list that is loaded itself: their age matters no more."""
    return replace(searched, title=f"{searched.title} (reviewed rows)", stale=False)


def _count(state: ListState, program: str) -> int:
    return state.version.counts.get(program, 0) if state.version else 0


def _searched(state: ListState, today: dt.date) -> ListSearched:
    version, reviewed = state.version, state.dataset.origin is Origin.CURATED
    return ListSearched(
        dataset=state.dataset.id,
        title=state.dataset.title,
        as_of=state.checked_on,
        stale=is_stale(state, today),
        version=version.version if version else None,
        designations=version.designations if version else 0,
        edition_on=version.as_of if version and not reviewed else None,
        refused=state.refused.reason if state.refused else "",
        begins_on=None if reviewed else state.first_day,
        in_part=state.dataset.coverage is Coverage.PARTIAL,
        unreviewed=state.unreviewed,
        speaks_from=state.dataset.speaks_from,
    ).known_on(today)


def _unknown(dataset: str, known: Sequence[str]) -> str:
    import difflib  # only what is refused needs it

    near = difflib.get_close_matches(dataset, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else f" Known: {', '.join(known)}."
    return f"There is no list “{dataset[:40]}”.{hint}"
