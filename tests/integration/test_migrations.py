"""The schema: made, kept, and the same as the tables the code speaks of."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

import data.sql.api_keys
import data.sql.inbox
import data.sql.installations  # noqa: F401
from bot.errors import StoreError
from data.sql import migrate
from data.sql.engine import make_engine
from data.sql.migrate import OLDEST_PROGRAM, newest_revision, upgrade
from data.sql.tables.records import RecordRow


def test_the_migrations_give_the_tables_that_the_code_speaks_of(engine: Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), RecordRow.metadata) == []


def test_the_newest_revision_by_the_numbers_of_the_files_is_the_one_that_none_follows() -> None:
    config = Config()
    config.set_main_option("script_location", "data.sql:migrations")
    assert ScriptDirectory.from_config(config).get_heads() == [newest_revision()]


def test_what_the_program_before_reads_and_writes_is_there_after_every_revision_since(
    bare: Engine,
) -> None:
    """Revisions add: no column goes, and what that program does not write may be left out."""
    _upgrade_to(bare, OLDEST_PROGRAM)
    before = _columns(bare)
    upgrade(bare)
    after = _columns(bare)
    assert before.keys() <= after.keys()
    added = {name for name in after.keys() - before.keys() if name[0] in {table for table, _ in before}}
    assert {name for name in added if not after[name]} == set()
    assert {name for name in before if before[name] and not after[name]} == set()


def _columns(engine: Engine) -> dict[tuple[str, str], bool]:
    """Every column, and whether a row may be written without it."""
    found = inspect(engine)
    return {
        (table, column["name"]): bool(column["nullable"] or column["default"] is not None)
        for table in found.get_table_names()
        for column in found.get_columns(table)
    }


def _upgrade_to(engine: Engine, revision: str) -> None:
    with engine.execution_options(writes=True).begin() as connection:
        config = Config()
        config.set_main_option("script_location", "data.sql:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_upgrading_twice_is_as_upgrading_once(engine: Engine) -> None:
    before = sorted(inspect(engine).get_table_names())
    upgrade(engine)
    assert sorted(inspect(engine).get_table_names()) == before
    assert "designations" in before


def test_two_processes_may_upgrade_at_once(bare_url: str) -> None:
    engines = [make_engine(bare_url), make_engine(bare_url)]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(upgrade, engines))
    assert inspect(engines[0]).has_table("designations")
    for engine in engines:
        engine.dispose()


def test_a_database_of_a_newer_program_is_refused(bare: Engine) -> None:
    upgrade(bare)
    with bare.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.execute(text("UPDATE marks SET value = '9998' WHERE name = 'oldest_program'"))
    with pytest.raises(StoreError, match="schema that this version of the bot does not know"):
        upgrade(bare)


def test_a_database_of_a_newer_program_is_used_where_that_has_noted_that_this_one_runs_on_it(
    bare: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the next program leaves it: a further revision, and in the note the newest that this one knows."""
    monkeypatch.setattr(migrate, "OLDEST_PROGRAM", newest_revision())
    upgrade(bare)
    with bare.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    upgrade(bare)
    monkeypatch.setattr(migrate, "newest_revision", lambda: "0060")
    with pytest.raises(StoreError, match="schema that this version of the bot does not know"):
        upgrade(bare)
    with bare.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_a_database_that_holds_something_else_is_refused_and_left_as_it_was(bare: Engine) -> None:
    with bare.begin() as connection:
        connection.execute(text("CREATE TABLE designations (who TEXT)"))
    with pytest.raises(StoreError, match="cannot be brought to the newest schema: .*designations"):
        upgrade(bare)
    assert inspect(bare).get_table_names() == ["designations"]


def test_a_database_that_may_only_be_read_is_refused(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    with engine.begin() as connection:
        connection.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(StoreError, match="readonly database"):
        upgrade(engine)
    engine.dispose()
