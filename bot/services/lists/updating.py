"""Brings the editions of publishers' lists up to date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from bot.domain.lists.dataset import Dataset, Origin
from bot.domain.lists.succession import entity_id
from bot.domain.notices.edition_changes import Delta
from bot.services.decisions.reopening import reopen
from bot.services.lists.assessing import Accepted, Compared, LoadOptions, accepted_of, compared, number_of
from bot.services.lists.comparing import (
    choose_versions,
)
from bot.services.lists.editions import (
    CandidateEdition,
    StoredEdition,
)
from bot.services.notices.publishing import publish_acceptance, publish_edition, publish_refusal
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried

USUAL = LoadOptions()


class Updater:
    """Takes editions of publishers' lists into the store, each whole or not at all."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    @retried
    def register(self, datasets: Iterable[Dataset], *, new_only: bool = False) -> None:
        """Make the lists known, so that answers can say which of them hold nothing yet.

        `new_only`: what is known of a list already stays as it is.
        """
        with self._unit_of_work() as uow:
            known = {state.dataset.id for state in uow.library.lists()} if new_only else ()
            uow.editions.register([dataset for dataset in datasets if dataset.id not in known])
            uow.commit()

    def known(self, dataset: str, files: frozenset[str]) -> StoredEdition | None:
        """The stored version that was read from just these files (SHA-256), if any; the newest of them."""
        with self._unit_of_work() as uow:
            return next((e for e in reversed(uow.editions.versions(dataset)) if e.files == files), None)

    def newest(self, dataset: str) -> StoredEdition | None:
        """The version in force."""
        with self._unit_of_work() as uow:
            return uow.editions.in_force(dataset)

    def validators(self, dataset: str) -> Mapping[str, tuple[str, str]]:
        """What the publisher said of the files last taken (ETag, Last-Modified), by address."""
        with self._unit_of_work() as uow:
            return uow.editions.validators(dataset)

    @retried
    def remember(self, dataset: str, said: Mapping[str, tuple[str, str]]) -> None:
        """Keep what the publisher said of the files just taken."""
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.remember(dataset, said)
            uow.commit()

    def compare(self, dataset: str, first: str | None = None, second: str | None = None) -> Delta:
        """What changed between two stored versions, by default the last two. Raises BadInput for unknown ones."""
        with self._unit_of_work() as uow:
            one, other = choose_versions(list(uow.editions.versions(dataset)), first, second)
            return uow.editions.delta(dataset, one, other)

    @retried
    def confirm(self, dataset: str, *, at: dt.datetime | None = None) -> None:
        """Note that the publisher still offers the version in force."""
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.confirm(dataset, at=at or self._clock.now())
            uow.commit()

    @retried
    def refuse(self, dataset: Dataset, reason: str) -> None:
        """Note an edition that was not taken, so that answers say the list is stale.

        Of a firm's list that was never there nothing is noted: its first file was a mistake, and there is no list.
        """
        with self._unit_of_work() as uow:
            uow.editions.lock()
            if dataset.origin is Origin.CUSTOM and uow.editions.in_force(dataset.id) is None:
                return
            uow.editions.register([dataset])
            now = self._clock.now()
            number = uow.editions.refuse(dataset.id, at=now, reason=reason)
            publish_refusal(uow, dataset.id, reason, number=number, at=now)
            uow.commit()

    @retried
    def accept(self, offered: CandidateEdition, terms: LoadOptions = USUAL) -> Accepted:
        """Make the edition the stored one, unless it is so already.

        Raises ListRefused, one clear line, when it is not plausible; the stored version stays in force. To note the
        refusal is the caller's.
        """
        with self._unit_of_work() as uow:  # comparing takes long, and others may write meanwhile
            found = compared(uow.editions, offered, terms, now=self._clock.now())
        if terms.dry_run:
            return accepted_of(offered, found, stored=False)
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.register([offered.dataset])
            if number_of(uow.editions.in_force(offered.dataset.id)) != number_of(found.before):
                found = compared(
                    uow.editions, offered, terms, now=self._clock.now()
                )  # another took an edition in between
            self._write(uow, found, terms)
            uow.commit()
        return accepted_of(offered, found, stored=found.changed)

    def _write(self, uow: UnitOfWork, found: Compared, terms: LoadOptions) -> None:
        editions, new = uow.editions, found.new
        if found.redated:
            editions.redate(new.dataset.id, at=new.edition_at, version=new.version)
            return
        if not found.changed:
            editions.confirm(new.dataset.id, at=new.confirmed_at)
            return
        number = editions.save(new)
        reopen(uow, {entity_id(new.dataset.id, change.entry) for change in new.changes}, at=new.loaded_at)
        publish_edition(uow, new, number=number, previous_on=found.before.edition_at.date() if found.before else None)
        if found.accepted:
            editions.accept(new.dataset.id, new.version, reason=terms.reason, at=new.loaded_at)
            publish_acceptance(uow, new.dataset.id, new.version, reason=terms.reason, at=new.loaded_at)
