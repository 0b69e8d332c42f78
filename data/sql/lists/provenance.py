"""Which revision of the reviewed facts, and which files of publishers, the versions in force were read from."""

from __future__ import annotations

from collections import defaultdict
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.services.records.record import FileDigest, Provenance
from data.sql.engine import writes
from data.sql.mapping import table_of
from data.sql.tables.files import RawFileRow
from data.sql.tables.lists import DatasetVersionRow, MarkRow

REVISION = "facts revision"
"""The mark that holds the revision of the reviewed facts in force."""

_MARKS, _VERSIONS, _RAW = map(table_of, (MarkRow, DatasetVersionRow, RawFileRow))
_REVISION = select(_MARKS.c.value).where(_MARKS.c.name == REVISION)
_FILES = (
    select(_VERSIONS.c.dataset, _RAW.c.name, _RAW.c.sha256, _RAW.c.size)
    .join(_RAW, _RAW.c.version == _VERSIONS.c.number)
    .where(_VERSIONS.c.in_force)
    .order_by(_RAW.c.number)
)
_LAST: WeakKeyDictionary[Engine, tuple[int, Provenance]] = WeakKeyDictionary()
"""What was read last, and the newest version in force then: each load brings versions with higher numbers."""


def read_provenance(session: Session, *, newest: int) -> Provenance:
    """As others read it last, unless `newest`, the number of the last version in force, has changed since."""
    if writes(session):
        return _read(session)
    engine = session.get_bind().engine
    known = _LAST.get(engine)
    if known is None or known[0] != newest:
        known = _LAST[engine] = newest, _read(session)
    return known[1]


def _read(session: Session) -> Provenance:
    revision = session.scalar(_REVISION)
    files: defaultdict[str, list[FileDigest]] = defaultdict(list)
    for row in session.execute(_FILES):
        files[row.dataset].append(FileDigest(name=row.name, sha256=row.sha256, size=row.size))
    return Provenance(facts=int(revision or 0), files=files)
