"""Creates the schema, or brings it to the newest. Revisions are in migrations/versions."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from data.sql.engine import said

_ONE_AT_A_TIME = 7_267_362  # any number, the same in every process


def upgrade(engine: Engine) -> None:
    """Create or update the schema, in one transaction; two processes may do so at once.

    Raises StoreError when the database does not allow it, or is at a schema that this version does not know.
    """
    config = Config()
    config.set_main_option("script_location", "data.sql:migrations")
    try:
        if _at_head(engine, config):
            return  # found by reading alone: a start need not wait for an update that is writing
        with engine.connect() as connection, _writer(connection).begin():
            _wait_for_others(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DBAPIError as error:
        raise StoreError(f"The database cannot be brought to the newest schema: {said(error)}") from error
    except CommandError as error:
        raise StoreError("The database is at a schema that this version of the bot does not know.") from error


def _at_head(engine: Engine, config: Config) -> bool:
    heads = set(ScriptDirectory.from_config(config).get_heads())
    with engine.connect() as connection:
        return set(MigrationContext.configure(connection).get_current_heads()) == heads


def _writer(connection: Connection) -> Connection:
    """READ COMMITTED, so that what another process migrated while this one waited is seen."""
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="READ COMMITTED")
    return connection.execution_options(writes=True)


def _wait_for_others(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ONE_AT_A_TIME})
