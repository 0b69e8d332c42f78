"""The address of the database, read and shown without passwords."""

from __future__ import annotations

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import StoreError

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "sqlite+pysqlite": "sqlite+pysqlite",
    "postgres": "postgresql+psycopg",  # as Heroku writes it
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
_HOW = "write sqlite:///screenbot.db or postgresql+psycopg://user:password@host:5432/name"


def parsed_address(url: str) -> URL:
    """The address, with the driver that is used here. Raises StoreError, without passwords, for one that is wrong."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise unreadable() from None  # the cause may quote a password
    if parsed.drivername not in _DRIVERS:
        raise StoreError(f"The database address begins with {parsed.drivername}://, which is not known: {_HOW}.")
    if "@" in (parsed.host or ""):
        raise StoreError("The database address has an @ in its password: write it as %40.")
    if parsed.get_backend_name() == "sqlite":
        _check_sqlite(parsed)
    return parsed.set(drivername=_DRIVERS[parsed.drivername])


def _check_sqlite(url: URL) -> None:
    if url.database in (None, "", ":memory:"):
        raise StoreError(f"The database address names no file, and records must be kept: {_HOW}.")
    if url.query:
        raise StoreError("The database address of SQLite takes no options: leave out the ? and what follows it.")


def unreadable() -> StoreError:
    """What is said of an address that cannot be read."""
    return StoreError(f"The database address cannot be read: {_HOW}.")


def place_of_address(url: URL) -> str:
    """The address as one may show it: *** for the password, and no options, which may hold one too."""
    return url.set(query={}).render_as_string(hide_password=True)
