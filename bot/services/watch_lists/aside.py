"""What of watch lists could not be compared: names that are set aside, and lists that are put off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from bot.domain.notices.publication import Publication
from bot.domain.notices.watch_lists import Watched, WatchList
from bot.log import Log
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.notices.publishing import key_of
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried

PUT_OFF = dt.timedelta(minutes=10)
"""How long a list that cannot be compared waits for its next turn."""

Failed = Sequence[tuple[Watched, Exception]]
_log = Log(__name__)


class PutOff:
    """The lists that one process has put off: it passes them over until their next turn."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._until: dict[int, dt.datetime] = {}

    def put_off(self, one: WatchList, publication: Publication, failed: Failed) -> None:
        """Pass the list over for a while, log what went wrong first, and owe its place a word: once a publication."""
        self._owe(NewItem(
            key=f"{key_of(publication, one.place)}:put_off:{one.number}", kind=NoticeKind.NOT_COMPARED, place=one.place,
            payload={"watch_list": one.name, "list": publication.title, "names": [], "put_off": True},
        ))  # fmt: skip
        self._until[one.number] = self._clock.now() + PUT_OFF
        _log.error("watch_list_put_off", watch_list=one.number, publication=publication.number, exc_info=failed[0][1])

    def waits(self, one: WatchList) -> bool:
        """Whether the list is passed over now."""
        until = self._until.get(one.number)
        return until is not None and self._clock.now() < until

    def forget(self, lists: Iterable[WatchList]) -> None:
        """These were compared: they are put off no longer."""
        for one in lists:
            self._until.pop(one.number, None)

    @retried
    def _owe(self, notice: NewItem) -> None:
        with self._unit_of_work() as uow:
            uow.outbox.add([notice], at=self._clock.now())
            uow.commit()


def set_aside(one: WatchList, publication: Publication, failed: Failed) -> NewItem:
    """Log what went wrong; gives the notice by which the place hears which names were not compared."""
    for _, error in failed:
        _log.error("watched_name_failed", watch_list=one.number, publication=publication.number, exc_info=error)
    payload = {"watch_list": one.name, "list": publication.title, "names": [watched.called for watched, _ in failed]}
    key = f"{key_of(publication, one.place)}:aside:{one.number}"
    return NewItem(key=key, kind=NoticeKind.NOT_COMPARED, place=one.place, payload=payload)
