"""Keeps the stored keys of names and identifiers those that the program makes now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import domain
from bot.domain.names.identifiers import stored_key
from bot.domain.names.keys import name_key
from data.sql.chunks import chunks
from data.sql.engine import begin_writing, lock_lists
from data.sql.lists.references import refresh_references
from data.sql.tables.lists import IdentifierRow, KeyedRow, MarkRow, NameRow

MARK = "keys"
_LIBRARIES = ("anyascii", "opencc-python-reimplemented", "python-stdnum")


def keys_are_current(session: Session) -> bool:
    """Whether the stored keys are those that this program makes."""
    mark = session.get(MarkRow, MARK)
    return mark is not None and mark.value == keys_version()


def refresh_keys(session: Session) -> bool:
    """Make keys and references anew where a newer program makes them otherwise; False where nothing was to be done."""
    if keys_are_current(session):
        return False
    begin_writing(session)
    lock_lists(session)
    refresh_references(session)
    _refresh(session)
    session.merge(MarkRow(name=MARK, value=keys_version()))
    session.flush()
    return True


def _refresh(session: Session) -> None:
    """Write the keys that differ, many in one statement: nearly all do where their form has changed."""
    names = select(NameRow.owner, NameRow.position, NameRow.key, NameRow.text)
    _write(session, NameRow, ((row, name_key(row.text)) for row in session.execute(names)))
    numbers = select(
        IdentifierRow.owner, IdentifierRow.position, IdentifierRow.key,
        IdentifierRow.type, IdentifierRow.value, IdentifierRow.note,
    )  # fmt: skip
    _write(session, IdentifierRow, ((row, stored_key(row)) for row in session.execute(numbers)))


def _write(session: Session, table: type[KeyedRow], made: Iterable[tuple[Any, str]]) -> None:
    differing = [{"owner": row.owner, "position": row.position, "key": key} for row, key in made if row.key != key]
    for some in chunks(differing):
        session.execute(update(table), some)


@cache
def keys_version() -> str:
    """A fingerprint of what keys are made by: the code of the domain (any of it, to be safe) and two libraries."""
    folder = Path(domain.__file__).parent
    code = b"".join(path.read_bytes() for path in sorted(folder.rglob("*.py")))
    libraries = " ".join(f"{name} {version(name)}" for name in _LIBRARIES).encode()
    return hashlib.sha256(code + libraries).hexdigest()[:16]
