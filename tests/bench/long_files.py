"""Long files in Slack: killed in their midst, and what they cost whoever asks meanwhile.

    python -m tests.bench.long_files DATABASE [--rows 10000] [--kills 20]
    python -m tests.bench.long_files DATABASE --measure [--rows 10000] [--files 1]

DATABASE is a SQLite file with lists in it; a copy is used. With --kills each round sends a file, kills the bot (-9,
with its workers) at random moments and starts it anew: was the file finished, once, with one file of results? With
--measure nobody is killed: how long the files take, what memory, and what /screen takes meanwhile. The last line is
JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from threading import Event, Thread

from openpyxl import Workbook

from bot.demo.children import environment
from bot.demo.payloads import Person
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.server import running
from tests.e2e.standin.slack import Slack

NAMES = "Xiaomi Huawei SMIC Hikvision Dahua ZTE Tencent Alibaba Kaspersky DJI".split()
WORDS = "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak Pine Rowan".split()
KINDS = "Plumbing Logistics Foods Textiles Optics Ceramics Printing Motors Timber Paper".split()
LONGEST = 900.0
UPLOADING = 0.25
"""This share of the kills comes as the results are being uploaded."""


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


def main() -> None:
    """Kill or measure, and print what came of it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("database", type=Path)
    asked.add_argument("--rows", type=int, default=10_000)
    asked.add_argument("--kills", type=int, default=20)
    asked.add_argument("--within", type=float, default=60.0, help="seconds after its start in which one is killed")
    asked.add_argument("--each", type=int, default=5, help="so many kills of one file at most")
    asked.add_argument("--files", type=int, default=1)
    asked.add_argument("--measure", action="store_true")
    asked.add_argument("--seed", type=int, default=16)
    options = asked.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whoever ends the bench ends its bot with it
    with tempfile.TemporaryDirectory() as name, running() as slack:
        database = Path(name) / "bot.db"
        shutil.copy(options.database, database)
        if (index := Path(f"{options.database}.names")).exists():
            shutil.copytree(index, Path(f"{database}.names"))
        bot = Bot(slack, database, Path(name) / "bot.log")
        bot.start()
        try:
            done = _measured(bot, options) if options.measure else _killed(bot, options)
        finally:
            bot.kill(signal.SIGTERM)
    print(json.dumps(done))


def _killed(bot: Bot, options: argparse.Namespace) -> dict[str, object]:
    draw = random.Random(options.seed)
    rounds: list[tuple[bool, int, int, int]] = []
    kills = 0
    while kills < options.kills:
        name = f"round-{len(rounds)}.xlsx"
        _send(bot, name, _table(options.rows, draw))
        for _ in range(min(options.each, options.kills - kills)):
            moment, uploading = draw.uniform(0.3, options.within), draw.random() < UPLOADING
            if not _killed_in_its_midst(bot, name, moment, uploading=uploading):
                break
            kills += 1
        waited = _wait(bot.slack, name)
        rounds.append(_counts(bot, name, options.rows))
        print(f"{name}: {kills} kills in all, finished {waited:.1f} s after the last; {rounds[-1]}", flush=True)
    return {
        "rows": options.rows,
        "kills before a file was finished": kills,
        "files": len(rounds),
        "finished with all rows": sum(rows for rows, *_ in rounds),
        "one file of results": sum(files == 1 for _, files, _, _ in rounds),
        "one message": sum(messages == 1 for _, _, messages, _ in rounds),
        "one record": sum(records == 1 for *_, records in rounds),
    }


def _killed_in_its_midst(bot: Bot, name: str, moment: float, *, uploading: bool) -> bool:
    """Kill the bot then, or as it begins to upload the results; False where the file was finished before."""
    begun, before = time.monotonic(), len(bot.slack.files)
    while not (uploading and len(bot.slack.files) > before):
        if not uploading and time.monotonic() - begun > moment:
            break
        if _over(bot.slack, name):
            return False
        time.sleep(0.005)
    bot.kill()
    finished = _over(bot.slack, name)
    bot.start()
    how = "as it uploaded" if uploading else f"after {moment:.1f} s"
    print(f"{name}: killed {how}{', too late' if finished else ''}", flush=True)
    return not finished


