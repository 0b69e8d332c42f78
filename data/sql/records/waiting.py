"""Records that could not wait: kept beside a SQLite database while a list is loaded into it, and moved in afterwards.

SQLite has one writer at a time, and a list that loads writes for half a minute. An answer is not given before its
record is kept (services/screening/screener.py), so the record is then committed to a small file of its own. Who reads
records looks there too. PostgreSQL needs none of this.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from threading import Lock, Thread

from sqlalchemy import Engine, delete, select
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Session

from bot.log import Log
from data.sql.engine import beside, is_busy
from data.sql.records.trail import SqlRecords
from data.sql.tables.lists import Base
from data.sql.tables.records import RecordRow

PATIENCE_SECONDS = 0.2
"""How long a record waits for its turn in the database."""
PAUSE_SECONDS = 0.5
AT_ONCE = 10
"""Records moved in one transaction."""
BREATH_SECONDS = 0.05
"""Between two of them, for those who answer."""
_MOVES = {  # records are here already, but for those in a table that a former version made
    "records": "INSERT OR IGNORE INTO main.records (COLUMNS) SELECT COLUMNS FROM waiting.records ORDER BY number",
    "threads": "INSERT INTO main.threads (COLUMNS) SELECT COLUMNS FROM waiting.threads WHERE true"
    " ON CONFLICT DO UPDATE SET at = excluded.at, said = excluded.said WHERE excluded.at > threads.at",
}
"""How each of the tables is moved."""
_ANY = "SELECT EXISTS (SELECT 1 FROM records) OR EXISTS (SELECT 1 FROM threads)"
_log = Log(__name__)


class Waiting:
    """What waits beside one SQLite database. Thread-safe; several processes may use it."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._file = database.with_suffix(".waiting.db")
        self._moving = Lock()
        self._engine = beside(self._file)
        self._into = beside(database)

    @property
    def patience(self) -> float:
        """How long the next record waits for its turn: not at all while others wait here already."""
        return 0.0 if self._moving.locked() else PATIENCE_SECONDS

    def opened(self) -> Session:
        """A session that may write into the file, which is made where it is not there."""
        if self._first() is None:
            with self._engine.execution_options(writes=True).begin() as connection:  # one makes it, others wait
                Base.metadata.create_all(connection, tables=[Base.metadata.tables[name] for name in _MOVES])
        session = Session(self._engine)
        session.connection(execution_options={"writes": True})
        return session

    def reading(self) -> Session | None:
        """A session on the file, None where there is nothing in it."""
        return Session(self._engine) if self._first() else None

    def _first(self) -> bool | None:
        """Whether anything waits; None where the file has no tables yet. Asked for each answer: it takes no time.

        Of a file that somebody else holds it is taken that something waits, so that nothing is passed over.
        """
        if not self._file.exists():
            return None
        with closing(sqlite3.connect(self._file, timeout=PATIENCE_SECONDS)) as file:
            try:
                return bool(file.execute(_ANY).fetchone()[0])
            except sqlite3.OperationalError as error:
                if is_busy(error):
                    return True
                if not str(error).startswith("no such table"):
                    raise
                return None

    def settle(self, *, patience: float = PATIENCE_SECONDS) -> bool:
        """Move what waits into the database, if it lets us write within `patience`; gives whether it did."""
        if not self._first():
            return True
        if not self._move_records(patience):
            return False
        with closing(sqlite3.connect(self._database, timeout=patience, isolation_level=None)) as into:
            into.execute("ATTACH ? AS waiting", (str(self._file),))
            try:
                into.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                return False
            for table in _MOVES:
                if table != "records" or not self._is_ours():
                    _move(into, table)
            into.execute("COMMIT")
        return True

    def _move_records(self, patience: float) -> bool:
        """Put the records into their chains, where this version kept them; gives whether the database let us.

        Some at a time: who keeps a record meanwhile waits for a moment, not for all of them.
        """
        moved = AT_ONCE if self._is_ours() else 0
        while moved == AT_ONCE:
            found = self._move_some(patience)
            if found is None:
                return False
            moved = found
            time.sleep(BREATH_SECONDS)
        return True

    def _move_some(self, patience: float) -> int | None:
        """How many were moved; None where the database did not let us. The file is not held while that is done."""
        with Session(self._into) as into, Session(self._engine) as waiting:
            try:
                into.connection(execution_options={"writes": True, "patience": patience})
            except OperationalError as error:
                if not is_busy(error.orig):
                    raise
                return None
            rows = waiting.scalars(select(RecordRow).order_by(RecordRow.number).limit(AT_ONCE)).all()
            SqlRecords(into).move_in(rows)
            ids = [row.id for row in rows]
            waiting.rollback()
            into.commit()
        self._forget(ids)
        return len(ids)

    def _forget(self, ids: Sequence[str]) -> None:
        """Delete what was moved. By id: SQLite gives a number again, to what another process keeps meanwhile."""
        with self._engine.execution_options(writes=True).begin() as connection:
            connection.execute(delete(RecordRow).where(RecordRow.id.in_(ids)))

    def _is_ours(self) -> bool:
        """Whether this version of the program made the table of records that wait."""
        with self._engine.connect() as connection:
            names = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(records)")]
        return names == RecordRow.__table__.columns.keys()

    def kept(self) -> None:
        """Something was kept: it is moved in the background, as soon as the database lets us."""
        if self._moving.acquire(blocking=False):
            Thread(target=self._move_in_time, name="waiting records", daemon=True).start()

    def _move_in_time(self) -> None:
        try:
            with self._engine.connect():  # whoever closes a file last waits until all of it is on the disk
                while not self.settle() or self._first():
                    time.sleep(PAUSE_SECONDS)
            _log.info("records_moved_in")
        except (sqlite3.Error, DBAPIError) as error:
            _log.error("records_wait", reason=str(error))  # until the next that waits, or the next start
        finally:
            self._moving.release()


def _move(into: sqlite3.Connection, table: str) -> None:
    """Move one table's rows. What was moved before, by a process that died over it, is there already.

    A table that a former version made goes with its rows: it is made anew where it is needed.
    """
    there, here = (_columns(into, schema, table) for schema in ("waiting", "main"))
    if not there:
        return  # another process was quicker
    columns = ", ".join(f'"{name}"' for name in there if name in here and name != "number")
    into.execute(_MOVES[table].replace("COLUMNS", columns))
    into.execute(f"DELETE FROM waiting.{table}" if set(there) == set(here) else f"DROP TABLE waiting.{table}")  # noqa: S608


def _columns(connection: sqlite3.Connection, schema: str, table: str) -> Sequence[str]:
    return [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]


@cache
def _of(database: Path) -> Waiting:
    return Waiting(database)


def waiting_of(engine: Engine) -> Waiting | None:
    """What waits beside this database; None for PostgreSQL, where nothing has to."""
    return _of(Path(engine.url.database or "")) if engine.dialect.name == "sqlite" else None
