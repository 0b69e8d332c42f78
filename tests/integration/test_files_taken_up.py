"""A file whose process died is finished by another process, once, however long ago it was sent."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from slack_bolt import App
from slack_sdk import WebClient

import handlers
from bot.app import Services, open_services
from bot.demo.payloads import Person
from bot.demo.room import Room, SentFile
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.runtime.desk import Desk, answers_of
from bot.runtime.pools import Pools
from bot.runtime.slack import behind_slack
from bot.services.files.running import FileScreening
from bot.services.files.runs import FileRun, RunState
from bot.services.inbox import Lease, Owed
from handlers.receiving import key_of
from tests.fakes import FakeClock
from tests.integration.web.visiting import settings
from tests.unit.handlers.screens import FakeReader, FakeTables

LONG = dt.timedelta(hours=3)


@pytest.fixture
def services(url: str) -> Iterator[Services]:
    joined = open_services(settings(url), fill=False)
    yield joined
    joined.inbox.close()
    joined.engine.dispose()


@pytest.fixture
def room() -> Iterator[Room]:
    with opened(Workspace()) as room:
        room.files["F1"] = SentFile("portfolio.csv", b"Name\nXiaomi\nApple\n")
        yield room


def process(services: Services, room: Room, clock: FakeClock, reader: FakeReader) -> Desk:
    """The desk of a process that is alive; what reads files and screens them is not apart."""
    client = WebClient(token=room.workspace.bot_token, base_url=f"{room.url}/api/")
    app = App(
        name="screenbot",
        client=client,
        signing_secret="none",
        token_verification_enabled=False,
        process_before_response=True,
    )
    files = FileScreening(
        services.unit_of_work, clock, reader=reader, tables=FakeTables(), texts=services.texts, records=services.batches
    )
    desk = Desk(services.inbox, clock, pools=Pools(threads=1, files=1))
    handlers.register(app, replace(behind_slack(settings(), services), files=files), desk=desk)
    desk.start(answers_of(app))
    return desk


def test_a_file_is_finished_by_another_process_hours_after_its_own_died_and_by_one_alone(
    services: Services, room: Room
) -> None:
    clock, reader, event = FakeClock(), FakeReader(), Person(room.workspace).sends("F1")
    key, at = key_of(event), room.workspace
    services.inbox.take(Owed(str(key), json.dumps(event), clock.time), Lease("dead", clock.time))
    run = FileRun(key=f"{key} file F1", team=at.team, user=at.user, channel=at.direct, thread="", file="F1",
                  name="portfolio.csv", at=clock.time, posted="7.7")  # fmt: skip
    with services.unit_of_work() as uow:
        begun = uow.file_runs.begin(run)
        uow.commit()
    clock.time += LONG
    for _ in range(2):
        desk = process(services, room, clock, reader)
        desk.look()
        desk.stop()
        clock.time += LONG
    with services.unit_of_work() as uow:
        now = uow.file_runs.get(begun.number, team=at.team)
    assert now is not None
    assert (now.state, len(reader.read_files), len(room.uploaded)) == (RunState.DONE, 1, 1)
    assert {one["ts"] for one in room.sent} == {"7.7"}
    assert "2 rows screened" in str(room.sent[-1])
