"""The bot that the bench of long files kills or measures, the tables sent to it, and when one is over."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from bot.demo.children import environment
from bot.demo.payloads import Person
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.slack import Slack

NAMES = "Xiaomi Huawei SMIC Hikvision Dahua ZTE Tencent Alibaba Kaspersky DJI".split()
WORDS = "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak Pine Rowan".split()
KINDS = "Plumbing Logistics Foods Textiles Optics Ceramics Printing Motors Timber Paper".split()
LONGEST = 900.0


@dataclass
class Bot:
    """The bot as a process group, which may be killed and started anew at the same port."""

    slack: Slack
    database: Path
    log: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        at = self.slack.workspace
        env = environment(
            DATABASE_URL=f"sqlite:///{self.database}",
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


def table(rows: int, draw: random.Random) -> bytes:
    """Names that nobody bears, a listed one in fifty, and a total."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Holdings")
    sheet.append(["Issuer", "ISIN", "Nominal"])
    for number in range(rows - 1):
        made = f"{draw.choice(WORDS)} {draw.choice(WORDS)} {draw.choice(KINDS)} {number} Ltd"
        sheet.append([draw.choice(NAMES) if number % 50 == 7 else made, "", draw.randint(1, 9) * 1000])
    sheet.append(["Total", "", 1])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def send(bot: Bot, name: str, content: bytes) -> None:
    """Send the bot a file, which it has to acknowledge in time."""
    id = bot.slack.send(name, content)
    event = Person(bot.slack.workspace).sends(id, mention=True)
    if not Http(bot.port, bot.slack.workspace.signing_secret).send(event).in_time:
        raise SystemExit(f"{name} was not acknowledged")


def is_over(slack: Slack, name: str) -> bool:
    """Whether a message in Slack says that the file's rows were screened."""
    return any(name in (said := json.dumps(one)) and "rows screened" in said for one in list(slack.messages))


def wait(slack: Slack, name: str) -> float:
    """Wait until the file is over; the seconds that took."""
    began = time.monotonic()
    while not is_over(slack, name):
        if time.monotonic() - began > LONGEST:
            raise SystemExit(f"{name} was never finished")
        time.sleep(0.2)
    return time.monotonic() - began
