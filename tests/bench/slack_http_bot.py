"""The Slack beside the bench over HTTP, and the bot that it asks."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot.demo.children import child, environment
from bot.demo.workspace import Workspace
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin import slack as standin
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.server import running

PATIENCE = 15.0
"""Seconds within which every answer is to arrive."""
FAILED = "went wrong on our side"
PROCFILE = Path(__file__).resolve().parents[2] / "Procfile"


def surroundings(**settings: str) -> dict[str, str]:
    """For the bot in a folder of its own: it finds its code and its commands all the same."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return environment(PATH=path, PYTHONPATH=str(PROCFILE.parent), **settings)


class Slack:
    """The stand-in in a process of its own, at the other end of a pipe."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.url: str = pipe.recv()
        self.workspace: Workspace = pipe.recv()

    def response_urls(self, many: int) -> list[str]:
        """So many, each good for an answer."""
        urls: list[str] = self._asked("response_urls", many)
        return urls

    def arrived(self) -> dict[str, float]:
        """When what came first: by the end of a response_url, or by the thread of a message. On the monotonic clock."""
        times: dict[str, float] = self._asked("arrived")
        return times

    def problems(self) -> list[str]:
        """What Slack would have refused, and answers that say that something went wrong."""
        found: list[str] = self._asked("problems")
        return found

    def _asked(self, *words: object) -> Any:
        self._pipe.send(words)
        return self._pipe.recv()


def _stand_in(pipe: Connection, pause: float) -> None:
    """The other end: answers until the pipe closes."""
    with running() as slack:
        slack.pause = pause
        pipe.send(slack.url)
        pipe.send(slack.workspace)
        while True:
            try:
                what, *rest = pipe.recv()
            except EOFError:
                return
            match what:
                case "response_urls":
                    pipe.send([slack.response_url(slack.workspace.channel) for _ in range(rest[0])])
                case "arrived":
                    pipe.send(_times(slack))
                case "problems":
                    failed = [said["text"] for said in slack.messages if FAILED in said["text"]]
                    pipe.send([*slack.problems, *failed])


def _times(slack: standin.Slack) -> dict[str, float]:
    times: dict[str, float] = {}
    for at, method, said in list(slack.arrived):
        times.setdefault(said.get("thread_ts", "") if method == "chat.postMessage" else method, at)
    return times


@contextmanager
def a_slack(pause: float) -> Iterator[Slack]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_stand_in, args=(theirs, pause), daemon=True)
    process.start()
    theirs.close()
    try:
        yield Slack(ours)
    finally:
        ours.close()
        process.join(PATIENCE)


@contextmanager
def a_bot(slack: Slack, database: str, folder: Path) -> Iterator[Http]:
    """The bot as the Procfile starts it, but on this machine's own address."""
    web = next(line for line in PROCFILE.read_text().splitlines() if line.startswith("web:"))
    command = web.removeprefix("web:").strip().replace("0.0.0.0", "127.0.0.1")  # noqa: S104 - the contrary
    at, port, log = slack.workspace, free_port(), folder / "bot.log"
    env = surroundings(
        DATABASE_URL=database, SLACK_API_URL=f"{slack.url}/api/", SLACK_BOT_TOKEN=at.bot_token,
        SLACK_SIGNING_SECRET=at.signing_secret, PORT=str(port),
    )  # fmt: skip
    with child(["sh", "-c", f"exec env {command}"], cwd=folder, env=env, log=log) as process:
        while not healthy(port):
            if process.poll() is not None:
                raise SystemExit(f"the bot ended:\n{log.read_text()}")
            time.sleep(0.1)
        yield Http(port, at.signing_secret)
