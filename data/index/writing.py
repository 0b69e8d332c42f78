"""Writes the index: whole, or what changed since."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

import tantivy

from data.index.documents import OWNER, POSITION, document, position_document, prepared, schema
from data.index.names import Changed, NameSource
from data.index.reading import Reader

BUILD_BYTES = 64_000_000
CHANGE_BYTES = 15_000_000  # the least that the library takes
MERGED = 8
"""The library makes one segment of so many that are about as large (its LogMergePolicy, as it comes)."""
LARGEST_PART = 20_000
"""So many names make one segment: more may not fit in BUILD_BYTES."""


def build(source: NameSource, place: Path | None) -> Reader:
    """Every name of the store in a new index at `place`, or in memory. Names are read as a stream.

    They end in one segment, since a search takes half as long again in six: they are written in equal parts, eight or
    eight times eight and so on, and every eight are merged.
    """
    index = prepared(tantivy.Index(schema(), path=str(place) if place else None))
    position = source.position()
    documents = chain([position_document(source.database, position)], map(document, source.all()))
    size, parts = _parts(source.count() + 1)
    while _written(index, documents, size=size, parts=parts):
        pass
    index.reload()
    return Reader(index, place.name if place else "")


def build_whole(source: NameSource, place: Path) -> Reader:
    """As build() has it; where it cannot be written nothing is left at `place`. Raises OSError then."""
    try:
        return build(source, place)
    except (OSError, ValueError) as error:  # the library raises ValueError where the disk is full
        shutil.rmtree(place, ignore_errors=True)
        raise OSError(f"the index could not be written: {error}") from error


def _parts(names: int) -> tuple[int, int]:
    """How large the equal parts are, and how many are written before they are merged."""
    parts = 1
    while names > parts * LARGEST_PART:
        parts *= MERGED
    return math.ceil(names / parts), min(parts, MERGED)


def _written(index: tantivy.Index, documents: Iterator[tantivy.Document], *, size: int, parts: int) -> bool:
    """Write so many parts, and wait until they are merged; whether there may be more to write."""
    writer = index.writer(heap_size=BUILD_BYTES, num_threads=1)
    in_part = 0
    for _ in range(parts):
        in_part = 0
        for made in islice(documents, size):
            writer.add_document(made)
            in_part += 1
        writer.commit()
    writer.wait_merging_threads()
    return in_part == size


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
    return Reader(reader.index, reader.place)
