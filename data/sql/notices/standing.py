"""Announced documents that answers may have to mention (noticeboard.py keeps them)."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from bot.domain.lists.announcement import Announcement, ReviewState
from data.sql.mapping import table_of
from data.sql.tables.announcements import AnnouncementRow

FIELDS = [field.name for field in fields(Announcement) if field.name != "number"]
_DOCUMENTS = table_of(AnnouncementRow).c
STANDING = (_DOCUMENTS.current, _DOCUMENTS.state != ReviewState.NO_EFFECT)
"""Of the documents that answers may have to mention."""


def announcement_of(row: Any) -> Announcement:
    """The document that a row holds."""
    return Announcement(number=row.name, **{name: getattr(row, name) for name in FIELDS})
