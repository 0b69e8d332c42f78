"""Brings what is stored up to date: the reviewed facts, and the editions of publishers' lists."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from bot.domain.bounds import Verdict, judge
from bot.domain.dataset import Dataset, Snapshot
from bot.domain.delta import Change, Delta, Op, what_changed
from bot.domain.entry import Entry, in_order
from bot.domain.rekeying import rekeyed
from bot.errors import BadInput, ListRefused
from bot.services.editions import (
    Editions,
    NewEdition,
    Offered,
    StoredEdition,
    body_of,
    content_of,
    digest_of,
)
from bot.services.ports import Clock, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedLoad:
    """What loading the reviewed facts did."""

    changed: bool
    version: str
    designations: int
    entities: int


def load_curated(unit_of_work: Callable[[], UnitOfWork], read: Callable[[], Snapshot], *, clock: Clock) -> CuratedLoad:
    """Store the reviewed facts whole, or not at all. Raises BadFacts when they are wrong; the store stays as it was."""
    snapshot = read()
    with unit_of_work() as uow:
        changed = uow.replace_curated(snapshot, loaded_at=clock.now())
        uow.commit()
    return CuratedLoad(
        changed=changed,
        version=snapshot.version,
        designations=len(snapshot.designations),
        entities=len(snapshot.entities),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How an edition is to be taken.

    `as_of` is the moment it speaks of (None: the file's own day, else now); `fetched` says it was just fetched from the
    publisher. `accept_shrink` is the version, as the refusal named it, that is to be taken although the list shrank;
    `reason` is a person's, and kept.
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
    warnings: tuple[str, ...] = ()
    tally: Mapping[str, int] = field(default_factory=dict)  # the file's rows: taken, and ignored by name


class Updater:
    """Takes editions of publishers' lists into the store, each whole or not at all."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def register(self, datasets: Iterable[Dataset]) -> None:
        """Make the lists known, so that answers can say which of them hold nothing yet."""
        with self._unit_of_work() as uow:
            uow.editions.register(datasets)
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

    def confirm(self, dataset: str, *, at: dt.datetime | None = None) -> None:
        """Note that the publisher still offers the version in force."""
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.confirm(dataset, at=at or self._clock.now())
            uow.commit()

    def refuse(self, dataset: Dataset, reason: str) -> None:
        """Note an edition that was not taken, so that answers say the list is stale."""
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.register([dataset])
            uow.editions.refuse(dataset.id, at=self._clock.now(), reason=reason)
            uow.commit()

    def take(self, offered: Offered, terms: Terms = Terms()) -> Taken:
        """Make the edition the stored one, unless it is so already.

        Raises ListRefused, one clear line, when it is not plausible; the stored version stays in force. To note the
        refusal is the caller's.
        """
        with self._unit_of_work() as uow:
            uow.editions.lock()
            uow.editions.register([offered.dataset])
            taken = self._take(uow.editions, offered, terms)
            if not terms.dry_run:
                uow.commit()
            return taken

    def _take(self, editions: Editions, offered: Offered, terms: Terms) -> Taken:
        name, now = offered.dataset.id, self._clock.now()
        before = editions.in_force(name)
        at = terms.as_of or _moment(offered.published_on) or now
        checked = now if terms.fetched else at
        entries, digests = self._keyed(editions, offered)
        if before and content_of(editions.digests(name)) == content_of(digests):
            editions.confirm(name, at=checked)
            return _unchanged(offered, before, digests)
        _check_age(before, at)
        counts = _counts(offered)
        verdict = judge(counts, before.counts if before else {}, offered.bounds)
        version = f"{at:%Y%m%dT%H%M%SZ}-{content_of(digests)[:8]}"
        accepted = _check_counts(verdict, version, terms)
        new = self._edition(editions, offered, entries, digests)
        new = replace(new, edition_at=at, confirmed_at=checked, loaded_at=now, counts=counts)
        new = replace(new, version=version)
        if not terms.dry_run:
            editions.save(new)
            if accepted:
                editions.accept(name, version, reason=terms.reason, at=now)
        delta = Delta(
            dataset=name,
            from_version=before.version if before else "",
            to_version=new.version,
            changes=tuple(new.changes),
        )
        return Taken(
            dataset=name,
            version=new.version,
            stored=not terms.dry_run,
            entries=len(digests),
            counts=counts,
            delta=delta,
            warnings=offered.warnings + verdict.warnings,
            tally=offered.tally,
        )

    def _keyed(self, editions: Editions, offered: Offered) -> tuple[dict[str, Entry], dict[str, str]]:
        """The entries by id, and their digests; ids that the publisher gave anew are the stored ones again."""
        entries = {entry.id: in_order(entry) for entry in offered.entries}
        if len(entries) != len(offered.entries):
            raise ListRefused(f"{offered.dataset.title}: an id is given to more than one entry")
        stored = editions.digests(offered.dataset.id)
        gone = stored.keys() - entries.keys()
        if len(gone) > len(stored) * REKEYED_SHARE:
            again = rekeyed(entries, editions.entries(offered.dataset.id, gone), known=stored.keys())
            entries = {again.get(id, id): replace(entry, id=again.get(id, id)) for id, entry in entries.items()}
            _check_turnover(stored.keys() - entries.keys(), len(stored), offered.dataset)
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


REKEYED_SHARE = 0.3
"""When so large a share of the ids is gone at once, the publisher has given its entries new ids."""
MOST_TURNED_OVER = 20
"""Of a small list so many may go at once without that."""


def changes_of(
    was: Mapping[str, Entry], now: Mapping[str, Entry], ended: Iterable[str], *, same_format: bool
) -> list[Change]:
    """The changes worth telling, by id: `now` are the entries that are new or differ, `was` what they were."""
    found = [Change(entry=id, op=Op.ENDED, caption=was[id].caption, before=was[id]) for id in ended]
    for id, entry in now.items():
        if id not in was:
            found.append(Change(entry=id, op=Op.ADDED, caption=entry.caption, after=entry))
        elif what := what_changed(in_order(was[id]), in_order(entry), same_format=same_format):
            found.append(
                Change(entry=id, op=Op.MODIFIED, caption=entry.caption, what=what, before=was[id], after=entry)
            )
    return sorted(found, key=lambda change: _natural(change.entry))


def _natural(id: str) -> tuple[int, str]:
    return (int(id), "") if id.isdecimal() else (0, id)


def _moment(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime.combine(day, dt.time(), dt.UTC) if day else None


def _counts(offered: Offered) -> dict[str, int]:
    return dict(Counter(listing.program for entry in offered.entries for listing in entry.listings))


def _check_age(before: StoredEdition | None, at: dt.datetime) -> None:
    if before is not None and at < before.edition_at:
        stored = f"{before.edition_at:%-d %b %Y, %H:%M} UTC"
        raise ListRefused(f"this edition ({at:%-d %b %Y, %H:%M} UTC) is older than the stored one ({stored})")


def _check_turnover(gone: Collection[str], stored: int, dataset: Dataset) -> None:
    """So many entries replaced by as many others is a new numbering that could not be seen through."""
    if len(gone) > max(stored * REKEYED_SHARE, MOST_TURNED_OVER):
        raise ListRefused(f"{dataset.title}: {len(gone):,} of {stored:,} entries are gone; their ids may be new")


def _check_counts(verdict: Verdict, version: str, terms: Terms) -> bool:
    """Whether a person's word was needed, and given: for this very content, whenever it was fetched."""
    if verdict.refusals:
        raise ListRefused("; ".join(verdict.refusals))
    if not verdict.shrunk:
        return False
    content = terms.accept_shrink.rpartition("-")[2]
    if not terms.reason or content != version.rpartition("-")[2]:
        raise ListRefused(f"{'; '.join(verdict.shrunk)}: more than is plausible; see --accept-shrink {version}")
    return True


def _unchanged(offered: Offered, before: StoredEdition, digests: Mapping[str, str]) -> Taken:
    return Taken(
        dataset=offered.dataset.id,
        version=before.version,
        stored=False,
        entries=len(digests),
        counts=before.counts,
        delta=Delta(dataset=offered.dataset.id, from_version=before.version, to_version=before.version, changes=()),
        warnings=offered.warnings,
        tally=offered.tally,
    )


def choose_versions(
    stored: list[StoredEdition], first: str | None, second: str | None
) -> tuple[StoredEdition, StoredEdition]:
    """The two versions that a person means: by name or beginning of one, by day; by default the last two.

    Raises BadInput when there are not two, or one is not known.
    """
    if first is None and second is None:
        if len(stored) < 2:
            raise BadInput("There are not two stored versions to compare.")
        return stored[-2], stored[-1]
    if first is None or second is None:
        raise BadInput("Give both versions, or none for the last two.")
    return _named(stored, first), _named(stored, second)


def _named(stored: list[StoredEdition], name: str) -> StoredEdition:
    wanted = name.replace("-", "").replace(":", "") if name[:4].isdecimal() and name[4:5] == "-" else name
    found = [e for e in stored if e.version.startswith(wanted)]
    if not found:
        raise BadInput(f"There is no stored version {name[:40]}; known: {', '.join(e.version for e in stored[-5:])}.")
    return found[-1]
