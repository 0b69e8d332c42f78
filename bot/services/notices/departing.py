"""What ends when a workspace, or a whole organisation, removes the bot."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried


class Departing:
    """Ends what a workspace follows and watches, and notes that the rest of it is to be removed."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    @retried
    def uninstalled(self, team: str, *, enterprise: str = "") -> int:
        """The workspace removed the bot: what it follows and watches ends, its threads are forgotten.

        Gives how many follows it had.

        The worker removes the rest, and what was being written meanwhile (services.keeping.housekeeping).
        """
        with self._unit_of_work() as uow:
            ended = self._left(uow, team, enterprise)
            uow.commit()
        return ended

    @retried
    def uninstalled_everywhere(self, enterprise: str) -> int:
        """An organisation removed the bot from all its workspaces: the same for each of them, and for itself."""
        with self._unit_of_work() as uow:
            teams = [*uow.follows.teams_of(enterprise), enterprise]
            ended = sum(self._left(uow, team, enterprise) for team in teams)
            uow.commit()
        return ended

    def has_again(self, teams: Sequence[str]) -> None:
        """Workspaces of an organisation have the bot again: nothing more of theirs is removed."""
        with self._unit_of_work() as uow:
            uow.departures.taken_back(teams=teams)
            uow.commit()

    def _left(self, uow: UnitOfWork, team: str, enterprise: str) -> int:
        if team:
            uow.departures.note(team, enterprise=enterprise, at=self._clock.now())
        uow.threads.forget(team)
        uow.watch_lists.end_all(team, by="uninstalled", at=self._clock.now())
        return uow.follows.undo_all(team, by="uninstalled", at=self._clock.now())
