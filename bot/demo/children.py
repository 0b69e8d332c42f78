"""Child processes of the demo: started apart from the terminal's signals, ended by their own id."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PROXIES = {"http_proxy", "https_proxy", "all_proxy"}
GRACE_SECONDS = 10


@contextmanager
def child(
    command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` while the block lasts, its output going to `log`; then end it and wait for its end."""
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own programs, no shell
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the demo only, which then ends its children in order
        )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def environment(**settings: str) -> dict[str, str]:
    """This process's environment without its Slack settings and proxies (slack_sdk uses one even for loopback)."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("SLACK_") and name.lower() not in PROXIES
    }
    return kept | settings


def drop_proxies() -> None:
    """Forget this process's proxies, for the same reason."""
    for name in [name for name in os.environ if name.lower() in PROXIES]:
        del os.environ[name]


@contextmanager
def stopped_by_signal() -> Iterator[None]:
    """Leave the block quietly on Ctrl-C, SIGTERM or SIGHUP; a second one does not disturb the tidying up."""
    before = {number: signal.signal(number, _stop_once) for number in SIGNALS}
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop_once(_number: int, _frame: FrameType | None) -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt
