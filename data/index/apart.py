"""Work in a process of its own: who answers meanwhile in this one is not slowed down."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable

import structlog

NICENESS = 5
"""Answers go first where both want the same processor."""

_SPAWN = multiprocessing.get_context("spawn")
_log = structlog.get_logger()


def done_apart(work: Callable[..., object], *given: object) -> bool:
    """Call `work`, a module's function, in another process, and wait for it; gives whether it was done there."""
    try:
        child = _SPAWN.Process(target=_behind, args=(work, *given), daemon=True)  # it ends with this process
        child.start()
        child.join()
    except (OSError, AssertionError) as error:  # no process more, or this one may have none
        _log.warning("no_process_apart", reason=str(error))
        return False
    return child.exitcode == 0


def _behind(work: Callable[..., object], *given: object) -> None:
    os.nice(NICENESS)
    work(*given)
