"""The index as one unit of work sees it: exact keys by an indexed look-up in SQL, likeness by the index on disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Engine,
    Row,
    Select,
    String,
    bindparam,
    literal,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import Session

from bot.domain.entity import NameType
from bot.domain.matching import IDENTIFIER, NameHit
from bot.domain.names.keys import is_identifier_key
from data.index.names import NameSource
from data.index.reading import Reader, Viewer
from data.index.store import NameStore
from data.sql.changes import last_change
from data.sql.origins import is_public
from data.sql.tables import EntityRow, IdentifierRow, NameRow


class SqlNameIndex:
    """Candidates within one unit of work (ports.NameIndex); with `public_only`, of no firm's own list."""

    def __init__(self, session: Session, store: NameStore, *, public_only: bool = False) -> None:
        self._session = session
        self._store = store
        self._public_only = public_only

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`; one query."""
        if not keys:
            return []
        identifiers = [key for key in keys if is_identifier_key(key)]
        wanted = {"names": [key for key in keys if not is_identifier_key(key)]}
        if identifiers:
            wanted["identifiers"] = identifiers
        by_key = _BY_KEY[self._public_only, bool(identifiers)]
        return [_hit(row) for row in self._session.connection().execute(by_key, wanted)]

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """At most `limit` names that may be meant by `text`, of which `team` may know."""
        viewer = Viewer(team, self._public_only)
        return self._store.similar(text, limit=limit, position=self._position, thorough=thorough, viewer=viewer)

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """At most `limit` names with each telling word of a text, or one like it, of which `team` may know."""
        viewer = Viewer(team, self._public_only)
        return self._store.with_every_word(text, limit=limit, position=self._position, viewer=viewer)

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """At most `limit` names that sound like a text in kana, Hangul or Arabic letters, of which `team` may know."""
        return self._store.heard(text, limit=limit, position=self._position, viewer=Viewer(team, self._public_only))

    def rarity(self, word: str) -> float:
        """How rare a word is among the stored names: 0 in every name, 1 in none, on a logarithmic scale."""
        return self._reader.rarity(word)

    @cached_property
    def _position(self) -> int:
        return last_change(self._session.connection())

    @cached_property
    def _reader(self) -> Reader:
        return self._store.reader(self._position)


_ByKey = CompoundSelect[*tuple[Any, ...]] | Select[*tuple[Any, ...]]


def _hit(row: Row[*tuple[Any, ...]]) -> NameHit:
    group, schema, text, kind, key, countries, team, _, _, note = row
    name_type = IDENTIFIER if kind == IDENTIFIER else NameType(kind)
    return NameHit(
        entity_id=group,
        schema=schema,
        text=text,
        name_type=name_type,
        key=key,
        countries=countries,
        team=team,
        note=note,
    )


def _by_key(*limits: ColumnElement[bool], identifiers_too: bool) -> _ByKey:
    """Names, then identifiers, with one of the keys, in the order of their owners."""
    names_asked: BindParameter[Any] = bindparam("names", expanding=True)
    identifiers_asked: BindParameter[Any] = bindparam("identifiers", expanding=True)
    names = select(
        EntityRow.canonical, EntityRow.schema, NameRow.text, type_coerce(NameRow.type, String).label("kind"),
        NameRow.key, EntityRow.countries, EntityRow.team, NameRow.owner, NameRow.position, literal("").label("note"),
    )  # fmt: skip
    identifiers = select(
        EntityRow.canonical, EntityRow.schema, IdentifierRow.value, literal(IDENTIFIER), IdentifierRow.key,
        EntityRow.countries, EntityRow.team, IdentifierRow.owner, IdentifierRow.position + _AFTER_NAMES,
        IdentifierRow.note,
    )  # fmt: skip
    named = names.join(EntityRow, EntityRow.id == NameRow.owner).where(NameRow.key.in_(names_asked), *limits)
    if not identifiers_too:
        return named.order_by("owner", "position")
    found = union_all(
        named,
        identifiers.join(EntityRow, EntityRow.id == IdentifierRow.owner).where(
            IdentifierRow.key.in_(identifiers_asked), *limits
        ),
    )
    return found.order_by("owner", "position")


_AFTER_NAMES = 1_000_000
_BY_KEY = {
    (public_only, identifiers_too): _by_key(*([is_public()] if public_only else []), identifiers_too=identifiers_too)
    for public_only in (False, True)
    for identifiers_too in (False, True)
}
"""Built once: building a statement costs more than running it; by whether firms' own lists are left out, and whether
identifiers are asked for."""
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
