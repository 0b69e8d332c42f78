"""Whether to open the store whole would change anything, found by one look at the files and one at the store.

To open it whole reads every reviewed fact and every description of a list, and compares them with what is stored. When
that is done, a note beside the index says by which files it was done and what the store then said of itself. Where both
are still the same there is nothing to do. The note may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from data.index.lookup import default_folder
from data.sql.migrate import newest_revision

_DATA = Path(__file__).parent
_FOLDERS = tuple(
    "authorities documents programs clocks entities jurisdictions apps scope curated sources sql/migrations".split()
)
_DOMAIN = _DATA.parent / "bot" / "domain"
_SETTLED_SECONDS = 2.0
"""A file that was changed less long ago could be changed again without its time telling so."""
_STATE = (
    "SELECT version_num FROM alembic_version",
    "SELECT name, value FROM marks ORDER BY name",
    "SELECT v.dataset, v.version FROM dataset_versions v JOIN datasets d ON d.id = v.dataset"
    " WHERE v.in_force AND d.origin = 'curated' ORDER BY v.dataset",
    "SELECT * FROM datasets WHERE origin <> 'custom' ORDER BY id",
)
"""What the store says of its schema, of the facts and keys in it, and of the lists."""


def is_unchanged(engine: Engine) -> bool:
    """Whether the store and the program's files are as they were when this program last opened it whole."""
    try:
        noted = _file(engine).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return False
    files, _ = files_sign()
    return noted.startswith(f"{files} ") and noted == f"{files} {_state(engine)}"


def note(engine: Engine, files: tuple[str, float]) -> None:
    """Note that the store was opened whole by these files (`files_sign` before it was): it is now as they have it.

    A store at a newer schema is not noted, since each start says so; nor are files that were changed a moment ago.
    """
    sign, changed = files
    state = _state(engine)
    if not state.startswith(f"{newest_revision()}-") or time.time() - changed < _SETTLED_SECONDS:
        return
    file = _file(engine)
    fresh = file.with_name(f"{file.name}.{uuid4().hex}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(f"{sign} {state}", encoding="ascii")
        fresh.replace(file)


def files_sign() -> tuple[str, float]:
    """A fingerprint of which files there are that the stored facts follow from, and when the last of them changed.

    By place, size and times, as git tells changed files; of libraries, by when one was last installed or removed.
    """
    found, last = hashlib.sha256(), 0.0
    for path, stat in _files():
        found.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ctime_ns}\0{stat.st_ino}\n".encode())
        last = max(last, stat.st_mtime, stat.st_ctime)
    return found.hexdigest(), last


def _files() -> Iterator[tuple[str, os.stat_result]]:
    for place in (_DATA / "revisions.toml", _DATA / "references.py", *map(Path, sys.path)):
        if place.parent == _DATA or place.name.endswith("-packages"):
            with suppress(FileNotFoundError):
                yield str(place), place.stat()
    for folder in (*(_DATA / name for name in _FOLDERS), _DOMAIN):
        yield from _within(str(folder))


def _within(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _within(entry.path)
        else:
            yield entry.path, entry.stat()


def _state(engine: Engine) -> str:
    """The schema and a fingerprint of what the store says of itself; "" where it says nothing yet."""
    try:
        with engine.connect() as connection:
            said = [[tuple(row) for row in connection.execute(text(query))] for query in _STATE]
    except DBAPIError:
        return ""
    return f"{said[0][0][0] if said[0] else ''}-{hashlib.sha256(repr(said).encode()).hexdigest()}"


def _file(engine: Engine) -> Path:
    return default_folder(engine) / "opened"
