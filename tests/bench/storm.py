"""Two workers deliver through a Slack that fails 30 % of all calls, and are killed again and again.

    python -m tests.bench.storm [--database URL] [--channels N] [--notices N] [--kills N]

Nothing may be lost, nothing come twice, the order of each channel be kept, and Slack's rates be obeyed.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from functools import partial
from itertools import pairwise
from pathlib import Path

from sqlalchemy.orm import Session

from bot.app import open_services
from bot.clock import SystemClock
from bot.demo.children import environment
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import EVERYTHING, Place
from bot.domain.notices.publication import ChangeSummary, Publication
from bot.runtime import delivery as delivering
from bot.runtime import logs
from bot.services.notices import publishing
from bot.services.notices.delivery import RetryPolicy
from bot.services.notices.outbox import DeliveryState
from bot.services.ports import UnitOfWork
from bot.settings import Settings
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.tables.lists import DatasetVersionRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.e2e.standin import slack as standin
from tests.e2e.standin.faults import Faults
from tests.e2e.standin.server import running

WORKERS = 2
GONE = ("channel_not_found", "is_archived")
PACE = RetryPolicy(
    claim=dt.timedelta(seconds=10), first_pause=dt.timedelta(seconds=1), revoked_pause=dt.timedelta(seconds=5)
)


def child(url: str) -> None:
    """A worker: the product's own threads, with shorter patience than in earnest."""
    logs.configure()
    delivering.ANSWER_SECONDS = 2
    settings = Settings(_env_file=None)
    services = open_services(settings, fill=False)
    delivery = delivering.Delivery(services, settings, pace=PACE)
    delivery.start()
    signal.pause()


def fill(url: str, channels: int, notices: int) -> None:
    """Channels that follow all, and publications of one change each."""
    engine = make_engine(url)
    upgrade(engine)
    clock = SystemClock()
    new_work = partial(SqlUnitOfWork, engine)
    with new_work() as uow:
        uow.editions.register([builders.an_official()])
        for n in range(channels):
            uow.follows.add(Place(team="T0SCREEN", channel=f"C0STORM{n:02}"), EVERYTHING, by="U1", at=clock.now())
        uow.commit()
    for number in range(notices):
        row = version_of(number, clock.now())
        with Session(engine) as session:
            session.add(row)
            session.commit()
            stored = row.number
        with new_work() as uow:
            uow.editions.lock()
            publish(uow, number, stored, clock.now())
            uow.commit()
    engine.dispose()


def version_of(number: int, at: dt.datetime) -> DatasetVersionRow:
    """A stored version of the list."""
    return DatasetVersionRow(
        dataset="us_ofac_sdn", version=str(number), as_of=_day(number), designations=1, entities=1, counts={},
        loaded_at=at, confirmed_at=at, in_force=False, format="", edition_at=at,
    )  # fmt: skip


def _day(number: int) -> dt.date:
    return dt.date(2026, 1, 1) + dt.timedelta(days=number)


def publish(uow: UnitOfWork, number: int, stored: int, at: dt.datetime) -> None:
    """One publication, of the version that is stored under this number."""
    day = _day(number)
    publication = Publication(
        number=stored, dataset="us_ofac_sdn", title="OFAC SDN List", publisher="OFAC", url="https://ofac.treasury.gov",
        version=str(number), edition_on=day, previous_on=day - dt.timedelta(days=1),
    )  # fmt: skip
    told = ChangeSummary(entry=str(number), entity=f"us_ofac_sdn:{number}", op=Op.ADDED, caption=f"COMPANY {number}")
    publishing.publish(uow, publication, [told], at=at)


def storm(url: str, slack: standin.Slack, folder: Path, *, kills: int, limit: float) -> float:
    """Run workers, killing one at random times and starting it anew, until nothing is owed."""
    env = environment(
        SLACK_BOT_TOKEN=slack.workspace.bot_token, SLACK_API_URL=f"{slack.url}/api/", DATABASE_URL=url, STORM_CHILD="1"
    )
    lots = random.Random(3)
    with Path(os.environ.get("STORM_LOG", folder / "workers.log")).open("wb") as log:
        start = partial(subprocess.Popen, [sys.executable, "-m", "tests.bench.storm"], env=env, stdout=log, stderr=log)
        workers = [start() for _ in range(WORKERS)]
        began, next_kill, killed = time.monotonic(), time.monotonic() + 4, 0
        engine = make_engine(url)
        while time.monotonic() - began < limit:
            with SqlUnitOfWork(engine) as uow:
                waiting = uow.outbox.tally().counts.get(DeliveryState.PENDING, 0)
            if not waiting:
                break
            if killed < kills and time.monotonic() > next_kill:
                n = lots.randrange(WORKERS)
                os.kill(workers[n].pid, signal.SIGKILL)
                workers[n].wait()
                workers[n] = start()
                killed, next_kill = killed + 1, time.monotonic() + lots.uniform(2, 6)
            time.sleep(0.2)
        for worker in workers:
            worker.terminate()
            worker.wait()
    print(f"{killed} kills, {waiting} left, {time.monotonic() - began:.0f} s")
    return time.monotonic() - began


def judge(url: str, slack: standin.Slack, gone: dict[str, str]) -> None:
    """What arrived against what was owed."""
    with SqlUnitOfWork(make_engine(url)) as uow:
        owed = uow.outbox.listed(tuple(DeliveryState), limit=1_000_000)
    due: dict[str, list[str]] = defaultdict(list)
    for one in owed:
        if one.place.channel:
            due[one.place.channel].append(one.key)
    came: dict[str, list[str]] = defaultdict(list)
    for message in slack.messages:
        came[message["channel"]].append(message["metadata"]["event_payload"]["key"])
    alive = [channel for channel in due if channel not in gone]
    lost = sum(len(set(due[c]) - set(came[c])) for c in alive)
    twice = sum(number - 1 for c in came for number in Counter(came[c]).values() if number > 1)
    disorder = [c for c in alive if came[c] != due[c]]
    print(f"states {dict(Counter(o.state.value for o in owed))}; faults {slack.faults.drawn}")
    print(f"owed {sum(map(len, due.values()))}, arrived {len(slack.messages)}")
    print(f"lost {lost}, twice {twice}, out of order {disorder}")
    posts = defaultdict(list)
    for at, method, arguments in slack.arrived:
        if method == "chat.postMessage":
            posts[arguments["channel"]].append(at)
    gaps = [later - earlier for times in posts.values() for earlier, later in pairwise(times)]
    print(f"smallest gap between two messages to a channel {min(gaps):.3f} s")
    early = [at for at, method, _ in slack.arrived for since, until in slack.waits if since + 2.5 < at < until - 0.01]
    tried = {c: sum(a["channel"] == c for _, m, a in slack.arrived if m == "chat.postMessage") for c in gone}
    print(f"calls while asked to wait: {len(early)}; waits {len(slack.waits)}; attempts at gone channels: {tried}")


def main() -> None:
    """A run."""
    if os.environ.get("STORM_CHILD"):
        child(os.environ["DATABASE_URL"])
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default="")
    parser.add_argument("--channels", type=int, default=12)
    parser.add_argument("--notices", type=int, default=12)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--limit", type=float, default=1500)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, running() as slack:
        url = asked.database or f"sqlite:///{name}/storm.db"
        fill(url, asked.channels, asked.notices)
        gone = {f"C0STORM{n:02}": error for n, error in enumerate(GONE)}
        slack.faults = Faults(share=0.3, gone=gone)
        storm(url, slack, Path(name), kills=asked.kills, limit=asked.limit)
        judge(url, slack, gone)


if __name__ == "__main__":
    main()
