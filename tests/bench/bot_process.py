"""The bot as a process group of its own for a bench: it may be killed and started anew at the same port."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from bot.demo.children import environment
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin.slack import Slack


@dataclass
class BotProcess:
    """The bot at a port of its own, with its workers; `url` is that of its database, `log` what it writes to."""

    slack: Slack
    url: str
    log: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        at = self.slack.workspace
        env = environment(
            DATABASE_URL=self.url,
            SLACK_BOT_TOKEN=at.bot_token,
            SLACK_SIGNING_SECRET=at.signing_secret,
            SLACK_API_URL=f"{self.slack.url}/api/",
            PORT=str(self.port),
        )
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve"], env=env, stdout=log, stderr=log, start_new_session=True
            )
        while not healthy(self.port):
            time.sleep(0.2)

    def kill(self, with_signal: int = signal.SIGKILL) -> None:
        """End it with all its workers."""
        if self.process:
            os.killpg(self.process.pid, with_signal)
            self.process.wait()

    def memory(self) -> int:
        """What it and its workers hold, in MB."""
        if self.process is None:
            return 0
        told = subprocess.run(["ps", "-eo", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
        rows = (line.split() for line in told.splitlines())
        return round(sum(int(rss) for group, rss in rows if int(group) == self.process.pid) / 1000)
