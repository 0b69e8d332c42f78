"""Leaving quietly when told to stop."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

STOPPED = 130
"""Exit status of a run that was told to stop, as a shell has it."""
SAME_SECONDS = 1.0
"""Within these a signal is the same one: whoever ends a group of processes sends it to the first of them twice."""
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def stopped_by_signal() -> Iterator[None]:
    """Leave the block quietly on Ctrl-C, SIGTERM or SIGHUP; a second one, a second later, ends the process at once."""
    before = {number: signal.signal(number, _stop_once) for number in SIGNALS}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop_once(_number: int, _frame: FrameType | None) -> None:
    first = time.monotonic()

    def again(number: int, _frame: FrameType | None) -> None:
        if time.monotonic() - first > SAME_SECONDS:
            os._exit(128 + number)

    for number in SIGNALS:
        signal.signal(number, again)
    raise KeyboardInterrupt
