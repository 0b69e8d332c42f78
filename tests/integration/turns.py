"""Every transaction that writes says so as it begins: one that only says so later may be refused by SQLite."""

from __future__ import annotations

import re

from sqlalchemy import Connection, Engine, event

_WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|REPLACE)\b", re.IGNORECASE)


def held_to_turns(engine: Engine) -> Engine:
    """The same database, where a statement fails that writes in a transaction begun as one that reads."""
    held = engine.execution_options()
    event.listen(held, "before_cursor_execute", _hold)
    return held


def _hold(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
    if _WRITES.match(statement) and not connection.get_execution_options().get("writes"):
        raise AssertionError(f"written in a transaction that was begun to read: {statement}")
