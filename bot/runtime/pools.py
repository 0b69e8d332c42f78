"""The threads of a desk: many that answer questions, and a few that screen files. No question waits for a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from handlers.files.brought import brings_files

THREADS = 64
"""Answers made at the same time, at most. They share the connections to the database (data/sql/engine.py)."""
FILE_THREADS = 64
"""Messages with files taken up at the same time, at most. A few of them are screened (bot/runtime/files/turns.py); the
others say how many are before them."""


class Pools:
    """Both pools of one process. Thread-safe."""

    def __init__(self, *, threads: int = THREADS, files: int = FILE_THREADS) -> None:
        self._questions = ThreadPoolExecutor(threads, thread_name_prefix="answer")
        self._files = ThreadPoolExecutor(files, thread_name_prefix="file")

    def submit(self, payload: Mapping[str, Any], answer: Callable[[], None]) -> Future[None]:
        """Answer a payload on a thread of the pool for its kind."""
        return (self._files if brings_files(payload) else self._questions).submit(answer)

    def stop(self) -> None:
        """Wait until everything that was submitted is done."""
        self._questions.shutdown(wait=True)
        self._files.shutdown(wait=True)
