"""Child processes of the demo: started apart from the terminal's signals, ended by their own id."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

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


def forget_surroundings() -> None:
    """Take Slack settings and proxies out of this process's environment: Bolt reads some by itself."""
    for name in os.environ.keys() - environment().keys():
        del os.environ[name]
