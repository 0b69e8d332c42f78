"""A sign of life of processes that nobody can ask over HTTP: a small file, written anew while all is well.

It is in the folder for temporary files, so that a read-only root and a process of another user do not matter; whose it
is follows from the database, so that two bots of one machine are told apart.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from bot.log import Log

BEAT_SECONDS = 10.0
DEAD_SECONDS = 60.0
"""Without a sign for so long a process is not well: it hangs, has lost Slack or its database, or is gone."""

_log = Log(__name__)


class Pulse:
    """Beats for one process, as long as `why_not` finds nothing wrong: it says what is, or nothing."""

    def __init__(self, kind: str, database_url: str, why_not: Callable[[], str]) -> None:
        self._path = sign_of(kind, database_url)
        self._why_not = why_not
        self._stop = Event()
        self._thread = Thread(target=self._run, name="pulse", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; from now on the process counts as gone."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=BEAT_SECONDS)
        self._path.unlink(missing_ok=True)

    def beat(self) -> None:
        """Give one sign of life, if all is well."""
        if not self._why_not():
            _write(self._path)

    def _run(self) -> None:
        while True:
            try:
                self.beat()
            except OSError as error:
                _log.warning("no_sign_of_life", reason=str(error))
            if self._stop.wait(BEAT_SECONDS):
                return


def sign_of(kind: str, database_url: str) -> Path:
    """Where a process of this kind over this database gives its sign."""
    which = hashlib.sha256(database_url.encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"screenbot-{os.getuid()}-{which}-{kind}.alive"


def seconds_since(kind: str, database_url: str) -> float | None:
    """How long ago the last sign was given; None where none is."""
    try:
        found = sign_of(kind, database_url).lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode) or found.st_uid != os.getuid():
        return None  # somebody else's: anybody may write in that folder
    return max(0.0, time.time() - found.st_mtime)


def _write(path: Path) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        os.utime(opened)
    finally:
        os.close(opened)
