"""Logging as it was before a test that sets it up."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from bot import log


@contextmanager
def restored() -> Iterator[None]:
    """Put the process's logging back when the block ends."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    waiting, how = log._waiting[:], log._how[:]
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        structlog.configure(**before)
        log._waiting[:], log._how[:] = waiting, how
