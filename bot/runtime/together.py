"""`python -m bot run`: answers, and the worker beside it, by one command. For a firm that runs the bot on one machine.

The worker is a child process: a list that is read takes a processor for seconds, and answers must not wait for it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

from bot.log import Log
from bot.runtime import server, socket_mode
from bot.runtime.signals import stopped_by_signal
from bot.settings import Settings

WORKER = (sys.executable, "-m", "bot", "worker")
PAUSE_SECONDS = 5.0
"""Before a worker that ended is started anew."""
GRACE_SECONDS = 30.0
_log = Log(__name__)


def run(settings: Settings, *, fetch: bool = True) -> None:
    """Answer until stopped, over Socket Mode where there is an app-level token, else over HTTP. Raises as those do.

    Without `fetch` no publisher is asked for lists.
    """
    with stopped_by_signal(), beside([*WORKER, "--fetch" if fetch else "--no-fetch"]):
        (socket_mode if settings.slack_app_token else server).run(settings)


@contextmanager
def beside(command: Sequence[str], *, pause: float = PAUSE_SECONDS) -> Iterator[None]:
    """A worker that runs while the block lasts, and is started anew where it ends by itself."""
    stop = Event()
    keeper = Thread(target=_keep, args=(command, stop, pause), name="worker")
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join()


def _keep(command: Sequence[str], stop: Event, pause: float) -> None:
    while not stop.is_set():
        with subprocess.Popen(command) as worker:  # noqa: S603 - our own program, no shell
            while not stop.wait(0.2) and worker.poll() is None:
                pass
            if stop.is_set():
                _end(worker)
                return
        _log.error("worker_ended", status=worker.returncode)
        stop.wait(pause)


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.terminate()
    try:
        worker.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()
