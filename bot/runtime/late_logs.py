"""The logs of a command that is over in a moment: set up when the first line is to be written."""

from __future__ import annotations

import logging
from functools import partial

from bot.log import before_the_first_line


def configure(*, level: int) -> None:
    """Have lines from this level on, ours and the libraries', written as bot/runtime/logs.py has it."""
    before_the_first_line(partial(_set_up, level))
    logging.basicConfig(handlers=[_UntilTheFirst()], level=level, force=True)


def _set_up(level: int) -> None:
    from bot.runtime import logs  # loads structlog

    logs.configure(level=level)


class _UntilTheFirst(logging.Handler):
    """Gives its place to the real handler, and the line with it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Set the logs up, and have them write the line."""
        _set_up(logging.getLogger().level)
        logging.getLogger().handle(record)
