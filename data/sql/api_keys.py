"""Keys of programs in SQL (services.keys.KeyStore): what is kept of the secret is its digest."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, Row, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Mapped, mapped_column

from bot.errors import StoreError
from bot.services.keys import Key, Scope
from data.sql.engine import is_busy, said
from data.sql.tables.lists import Base

SECRET_BYTES = 32
PATIENCE_SECONDS = 0.2
"""How long the note of a use waits for its turn in SQLite: a list that loads writes for half a minute."""


class ApiKeyRow(Base):
    """One key. Rows go with their workspace alone: records name the key that asked."""

    __tablename__ = "api_keys"

    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    digest: Mapped[str] = mapped_column(unique=True)
    team: Mapped[str]
    scope: Mapped[str]
    made_at: Mapped[dt.datetime]
    last_used: Mapped[dt.datetime | None]
    revoked_at: Mapped[dt.datetime | None]


def random_secret() -> str:
    """A new secret, in letters, digits, dashes and underscores."""
    return secrets.token_urlsafe(SECRET_BYTES)


class SqlKeys:
    """The keys behind an engine (services.keys.KeyStore)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # Each transaction is one statement; in PostgreSQL two uses of a key at once need not be told apart.
        postgresql = engine.dialect.name == "postgresql"
        alone = {"isolation_level": "READ COMMITTED"} if postgresql else {}
        self._writing = engine.execution_options(writes=True, **alone)
        self._noting = self._writing if postgresql else self._writing.execution_options(patience=PATIENCE_SECONDS)

    def add(self, key: Key, digest: str) -> bool:
        """Keep it. False where there is, or was, one of that name."""
        row = {"name": key.name, "digest": digest, "team": key.team, "scope": key.scope.value, "made_at": key.made_at}
        try:
            with _transaction(self._writing) as connection:
                connection.execute(insert(ApiKeyRow).values(row))
        except IntegrityError:
            return False
        return True

    def find(self, digest: str) -> Key | None:
        """The key of that digest, revoked or not."""
        with _transaction(self._engine) as connection:
            found = connection.execute(select(ApiKeyRow.__table__).where(ApiKeyRow.digest == digest)).first()
        return _key(found) if found else None

    def note_use(self, name: str, at: dt.datetime) -> None:
        """Note when it was used last. Where SQLite is busy that is left to the next use: nobody waits for it."""
        try:
            with self._noting.begin() as connection:
                connection.execute(update(ApiKeyRow).where(ApiKeyRow.name == name).values(last_used=at))
        except (DBAPIError, PoolTimeout) as error:
            if not is_busy(getattr(error, "orig", None)):
                raise _unusable(error) from error

    def revoke(self, name: str, at: dt.datetime) -> bool:
        """From now on it opens nothing. False where no key of that name is in force."""
        in_force = ApiKeyRow.name == name, ApiKeyRow.revoked_at.is_(None)
        with _transaction(self._writing) as connection:
            return connection.execute(update(ApiKeyRow).where(*in_force).values(revoked_at=at)).rowcount == 1

    def all(self) -> Sequence[Key]:
        """Every key there is or was, the newest first."""
        with _transaction(self._engine) as connection:
            found = connection.execute(select(ApiKeyRow.__table__).order_by(ApiKeyRow.number.desc())).all()
        return [_key(row) for row in found]


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.begin() as connection:
            yield connection
    except IntegrityError:
        raise
    except (DBAPIError, PoolTimeout) as error:
        raise _unusable(error) from error


def _unusable(error: DBAPIError | PoolTimeout) -> StoreError:
    why = said(error) if isinstance(error, DBAPIError) else "all connections are busy"
    return StoreError(f"The keys cannot be read now: {why}")


def _key(row: Row[tuple[object, ...]]) -> Key:
    values = dict(row._mapping)
    return Key(
        name=values["name"],
        team=values["team"],
        scope=Scope(values["scope"]),
        made_at=values["made_at"],
        last_used=values["last_used"],
        revoked_at=values["revoked_at"],
    )
