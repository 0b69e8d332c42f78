"""Opening the database: what cannot be opened is told in one line, without passwords."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from bot.errors import StoreError
from data.sql.engine import apart, make_engine


def refusal(url: str) -> str:
    with pytest.raises(StoreError) as error:
        make_engine(url)
    line = str(error.value)
    assert "\n" not in line
    return line


def test_an_address_as_heroku_writes_it_is_taken(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("PostgreSQL's address")
    address = engine.url.render_as_string(hide_password=False).replace("postgresql+psycopg://", "postgres://")
    other = make_engine(address)
    assert other.dialect.name == "postgresql"
    other.dispose()


@pytest.mark.parametrize("url", ["", "nonsense", "sqlite", "postgresql://bot:s3cret@host:port/db", "sqlite:///a\0b"])
def test_an_address_that_cannot_be_read_is_refused(url: str) -> None:
    line = refusal(url)
    assert "cannot be read: write sqlite:///screenbot.db or postgresql+psycopg://" in line
    assert "s3cret" not in line


@pytest.mark.parametrize("scheme", ["mysql", "postgresql+psycopg2", "sqlite+aiosqlite"])
def test_an_unknown_kind_of_database_is_named(scheme: str) -> None:
    assert f"begins with {scheme}://, which is not known" in refusal(f"{scheme}://bot:s3cret@host/db")


def test_a_password_with_an_at_sign_is_not_taken_for_a_host() -> None:
    assert refusal("postgresql://bot:s3@cret@host/db") == (
        "The database address has an @ in its password: write it as %40."
    )


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_that_would_not_be_kept_is_refused(url: str) -> None:
    assert "names no file" in refusal(url)


def test_options_for_sqlite_are_refused_rather_than_ignored() -> None:
    assert "takes no options" in refusal("sqlite:///bot.db?mode=ro")


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    assert "nowhere/bot.db cannot be opened: unable to open database file" in refusal(
        f"sqlite:///{tmp_path}/nowhere/bot.db"
    )


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear colleague, this is long enough to be taken for the head of a database file." * 20)
    before = file.read_bytes()
    assert "file is not a database" in refusal(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    line = refusal("postgresql+psycopg://bot:s3cret@127.0.0.1:1/db?password=s3cret")
    assert line.startswith(
        "The database postgresql+psycopg://bot:***@127.0.0.1:1/db cannot be opened: connection failed"
    )
    assert "s3cret" not in line


def test_foreign_keys_and_write_ahead_logging_are_on_in_every_sqlite_connection(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    with engine.connect() as one, engine.connect() as other:
        for connection in (one, other):
            found = [connection.scalar(text(f"PRAGMA {name}")) for name in ("foreign_keys", "journal_mode")]
            assert found == [1, "wal"]
            assert connection.scalar(text("PRAGMA busy_timeout")) > 0
    engine.dispose()


def test_a_transaction_sees_one_state_of_the_store_throughout(bare: Engine) -> None:
    with bare.begin() as connection:
        connection.execute(text("CREATE TABLE t (n INTEGER)"))
    with bare.begin() as reader:
        assert reader.scalar(text("SELECT count(*) FROM t")) == 0
        with bare.begin() as writer:
            writer.execute(text("INSERT INTO t VALUES (1)"))
        assert reader.scalar(text("SELECT count(*) FROM t")) == 0
    with bare.begin() as reader:
        assert reader.scalar(text("SELECT count(*) FROM t")) == 1


@pytest.mark.parametrize("parted", [False, True])
def test_an_error_of_the_database_does_not_repeat_the_name_that_was_asked(bare: Engine, parted: bool) -> None:
    engine = apart(bare) if parted else bare
    with engine.connect() as connection, pytest.raises(DBAPIError) as error:
        connection.execute(text("INSERT INTO nowhere (query) VALUES (:query)"), {"query": "Northwind Ores Ltd"})
    assert "nowhere" in str(error.value)
    assert "Northwind" not in str(error.value)
