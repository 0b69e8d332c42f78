"""Work in a process of its own: who answers meanwhile in this one is not slowed down."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Thread

from bot.log import Log, how_set_up

NICENESS = 5
"""Answers go first where both want the same processor."""

LONGEST = 900.0
"""Seconds that the work may take: ten times what the largest index took."""

_log = Log(__name__)


def done_apart(work: Callable[..., object], *given: object) -> bool:
    """Call `work`, a module's function, in another process, and wait for it; gives whether it was done there.

    The other process has its logs set up as this one has, and ends with it, however it ends; after LONGEST it is ended.
    """
    import multiprocessing  # seldom needed, and takes a while to load

    try:
        spawn = multiprocessing.get_context("spawn")
        child = spawn.Process(target=_behind, args=(how_set_up(), work, *given), daemon=True)
        child.start()
        child.join(LONGEST)
        if child.is_alive():
            child.kill()  # it hangs: nobody else would be let at the index
            child.join()
    except (OSError, AssertionError) as error:  # no process more, or this one may have none
        _log.warning("no_process_apart", reason=str(error))
        return False
    if child.exitcode != 0:
        _log.warning("index_apart_failed", exit_code=child.exitcode)
    return child.exitcode == 0


def _behind(set_up_logs: Callable[[], None] | None, work: Callable[..., object], *given: object) -> None:
    Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()
    os.nice(NICENESS)
    if set_up_logs:
        set_up_logs()
    try:
        work(*given)
    except Exception:  # noqa: BLE001  # whatever it is, it is told in the log's form, and this process ends
        _log.exception("work_apart_failed")
        sys.exit(1)


def _end_with_parent() -> None:
    """End this process where its parent has: the pipe between them then ends, after a kill too."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)
