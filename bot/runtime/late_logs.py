"""The logs of a command that is over in a moment: set up when the first line is to be written."""

from __future__ import annotations

import logging
from functools import partial

from bot.log import before_the_first_line, set_up_now


def configure(*, level: int) -> None:
    """Have lines from this level on, ours and the libraries', written as bot/runtime/logs.py has it."""
    before_the_first_line(partial(_set_up, level))
    logging.basicConfig(handlers=[_UntilTheFirst()], level=level, force=True)


def _set_up(level: int) -> None:
    from bot.runtime import logs  # loads structlog

    logs.configure(level=level)


class _UntilTheFirst(logging.Handler):
    """Gives its place to the real handler, and the line with it."""

    def handle(self, record: logging.LogRecord) -> bool:
        """Set the logs up, unless another thread does, and have them write the line."""
        set_up_now()
        root = logging.getLogger()
        if self in root.handlers:
            _set_up(root.level)
        root.handle(record)
        return True
