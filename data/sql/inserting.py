"""INSERTs that say what happens where a row is there already: SQLite and PostgreSQL each have their own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session


def insert_into(session: Session, table: type[Any]) -> Any:
    """An INSERT of the session's database, which takes on_conflict_do_nothing() and on_conflict_do_update()."""
    return insert_of(session.get_bind().dialect.name, table)


def insert_of(dialect: str, table: Any) -> Any:
    """The same, by the name of the database's kind; of a mapped class, or of a table."""
    if dialect == "postgresql":  # a fifth of an answer at a terminal to import
        from sqlalchemy.dialects.postgresql import insert as insert_postgresql

        return insert_postgresql(table)
    from sqlalchemy.dialects.sqlite import insert as insert_sqlite

    return insert_sqlite(table)


def insert_new(
    session: Session, table: type[Any], rows: Iterable[dict[str, Any]], *, unique: list[str] | None = None
) -> Any:
    """An INSERT that leaves out the rows that are there already, by their `unique` columns or any unique index."""
    defaults = {
        column.name: column.default.arg
        for column in table.__table__.columns
        if column.default is not None and column.default.is_scalar
    }
    new = insert_into(session, table).values([defaults | row for row in rows])
    return new.on_conflict_do_nothing(index_elements=unique)
