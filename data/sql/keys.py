"""Keeps the stored keys of names and identifiers those that the program makes now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import domain
from data.sql.engine import begin_writing, lock_lists
from data.sql.mapping import key_of
from data.sql.tables import IdentifierRow, MarkRow, NameRow

MARK = "keys"
_LIBRARIES = ("anyascii", "opencc-python-reimplemented")
_BATCH = 5000


def keys_are_current(session: Session) -> bool:
    """Whether the stored keys are those that this program makes."""
    mark = session.get(MarkRow, MARK)
    return mark is not None and mark.value == keys_version()


def refresh_keys(session: Session) -> bool:
    """Make every key anew where a newer program makes them otherwise; False where nothing was to be done."""
    if keys_are_current(session):
        return False
    begin_writing(session)
    lock_lists(session)
    for table in (NameRow, IdentifierRow):
        _refresh(session, table)
    session.merge(MarkRow(name=MARK, value=keys_version()))
    session.flush()
    return True


def _refresh(session: Session, table: type[NameRow] | type[IdentifierRow]) -> None:
    rows: Iterable[NameRow | IdentifierRow] = session.scalars(select(table).execution_options(yield_per=_BATCH))
    for row in rows:
        if row.key != key_of(row):
            ours = (table.owner == row.owner) & (table.position == row.position)
            session.execute(update(table).where(ours).values(key=key_of(row)))


@cache
def keys_version() -> str:
    """A fingerprint of what keys are made by: the code of the domain (any of it, to be safe) and two libraries."""
    folder = Path(domain.__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(folder.rglob("*.py")))
    libraries = " ".join(f"{name} {version(name)}" for name in _LIBRARIES).encode()
    return hashlib.sha256(code + libraries).hexdigest()[:16]
