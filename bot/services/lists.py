"""The lists: which were searched, how fresh they are, and what was not searched."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Callable, Sequence

from bot.domain.dataset import Coverage, ListState
from bot.domain.screening import ListSearched
from bot.errors import BadInput
from bot.services.ports import Clock, UnitOfWork

NOT_HELD = (
    "OFAC SDN List and OFAC's other non-SDN lists",
    "BIS Denied Persons, Unverified and Military End User lists",
    "UN Security Council, EU and UK sanctions lists",
)
"""Lists this version does not hold at all. Every answer names them."""


def searched(states: Sequence[ListState], *, today: dt.date, only: str | None = None) -> tuple[ListSearched, ...]:
    """The lists as an answer shows them; `only` narrows to one. Raises BadInput when there is no such list."""
    if only is not None and only not in {state.dataset.id for state in states}:
        raise BadInput(_unknown(only, [state.dataset.id for state in states]))
    return tuple(_shown(state, today) for state in states if only in (None, state.dataset.id))


def unsearched(states: Sequence[ListState]) -> tuple[str, ...]:
    """What was not searched: lists not held, and the rest of those held in part."""
    partly = [state.dataset for state in states if state.dataset.coverage is Coverage.PARTIAL]
    return NOT_HELD + tuple(f"{dataset.title}: {dataset.coverage_note}" for dataset in partly)


class Lists:
    """What /screen lists and the App Home show."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def list_states(self) -> Sequence[ListSearched]:
        """Every list with its count, version and freshness as of today."""
        with self._unit_of_work() as uow:
            return searched(uow.library.lists(), today=self._clock.now().date())


def _shown(state: ListState, today: dt.date) -> ListSearched:
    version = state.version
    return ListSearched(
        dataset=state.dataset.id,
        title=state.dataset.title,
        as_of=version.as_of if version else None,
        stale=state.stale_on(today),
        version=version.version if version else None,
        designations=version.designations if version else 0,
    )


def _unknown(dataset: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(dataset, known, n=1)
    hint = f" Did you mean {near[0]}?" if near else f" Known: {', '.join(known)}."
    return f"There is no list “{dataset[:40]}”.{hint}"
