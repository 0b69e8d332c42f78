"""The index as one unit of work sees it: exact keys by an indexed look-up in SQL, likeness by the index on disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.domain.names.comparing.once import once
from bot.domain.names.matching import NameHit
from data.index.by_key import hits_by_key
from data.index.names import NameSource
from data.index.reading import Reader, Viewer
from data.index.store import NameStore
from data.sql.lists.changes import last_change


class SqlNameIndex:
    """Candidates within one unit of work (ports.NameIndex); with `public_only`, of no firm's own list."""

    def __init__(self, session: Session, store: NameStore, *, public_only: bool = False) -> None:
        self._session = session
        self._store = store
        self._public_only = public_only

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Names and identifiers whose key is among `keys`; one query."""
        return hits_by_key(self._session.connection(), keys, public_only=self._public_only) if keys else []

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        """About `limit` names that may be meant by `text`, of which `team` may know."""
        viewer = Viewer(team, self._public_only)
        return self._store.similar(text, limit=limit, position=self._position, thorough=thorough, viewer=viewer)

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names with each telling word of a text, or one like it, of which `team` may know."""
        viewer = Viewer(team, self._public_only)
        return self._store.with_every_word(text, limit=limit, position=self._position, viewer=viewer)

    def heard(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        """About `limit` names that sound like a text in kana, Hangul or Arabic letters, of which `team` may know."""
        return self._store.heard(text, limit=limit, position=self._position, viewer=Viewer(team, self._public_only))

    @property
    def rarity(self) -> Callable[[str], float]:
        """How rare a word is among the stored names: 0 in every name, 1 in none, on a logarithmic scale."""
        return self._reader.rarity

    @property
    def is_behind(self) -> bool:
        """Whether so much has changed that the index is still reading it: names like the new ones are not found yet."""
        return self._reader.position < self._position

    @once
    def _position(self) -> int:
        return last_change(self._session.connection())

    @once
    def _reader(self) -> Reader:
        return self._store.reader(self._position)


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


def facts_file(engine: Engine) -> Path:
    """Where the reviewed facts are kept as they were read last: beside the index."""
    return default_folder(engine) / "facts"
