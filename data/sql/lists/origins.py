"""Whose list an entity stands in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select

from bot.domain.lists.dataset import Origin
from data.sql.mapping import table_of
from data.sql.tables.lists import DatasetRow, EntityRow

_DATASETS, _ENTITIES = table_of(DatasetRow).c, table_of(EntityRow).c


def is_public(dataset: ColumnElement[Any] = _ENTITIES.dataset) -> ColumnElement[bool]:
    """Whether an entity stands in reviewed facts or a publisher's list, and not in a firm's own.

    `dataset` is the column that says in which, where a statement asks an alias of the table.
    """
    own = select(_DATASETS.id).where(_DATASETS.origin == Origin.CUSTOM)
    return dataset.is_(None) | dataset.not_in(own)
