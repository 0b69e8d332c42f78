"""The inbox in SQL (services.inbox.Inbox): one row a payload of Slack's, or a thing that may be done once.

In PostgreSQL it is a table among the others, reached by connections of its own. SQLite takes one writer at a time, and
may be loading a list for half a minute: there the inbox is a file beside the database, so that taking waits on nothing.
What is taken at the same time is committed together (data/sql/together.py), and acknowledged once it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Engine, Index, delete, inspect, make_url, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Mapped, mapped_column

from bot.errors import StoreError
from bot.services.inbox import Lease, Owed
from data.sql.engine import make_engine, said
from data.sql.inserting import insert_of
from data.sql.tables.lists import Base
from data.sql.together import Together

CONNECTIONS = 4
"""Connections of the inbox alone: those of the answers may all be busy."""


class InboxRow(Base):
    """Something taken; `answered_at` once nothing is owed, and then no `payload`."""

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_owed",
            "leased_until",
            sqlite_where=text("answered_at IS NULL"),
            postgresql_where=text("answered_at IS NULL"),
        ),
    )

    key: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[str]
    at: Mapped[dt.datetime] = mapped_column(index=True)
    leased_by: Mapped[str]
    leased_until: Mapped[dt.datetime]
    answered_at: Mapped[dt.datetime | None]
    sending: Mapped[str | None]
    deaths: Mapped[int] = mapped_column(default=0, server_default="0")


_LATER = {"sending": "VARCHAR", "deaths": "INTEGER NOT NULL DEFAULT 0"}
"""Columns that the file of a former version lacks."""
_TABLE = Base.metadata.tables[InboxRow.__tablename__]
_Row = dict[str, Any]


def open_inbox(database_url: str) -> SqlInbox:
    """The inbox of this database, which is at its newest schema. Raises StoreError when it cannot be opened."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite":
        return SqlInbox(make_engine(database_url, connections=CONNECTIONS))
    beside = url.set(database=str(Path(url.database or "").with_suffix(".inbox.db")))
    engine = make_engine(beside.render_as_string(hide_password=False), connections=CONNECTIONS)
    _make(engine)
    return SqlInbox(engine)


class SqlInbox:
    """The inbox behind an engine of its own (services.inbox.Inbox)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(**_short(engine))
        self._new = insert_of(engine.dialect.name, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.key)
        self._taken = Together(self._take_all)
        self._turn: AbstractContextManager[object] = Lock() if engine.dialect.name == "sqlite" else nullcontext()

    def take(self, owed: Owed, lease: Lease) -> bool:
        """Keep it, with what others give at the same time. False where it was taken before."""
        return self._taken(_row(owed, lease, answered_at=None))

    def _take_all(self, rows: Sequence[_Row]) -> Sequence[bool]:
        """Which of them are new, of two with one key the first. In the order of keys: two processes never deadlock."""
        first = {row["key"]: row for row in reversed(rows)}
        with self._transaction() as connection:
            new = set(connection.scalars(self._new, [first[key] for key in sorted(first)]))
        return [row["key"] in new and first[row["key"]] is row for row in rows]

    def first(self, key: str, *, at: dt.datetime, by: str = "") -> bool:
        """Whether this has not been done before, but by `by`."""
        done = _row(Owed(key, "", at), Lease(by, at), answered_at=at)
        return self._taken(done) or bool(by and self._done_by(key) == by)

    def forget(self, key: str) -> None:
        """Let it be done again."""
        with self._transaction() as connection:
            connection.execute(delete(InboxRow).where(InboxRow.key == key))

    def sending(self, key: str, *, by: str, where: str) -> bool:
        """Note where its answer is about to be sent; False where somebody else has taken it over."""
        ours = InboxRow.key == key, InboxRow.leased_by == by, InboxRow.answered_at.is_(None)
        with self._transaction() as connection:
            noted = connection.execute(update(InboxRow).where(*ours).values(sending=where))
        return noted.rowcount == 1

    def answered(self, key: str, *, at: dt.datetime) -> None:
        """Note that nothing is owed any more."""
        with self._transaction() as connection:
            connection.execute(update(InboxRow).where(InboxRow.key == key).values(answered_at=at, payload=""))

    def renew(self, lease: Lease) -> None:
        """Extend all leases of one process."""
        theirs = InboxRow.leased_by == lease.by, InboxRow.answered_at.is_(None)
        with self._transaction() as connection:
            connection.execute(update(InboxRow).where(*theirs).values(leased_until=lease.until))

    def take_over(self, lease: Lease, *, now: dt.datetime, most: int) -> Sequence[Owed]:
        """Lease what others have left; of two processes that ask at once each gets its own."""
        lapsed = (
            select(InboxRow.key)
            .where(InboxRow.answered_at.is_(None), InboxRow.leased_until < now)
            .order_by(InboxRow.leased_until)
            .limit(most)
            .with_for_update(skip_locked=True)
        )
        taken = (
            update(InboxRow)
            .where(InboxRow.key.in_(lapsed.scalar_subquery()))
            .values(leased_by=lease.by, leased_until=lease.until, deaths=InboxRow.deaths + 1)
            .returning(InboxRow.key, InboxRow.payload, InboxRow.at, InboxRow.sending, InboxRow.deaths)
        )
        with self._transaction() as connection:
            found = [Owed(row.key, row.payload, row.at, row.sending, row.deaths) for row in connection.execute(taken)]
        return sorted(found, key=lambda owed: owed.at)

    def prune(self, before: dt.datetime) -> None:
        """Forget what was answered before."""
        with self._transaction() as connection:
            connection.execute(delete(InboxRow).where(InboxRow.answered_at < before))

    def forget_team(self, team: str) -> None:
        """Forget all that a workspace, or an organisation, handed over, answered or not (handlers/receiving.py)."""
        with self._transaction() as connection:
            connection.execute(delete(InboxRow).where(InboxRow.key.startswith(f"{team} ", autoescape=True)))

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()

    def _done_by(self, key: str) -> str | None:
        with self._transaction() as connection:
            return connection.scalar(select(InboxRow.leased_by).where(InboxRow.key == key))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """One statement. Of the threads that would write into one SQLite file the others wait here, not in SQLite,
        which has them sleep and look again."""
        try:
            with self._turn, self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(f"The inbox cannot be used now: {said(error)}") from error
        except (PoolTimeout, UnicodeEncodeError) as error:
            raise StoreError(f"The inbox cannot be used now: {type(error).__name__}") from error


def _make(engine: Engine) -> None:
    """Make the file's table, or bring that of a former version to today's columns. Two processes may do so at once."""
    with engine.execution_options(writes=True).begin() as connection:
        Base.metadata.create_all(connection, tables=[Base.metadata.tables[InboxRow.__tablename__]])
        there = {column["name"] for column in inspect(connection).get_columns(InboxRow.__tablename__)}
        for name, kind in _LATER.items():
            if name not in there:
                connection.execute(text(f"ALTER TABLE inbox ADD COLUMN {name} {kind}"))


def _short(engine: Engine) -> dict[str, object]:
    """Each transaction is one statement that writes, and PostgreSQL needs not be told where it begins and ends."""
    return {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {"writes": True}


def _row(owed: Owed, lease: Lease, *, answered_at: dt.datetime | None) -> _Row:
    row = {"key": owed.key, "payload": owed.payload, "at": owed.at, "answered_at": answered_at}
    return row | {"leased_by": lease.by, "leased_until": lease.until}
