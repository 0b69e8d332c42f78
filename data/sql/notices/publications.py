"""Publications and their changes in SQL: written with the edition, read when a notice is sent or looked at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, insert, select
from sqlalchemy.orm import Session

from bot.domain.lists.dataset import Dataset
from bot.domain.notices.publication import ChangeSummary, Publication
from data.sql.chunks import chunks
from data.sql.mapping import to_domain
from data.sql.tables.following import ChangeRow, PublicationRow
from data.sql.tables.lists import DatasetRow, DatasetVersionRow


class SqlPublications:
    """Publications within one unit of work (services.notices.follows.Publications)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, publication: Publication, changes: Sequence[ChangeSummary], *, at: dt.datetime) -> None:
        """Write a publication and its changes."""
        self._session.add(
            PublicationRow(
                number=publication.number,
                dataset=publication.dataset,
                edition_on=publication.edition_on,
                previous_on=publication.previous_on,
                quiet=publication.quiet,
                at=at,
            )
        )
        self._session.flush()
        rows = ({"publication": publication.number, "position": n, "told": told} for n, told in enumerate(changes))
        for some in chunks(rows):
            self._session.execute(insert(ChangeRow), some)

    def publication(self, number: int) -> Publication | None:
        """The publication of this number."""
        found = self._read(PublicationRow.number == number)
        return found[0] if found else None

    def between(self, first: dt.date, last: dt.date, *, datasets: Sequence[str]) -> Sequence[Publication]:
        """The editions of these datasets that changed something, dated or stored (UTC) in these days, oldest first."""
        begin = dt.datetime.combine(first, dt.time(), dt.UTC)
        end = dt.datetime.combine(last, dt.time(), dt.UTC) + dt.timedelta(days=1)
        dated = PublicationRow.edition_on.between(first, last)
        stored = (PublicationRow.at >= begin) & (PublicationRow.at < end)
        return self._read(PublicationRow.dataset.in_(datasets), dated | stored)

    def _read(self, *conditions: ColumnElement[bool]) -> list[Publication]:
        wanted = (
            select(PublicationRow, DatasetRow, DatasetVersionRow.version)
            .join(DatasetRow, DatasetRow.id == PublicationRow.dataset)
            .join(DatasetVersionRow, DatasetVersionRow.number == PublicationRow.number)
            .where(*conditions)
            .order_by(PublicationRow.number)
        )
        return [
            replace(
                Publication.of(
                    to_domain(Dataset, dataset),
                    number=row.number,
                    version=version,
                    edition_on=row.edition_on,
                    previous_on=row.previous_on,
                ),
                quiet=row.quiet,
            )
            for row, dataset, version in self._session.execute(wanted)
        ]

    def changes(self, number: int) -> Sequence[ChangeSummary]:
        """The changes of a publication, in their order."""
        wanted = select(ChangeRow.told).where(ChangeRow.publication == number).order_by(ChangeRow.position)
        return list(self._session.scalars(wanted))
