"""Writes the index: whole, or what changed since."""

from __future__ import annotations

from pathlib import Path

import tantivy

from data.index.documents import OWNER, POSITION, document, position_document, prepared, schema
from data.index.names import Changed, NameSource
from data.index.reading import Reader

BUILD_BYTES = 64_000_000
CHANGE_BYTES = 15_000_000  # the least that the library takes


def build(source: NameSource, place: Path | None) -> Reader:
    """Every name of the store in a new index at `place`, or in memory. Names are read as a stream."""
    index = prepared(tantivy.Index(schema(), path=str(place) if place else None))
    writer = index.writer(heap_size=BUILD_BYTES, num_threads=1)
    position = source.position()
    for name in source.all():
        writer.add_document(document(name))
    writer.add_document(position_document(source.database, position))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return Reader(index)


def take_in(reader: Reader, changed: Changed, source: NameSource) -> Reader:
    """The index with the names of changed entities in place of their former ones."""
    writer = reader.index.writer(heap_size=CHANGE_BYTES, num_threads=1)
    for owner in [*changed.owners, POSITION]:
        writer.delete_documents_by_term(OWNER, owner)
    for name in source.of(changed.owners):
        writer.add_document(document(name))
    writer.add_document(position_document(source.database, changed.position))
    writer.commit()
    writer.wait_merging_threads()
    reader.index.reload()
    return Reader(reader.index)