def _counts(bot: Bot, name: str, rows: int) -> tuple[bool, int, int, int]:
    """Whether all rows are told, how many files of results, messages and records there are of it."""
    stem = name.removesuffix(".xlsx")
    files = [one for one in bot.slack.files if one["name"].startswith(f"{stem} screened") and one.get("channel")]
    told = [one for one in list(bot.slack.messages) if name in json.dumps(one)]
    ended = any(f"{rows:,} rows screened" in json.dumps(one) for one in told)
    with sqlite3.connect(bot.database) as store:
        (records,) = store.execute("SELECT count(*) FROM records WHERE query = ?", (json.dumps(name),)).fetchone()
    return ended, len(files), len({one["ts"] for one in told}), records


def _measured(bot: Bot, options: argparse.Namespace) -> dict[str, object]:
    draw = random.Random(options.seed)
    while not _is_ready(bot.port):
        time.sleep(1.0)
    with _askers(bot, draw) as quiet:
        time.sleep(30)
    alone = bot.memory()
    began, most = time.monotonic(), 0
    names = [f"measured-{number}.xlsx" for number in range(options.files)]
    with _askers(bot, draw) as meanwhile:
        for name in names:
            _send(bot, name, _table(options.rows, draw))
        while not all(_over(bot.slack, name) for name in names) and time.monotonic() - began < LONGEST:
            most = max(most, bot.memory())
            time.sleep(0.5)
        took = time.monotonic() - began
    return {
        "files": options.files,
        "rows": options.rows,
        "wall s": round(took, 1),
        "memory MB before": alone,
        "memory MB at most": most,
        "/screen alone ms": _figures(quiet),
        "/screen meanwhile ms": _figures(meanwhile),
    }


def _is_ready(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200


@contextmanager
def _askers(bot: Bot, draw: random.Random) -> Iterator[list[float]]:
    """Two questions a second while the block lasts; gives the milliseconds that each took to its answer."""
    slack, over, taken = bot.slack, Event(), list[float]()
    begun: dict[str, float] = {}

    def ask() -> None:
        while not over.wait(0.5):
            url = slack.response_url(slack.workspace.channel)
            question = Person(slack.workspace).command(
                "/screen", draw.choice(NAMES), response_url=url, trigger=slack.trigger()
            )
            begun[url.rpartition("/")[2]] = time.monotonic()
            Http(bot.port, slack.workspace.signing_secret).send(question)

    thread = Thread(target=ask)
    thread.start()
    yield taken
    over.set()
    thread.join()
    time.sleep(5.0)
    ended = {name.removeprefix("response/"): at for at, name, said in list(slack.arrived) if "Working" not in str(said)}
    taken += [1000 * (ended[name] - at) if name in ended else float("inf") for name, at in begun.items()]


def _figures(taken: list[float]) -> dict[str, object]:
    ranked = sorted(one for one in taken if one != float("inf"))
    if not ranked:
        return {"questions": len(taken), "answered": 0}
    last = ranked[min(len(ranked) - 1, int(0.99 * len(ranked)))]
    middle = statistics.median(ranked)
    return {"questions": len(taken), "answered": len(ranked), "p50": round(middle), "p99": round(last)}


def _table(rows: int, draw: random.Random) -> bytes:
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


def _send(bot: Bot, name: str, content: bytes) -> None:
    id = bot.slack.send(name, content)
    event = Person(bot.slack.workspace).sends(id, mention=True)
    if not Http(bot.port, bot.slack.workspace.signing_secret).send(event).in_time:
        raise SystemExit(f"{name} was not acknowledged")


def _over(slack: Slack, name: str) -> bool:
    return any(name in (said := json.dumps(one)) and "rows screened" in said for one in list(slack.messages))


def _wait(slack: Slack, name: str) -> float:
    began = time.monotonic()
    while not _over(slack, name):
        if time.monotonic() - began > LONGEST:
            raise SystemExit(f"{name} was never finished")
        time.sleep(0.2)
    return time.monotonic() - began


if __name__ == "__main__":
    main()
