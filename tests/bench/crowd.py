"""A thousand channels follow all, one publication of 300 changes: how long it takes to owe, to send, and to answer.

python -m tests.bench.crowd [--database URL] [--channels N] [--changes N]
"""

from __future__ import annotations

import argparse
import datetime as dt
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import pairwise

from bot.app import open_services
from bot.clock import SystemClock
from bot.domain.notices.following import EVERYTHING, Place
from bot.runtime.delivery import Delivery
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.notices.outbox import DeliveryState
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from bot.settings import Settings
from tests import builders
from tests.e2e.standin import slack as standin
from tests.e2e.standin.server import running

FIRST = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
"""The day of the first edition; the second is of the day after."""
ASKED = ("Xiaomi", "Huawei", "SMIC", "Hikvision", "Acme Rockets", "Johnson & Johnson")


def answer_times(screener: Screener, seconds: float) -> list[float]:
    """How long answers take, one after the other with a pause between them."""
    took: list[float] = []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        started = time.monotonic()
        screener.screen(ASKED[len(took) % len(ASKED)], asker=Asker(surface="bench"))
        took.append(time.monotonic() - started)
        time.sleep(0.1)
    return took


def told(what: str, took: list[float]) -> None:
    """Print the median and the slowest of the quick 95 %."""
    print(f"{what}: {len(took)} answers, median {statistics.median(took) * 1000:.0f} ms, "
          f"95 % under {sorted(took)[int(len(took) * 0.95)] * 1000:.0f} ms")  # fmt: skip


def measured(url: str, seconds: float) -> subprocess.Popen[str]:
    """The answer times, measured in a process of its own, as the bot answers in one of its own."""
    command = [sys.executable, "-m", "tests.bench.crowd", "--measure", str(seconds), "--database", url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def main() -> None:
    """A run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="")
    parser.add_argument("--channels", type=int, default=1000)
    parser.add_argument("--changes", type=int, default=300)
    parser.add_argument("--measure", type=float, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        services = open_services(Settings(_env_file=None, database_url=asked.database), fill=False)
        answer_times(services.screener, 3)
        told("answers", answer_times(services.screener, asked.measure))
        return
    with tempfile.TemporaryDirectory() as name, running() as slack:
        url = asked.database or f"sqlite:///{name}/crowd.db"
        token, api = slack.workspace.bot_token, f"{slack.url}/api/"
        settings = Settings(_env_file=None, database_url=url, slack_bot_token=token, slack_api_url=api)
        services = open_services(settings)
        run(services, settings, slack, channels=asked.channels, changes=asked.changes)


def run(services: object, settings: Settings, slack: standin.Slack, *, channels: int, changes: int) -> None:
    """Owe, send, answer."""
    new_work, clock = services.unit_of_work, SystemClock()  # type: ignore[attr-defined]  # they are Services
    updater = Updater(new_work, clock)
    list_of = builders.an_official("custom_crowd")
    old = [builders.an_entry(str(n), f"COMPANY {n}") for n in range(2000)]
    new = [builders.an_entry(str(n), f"NEWCOMER {n}") for n in range(5000, 5000 + changes)]
    bounds = {"US-SDN": builders.an_offer().bounds["US-SDN"]}
    updater.accept(builders.an_offer(*old, dataset=list_of, bounds=bounds), LoadOptions(as_of=FIRST))
    with new_work() as uow:
        for n in range(channels):
            uow.follows.add(Place(team="T0SCREEN", channel=f"C{n:06}"), EVERYTHING, by="U1", at=clock.now())
        uow.commit()
    print("alone:", measured(settings.database_url, 15).communicate()[0].strip())
    without = time.monotonic()
    updater.accept(builders.an_offer(*old, *new[:0], dataset=list_of, bounds=bounds), LoadOptions(dry_run=True))
    without = time.monotonic() - without
    started = time.monotonic()
    taken = updater.accept(
        builders.an_offer(*old, *new, dataset=list_of, bounds=bounds), LoadOptions(as_of=FIRST + dt.timedelta(1))
    )
    took = time.monotonic() - started
    print(f"{len(taken.delta.changes)} changes for {channels} channels stored and owed in {took:.2f} s")
    print(f"(a look at the edition alone {without:.2f} s)")
    delivery = Delivery(services, settings)  # type: ignore[arg-type]  # they are Services
    delivery.start()
    started = time.monotonic()
    print("while sending:", measured(settings.database_url, 15).communicate()[0].strip())
    while pending(new_work):
        time.sleep(0.2)
    print(f"{len(slack.messages)} messages and {len(slack.files)} tables sent in {time.monotonic() - started:.0f} s")
    delivery.stop()
    gaps(slack)


def pending(new_work: object) -> int:
    """How many are owed still."""
    with new_work() as uow:  # type: ignore[operator]  # it makes units of work
        waiting: int = uow.outbox.tally().counts.get(DeliveryState.PENDING, 0)
    return waiting


def gaps(slack: standin.Slack) -> None:
    """The smallest time between two posts to a channel."""
    posts: dict[str, list[float]] = defaultdict(list)
    for at, method, arguments in slack.arrived:
        if method == "chat.postMessage":
            posts[arguments["channel"]].append(at)
    found = [later - earlier for times in posts.values() for earlier, later in pairwise(times)]
    print(f"Slack objected to {slack.problems[:3]}; smallest gap {min(found, default=0):.2f} s; {len(posts)} channels")


if __name__ == "__main__":
    main()
