"""Nobody gets at another firm's list, records, follows or notices, whatever ids they forge.

Firms: two workspaces, one of an organisation (Enterprise Grid), an organisation that installed the bot as a whole, and
people of another organisation in a channel they share with the first firm (Slack Connect). Each tries each way in.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

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
from tests.integration.loading import load

SECRET, WATCHED, TITLE = "ZEPHYRINE HOLDINGS", "Quixotry Partners", "Acme's own list"
LISTED, FILE = "Orrery Fund", "positions of orrery.xlsx"
SECRETS = (SECRET.casefold(), WATCHED.casefold(), TITLE.casefold(), "custom_acme", LISTED.casefold(), FILE.casefold())
HOME = "T0HOME"
IN_MAY = LoadOptions(as_of=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the first firm has, by the ids that a click could name."""

    record: str
    entity: str
    notice: str
    place: Place


@dataclass(frozen=True, slots=True)
class Attacker:
    """Somebody who is not of the first firm, and whether they meet its bot or one of their own."""

    workspace: Workspace
    stranger: bool = False


ATTACKERS = {
    "another workspace": Attacker(Workspace(team="T0OTHER", user="U0MALLORY")),
    "a workspace of an organisation": Attacker(Workspace(team="T0GRID", enterprise="E0GRID", user="U0MALLORY")),
    "an organisation as a whole": Attacker(Workspace(team="T0ORG", enterprise="E0ORG", whole=True, user="U0MALLORY")),
    "a stranger in a shared channel": Attacker(Workspace(team="T0THEIRS", user="U0MALLORY"), stranger=True),
}


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
        client=WebClient(base_url=f"{room.url}/api/"),
        signing_secret="none",
        authorize=lambda: installed,
        process_before_response=True,
    )
    settings = Settings(_env_file=None, database_url=str(services.engine.url))
    handlers.register(app, behind_slack(settings, services))
    return app


Way = Callable[[Person, Secrets, str], Mapping[str, Any]]
"""A way in: what somebody sends, given the secrets' ids and a response_url."""


def clicking(action: str, value: Callable[[Secrets], str]) -> Way:
    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        on = {"ts": "1.1", "channel": ids.place.channel, "private": True, "thread_ts": "1.1"}
        used = {"type": "button", "action_id": action, "value": value(ids)}
        return person.clicks(used, on=on, response_url=url, trigger="t")

    return way


def in_window(action: str, value: Callable[[Secrets], str]) -> Way:
    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        view = {"type": "modal", "id": "V1", "private_metadata": ids.place.channel}
        used = {"type": "button", "action_id": action, "value": value(ids)}
        return person.clicks(used, on=view, response_url=url, trigger="t")

    return way


def sending(callback: str, values: Mapping[str, Any], kept: str = "") -> Way:
    """A window sent off that remembers the firm's channel, or `kept` with the channel in the place of CHANNEL."""

    def way(person: Person, ids: Secrets, url: str) -> Mapping[str, Any]:
        title = {"type": "plain_text", "text": "x"}
        view = {"type": "modal", "id": "V1", "callback_id": callback, "title": title}
        metadata = kept.replace("CHANNEL", ids.place.channel) or ids.place.channel
        return person.submits(view | {"private_metadata": metadata}, values, trigger="t")

    return way


def typing(text: str) -> Way:
    return lambda person, ids, url: person.command("/screen", text, response_url=url, trigger="t")


def saying(text: str, thread: str = "") -> Way:
    return lambda person, ids, url: person.mention(text, thread=thread)


NAME = {"name": {"text": {"value": SECRET[:9]}}, "day": {"date": {"selected_date": None}}}
WAYS: dict[str, Way] = {
    "a command": typing("Zephyrine"),
    "a command that names the list": typing("Zephyrine --list custom_acme"),
    "the lists": typing("lists"),
    "what is followed": typing("following"),
    "unfollow a name": typing("unfollow Quixotry Partners"),
    "follow the list": typing("follow custom_acme"),
    "follow a name near it": typing("follow Zephyrine"),
    "a mention": saying("is Zephyrine sanctioned?"),
    "a follow-up in the firm's thread": saying("since when?", thread="1.1"),
    "who is on the list": saying("who is on custom_acme?"),
    "what changed": saying("what changed this week?"),
    "a direct message": lambda person, ids, url: person.direct("Zephyrine"),
    "the bot's page": lambda person, ids, url: person.opens_home(),
    "a message's shortcut": lambda person, ids, url: person.message_shortcut(
        "screen_message", "Zephyrine", response_url=url, trigger="t"
    ),
    "the window that asks": sending("screen_name", NAME),
    "the settings' window": sending("following_settings", {}),
    "share": clicking("share_answer", lambda ids: ids.record),
    "share anyway": clicking("anyway_share_answer", lambda ids: ids.record),
    "share names in a text": clicking("share_text", lambda ids: json.dumps([[ids.record]])),
    "full history": clicking("full_history", lambda ids: ids.record),
    "what was searched": clicking("what_was_searched", lambda ids: ids.record),
    "names beside": clicking("names_beside", lambda ids: ids.record),
    "all of a list": clicking("all_that_are_named", lambda ids: ids.record),
    "details": clicking("answer_details", lambda ids: ids.record),
    "this one": clicking("this_entity", lambda ids: f"{ids.record} public {ids.entity}"),
    "follow the entity": clicking("follow_entity", lambda ids: ids.entity),
    "follow anyway": clicking("follow_anyway", lambda ids: f"follow_entity {ids.entity}"),
    "unfollow the entity": clicking("unfollow", lambda ids: f"entity {ids.entity}"),
    "unfollow in a window about the channel": in_window("unfollow", lambda ids: f"entity {ids.entity}"),
    "settings in such a window": in_window("following_settings", lambda ids: "here"),
    "unwatch the list": typing(f"unwatch {LISTED}"),
    "remove the list": clicking("watch_list_end", lambda ids: "1"),
    "remove the list in such a window": in_window("watch_list_end", lambda ids: "1"),
    "watch the firm's file": clicking("watch_names", lambda ids: "1"),
    "the window of its names": sending(
        "watch_names_window", {"watch_list": {"name": {"value": LISTED}}}, '["1", "CHANNEL"]'
    ),
    "all of the notice": clicking("notice_show_all:0", lambda ids: f"{ids.notice} 0"),
    "a page of the notice": in_window("notice_page:0", lambda ids: f"{ids.notice} 0"),
}


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
