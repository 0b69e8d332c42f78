"""The worker as its own process: it delivers what is owed, and killed at any moment it loses and repeats nothing."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.demo.children import environment
from bot.domain.notices.following import EVERYTHING, Place
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.notices.outbox import DeliveryState, NoticeKind
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.e2e.standin import slack as standin
from tests.e2e.standin.faults import Faults
from tests.e2e.standin.server import running
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, FACTS, LINE

TEAM = "T0SCREEN"
CHILD = """
import datetime as dt, signal
from bot.runtime import delivery as delivering
from bot.app import open_services
from bot.services.notices.delivery import RetryPolicy
from bot.settings import load
delivering.ANSWER_SECONDS = 1
settings = load()
second = dt.timedelta(seconds=1)
pace = RetryPolicy(claim=4 * second, first_pause=second, between=0.2 * second)
delivering.Delivery(open_services(settings, fill=False), settings, pace=pace).start()
signal.pause()
"""


@pytest.fixture
def new_work(tmp_path: Path) -> NewWork:
    engine = make_engine(f"sqlite:///{tmp_path / 'bot.db'}")
    upgrade(engine)
    work = partial(SqlUnitOfWork, engine)
    with work() as uow:
        uow.replace_curated(FACTS, loaded_at=SystemClock().now())
        for n in range(4):
            uow.follows.add(Place(team=TEAM, channel=f"C0{n}"), EVERYTHING, by="U1", at=SystemClock().now())
        uow.commit()
    return work


def publish(new_work: NewWork, editions: int) -> None:
    updater = Updater(new_work, SystemClock())
    for n in range(editions):
        terms = LoadOptions(as_of=dt.datetime(2024, 5, 1, tzinfo=dt.UTC) + dt.timedelta(n))
        updater.accept(builders.an_offer(BANK, *([LINE] if n % 2 else [])), terms)


@contextmanager
def worker(folder: Path, slack: standin.Slack) -> Iterator[subprocess.Popen[bytes]]:
    api, token = f"{slack.url}/api/", slack.workspace.bot_token
    env = environment(DATABASE_URL=f"sqlite:///{folder / 'bot.db'}", SLACK_BOT_TOKEN=token, SLACK_API_URL=api)
    with (folder / "worker.log").open("ab") as log:
        process = subprocess.Popen([sys.executable, "-c", CHILD], env=env, stdout=log, stderr=log)
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def states(new_work: NewWork) -> dict[DeliveryState, int]:
    with new_work() as uow:
        return dict(uow.outbox.tally().counts)


def keys(slack: standin.Slack, channel: str) -> list[str]:
    return [m["metadata"]["event_payload"]["key"] for m in slack.messages if m["channel"] == channel]


def has_heard(slack: standin.Slack, calls: int) -> bool:
    return len(slack.arrived) >= calls


def test_a_worker_killed_again_and_again_before_a_failing_slack_loses_and_repeats_nothing(
    tmp_path: Path, new_work: NewWork
) -> None:
    publish(new_work, 4)
    with new_work() as uow:
        owed = uow.outbox.listed([DeliveryState.PENDING], limit=1000)
    with running() as slack:
        slack.faults = Faults(share=0.3, kinds=("status", "drop", "garbage", "hang"), hang=1.5)
        for kill in range(1, 5):
            with worker(tmp_path, slack) as process:
                slack.wait_for(partial(has_heard, slack, 5 * kill), "call of the worker")
                os.kill(process.pid, signal.SIGKILL)
        slack.faults = Faults()
        with worker(tmp_path, slack):
            slack.wait_for(lambda: DeliveryState.PENDING not in states(new_work), "end of what is owed")
        for n in range(4):
            due = [o.key for o in owed if o.place.channel == f"C0{n}" and o.kind is NoticeKind.UPDATE]
            assert keys(slack, f"C0{n}") == due
        assert sorted(f["channel"] for f in slack.files if f["thread_ts"]) == ["C00", "C01", "C02", "C03"]
        assert slack.problems == []
