"""The tables of announced documents: each as it was told, what people found, and how far each search came."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.lists.announcement import AnnouncementKind, ReviewState, Touch, Verdict
from data.sql.columns import AsJson, AsWord
from data.sql.tables import Base


class AnnouncementRow(Base):
    """One document as it was told once. What is told anew is a row of its own; at most one of a document is `current`.

    `name` is the document's number at its source.
    """

    __tablename__ = "announcements"
    # PostgreSQL's index has the same condition, by its migration (see DatasetVersionRow)
    __table_args__ = (
        UniqueConstraint("source", "name", "revision"),
        Index(
            "uq_announcements_current",
            "source",
            "name",
            unique=True,
            sqlite_where=text("current"),
        ),
        Index(None, "name"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str]
    name: Mapped[str]
    revision: Mapped[int]
    title: Mapped[str]
    published_on: Mapped[dt.date]
    url: Mapped[str]
    agencies: Mapped[tuple[str, ...]]
    citation: Mapped[str]
    kind: Mapped[AnnouncementKind] = mapped_column(AsWord(AnnouncementKind))
    corrects: Mapped[str]
    touches: Mapped[tuple[Touch, ...]] = mapped_column(AsJson(tuple[Touch, ...]))
    seen_at: Mapped[dt.datetime]
    state: Mapped[ReviewState] = mapped_column(AsWord(ReviewState))
    gone: Mapped[bool]
    current: Mapped[bool]


class ReviewRow(Base):
    """What one person found of a document as it was told: kept, never altered."""

    __tablename__ = "announcement_reviews"
    __table_args__ = (UniqueConstraint("announcement", "by", "verdict"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    announcement: Mapped[int] = mapped_column(ForeignKey("announcements.number"))
    by: Mapped[str]
    at: Mapped[dt.datetime]
    verdict: Mapped[Verdict] = mapped_column(AsWord(Verdict))
    reason: Mapped[str]


class FindRow(Base):
    """Which search found a document."""

    __tablename__ = "announcement_finds"

    digest: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class SearchRow(Base):
    """How far a search came, and why it was refused last."""

    __tablename__ = "announcement_searches"

    key: Mapped[str] = mapped_column(primary_key=True)
    checked_at: Mapped[dt.datetime | None]
    url: Mapped[str]
    etag: Mapped[str]
    last_modified: Mapped[str]
    refused_at: Mapped[dt.datetime | None]
    refused: Mapped[str]
