"""The lists that a question is about, as far as the asker may see them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.law.searched import ListSearched
from bot.domain.lists.dataset import Coverage, ListState, Origin
from bot.domain.lists.list_meant import ListMeant
from bot.services.answering import Entered
from bot.services.lists.searched import covered_by_publishers, searched
from bot.services.ports import UnitOfWork

NEWEST = 10
"""So many of the newest names are told of a list, and of each kind of change."""
MOST_KEPT = 500
"""So many of the others are kept behind the answer, for whoever asks to see them."""


@dataclass(frozen=True, slots=True)
class ListView:
    """What may be read for an answer: the lists that the asker sees, and those that are meant (none: all)."""

    uow: UnitOfWork
    states: Sequence[ListState]
    meant: tuple[ListMeant, ...]
    today: dt.date

    @property
    def about(self) -> tuple[str, ...]:
        return tuple(one.label for one in self.meant)

    def takes(self, dataset: str, program: str) -> bool:
        """Whether a question that names these lists speaks of this one."""
        return not self.meant or any(one.takes(dataset, program) for one in self.meant)

    def held(self) -> Sequence[tuple[ListState, str, ListSearched]]:
        """The lists that hold something and are meant, with their program, and once where two files carry the same.

        A few reviewed rows of a list that is named are not that list.
        """
        covered = covered_by_publishers(self.states, self.today)
        by_id = {state.dataset.id: state for state in self.states}
        return [
            (by_id[one.dataset], program, one)
            for one in searched(self.states, today=self.today)
            if one.dataset not in covered and not (self.meant and _a_few_rows(by_id[one.dataset], one))
            for program in _programs(by_id[one.dataset], one)
            if self.takes(one.dataset, program)
        ]

    def missing(self) -> tuple[str, ...]:
        """The lists that are meant and not held."""
        held = [(state.dataset.id, program) for state, program, _ in self.held()]
        return tuple(one.label for one in self.meant if not any(one.takes(*each) for each in held))

    def gaps(self) -> tuple[str, ...]:
        """What is not held of the lists that are meant; of all lists together nothing is said."""
        found = (f"{one.title}: {gap}" for state, _, one in self.held() if (gap := gaps_of(state, one)))
        return tuple(dict.fromkeys(found)) if self.meant else ()

    def searched(self) -> tuple[ListSearched, ...]:
        """How fresh the lists are that are meant."""
        return tuple(dict.fromkeys(one for _, _, one in self.held()))

    def carriers(self) -> tuple[tuple[ListSearched, ...], ...]:
        """Each list that is meant, by the files that carry it."""
        found: dict[str, list[ListSearched]] = {}
        for _, program, one in self.held():
            found.setdefault(program, []).append(one)
        return tuple(dict.fromkeys(map(tuple, found.values())))


def _a_few_rows(state: ListState, one: ListSearched) -> bool:
    return one.excerpt and state.dataset.origin is Origin.CURATED


def _programs(state: ListState, one: ListSearched) -> Sequence[str]:
    """The programs of a list: its own where a file carries several, else all that the file has entries of."""
    return [one.program] if one.program else sorted(state.version.counts) if state.version else []


def gaps_of(state: ListState, shown: ListSearched) -> str:
    """What is not held of a list; "" where it is whole."""
    if state.dataset.coverage is Coverage.PARTIAL:
        return state.dataset.coverage_note or "only some entries are held"
    return "only some entries of the list are held" if shown.excerpt else ""


def last_own_day(entries: Sequence[Entered], last: dt.date, *, came: bool = True, left: bool = True) -> dt.date | None:
    """The newest day, up to `last`, on which entries say that somebody was listed (`came`), or a listing ended."""
    listed = (one.listed.listed_on for one in entries if came)
    ended = (one.listed.ended_on for one in entries if left)
    return max((on for on in (*listed, *ended) if on is not None and on <= last), default=None)
