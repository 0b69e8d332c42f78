"""Nobody gets at another firm's list, records, follows or notices, whatever ids they forge.

Firms: two workspaces, one of an organisation (Enterprise Grid), an organisation that installed the bot as a whole, and
people of another organisation in a channel they share with the first firm (Slack Connect). Each tries each way in.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

import handlers
from bot.app import Services, open_services
from bot.demo.payloads import Person
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.lists.dataset import Origin
from bot.domain.notices.following import Habits, Place
from bot.domain.notices.watch_lists import Watched
from bot.runtime.slack import behind_slack
from bot.services.files.runs import FileRun, RunState
from bot.services.lists.assessing import LoadOptions
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import DeliveryState
from bot.services.ports import Asker
from bot.services.watch_lists.changing import NamesRead
from bot.settings import Settings
from handlers import waiting
from tests import builders
from tests.builders import an_entry, an_offer
from tests.integration.attackers import (
    ATTACKERS,
    FILE,
    HOME,
    LISTED,
    SECRET,
    SECRETS,
    TITLE,
    WATCHED,
    WAYS,
    Attacker,
    Secrets,
)
from tests.integration.loading import load

IN_MAY = LoadOptions(as_of=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    folder = tmp_path_factory.mktemp("isolation")
    found = open_services(Settings(_env_file=None, database_url=f"sqlite:///{folder}/bot.db"), fill=False)
    programs = (builders.a_program(), builders.a_program("US-SDN", deadlines=()))
    load(found.unit_of_work, builders.a_snapshot(programs=programs, entities=(builders.an_entity(),)))
    yield found
    found.engine.dispose()


@pytest.fixture(scope="module")
def secrets(services: Services) -> Secrets:
    """The first firm loads a list of its own, asks, follows, and is owed a notice."""
    own = replace(builders.an_official("custom_acme"), title=TITLE, origin=Origin.CUSTOM, team=HOME)
    place = Place(team=HOME, channel="C0COMPLIANCE")
    us = Follower(place=place, user="U0ALICE")
    services.updater.accept(an_offer(an_entry("1", SECRET), dataset=own), IN_MAY)
    services.following.follow(SECRET, us)
    services.following.watch(WATCHED, us)
    services.following.follow("custom_acme", us)
    names = NamesRead(names=(Watched(name=SECRET),), left={}, file=FILE, screened_at=dt.datetime.now(dt.UTC))
    services.watching.begin(LISTED, names, us)
    later = LoadOptions(as_of=dt.datetime(2024, 6, 1, tzinfo=dt.UTC))
    changed = replace(an_entry("1", SECRET), remarks="Changed.")
    services.updater.accept(an_offer(changed, an_entry("2", f"{SECRET} TWO"), dataset=own), later)
    asker = Asker(surface="command", user="U0ALICE", team=HOME, channel="C0COMPLIANCE", thread="1.1")
    answer = services.screener.screen(SECRET, asker=asker)
    assert answer.findings
    run = FileRun(key="k", team=HOME, user="U0ALICE", channel=place.channel, thread="", file="F1", name=FILE,
                  at=names.screened_at, state=RunState.DONE)  # fmt: skip
    with services.unit_of_work() as uow:
        uow.file_runs.begin(run)
        uow.commit()
        notice = next(owed.key for owed in uow.outbox.listed(DeliveryState, limit=50) if owed.place == place)
    return Secrets(answer.record, answer.findings[0].entity.id, notice, place)


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    with opened(Workspace(team=HOME)) as room:
        yield room


def app_for(attacker: Attacker, services: Services, room: Room) -> App:
    """The app as it answers the attacker: authorized as what they installed; a stranger meets the first firm's."""
    at = Workspace(team=HOME) if attacker.stranger else attacker.workspace
    installed = AuthorizeResult(
        enterprise_id=at.enterprise or None,
        team_id=None if at.whole else at.team,
        bot_token="xoxb-1",
        bot_user_id=at.bot_user,
        bot_id="B0SCREEN",
    )
    app = App(
        name="screenbot",
        client=WebClient(base_url=f"{room.url}/api/"),
        signing_secret="none",
        authorize=lambda: installed,
        process_before_response=True,
    )
    settings = Settings(_env_file=None, database_url=str(services.engine.url))
    handlers.register(app, behind_slack(settings, services))
    return app


@pytest.mark.parametrize("who", ATTACKERS)
@pytest.mark.parametrize("way", WAYS)
def test_nobody_else_learns_or_changes_anything_of_a_firms(
    services: Services, secrets: Secrets, room: Room, way: str, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "AFTER_SECONDS", 3600.0)
    attacker = ATTACKERS[who]
    payload = dict(WAYS[way](Person(attacker.workspace), secrets, room.response_url(secrets.place.channel)))
    if attacker.stranger and "event" in payload:
        payload |= {"is_ext_shared_channel": True, "team_id": HOME}
        payload["event"] = payload["event"] | {"user_team": attacker.workspace.team}
    room.sent.clear()
    app_for(attacker, services, room).dispatch(BoltRequest(body=payload, mode="socket_mode"))
    told = json.dumps(list(room.sent), ensure_ascii=False).casefold()
    asked = json.dumps(payload).casefold()
    assert [secret for secret in SECRETS if secret in told and secret not in asked] == []
    assert _state(services, secrets) == ({SECRET, WATCHED, TITLE}, [(LISTED, 1, "U0ALICE")], Habits())


def test_the_firm_itself_is_told_all_of_it(services: Services, secrets: Secrets, room: Room) -> None:
    """The secrets are there to be found: what the others are not told is told here."""
    home = Attacker(Workspace(team=HOME))
    app, person = app_for(home, services, room), Person(home.workspace)
    for way in (
        "a command",
        "full history",
        "what is followed",
        "all of the notice",
        "a follow-up in the firm's thread",
    ):
        room.sent.clear()
        payload = dict(WAYS[way](person, secrets, room.response_url(secrets.place.channel)))
        app.dispatch(BoltRequest(body=payload, mode="socket_mode"))
        assert SECRET.casefold() in json.dumps(list(room.sent), ensure_ascii=False).casefold(), way


def _state(services: Services, ids: Secrets) -> tuple[set[str], list[tuple[str, int, str]], Habits]:
    us = Follower(place=ids.place, user="U0ALICE")
    follows, habits = services.following.of_place(us)
    lists = [(one.name, one.number, one.by) for one in services.watching.of_place(us)]
    return {follow.target.label for follow in follows}, lists, habits
