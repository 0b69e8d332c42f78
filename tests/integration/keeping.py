"""What the tests of keeping and of removing share: who removes, and who does nothing beside it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine

from bot.services.keeping.housekeeping import Housekeeping
from bot.services.keeping.ports import Left, Terms
from bot.services.keeping.purging import Purging
from data.sql.keeping.store import SqlKeeping
from tests.fakes import FakeClock

DAY = dt.timedelta(days=1)


def breathe() -> bool:
    return True


def silent(kind: Left, rows: int) -> None:
    return None


def house(engine: Engine, clock: FakeClock, **more: object) -> Housekeeping:
    return Housekeeping(SqlKeeping(engine), clock, terms=Terms(), **more)  # type: ignore[arg-type]  # what a test cares about


def purging(engine: Engine, clock: FakeClock) -> Purging:
    return Purging(SqlKeeping(engine), clock)
