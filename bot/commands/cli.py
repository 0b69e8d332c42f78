"""Screenbot's command line. Exit status 0 when answered, 1 when a list was refused, 2 on bad input: one clear line."""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn

from bot.commands import names_alone
from bot.errors import ScreenbotError
from bot.runtime import late_logs

BAD_INPUT, NOBODY_READS, INTERRUPTED = 2, 1, 130


def main() -> None:
    """Run a command; turn an error people can mend into one line and status 2."""
    late_logs.configure(level=logging.WARNING)
    try:
        status = _run(sys.argv[1:])
    except ScreenbotError as error:
        _fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes what is left as it ends
        status = NOBODY_READS
    except KeyboardInterrupt:
        status = INTERRUPTED
    raise SystemExit(status)


def _run(words: list[str]) -> int:
    if asked := names_alone.read(words):
        from bot.commands.answers import screen_names

        return screen_names(asked.names, as_json=asked.as_json, full=asked.full)
    from bot.commands import every_command  # typer, and pydantic for options, take an eighth of an answer

    return every_command.run(words[0] if words else "")


def _fail(line: str) -> NoReturn:
    print(f"screenbot: {line}", file=sys.stderr)  # noqa: T201 - stderr is this program's voice
    raise SystemExit(BAD_INPUT)
