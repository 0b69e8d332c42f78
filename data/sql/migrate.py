"""Creates the schema, or brings it to the newest. Revisions are in migrations/versions."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from bot.log import Log
from data.sql.engine import said

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_ONE_AT_A_TIME = 7_267_362  # any number, the same in every process
OLDEST_PROGRAM = "0070"
"""The newest revision known to the oldest program that still runs on this schema: the one of the release before.

Revisions only add until a release later (decision 95); whoever takes something away raises this number.
"""
MARK = "oldest_program"
_log = Log(__name__)


def upgrade(engine: Engine) -> None:
    """Create or update the schema, in one transaction; two processes may do so at once.

    A newer schema on which this program still runs, as the one that made it has noted, is left as it is, and that is
    logged. Raises StoreError when the database does not allow it, or is at a schema that this version does not know.
    """
    try:
        if _needs_nothing(engine):
            return  # found by reading alone: a start need not wait for an update that is writing
        with engine.connect() as connection, _writer(connection).begin():
            _wait_for_others(connection)
            _migrate(connection)
    except DBAPIError as error:
        raise StoreError(f"The database cannot be brought to the newest schema: {said(error)}") from error


def _migrate(connection: Connection) -> None:
    from alembic import command  # a fifth of a second to import, and hardly ever needed
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "data.sql:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise StoreError("The database is at a schema that this version of the bot does not know.") from error
    _note_oldest(connection)


def _note_oldest(connection: Connection) -> None:
    noted = {"name": MARK, "value": OLDEST_PROGRAM}
    connection.execute(text("DELETE FROM marks WHERE name = :name"), noted)
    connection.execute(text("INSERT INTO marks (name, value) VALUES (:name, :value)"), noted)


def _needs_nothing(engine: Engine) -> bool:
    """Whether the schema is that of the newest revision, or a newer one on which this program runs."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        stored = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        newest = newest_revision()
        if stored is None or stored <= newest:
            return stored == newest
        wanted = {"name": MARK}
        oldest = connection.execute(text("SELECT value FROM marks WHERE name = :name"), wanted).scalar()
    runs = oldest is not None and oldest <= newest
    if runs:
        _log.warning("newer_schema", stored=stored, known=newest)
    return runs


def newest_revision() -> str:
    """The number of the last file of a revision."""
    return max(file.stem.partition("_")[0] for file in _VERSIONS.glob("[0-9]*.py"))


def _writer(connection: Connection) -> Connection:
    """READ COMMITTED, so that what another process migrated while this one waited is seen."""
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="READ COMMITTED")
    return connection.execution_options(writes=True)


def _wait_for_others(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
