"""What people who ask wait for while a list is loaded from nothing, by another process.

    python -m tests.bench.writer --list us_ofac_sdn --file FOLDER --as-of 2023-12-28 [--database URL] [--rate 10]
                                 [--after 10]

The database holds the reviewed facts and is new; without a URL it is a SQLite file. `/screen` comes at a fixed rate,
whether or not those before are answered, and for so many seconds more, in which the names are indexed; times count
from the moment a question was due until its answer arrived. Prints a JSON object: p50, p99 and the slowest, in
milliseconds; how many failed; how many records are kept of how many answers.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count, cycle
from pathlib import Path
from statistics import quantiles

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.demo.children import environment
from bot.demo.payloads import Person
from data.sql.engine import make_engine
from data.sql.records.waiting import waiting_of
from data.sql.tables.records import RecordRow
from tests.bench.bot_process import BotProcess
from tests.bench.replicas import NAMES, database
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.server import running
from tests.e2e.standin.slack import Slack

PATIENCE = 60.0
FAILED = "went wrong on our side"


def main() -> None:
    """Load, ask, count."""
    options = _options()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        slack = stack.enter_context(running())
        url = stack.enter_context(database(options.database, folder))
        bot = [sys.executable, "-m", "bot"]
        subprocess.run([*bot, "update", "--curated"], env=environment(DATABASE_URL=url), check=True)
        replica = BotProcess(slack, url, folder / "bot.log")
        replica.start()
        stack.callback(replica.kill)
        load = [*bot, "update", options.list, "--file", options.file, "--as-of", options.as_of]
        with subprocess.Popen(load, env=environment(DATABASE_URL=url), stdout=subprocess.DEVNULL) as loading:
            asked = _ask(slack, replica.port, loading, options)
        print(json.dumps(_measured(slack, asked, url) | {"seconds asked": round(asked[-1].due - asked[0].due, 1)}))


class Asked:
    """One question: when it was due, and where its answer comes."""

    def __init__(self, due: float, number: str) -> None:
        self.due, self.number = due, number


def _ask(slack: Slack, port: int, loading: subprocess.Popen[bytes], options: argparse.Namespace) -> list[Asked]:
    way, person, asked = Http(port, slack.workspace.signing_secret), Person(slack.workspace), list[Asked]()
    begun, threads, end = time.monotonic(), list[threading.Thread](), 0.0
    for number, name in zip(count(), cycle(NAMES), strict=False):
        due = begun + number / options.rate
        time.sleep(max(due - time.monotonic(), 0))
        if loading.poll() is not None:
            end = end or time.monotonic() + options.after
            if time.monotonic() >= end:
                break
        answers_to = slack.response_url(slack.workspace.channel)
        command = person.command("/screen", name, response_url=answers_to, trigger=slack.trigger())
        asked.append(Asked(due, answers_to.rpartition("/")[2]))
        threads.append(threading.Thread(target=way.send, args=(command,)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    return asked


def _measured(slack: Slack, asked: list[Asked], url: str) -> dict[str, object]:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and len(_answers(slack)) < len(asked):
        time.sleep(0.1)
    came = _answers(slack)
    times = sorted((came[one.number] - one.due) * 1000 for one in asked if one.number in came)
    marks = quantiles(times, n=100)
    return {
        "database": url.partition(":")[0],
        "questions": len(asked),
        "unanswered": len(asked) - len(times),
        "failed": sum(FAILED in message["text"] for message in slack.messages),
        "records": _records(url),
        "p50": round(marks[49]),
        "p99": round(marks[98]),
        "slowest": round(times[-1]),
    }


def _answers(slack: Slack) -> dict[str, float]:
    """When each answer came, by the number of its response_url; a word that it is on its way is none."""
    return dict(_arrived(slack))


def _arrived(slack: Slack) -> Iterator[tuple[str, float]]:
    for at, method, arguments in list(slack.arrived):
        if method.startswith("response/") and arguments.get("text") not in ("Working…", None):
            yield method.partition("/")[2], at


def _records(url: str) -> int:
    engine = make_engine(url)
    waiting = waiting_of(engine)
    while waiting and not waiting.settle():
        time.sleep(0.1)
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(RecordRow)) or 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", required=True)
    parser.add_argument("--file", required=True)
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--database", default="")
    parser.add_argument("--rate", type=float, default=10.0)
    parser.add_argument("--after", type=float, default=10.0, help="seconds asked on once the list is loaded")
    return parser.parse_args()


if __name__ == "__main__":
    main()
