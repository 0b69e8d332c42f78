"""The tables beside announced documents: what people found, which search found each, and how far each search came."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.lists.announcement import Verdict
from data.sql.tables.announcements import AnnouncementRow
from data.sql.tables.columns import AsWord
from data.sql.tables.lists import Base


class ReviewRow(Base):
    """What one person found of a document as it was told: kept, never altered."""

    __tablename__ = "announcement_reviews"
    __table_args__ = (UniqueConstraint("announcement", "by", "verdict"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    announcement: Mapped[int] = mapped_column(ForeignKey(AnnouncementRow.number))
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
