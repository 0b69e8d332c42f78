"""What a notice says, as values: read from the store when it is sent, looked at, or paged through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.domain.law.program import Program
from bot.domain.law.severity import colours_of_programs
from bot.domain.notices.following import PlaceKind
from bot.domain.notices.publication import ChangeSummary, Publication
from bot.domain.notices.watch_lists import without_names
from bot.services.announcements.reviewing import Reviewing
from bot.services.lists.searched import Lists
from bot.services.notices.audience import CONCERN
from bot.services.notices.content import (
    Daily,
    DocumentNotice,
    NothingToSay,
    Notice,
    OperatorNotice,
    Reminder,
    Table,
    Update,
    Weekly,
)
from bot.services.notices.follows import Publications
from bot.services.notices.outbox import NoticeKind, OutboxItem
from bot.services.notices.scheduling import NEAR
from bot.services.ports import Clock, UnitOfWork
from bot.services.viewing import opened

_KEPT = 8  # publications in memory: a thousand channels are told of the same one


class Notices:
    """Reads notices."""

    def __init__(
        self,
        unit_of_work: Callable[[], UnitOfWork],
        lists: Lists,
        clock: Clock,
        *,
        reviewing: Reviewing | None = None,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._reviewing = reviewing or Reviewing(unit_of_work, clock)
        self._lists = lists
        self._clock = clock
        self._published = lru_cache(maxsize=_KEPT)(self._read)

    def of(self, owed: OutboxItem) -> Notice:
        """What the notice in the outbox says. Raises NothingToSay where the store does not have it (any more)."""
        match owed.kind:
            case NoticeKind.UPDATE:
                return self._update(owed.key, owed.payload)
            case NoticeKind.TABLE:
                return Table(update=self._update(owed.key, owed.payload), under=self._id_of(owed.payload["under"]))
            case NoticeKind.DAILY:
                return Daily(updates=tuple(self._named(key) for key in owed.payload["keys"]))
            case NoticeKind.WEEKLY:
                lists = tuple(self._lists.list_states(team=owed.place.team))
                return Weekly(day=dt.date.fromisoformat(owed.payload["day"]), lists=lists)
            case NoticeKind.REMINDER:
                day = dt.date.fromisoformat(owed.payload["day"])
                return Reminder(day=day, near=NEAR.validate_python(owed.payload["near"]), zone=owed.habits.zone)
            case NoticeKind.ANNOUNCEMENT:
                return self._document(owed)
            case _:
                return OperatorNotice(kind=owed.kind, said=owed.payload)

    def update(self, key: str, *, team: str, public_only: bool = False) -> Update | None:
        """The update of this key, where it was this workspace's; `public_only`: and is not of a firm's own list."""
        with self._unit_of_work() as uow:
            owed = uow.outbox.of_thread(key)
        if owed is None or owed.kind is not NoticeKind.UPDATE or owed.place.team != team:
            return None
        update = self._update(owed.key, owed.payload)
        return self._public_part(update) if public_only else update

    def for_outsiders(self, notice: Notice) -> Notice | None:
        """What people of other organisations may see: nothing of own or watch lists or decisions; None: no word."""
        match notice:
            case Update():
                return self._public_part(notice)
            case Table():
                update = self._public_part(notice.update)
                return update and replace(notice, update=update)
            case Daily():
                kept = tuple(filter(None, map(self._public_part, notice.updates)))
                return Daily(updates=kept) if kept else None
            case Weekly():
                return self._public_lists(notice)
            case OperatorNotice(kind=NoticeKind.DECISION | NoticeKind.REOPENED | NoticeKind.NOT_COMPARED):
                return None
            case Reminder() | DocumentNotice() | OperatorNotice():
                return notice

    def _public_lists(self, notice: Weekly) -> Weekly:
        public = self._public()
        return Weekly(day=notice.day, lists=tuple(one for one in notice.lists if one.dataset in public))

    def _public_part(self, update: Update) -> Update | None:
        """What of an update may be told: nothing of a firm's own list, nor which names are watched."""
        if update.publication.dataset not in self._public():
            return None
        if not any(one.names for one in update.concern.followed):
            return update
        concern = without_names(update.concern)
        changes = {n: told for n, told in update.changes.items() if concern.takes(n, told)}
        return replace(update, concern=concern, changes=changes) if changes else None

    def _public(self) -> frozenset[str]:
        with opened(self._unit_of_work, public_only=True) as uow:
            return frozenset(state.dataset.id for state in uow.library.lists())

    def _document(self, owed: OutboxItem) -> DocumentNotice:
        number, source, revision = (owed.payload[name] for name in ("number", "source", "revision"))
        announced = self._reviewing.of(number, source=source, revision=revision)
        if announced is None:
            raise NothingToSay(f"document {number} is not there")
        return DocumentNotice(announced=announced, for_operators=owed.place.kind is PlaceKind.OPERATORS)

    def _named(self, key: str) -> Update:
        with self._unit_of_work() as uow:
            owed = uow.outbox.of_thread(key)
        if owed is None:
            raise NothingToSay(f"notice {key} is not there")
        return self._update(owed.key, owed.payload)

    def _id_of(self, key: str) -> str:
        with self._unit_of_work() as uow:
            owed = uow.outbox.of_thread(key)
        if owed is None or not owed.ts:
            raise NothingToSay(f"notice {key} was not sent: there is no thread for its table")
        return owed.ts

    def _update(self, key: str, payload: Mapping[str, Any]) -> Update:
        today = self._clock.now().date()
        publication, changes, programs = self._published(payload["publication"])
        concern = CONCERN.validate_python(payload["concern"])
        return Update(
            key=key,
            publication=publication,
            concern=concern,
            changes={n: told for n, told in enumerate(changes) if concern.takes(n, told)},
            programs={program.id: program.short for program in programs},
            today=today,
            colours=colours_of_programs(programs, today),
        )

    def _read(self, number: int) -> tuple[Publication, Sequence[ChangeSummary], Sequence[Program]]:
        with self._unit_of_work() as uow:
            published: Publications = uow.publications
            publication = published.publication(number)
            if publication is None:
                raise NothingToSay(f"publication {number} is not there")
            return publication, published.changes(number), list(uow.library.programs().values())
