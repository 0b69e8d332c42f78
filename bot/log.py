"""The log of each module, by structlog, which is loaded when the first line is written: most answers write none."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any

_waiting: list[Callable[[], None]] = []
_how: list[Callable[[], None]] = []
_setting_up = RLock()


class Log:
    """structlog's logger of this name, from its first line on."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, method: str) -> Any:
        import structlog  # see above

        set_up_now()
        return getattr(structlog.get_logger(self._name), method)


def before_the_first_line(set_up: Callable[[], None]) -> None:
    """Have `set_up` called once, before the first line is written."""
    _waiting[:] = _how[:] = [set_up]


def set_up_now() -> None:
    """Do what is to be done before the first line. Whoever comes meanwhile waits: no line is written before."""
    while _waiting:
        with _setting_up:
            for set_up in _waiting[:1]:
                set_up()
                _waiting.clear()


def is_set_up(how: Callable[[], None]) -> None:
    """`how` has set the logs up: nothing is to be called before the first line any more."""
    _how[:] = [how]
    _waiting.clear()


def how_set_up() -> Callable[[], None] | None:
    """What sets the logs of another process up as this one's are, or will be; None where nothing does."""
    return _how[0] if _how else None
