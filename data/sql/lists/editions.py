"""Stores editions of publishers' lists: every state of every entry, and what answers are made from."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from bot.domain.lists.dataset import Dataset
from bot.domain.lists.entry import Entry
from bot.domain.notices.edition_changes import Delta
from bot.errors import BadInput
from bot.services.lists.comparing import changes_of
from bot.services.lists.editions import NewEdition, RawFile, StoredEdition, body_of, entry_of
from data.sql.chunks import chunks
from data.sql.engine import begin_writing, count_anew, lock_lists
from data.sql.lists.entry_states import carried, digests_at, entries_at
from data.sql.lists.grouping import regroup
from data.sql.lists.projection import Projection
from data.sql.lists.redating import redate
from data.sql.mapping import to_values
from data.sql.tables.editions import AcceptanceRow, EntryStateRow, ValidatorRow
from data.sql.tables.files import RawFileRow, RefusalRow
from data.sql.tables.lists import DatasetRow, DatasetVersionRow


class SqlEditions:
    """Editions within one unit of work (services.lists.editions.Editions)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self) -> None:
        """Keep other writers of lists out until the transaction ends."""
        begin_writing(self._session)
        lock_lists(self._session)

    def register(self, datasets: Iterable[Dataset]) -> None:
        """Make these datasets known, or what is known of them the same as given.

        Raises BadInput for a firm's list whose name another workspace's list bears already.
        """
        differing = [dataset for dataset in datasets if self._differs(dataset)]
        if not differing:
            return
        self.lock()
        for dataset in differing:
            known = self._session.get(DatasetRow, dataset.id, populate_existing=True)
            if known is not None and known.team != dataset.team:
                raise BadInput(f"{dataset.id} is there already, for other readers: give the list another name")
            self._session.execute(insert(DatasetRow) if known is None else update(DatasetRow), [to_values(dataset)])

    def _differs(self, dataset: Dataset) -> bool:
        known = self._session.get(DatasetRow, dataset.id)
        return known is None or any(getattr(known, name) != value for name, value in to_values(dataset).items())

    def in_force(self, dataset: str) -> StoredEdition | None:
        """The version in force, or None."""
        row = self._session.scalar(self._current(dataset))
        return self._edition(row) if row else None

    def versions(self, dataset: str) -> Sequence[StoredEdition]:
        """Every stored version, oldest first."""
        ours = select(DatasetVersionRow).where(DatasetVersionRow.dataset == dataset)
        return [self._edition(row) for row in self._session.scalars(ours.order_by(DatasetVersionRow.number))]

    def digests(self, dataset: str) -> Mapping[str, str]:
        """The digest of each entry that the version in force carries."""
        wanted = select(EntryStateRow.entry, EntryStateRow.digest).where(*carried(dataset))
        return dict(self._session.execute(wanted).all())

    def entries(self, dataset: str, ids: Collection[str]) -> Mapping[str, Entry]:
        """The entries of these ids that the version in force carries."""
        found: dict[str, Entry] = {}
        for some in chunks(ids):
            wanted = select(EntryStateRow.entry, EntryStateRow.body).where(*carried(dataset))
            for entry, body in self._session.execute(wanted.where(EntryStateRow.entry.in_(some))):
                found[entry] = entry_of(zlib.decompress(body))
        return found

    def save(self, edition: NewEdition) -> int:
        """Make it the version in force; gives its number."""
        previous = self._session.scalar(self._current(edition.dataset.id))
        number = self._save_version(edition)
        self._save_states(edition, number)
        copied_on = previous.as_of if previous else None
        Projection(self._session, edition, number=number, copied_on=copied_on).save()
        regroup(self._session)
        count_anew(self._session)
        return number

    def confirm(self, dataset: str, *, at: dt.datetime) -> None:
        """Note that the publisher was found to offer the version in force; never put the note back in time."""
        row = self._session.scalar(self._current(dataset))
        if row is not None and row.confirmed_at < at:
            row.confirmed_at = at

    def redate(self, dataset: str, *, at: dt.datetime, version: str) -> None:
        """Give the version in force another moment and name; what was dated by it is dated anew."""
        ours = select(DatasetVersionRow).where(DatasetVersionRow.dataset == dataset)
        redate(self._session, self._session.scalars(ours.order_by(DatasetVersionRow.number)).all(), at, version)

    def refuse(self, dataset: str, *, at: dt.datetime, reason: str, files: Sequence[RawFile] = ()) -> int:
        """Note an edition that was not taken; gives the refusal's number."""
        named = [{"name": file.name, "sha256": file.sha256, "size": file.size} for file in files]
        row = RefusalRow(dataset=dataset, at=at, reason=reason, files=named)
        self._session.add(row)
        self._session.flush()
        return row.number

    def accept(self, dataset: str, version: str, *, reason: str, at: dt.datetime) -> None:
        """Note that a person took a version in which the list shrank, and why."""
        self._session.add(AcceptanceRow(dataset=dataset, version=version, reason=reason, at=at))

    def validators(self, dataset: str) -> Mapping[str, tuple[str, str]]:
        """ETag and Last-Modified of the files last taken, by address."""
        rows = self._session.scalars(select(ValidatorRow).where(ValidatorRow.dataset == dataset))
        return {row.url: (row.etag, row.last_modified) for row in rows}

    def remember(self, dataset: str, said: Mapping[str, tuple[str, str]]) -> None:
        """Keep these in place of the former ones."""
        self._session.execute(delete(ValidatorRow).where(ValidatorRow.dataset == dataset))
        for url, (etag, modified) in said.items():
            self._session.add(ValidatorRow(url=url, dataset=dataset, etag=etag, last_modified=modified))

    def delta(self, dataset: str, first: StoredEdition, second: StoredEdition) -> Delta:
        """What changed from one stored version to another, whichever is the older."""
        was, now = digests_at(self._session, dataset, first.number), digests_at(self._session, dataset, second.number)
        differing = {id for id in was.keys() & now.keys() if was[id] != now[id]}
        before = entries_at(self._session, dataset, first.number, (was.keys() - now.keys()) | differing)
        after = entries_at(self._session, dataset, second.number, (now.keys() - was.keys()) | differing)
        changes = changes_of(before, after, was.keys() - now.keys(), same_format=first.format == second.format)
        return Delta(dataset=dataset, from_version=first.version, to_version=second.version, changes=tuple(changes))

    def _current(self, dataset: str) -> Any:
        return select(DatasetVersionRow).where(DatasetVersionRow.dataset == dataset, DatasetVersionRow.in_force)

    def _edition(self, row: DatasetVersionRow) -> StoredEdition:
        files = self._session.scalars(select(RawFileRow.sha256).where(RawFileRow.version == row.number))
        return StoredEdition(
            number=row.number,
            version=row.version,
            edition_at=row.edition_at or row.loaded_at,
            format=row.format,
            counts=row.counts,
            files=frozenset(files),
        )

    def _save_version(self, edition: NewEdition) -> int:
        ours = DatasetVersionRow.dataset == edition.dataset.id
        self._session.execute(update(DatasetVersionRow).where(ours).values(in_force=False))
        row = DatasetVersionRow(
            dataset=edition.dataset.id,
            version=edition.version,
            as_of=edition.edition_at.date(),
            designations=sum(edition.counts.values()),
            entities=edition.entries,
            counts=dict(edition.counts),
            loaded_at=edition.loaded_at,
            confirmed_at=edition.confirmed_at,
            in_force=True,
            format=edition.format,
            edition_at=edition.edition_at,
        )
        self._session.add(row)
        self._session.flush()
        self._session.add_all(RawFileRow(version=row.number, **asdict(file)) for file in edition.files)
        self._session.flush()
        return row.number

    def _save_states(self, edition: NewEdition, number: int) -> None:
        for some in chunks([*edition.ended, *edition.written]):
            over = update(EntryStateRow).where(*carried(edition.dataset.id), EntryStateRow.entry.in_(some))
            self._session.execute(over.values(until_version=number))
        for some in chunks(edition.written):
            states = [
                {
                    "dataset": edition.dataset.id,
                    "entry": id,
                    "digest": edition.digests[id],
                    "body": zlib.compress(body_of(edition.written[id]), 1),
                    "from_version": number,
                    "until_version": None,
                }
                for id in some
            ]
            self._session.execute(insert(EntryStateRow), states)
