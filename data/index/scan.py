"""Candidates over the stored names: exact keys by an indexed look-up, likeness by a scan in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, select
from sqlalchemy.orm import Session

from bot.domain.matching import IDENTIFIER, NameHit
from data.index.words import NameTable
from data.sql.tables import DatasetVersionRow, EntityRow, IdentifierRow, NameRow


class ScanIndex:
    """The index as one unit of work sees it (ports.NameIndex)."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`; two queries."""
        return [*_names(self._session, keys), *_identifiers(self._session, keys)]

    def similar(self, text: str, *, limit: int) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`."""
        return self._table.similar(text, limit=limit)

    def rarity(self, word: str) -> float:
        """How rare a word is among the stored names: 0 in every name, 1 in none."""
        return self._table.rarity(word)

    @cached_property
    def _table(self) -> NameTable:
        return _shared(self._session.get_bind()).table(self._session)


class _Shared:
    """The names of one database, read once for each edition of the lists and shared by all threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._edition: tuple[int, str] | None = None
        self._table = NameTable([])

    def table(self, session: Session) -> NameTable:
        """The names as this session sees them."""
        edition = _edition(session)
        with self._lock:
            if edition != self._edition:
                self._table = NameTable(_names(session))
                self._edition = edition
            return self._table


_BY_DATABASE: WeakKeyDictionary[Engine | Connection, _Shared] = WeakKeyDictionary()
_GUARD = Lock()


def _shared(database: Engine | Connection) -> _Shared:
    with _GUARD:
        return _BY_DATABASE.setdefault(database, _Shared())


def _edition(session: Session) -> tuple[int, str] | None:
    """What changes with every load; the version too, since SQLite gives the number of an undone load out again."""
    newest = select(DatasetVersionRow.number, DatasetVersionRow.version).order_by(DatasetVersionRow.number.desc())
    return session.execute(newest.limit(1)).first()


def _names(session: Session, keys: Collection[str] | None = None) -> list[NameHit]:
    """The names with these keys, or all."""
    wanted = select(EntityRow.canonical, EntityRow.schema, NameRow.text, NameRow.type, NameRow.key, EntityRow.team)
    wanted = wanted.join(EntityRow, EntityRow.id == NameRow.owner).order_by(NameRow.owner, NameRow.position)
    if keys is not None:
        wanted = wanted.where(NameRow.key.in_(keys))
    return [
        NameHit(entity_id=group, schema=schema, text=text, name_type=kind, key=key, team=team)
        for group, schema, text, kind, key, team in session.execute(wanted)
    ]


def _identifiers(session: Session, keys: Collection[str]) -> list[NameHit]:
    wanted = select(EntityRow.canonical, EntityRow.schema, IdentifierRow.value, IdentifierRow.key, EntityRow.team)
    wanted = wanted.join(EntityRow, EntityRow.id == IdentifierRow.owner).where(IdentifierRow.key.in_(keys))
    return [
        NameHit(entity_id=group, schema=schema, text=value, name_type=IDENTIFIER, key=key, team=team)
        for group, schema, value, key, team in session.execute(wanted.order_by(IdentifierRow.owner))
    ]
