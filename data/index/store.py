"""The index on disk: opened at start, brought up to date, swapped in whole, rebuilt when missing or damaged.

It is a cache of the names in SQL and never a source of truth. Its folder may be deleted at any time. Processes of one
machine share it: one writes at a time (a lock on a file), the others go on reading.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Lock, Thread
from uuid import uuid4

import tantivy

from bot.domain.names.matching import NameHit
from bot.log import Log
from data.index.apart import done_apart
from data.index.documents import FORMAT, prepared
from data.index.locking import only_writer
from data.index.names import NameSource
from data.index.reading import ANYBODY, Reader, Viewer
from data.index.writing import build, build_whole, take_in
from data.sql.engine import make_engine

AT_ONCE = 2_000
"""So many changed entities are taken in before a question is answered; more are read in the background."""
DAMAGED = (ValueError, OSError, RuntimeError, KeyError)

_log = Log(__name__)


class NameStore:
    """All names of one database, searchable. Threads may share it."""

    def __init__(self, source: NameSource, folder: Path) -> None:
        self._source = source
        self._place = folder
        self._folder = folder / f"format-{FORMAT}"
        self._lock = Lock()
        self._reader: Reader | None = None
        self._background: Thread | None = None

    def similar(
        self, text: str, *, limit: int, position: int, thorough: bool = False, viewer: Viewer = ANYBODY
    ) -> list[NameHit]:
        """About `limit` names that may be meant; `position` is the last change that the asker's transaction sees.

        `thorough` and `viewer`: as Reader.similar() has them.
        """
        try:
            return self.reader(position).similar(text, limit=limit, thorough=thorough, viewer=viewer)
        except DAMAGED as error:
            return self._rebuilt(error).similar(text, limit=limit, thorough=thorough, viewer=viewer)

    def with_every_word(self, text: str, *, limit: int, position: int, viewer: Viewer = ANYBODY) -> list[NameHit]:
        """About `limit` names with each telling word; `position` and `viewer` as similar() has them."""
        try:
            return self.reader(position).with_every_word(text, limit=limit, viewer=viewer)
        except DAMAGED as error:
            return self._rebuilt(error).with_every_word(text, limit=limit, viewer=viewer)

    def heard(self, text: str, *, limit: int, position: int, viewer: Viewer = ANYBODY) -> list[NameHit]:
        """About `limit` names that sound like the text; `position` and `viewer` as similar() has them."""
        try:
            return self.reader(position).heard(text, limit=limit, viewer=viewer)
        except DAMAGED as error:
            return self._rebuilt(error).heard(text, limit=limit, viewer=viewer)

    def reader(self, position: int) -> Reader:
        """The index, up to date unless much has changed: then as it was, while the rest is read in the background."""
        reader = self._reader
        if reader is not None and reader.position == position:
            return reader
        with self._lock:
            if self._reader is None:
                self._reader = self._first()
            elif self._reader.position != position:
                self._reader = self._caught_up(self._reader)
            return self._reader

    def _first(self) -> Reader:
        """The index as this process first sees it: up to date, however long that takes, since nothing serves yet."""
        reader = self._opened()
        changed = self._source.changed_since(reader.position, most=AT_ONCE + 1)
        return self.build_anew() if len(changed.owners) > AT_ONCE else self._caught_up(reader)

    def wait(self) -> None:
        """Wait for what is being read in the background."""
        if self._background is not None:
            self._background.join()

    def _opened(self) -> Reader:
        """The index as it is on disk; built when there is none, or none that can be read."""
        try:
            return self._open()
        except FileNotFoundError:
            if any(self._folder.parent.glob("format-*")):
                _log.warning("Indexing the names anew, once; this takes a minute.", reason="its format is an older one")
            else:
                _log.info("names_indexed_anew", reason="no index yet", folder=str(self._folder))
        except DAMAGED as error:
            _log.warning("names_indexed_anew", reason=f"index unusable: {error}", folder=str(self._folder))
        return self._build()

    def _open(self) -> Reader:
        place = (self._folder / "current").read_text(encoding="ascii")
        reader = Reader(prepared(tantivy.Index.open(str(self._folder / place))), place)
        if reader.database != self._source.database:
            raise ValueError("it is of another database")
        if reader.position > self._source.position():
            raise ValueError("it has read changes that the database does not have, as after a restore")
        return reader

    def build_anew(self) -> Reader:
        """The index with all names of now: built, unless another process has built it while this one waited."""
        return self._build(least=self._source.position())

    def _build(self, *, least: int | None = None) -> Reader:
        """Read every name, and put the index in the place of the present one. Without a writable folder, in memory.

        Where another process has put one there meanwhile that has read up to the change `least`, it is that one.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with only_writer(self._folder):
                return self._built_by_another(least) or self._build_on_disk()
        except OSError as error:
            _log.warning("names_indexed_in_memory", reason=str(error), folder=str(self._folder))
            return build(self._source, None)

    def _built_by_another(self, least: int | None) -> Reader | None:
        if least is None:
            return None
        try:
            there = self._open()
        except DAMAGED:
            return None
        return there if there.position >= least else None

    def _build_on_disk(self) -> Reader:
        name = uuid4().hex
        place = self._folder / name
        place.mkdir()
        reader = build_whole(self._source, place)
        pointer = self._folder / f"{name}.next"
        pointer.write_text(name, encoding="ascii")
        pointer.replace(self._folder / "current")
        former = [old for old in self._folder.iterdir() if old.is_dir() and old != place]
        other_formats = [old for old in self._folder.parent.glob("format-*") if old != self._folder]
        for old in [*former, *other_formats]:
            shutil.rmtree(old, ignore_errors=True)  # a process that reads it still has it open
        return reader

    def _caught_up(self, reader: Reader) -> Reader:
        """What another process has read already, or the changes since, or the present state while many are read."""
        fresh = self._reopened(reader)
        changed = self._source.changed_since(fresh.position, most=AT_ONCE + 1)
        if not changed.owners:
            return fresh
        if len(changed.owners) > AT_ONCE:
            self._build_in_background()
            return fresh
        with only_writer(self._folder, wait=False) as alone:
            return take_in(fresh, changed, self._source) if alone else fresh

    def _reopened(self, reader: Reader) -> Reader:
        """The index as other processes left it."""
        try:
            if (self._folder / "current").read_text(encoding="ascii") != reader.place:
                return self._open()
            reader.index.reload()
            return Reader(reader.index, reader.place)
        except FileNotFoundError:
            return reader  # in memory, or its folder was just deleted: what is open stays good

    def _build_in_background(self) -> None:
        if self._background is None or not self._background.is_alive():
            self._background = Thread(target=self._swap, name="index-names", daemon=True)
            self._background.start()

    def _swap(self) -> None:
        address = self._source.engine.url.render_as_string(hide_password=False)
        apart = self._folder.exists() and done_apart(build_apart, address, self._place)
        built = self._opened() if apart else self.build_anew()
        with self._lock:
            self._reader = built
        _log.info("names_indexed_anew", reason="many names changed", position=built.position)

    def _rebuilt(self, error: Exception) -> Reader:
        _log.warning("names_indexed_anew", reason=f"index damaged: {error}", folder=str(self._folder))
        with self._lock:
            self._reader = self._build()
            return self._reader


def build_apart(address: str, folder: Path) -> None:
    """Build the index of the database at this address, as another process is asked to."""
    NameStore(NameSource(make_engine(address)), folder).build_anew()
