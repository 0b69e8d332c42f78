"""Which entities' names changed, in order: what an index of names has yet to read.

Triggers in the database write it (migration 0010), so that whoever writes names needs not think of it. An entity has
one row, which moves to the end when it changes again. The first row, of no entity, bears the number the log began with.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Mapped, mapped_column

from data.sql.mapping import table_of
from data.sql.tables.lists import Base


class NameChangeRow(Base):
    """The last change to the names (or schema or countries) of the entity `owner`. Numbers only ever grow."""

    __tablename__ = "name_changes"
    __table_args__ = {"sqlite_autoincrement": True}

    number: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(unique=True)


_CHANGES = table_of(NameChangeRow)


def last_change(connection: Connection) -> int:
    """The number of the last change; 0 before the first."""
    return connection.scalar(select(func.max(_CHANGES.c.number))) or 0


def first_change(connection: Connection) -> int:
    """The number that the log of this database began with, drawn at random: it tells the database from any other."""
    return connection.scalar(select(_CHANGES.c.number).where(_CHANGES.c.owner == "")) or 0


def changed_since(connection: Connection, number: int, *, most: int) -> list[tuple[int, str]]:
    """At most `most` changes after that number, in order: number and owner."""
    later = select(_CHANGES.c.number, _CHANGES.c.owner).where(_CHANGES.c.number > number)
    rows = connection.execute(later.order_by(_CHANGES.c.number).limit(most))
    return [(number, owner) for number, owner in rows]
