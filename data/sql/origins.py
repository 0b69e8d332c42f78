"""Whose list an entity stands in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from bot.domain.lists.dataset import Origin
from data.sql.tables import Base, DatasetRow, EntityRow

_DATASETS = Base.metadata.tables[DatasetRow.__tablename__].c


def is_public(dataset: ColumnElement[Any] | InstrumentedAttribute[Any] = EntityRow.dataset) -> ColumnElement[bool]:
    """Whether an entity stands in reviewed facts or a publisher's list, and not in a firm's own.

    `dataset` is the column that says in which, where a statement asks the table and not its class.
    """
    own = select(_DATASETS.id).where(_DATASETS.origin == Origin.CUSTOM)
    return dataset.is_(None) | dataset.not_in(own)
