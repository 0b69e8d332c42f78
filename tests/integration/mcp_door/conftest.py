"""The door for assistants over all reviewed facts; and one with write tools, before a Slack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.api.services import Services
from bot.api.writing import Writing
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.law.severity import Colour
from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Place
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Rules
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from bot.services.records.archive import Archive, Compliance
from bot.services.wording.plain_parts import WORTH
from handlers.assistants import follower
from tests.fakes import FakeClock
from tests.integration import doors
from tests.integration.assistants import Slackbot, served
from tests.integration.conftest import NewWork
from tests.integration.said_first import FIRST


@pytest.fixture(scope="module")
def services(facts: NewWork) -> Services:
    return doors.services(facts)


@pytest.fixture(scope="module")
def url(services: Services) -> Iterator[str]:
    with served(services) as address:
        yield address


@dataclass
class House:
    """A server with write tools, the Slack behind it, and what was followed."""

    services: Services
    following: Following
    deciding: Deciding
    room: Room
    url: str

    def told(self, tool: str, by: Slackbot | None = None, /, **arguments: Any) -> tuple[str, dict[str, Any]]:
        """The text and the data of a call; of a refusal no data."""
        result = (by or self.bot()).call(tool, **arguments).json()["result"]
        text = result["content"][0]["text"]
        assert WORTH in text[:FIRST]
        return text, result.get("structuredContent") or {}

    def bot(self, user: str = "U1", team: str = "T1", enterprise: str = "") -> Slackbot:
        return Slackbot(self.url, user=user, team=team, enterprise=enterprise)

    def followed(self, place: Place) -> list[tuple[str, str]]:
        follows, _ = self.following.of_place(Follower(place=place, user=""))
        return [(follow.target.label, follow.by) for follow in follows]

    def hit(self, **who: str) -> dict[str, str]:
        """The record and the entry of an answer about Xiaomi."""
        answer = self.told("screen", self.bot(**who), names=["Xiaomi"], as_of="2021-02-01")[1]["answers"][0]
        return {"record": answer["record"], "entity": answer["findings"][0]["entity"]["id"]}


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    with opened(Workspace(team="T1", user="U1")) as room:
        yield room


@pytest.fixture(scope="module")
def whole_house(shared_work: NewWork, room: Room) -> Iterator[House]:
    """Two firms; a decision on what is blocked takes a second person, and nobody but U1 and U2 changes channels."""
    doors.two_firms(shared_work)
    services, clock = doors.services(shared_work), FakeClock()
    following = Following(shared_work, clock, changers=Changers(rule=Rule.NAMED, people=frozenset({"U1", "U2"})))
    rules = Rules(second_for=frozenset({Colour.RED}), queue=lambda team: Place(team=team, channel="C0COMPLY"))
    deciding = Deciding(shared_work, clock, services.screener, rules=rules)
    client = WebClient(base_url=f"{room.url}/api/")
    follow = follower(following, lambda place: client if place.team in ("T1", "T2") else None)
    officers = Compliance(frozenset({("T1", "U0CHIEF")}))
    archive = Archive(shared_work, clock, compliance=officers)
    with served(services, writing=Writing(follows=follow, deciding=deciding, archive=archive)) as url:
        yield House(services, following, deciding, room, url)


@pytest.fixture
def house(whole_house: House) -> House:
    """The same, where nothing was posted yet, and nobody is kept out of a channel."""
    room = whole_house.room
    room.sent.clear()
    for channels in (room.closed, room.shared, room.strange):
        channels.clear()
    return whole_house
