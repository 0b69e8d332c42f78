"""What runs in the process that reads a file. Its content lies on disk nowhere else, and only meanwhile."""

from __future__ import annotations

import gc
import os
import resource
import shutil
import signal
import tempfile
import threading
from multiprocessing import parent_process
from pathlib import Path

from bot.services.files.reading import Chosen, TableRead, TextRead
from data.batches.sent import read_file

NICENESS = 10
"""Whoever asks a question comes first."""
MOST_MEMORY = 2_000_000_000
"""Bytes that a file may take to be read: one that wants more is no file of names."""
FOLDER = "screenbot-files"


def begin() -> None:
    """Set the process up: it comes last, and ends with the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.set_threshold(50_000)


def begin_reading() -> None:
    """The same, with little memory: it opens what strangers wrote."""
    begin()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def read(name: str, content: bytes, chosen: Chosen) -> TableRead | TextRead:
    """What is in a file. It lies on disk only meanwhile: what a killed process left there is removed by the next."""
    place = folder()
    try:
        file = place / _plain(name)
        file.write_bytes(content)
        return read_file(file, chosen)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def folder() -> Path:
    """A folder of this process's own; those of processes that are gone are removed."""
    base = Path(tempfile.gettempdir()) / f"{FOLDER}-{os.getuid()}"
    base.mkdir(mode=0o700, exist_ok=True)
    for left in base.iterdir():
        if not Path(f"/proc/{left.name}").exists() or left.name == str(os.getpid()):
            shutil.rmtree(left, ignore_errors=True)
    own = base / str(os.getpid())
    own.mkdir(mode=0o700)
    return own


def _plain(name: str) -> str:
    """The name as one of a file here: no folder in it, and no more bytes than a file's name may have (255)."""
    printable = "".join(filter(str.isprintable, name.replace("\\", "/")))
    stem, dot, ending = Path(printable).name.rpartition(".")
    kept = (stem if dot else ending).strip(".")[:50] or "file"
    return f"{kept}.{ending[:8]}" if dot else kept
