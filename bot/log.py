"""The log of each module, by structlog, which is loaded when the first line is written: most answers write none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_waiting: list[Callable[[], None]] = []
_how: list[Callable[[], None]] = []


class Log:
    """structlog's logger of this name, from its first line on."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, method: str) -> Any:
        import structlog  # see above

        while _waiting:
            _waiting.pop()()
        return getattr(structlog.get_logger(self._name), method)


def before_the_first_line(set_up: Callable[[], None]) -> None:
    """Have `set_up` called once, before the first line is written."""
    _waiting[:] = _how[:] = [set_up]


def is_set_up(how: Callable[[], None]) -> None:
    """`how` has set the logs up: nothing is to be called before the first line any more."""
    _how[:] = [how]
    _waiting.clear()


def how_set_up() -> Callable[[], None] | None:
    """What sets the logs of another process up as this one's are, or will be; None where nothing does."""
    return _how[0] if _how else None
