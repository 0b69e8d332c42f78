"""The table of announced documents, each as it was told (review_tables.py: what people found of them)."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.domain.lists.announcement import AnnouncementKind, ReviewState, Touch
from data.sql.tables.columns import AsJson, AsWord
from data.sql.tables.lists import Base


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
