"""Creates the schema, or brings it to the newest. Revisions are in migrations/versions."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from data.sql.engine import said

_VERSIONS = Path(__file__).parent / "migrations" / "versions"
_ONE_AT_A_TIME = 7_267_362  # any number, the same in every process


def upgrade(engine: Engine) -> None:
    """Create or update the schema, in one transaction; two processes may do so at once.

    Raises StoreError when the database does not allow it, or is at a schema that this version does not know.
    """
    try:
        if _at_newest(engine):
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


def _at_newest(engine: Engine) -> bool:
    """Whether the schema is that of the newest revision, which is the last by the numbers of the files."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        stored = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return stored == [newest_revision()]


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
