"""Brings the editions of publishers' lists up to date."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.domain.lists.bounds import judge
from bot.domain.lists.dataset import Dataset, Origin
from bot.domain.lists.delta import Delta
from bot.domain.lists.entry import Entry, in_order
from bot.domain.lists.rekeying import rekeyed
from bot.errors import ListRefused
from bot.services.lists.comparing import (
    REKEYED_SHARE,
    changes_of,
    check_age,
    check_counts,
    check_turnover,
    choose_versions,
)
from bot.services.lists.dating import corrects, moment_of, undated
from bot.services.lists.editions import (
    Editions,
    NewEdition,
    Offered,
    StoredEdition,
    body_of,
    content_of,
    digest_of,
)
from bot.services.notices.publishing import publish_acceptance, publish_edition, publish_refusal
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How an edition is to be taken.

    `as_of` is the moment it speaks of (None: as services/lists/dating.py finds it); `fetched` says it was just
    fetched from the publisher. `accept_shrink` is the version, as the refusal named it, that is to be taken
    although the list shrank; `reason` is a person's, and kept.
    """

    as_of: dt.datetime | None = None
    fetched: bool = False
    dry_run: bool = False
    accept_shrink: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of an edition. `stored` is False where it was in force already, or only looked at."""

    dataset: str
    version: str
    stored: bool
    entries: int
    counts: Mapping[str, int]
    delta: Delta
    redated_from: dt.date | None = None  # the day that was corrected, where the file was taken before
    warnings: tuple[str, ...] = ()
    tally: Mapping[str, int] = field(default_factory=dict)  # the file's rows: taken, and ignored by name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """An edition beside the one in force: what would be written, and whether a person's word was needed for it."""

    before: StoredEdition | None
    new: NewEdition
    changed: bool = True
    accepted: bool = False
    redated: bool = False
    warnings: tuple[str, ...] = ()


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
    def take(self, offered: Offered, terms: Terms = Terms()) -> Taken:
        """Make the edition the stored one, unless it is so already.

        Raises ListRefused, one clear line, when it is not plausible; the stored version stays in force. To note the
        refusal is the caller's.
        """
        with self._unit_of_work() as uow:  # comparing takes long, and others may write meanwhile
            found = self._compared(uow.editions, offered, terms)
        if terms.dry_run:
            return _taken(offered, found, stored=False)
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.register([offered.dataset])
            if _number(uow.editions.in_force(offered.dataset.id)) != _number(found.before):
                found = self._compared(uow.editions, offered, terms)  # another took an edition in between
            self._write(uow, found, terms)
            uow.commit()
        return _taken(offered, found, stored=found.changed)

    def _compared(self, editions: Editions, offered: Offered, terms: Terms) -> _Compared:
        """What taking the edition would write. Raises ListRefused."""
        name, now = offered.dataset.id, self._clock.now()
        before = editions.in_force(name)
        at = moment_of(offered, given=terms.as_of, fetched=terms.fetched, now=now)
        entries, digests = self._keyed(editions, offered)
        content = content_of(digests)
        new = self._edition(editions, offered, entries, digests)
        new = replace(new, edition_at=at, confirmed_at=now if terms.fetched else at, loaded_at=now)
        new = replace(new, counts=_counts(offered), version=f"{at:%Y%m%dT%H%M%SZ}-{content[:8]}")
        if before and not new.written and not new.ended:
            redated = _is_correction(editions, before, offered, terms)
            return _Compared(before=before, new=new, changed=False, redated=redated)
        check_age(before, at)
        verdict = judge(new.counts, before.counts if before else {}, offered.bounds)
        accepted = check_counts(verdict, new.version, accepted=terms.accept_shrink, reason=terms.reason)
        dated = undated(offered, given=terms.as_of, fetched=terms.fetched, at=at)
        warnings = (*dated, *verdict.warnings)
        return _Compared(before=before, new=new, accepted=accepted, warnings=warnings)

    def _write(self, uow: UnitOfWork, found: _Compared, terms: Terms) -> None:
        editions, new = uow.editions, found.new
        if found.redated:
            editions.redate(new.dataset.id, at=new.edition_at, version=new.version)
            return
        if not found.changed:
            editions.confirm(new.dataset.id, at=new.confirmed_at)
            return
        number = editions.save(new)
        publish_edition(uow, new, number=number, previous_on=found.before.edition_at.date() if found.before else None)
        if found.accepted:
            editions.accept(new.dataset.id, new.version, reason=terms.reason, at=new.loaded_at)
            publish_acceptance(uow, new.dataset.id, new.version, reason=terms.reason, at=new.loaded_at)

    def _keyed(self, editions: Editions, offered: Offered) -> tuple[dict[str, Entry], dict[str, str]]:
        """The entries by id, and their digests; ids that the publisher gave anew are the stored ones again."""
        entries = {entry.id: in_order(entry) for entry in offered.entries}
        if len(entries) != len(offered.entries):
            raise ListRefused(f"{offered.dataset.title}: an id is given to more than one entry")
        if twice := next((e for e in entries.values() if len({x.program for x in e.listings}) < len(e.listings)), None):
            raise ListRefused(f"{offered.dataset.title}: {twice.id} stands twice on one of its lists")
        stored = editions.digests(offered.dataset.id)
        gone = stored.keys() - entries.keys()
        if len(gone) > len(stored) * REKEYED_SHARE:
            again = rekeyed(entries, editions.entries(offered.dataset.id, gone), known=stored.keys())
            entries = {again.get(id, id): replace(entry, id=again.get(id, id)) for id, entry in entries.items()}
            check_turnover(stored.keys() - entries.keys(), len(stored), offered.dataset)
        return entries, {id: digest_of(body_of(entry)) for id, entry in entries.items()}

    def _edition(
        self, editions: Editions, offered: Offered, entries: Mapping[str, Entry], digests: Mapping[str, str]
    ) -> NewEdition:
        name = offered.dataset.id
        stored = editions.digests(name)
        before = editions.in_force(name)
        written = {id: entry for id, entry in entries.items() if stored.get(id) != digests[id]}
        ended = stored.keys() - entries.keys()
        was = editions.entries(name, ended | (written.keys() & stored.keys()))
        same_format = before is None or before.format == offered.format
        moment = self._clock.now()
        return NewEdition(
            dataset=offered.dataset,
            version="",
            edition_at=moment,
            confirmed_at=moment,
            loaded_at=moment,
            format=offered.format,
            entries=len(entries),
            counts={},
            files=offered.files,
            written=written,
            digests={id: digests[id] for id in written},
            ended=ended,
            changes=changes_of(was, written, ended, same_format=same_format),
        )


