"""The index of one machine has one writer at a time, of whichever process."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def only_writer(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Whether this is the only process that writes into the folder now; with `wait`, it is in the end."""
    if not folder.exists():
        yield True  # the index is in memory
        return
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        yield True
