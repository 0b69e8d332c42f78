"""Every state of every entry of a publisher's list, and which of them a version carries."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.domain.lists.entry import Entry
from bot.services.lists.editions import entry_of
from data.sql.chunks import chunks
from data.sql.tables.editions import EntryStateRow


def digests_at(session: Session, dataset: str, number: int) -> Mapping[str, str]:
    """The digest of each entry that the version of this number carried."""
    at = select(EntryStateRow.entry, EntryStateRow.digest).where(*carried_at(dataset, number))
    return dict(session.execute(at).all())


def entries_at(session: Session, dataset: str, number: int, ids: Collection[str]) -> dict[str, Entry]:
    """The entries of these ids that the version of this number carried."""
    found: dict[str, Entry] = {}
    for some in chunks(ids):
        at = select(EntryStateRow.entry, EntryStateRow.body).where(*carried_at(dataset, number))
        for entry, body in session.execute(at.where(EntryStateRow.entry.in_(some))):
            found[entry] = entry_of(zlib.decompress(body))
    return found


def carried(dataset: str) -> tuple[Any, ...]:
    """Which states the version in force carries."""
    return EntryStateRow.dataset == dataset, EntryStateRow.until_version.is_(None)


def carried_at(dataset: str, number: int) -> tuple[Any, ...]:
    """Which states the version of this number carried."""
    over = EntryStateRow.until_version.is_(None) | (EntryStateRow.until_version > number)
    return EntryStateRow.dataset == dataset, EntryStateRow.from_version <= number, over
