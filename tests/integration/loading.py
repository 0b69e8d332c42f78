"""What the tests of loading share."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.domain.lists.dataset import ListState, Snapshot
from bot.services.lists.loading import replace_facts
from data.sql.tables.lists import Base
from tests.integration.conftest import NewWork

NOW = dt.datetime(2026, 11, 24, 9, 30, 15, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)


def load(new_work: NewWork, snapshot: Snapshot, at: dt.datetime = NOW) -> bool:
    with new_work() as uow:
        done = replace_facts(uow, snapshot, at=at)
        uow.commit()
    return done.changed


def stored(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with Session(engine) as session:
        tables = Base.metadata.sorted_tables
        return {
            t.name: [tuple(row) for row in session.execute(select(t).order_by(*t.primary_key.columns))] for t in tables
        }


def lists(new_work: NewWork) -> list[ListState]:
    with new_work() as uow:
        return list(uow.library.lists())


def counted(state: ListState) -> tuple[object, ...]:
    v = state.version
    assert v is not None
    return v.dataset, v.version, v.as_of, v.designations, v.entities, v.loaded_at
