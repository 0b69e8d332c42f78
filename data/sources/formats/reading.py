"""What the update needs of a list's folder: recognise a file by its content, read it strictly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.strict import Tally
from data.sources.formats.xml import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One edition of one dataset, read whole. `published_on` is the day the file itself gives, if it gives one."""

    dataset: str
    format: str
    entries: tuple[Entry, ...]
    tally: Tally
    published_on: dt.date | None = None


class Format(Protocol):
    """One format in which a publisher sends a list: one file, or several that belong together."""

    name: str
    """In words, for people: "OFAC CSV set"."""
    datasets: tuple[str, ...]
    """The datasets that may come in it."""

    def role(self, file: SourceFile) -> str | None:
        """What the file is in this format ("names", "aliases", "whole"), told by its content; None if of another."""
        ...

    def dataset(self, files: Mapping[str, SourceFile]) -> str:
        """Which of the datasets these files (by role) hold, told by their content. Raises ListRefused."""
        ...

    def read(self, files: Mapping[str, SourceFile], *, dataset: str) -> Reading:
        """Read the files (by role) whole. Raises ListRefused, one clear line with file and row, for anything not
        understood: an unknown column, element or category, a file cut short, a count that does not agree."""
        ...


def read_entries(
    records: Iterable[tuple[str, Node]], tally: Tally, entry_of: Callable[[str, Node], tuple[str, Entry] | None]
) -> dict[str, Entry]:
    """The entries of an XML list by their ids, in the file's order.

    `entry_of` makes one of a record (its name, the element) and gives it with the list's own id; None of what is no
    entry: the root, or what the publisher says of the edition. Raises ListRefused for an id that comes twice.
    """
    entries: dict[str, Entry] = {}
    for tag, node in records:
        read = entry_of(tag, node)
        if read is None:
            continue
        id, entry = read
        if id in entries:
            raise ListRefused(f"{node.place}: entry {id} appears twice")
        entries[id] = entry
        tally.take()
    return entries
