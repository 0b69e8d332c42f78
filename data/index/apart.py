"""Work in a process of its own: who answers meanwhile in this one is not slowed down."""

from __future__ import annotations

import os
from collections.abc import Callable

from bot.log import Log

NICENESS = 5
"""Answers go first where both want the same processor."""

_log = Log(__name__)


def done_apart(work: Callable[..., object], *given: object) -> bool:
    """Call `work`, a module's function, in another process, and wait for it; gives whether it was done there."""
    import multiprocessing  # seldom needed, and takes a while to load

    try:
        spawn = multiprocessing.get_context("spawn")
        child = spawn.Process(target=_behind, args=(work, *given), daemon=True)  # it ends with this process
        child.start()
        child.join()
    except (OSError, AssertionError) as error:  # no process more, or this one may have none
        _log.warning("no_process_apart", reason=str(error))
        return False
    return child.exitcode == 0


def _behind(work: Callable[..., object], *given: object) -> None:
    os.nice(NICENESS)
    work(*given)
