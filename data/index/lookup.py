"""The index as one unit of work sees it: exact keys by an indexed look-up in SQL, likeness by the index on disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.domain.matching import IDENTIFIER, NameHit
from data.index.names import NameSource, hit_of_row, names_query
from data.index.reading import Reader
from data.index.store import NameStore
from data.sql.changes import last_change
from data.sql.tables import EntityRow, IdentifierRow, NameRow


class SqlNameIndex:
    """Candidates within one unit of work (ports.NameIndex)."""

    def __init__(self, session: Session, store: NameStore) -> None:
        self._session = session
        self._store = store

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`; two queries."""
        return [*self._names(keys), *self._identifiers(keys)]

    def similar(self, text: str, *, limit: int) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`."""
        return self._store.similar(text, limit=limit, position=self._position)

    def rarity(self, word: str) -> float:
        """How rare a word is among the stored names: 0 in every name, 1 in none, on a logarithmic scale."""
        return self._reader.rarity(word)

    @cached_property
    def _position(self) -> int:
        return last_change(self._session.connection())

    @cached_property
    def _reader(self) -> Reader:
        return self._store.reader(self._position)

    def _names(self, keys: Collection[str]) -> list[NameHit]:
        wanted = names_query().where(NameRow.key.in_(keys)).order_by(NameRow.owner, NameRow.position)
        return [hit_of_row(row) for row in self._session.execute(wanted)]

    def _identifiers(self, keys: Collection[str]) -> list[NameHit]:
        wanted = select(IdentifierRow.owner, EntityRow.schema, IdentifierRow.value, IdentifierRow.key)
        wanted = wanted.join(EntityRow, EntityRow.id == IdentifierRow.owner).where(IdentifierRow.key.in_(keys))
        return [
            NameHit(entity_id=owner, schema=schema, text=value, name_type=IDENTIFIER, key=key)
            for owner, schema, value, key in self._session.execute(wanted.order_by(IdentifierRow.owner))
        ]


_BY_ENGINE: WeakKeyDictionary[Engine, NameStore] = WeakKeyDictionary()
_GUARD = Lock()


def shared_store(engine: Engine) -> NameStore:
    """The one store of names that all units of work on this engine share."""
    with _GUARD:
        if engine not in _BY_ENGINE:
            _BY_ENGINE[engine] = NameStore(NameSource(engine), default_folder(engine))
        return _BY_ENGINE[engine]


def default_folder(engine: Engine) -> Path:
    """Beside a SQLite file; for a server, in the user's cache, by host and name of the database."""
    if engine.dialect.name == "sqlite":
        return Path(f"{engine.url.database}.names")
    url = engine.url
    place = "-".join(filter(None, [url.host, str(url.port or ""), url.database, *map(str, url.query.values())]))
    return Path.home() / ".cache" / "screenbot" / "names" / "".join(c if c.isalnum() else "_" for c in place)