def _is_correction(editions: Editions, before: StoredEdition, offered: Offered, terms: Terms) -> bool:
    """Whether a person says that the very files in force are of another day than they were taken for.

    Raises ListRefused when they would be older than the edition before them.
    """
    if terms.as_of is None or not corrects(before, offered, given=terms.as_of):
        return False
    earlier = [edition for edition in editions.versions(offered.dataset.id) if edition.number < before.number]
    check_age(earlier[-1] if earlier else None, terms.as_of)
    return True


def _counts(offered: Offered) -> dict[str, int]:
    return dict(Counter(listing.program for entry in offered.entries for listing in entry.listings))


def _number(edition: StoredEdition | None) -> int:
    return edition.number if edition else 0


def _taken(offered: Offered, found: _Compared, *, stored: bool) -> Taken:
    new = found.new
    before = found.before.version if found.before else ""
    version = new.version if found.changed or found.redated else before
    delta = Delta(dataset=new.dataset.id, from_version=before, to_version=version, changes=tuple(new.changes))
    return Taken(
        dataset=new.dataset.id,
        version=version,
        stored=stored,
        entries=new.entries,
        counts=new.counts,
        delta=delta,
        redated_from=found.before.edition_at.date() if found.before and found.redated else None,
        warnings=(*found.warnings, *offered.warnings),
        tally=offered.tally,
    )
