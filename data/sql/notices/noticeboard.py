"""Announced documents in SQL. Nothing is deleted; a further revision is a row beside the earlier one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import select, text, tuple_
from sqlalchemy.orm import Session

from bot.domain.lists.announcement import Announcement, Review, ReviewState
from bot.services.announcements.noticeboard import Kept, Progress
from data.sql.engine import begin_taking_turns
from data.sql.inserting import insert_new
from data.sql.mapping import to_domain
from data.sql.notices.standing import FIELDS, STANDING, announcement_of
from data.sql.tables.announcements import AnnouncementRow
from data.sql.tables.reviews import FindRow, ReviewRow, SearchRow


class SqlNoticeboard:
    """Announced documents within one unit of work (services.announcements.noticeboard.Noticeboard)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self) -> None:
        """Keep others who write here out until the transaction ends: two clicks at once count one after the other."""
        begin_taking_turns(self._session)
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(text("LOCK TABLE announcements IN SHARE ROW EXCLUSIVE MODE"))

    def get(self, number: str, *, source: str = "") -> Kept | None:
        """The document of this number as it was last told; of several sources the one seen last."""
        ours = (AnnouncementRow.source == source,) if source else ()
        wanted = select(AnnouncementRow).where(AnnouncementRow.name == number, AnnouncementRow.current, *ours)
        row = self._session.scalar(wanted.order_by(AnnouncementRow.number.desc()).limit(1))
        return self._kept([row])[0] if row else None

    def standing(self) -> Sequence[Kept]:
        """Those that are open or acknowledged, the oldest first, as last told."""
        wanted = select(AnnouncementRow).where(*STANDING)
        ordered = wanted.order_by(AnnouncementRow.published_on, AnnouncementRow.number)
        return self._kept(self._session.scalars(ordered).all())

    def found_by(self, digest: str, *, since: dt.date) -> Mapping[tuple[str, str], frozenset[str]]:
        """Documents that this search found, published since then and not gone, with all searches that found each."""
        same = (AnnouncementRow.source == FindRow.source) & (AnnouncementRow.name == FindRow.name)
        there = (AnnouncementRow.current, ~AnnouncementRow.gone, AnnouncementRow.published_on >= since)
        ours = select(FindRow.source, FindRow.name).join(AnnouncementRow, same).where(FindRow.digest == digest, *there)
        every = select(FindRow).where(tuple_(FindRow.source, FindRow.name).in_(ours))
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self._session.scalars(every):
            found[row.source, row.name].add(row.digest)
        return {key: frozenset(digests) for key, digests in found.items()}

    def save(self, announcement: Announcement, *, at: dt.datetime, gone: bool = False) -> Kept:
        """Keep it as new, or as a further revision, to be looked at."""
        before = self._row(announcement)
        if before:
            before.current = False
            self._session.flush()
        row = AnnouncementRow(
            name=announcement.number,
            revision=before.revision + 1 if before else 1,
            **{name: getattr(announcement, name) for name in FIELDS},
            seen_at=at,
            state=ReviewState.OPEN,
            gone=gone,
            current=True,
        )
        self._session.add(row)
        self._session.flush()
        return self._kept([row])[0]

    def finds(self, digest: str, found: Collection[tuple[str, str]]) -> None:
        """Note that this search found these documents."""
        rows = [{"digest": digest, "source": source, "name": name} for source, name in sorted(found)]
        if rows:
            self._session.execute(insert_new(self._session, FindRow, rows))

    def review(self, kept: Kept, review: Review, state: ReviewState) -> None:
        """Keep what somebody found, and where the document stands with that."""
        row = self._row(kept.announcement)
        if row is None or row.revision != kept.revision:
            raise ValueError(f"{kept.announcement.number} was told anew meanwhile")
        self._session.add(ReviewRow(announcement=row.number, **asdict(review)))
        row.state = state

    def progress(self, key: str) -> Progress:
        """How far a search came."""
        row = self._session.get(SearchRow, key)
        return to_domain(Progress, row) if row else Progress()

    def note(self, key: str, progress: Progress) -> None:
        """Keep that instead."""
        self._session.merge(SearchRow(key=key, **asdict(progress)))

    def _row(self, announcement: Announcement) -> AnnouncementRow | None:
        same = (AnnouncementRow.source == announcement.source, AnnouncementRow.name == announcement.number)
        return self._session.scalar(select(AnnouncementRow).where(*same, AnnouncementRow.current))

    def _kept(self, rows: Sequence[AnnouncementRow]) -> list[Kept]:
        ids = [row.number for row in rows]
        reviews: defaultdict[int, list[Review]] = defaultdict(list)
        wanted = select(ReviewRow).where(ReviewRow.announcement.in_(ids)).order_by(ReviewRow.number)
        for review in self._session.scalars(wanted) if ids else ():
            reviews[review.announcement].append(to_domain(Review, review))
        return [_kept(row, reviews[row.number]) for row in rows]


def _kept(row: AnnouncementRow, reviews: Sequence[Review]) -> Kept:
    return Kept(
        announcement=announcement_of(row),
        revision=row.revision,
        seen_at=row.seen_at,
        state=row.state,
        reviews=tuple(reviews),
        gone=row.gone,
    )
