"""Whose list an entity stands in."""

from __future__ import annotations

from sqlalchemy import ColumnElement, select

from bot.domain.lists.dataset import Origin
from data.sql.tables import DatasetRow, EntityRow


def is_public() -> ColumnElement[bool]:
    """Whether an entity stands in reviewed facts or a publisher's list, and not in a firm's own."""
    own = select(DatasetRow.id).where(DatasetRow.origin == Origin.CUSTOM)
    return EntityRow.dataset.is_(None) | EntityRow.dataset.not_in(own)
