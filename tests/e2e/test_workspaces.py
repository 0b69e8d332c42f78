"""Many workspaces over HTTP: each installs the bot, is answered with its own token, and can leave."""

from __future__ import annotations

import dataclasses
import http.client
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from bot.demo.workspace import Workspace
from tests.conftest import Fill
from tests.e2e.conftest import bot_process, free_port, healthy
from tests.e2e.standin import server
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.person import Alice, elements, said
from tests.e2e.standin.slack import Slack


@dataclass(frozen=True, slots=True)
class House:
    """A bot for many workspaces, and Slack before it."""

    slack: Slack
    port: int
    folder: Path

    def joins(self, team: str, *, enterprise: str = "", whole: bool = False) -> Alice:
        """Somebody of a workspace that installs the bot, or whose whole organisation does."""
        page, cookie = self.get("/slack/install")
        state = cookie.split("=", 1)[1].split(";")[0]
        code = f"{'' if whole else team}@{enterprise}" if enterprise else team
        query = urlencode({"code": f"code-{code}", "state": state})
        done, _ = self.get(f"/slack/oauth_redirect?{query}", cookie=cookie.split(";")[0])
        assert (page, done) == (200, 200)
        secret = self.slack.workspace.signing_secret
        at = Workspace(team=team, signing_secret=secret, channel=f"C{team}", enterprise=enterprise, whole=whole)
        return self.somebody(at)

    def somebody(self, at: Workspace) -> Alice:
        """Somebody of a workspace, installed or not."""
        return Alice(self.slack, Http(self.port, at.signing_secret), at, self.folder / "bot.log")

    def get(self, path: str, *, cookie: str = "") -> tuple[int, str]:
        """A page's status and the cookie it sets."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as connection:
            connection.request("GET", path, headers={"Cookie": cookie})
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Set-Cookie", "")

    def tokens(self, team: str) -> int:
        """How many rows with tokens of a team the database holds."""
        with closing(sqlite3.connect(self.folder / "bot.db")) as database:
            counted = "SELECT (SELECT count(*) FROM slack_bots WHERE team_id = :team) +"
            counted += " (SELECT count(*) FROM slack_installations WHERE team_id = :team)"
            return int(database.execute(counted, {"team": team}).fetchone()[0])


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, fill: Fill) -> Iterator[House]:
    with server.running() as slack:
        port, folder = free_port(), tmp_path_factory.mktemp("many")
        fill(folder / "bot.db")
        client = {"SLACK_CLIENT_ID": slack.client_id, "SLACK_CLIENT_SECRET": slack.client_secret}
        secret = {"SLACK_SIGNING_SECRET": slack.workspace.signing_secret, "PORT": str(port)}
        with bot_process("serve", folder, SLACK_API_URL=f"{slack.url}/api/", **client, **secret) as process:
            slack.wait_for(lambda: healthy(port) or process.poll() is not None, "answer from /healthz")
            yield House(slack, port, folder)


@pytest.fixture
def house(running: House) -> House:
    """The bot of many workspaces; what it said in the tests before is forgotten."""
    running.slack.messages.clear()
    running.slack.views.clear()
    return running


def told(house: House, team: str) -> list[dict[str, Any]]:
    """The messages that were posted in a workspace."""
    return [message for message in house.slack.messages if message.get("team") == team]


def test_each_workspace_is_answered_with_its_own_token(house: House) -> None:
    for team in ("T1", "T2"):
        person = house.joins(team)
        person.mentions("Xiaomi")
        house.slack.wait_for(partial(told, house, team), team)
    assert {m["team"]: m["channel"] for m in house.slack.messages} == {"T1": "CT1", "T2": "CT2"}
    assert house.slack.problems == []


@pytest.mark.parametrize(("team", "whole"), [("T21", False), ("T22", True)])
def test_a_workspace_of_an_organisation_is_answered_however_that_was_installed(
    house: House, team: str, whole: bool
) -> None:
    person = house.joins(team, enterprise=f"E{team}", whole=whole)
    person.mentions("is Xiaomi sanctioned?")
    answer = person.sees("Xiaomi Corporation")
    assert person.clicks("Full history", on=answer).in_time
    person.sees_view("Xiaomi Corporation")
    assert person.types("/screen follow all").in_time
    wanted = "SELECT team, enterprise FROM places WHERE channel = ?"

    def stored() -> list[tuple[str, str]]:
        with closing(sqlite3.connect(house.folder / "bot.db")) as database:
            return database.execute(wanted, (f"C{team}",)).fetchall()

    assert house.slack.wait_for(stored, "place of the follow") == [(team, f"E{team}")]


def test_an_organisation_that_uninstalls_takes_its_workspaces_follows_with_it(house: House) -> None:
    person = house.joins("T23", enterprise="E23", whole=True)
    house.slack.messages.clear()
    assert person.types("/screen follow all").in_time
    house.slack.wait_for(lambda: [m for m in house.slack.messages if m["channel"] == "CT23"], "follow")
    assert person.uninstalls().in_time
    standing = "SELECT count(*) FROM follows JOIN places ON places.number = follows.place"
    standing += " WHERE undone_at IS NULL AND team = 'T23'"

    def ended() -> bool:
        with closing(sqlite3.connect(house.folder / "bot.db")) as database:
            return bool(database.execute(standing).fetchone() == (0,))

    house.slack.wait_for(ended, "end of T23's follows")


def test_a_workspace_cannot_open_what_another_asked(house: House) -> None:
    ours, theirs = house.joins("T3"), house.joins("T4")
    assert ours.types("/screen Xiaomi").in_time
    answer = house.slack.wait_for(lambda: next((m for m in house.slack.messages if m["channel"] == "CT3"), None), "T3")
    assert "Full history" in json.dumps(list(elements(answer)))
    house.slack.messages.clear()
    assert theirs.clicks("Share in channel", on=answer).in_time
    told = theirs.sees("no longer there")
    assert told["private"]
    assert "Xiaomi" not in said(told)


def test_a_workspace_without_the_agents_scope_goes_on_below_and_is_told_what_it_lacks(house: House) -> None:
    house.slack.messages.clear()
    person = house.joins("T9")  # the stand-in's installations grant "commands" alone
    person.writes("is Hikvision sanctioned?")
    assert person.sees("Hangzhou Hikvision").get("thread_ts") is None
    person.writes("since when?")
    assert person.sees("OFAC NS-CMIC List since").get("thread_ts") is None
    assert person.opens_home().in_time
    assert "no threads in Messages (`assistant:write`)" in said(person.sees_view("Your last screenings"))


def test_a_follow_up_takes_nothing_of_another_workspace(house: House) -> None:
    house.slack.messages.clear()
    ours, theirs = house.joins("T10"), house.joins("T11")
    theirs = dataclasses.replace(theirs, workspace=dataclasses.replace(theirs.workspace, channel="CT10"))
    thread = ours.mentions("is Hikvision sanctioned?")["event"]["ts"]
    ours.sees("Hangzhou Hikvision")
    theirs.mentions("since when?", thread=thread)
    assert theirs.sees("Which name do you ask about?")["team"] == "T11"


def test_a_workspace_that_uninstalls_leaves_no_token_behind(house: House) -> None:
    leaving, staying = house.joins("T5"), house.joins("T6")
    assert house.tokens("T5") == 2
    assert leaving.uninstalls().in_time
    house.slack.wait_for(lambda: house.tokens("T5") == 0, "end of T5's tokens")
    assert house.tokens("T6") == 2
    house.slack.messages.clear()
    leaving.mentions("Xiaomi")
    staying.mentions("Xiaomi")
    staying.sees("Xiaomi")
    assert [m["team"] for m in house.slack.messages] == ["T6"]


def test_a_workspace_that_never_installed_is_not_answered(house: House) -> None:
    house.slack.messages.clear()
    at = Workspace(team="T0STRANGER", signing_secret=house.slack.workspace.signing_secret)
    house.somebody(at).mentions("Xiaomi")
    house.joins("T7").mentions("Xiaomi")
    house.slack.wait_for(lambda: house.slack.messages, "answer to T7")
    assert [m["team"] for m in house.slack.messages] == ["T7"]


def test_no_token_and_no_secret_is_logged(house: House) -> None:
    house.joins("T8").mentions("Xiaomi")
    house.slack.wait_for(lambda: house.slack.messages, "answer to T8")
    log = house.folder / "bot.log"
    house.slack.wait_for(lambda: '"team": "T8"' in log.read_text(), "line of the installation")
    slack = house.slack
    for secret in (*slack.installed, slack.client_secret, slack.workspace.signing_secret):
        assert secret not in log.read_text()
