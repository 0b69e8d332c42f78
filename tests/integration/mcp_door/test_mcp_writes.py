"""What Slack's own assistant changes for a person: follows and decisions, within the bounds of Slack itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.api.services import Services
from bot.api.writing import NOT_PROVED, Writing
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.law.severity import Colour
from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Place, PlaceKind
from bot.services.decisions.deciding import GONE, Deciding, Rules
from bot.services.notices.follower import Follower
from bot.services.notices.following import NOT_NAMED, Following
from bot.services.wording.plain_parts import FIRST, WORTH
from handlers.assistants import SHARED, follower
from handlers.places import INVITE, NOT_A_MEMBER
from tests.fakes import FakeClock
from tests.integration import doors
from tests.integration.assistants import TOOLS, Slackbot, asked, over_http, served
from tests.integration.conftest import NewWork

sdk = pytest.importorskip("mcp")
CHANNEL = "C0DEALS"


@dataclass
class House:
    """A server with write tools, the Slack behind it, and what was followed."""

    services: Services
    following: Following
    room: Room
    url: str

    def told(self, tool: str, *, by: Slackbot | None = None, **arguments: Any) -> tuple[str, dict[str, Any]]:
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
        answer = self.told("screen", by=self.bot(**who), names=["Xiaomi"], as_of="2021-02-01")[1]["answers"][0]
        return {"record": answer["record"], "entity": answer["findings"][0]["entity"]["id"]}


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    with opened(Workspace(team="T1", user="U1")) as room:
        yield room


@pytest.fixture(scope="module")
def house(shared_work: NewWork, room: Room) -> Iterator[House]:
    """Two firms; a decision on what is blocked takes a second person, and nobody but U1 and U2 changes channels."""
    doors.two_firms(shared_work)
    services, clock = doors.services(shared_work), FakeClock()
    following = Following(shared_work, clock, changers=Changers(rule=Rule.NAMED, people=frozenset({"U1", "U2"})))
    rules = Rules(second_for=frozenset({Colour.RED}), queue=lambda team: Place(team=team, channel="C0COMPLY"))
    deciding = Deciding(shared_work, clock, services.screener, rules=rules)
    client = WebClient(base_url=f"{room.url}/api/")
    follow = follower(following, lambda place: client if place.team in ("T1", "T2") else None)
    with served(services, writing=Writing(follows=follow, deciding=deciding)) as url:
        yield House(services, following, room, url)


@pytest.fixture(autouse=True)
def fresh(room: Room) -> None:
    room.sent.clear()
    for channels in (room.closed, room.shared, room.strange):
        channels.clear()


def test_only_slacks_assistant_is_told_of_the_tools_that_change_something_and_may_call_them(house: House) -> None:
    listed = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}})
    tools = house.bot().send(listed).json()["result"]["tools"]
    assert [tool["name"] for tool in tools] == [*TOOLS, "follow", "decide"]
    assert [tool["name"] for tool in tools if not tool["annotations"]["readOnlyHint"]] == ["follow", "decide"]
    by_key = over_http(house.url, doors.key(house.services, team="T1"))
    hit = house.hit()
    judged = hit | {"verdict": "same", "reason": "country"}
    refused = asked(by_key, ("follow", {"what": "all"}), ("decide", judged))
    assert [(one.is_error, NOT_PROVED in one.content[0].text) for one in refused] == [(True, True)] * 2
    assert house.followed(Place(team="T1", channel="", kind=PlaceKind.PERSON)) == []


def test_a_key_is_not_told_of_them(house: House) -> None:
    import asyncio

    async def talk() -> list[str]:
        async with sdk.Client(over_http(house.url, doors.key(house.services, team="T1"))) as client:
            return [tool.name for tool in (await client.list_tools()).tools]

    assert asyncio.run(talk()) == TOOLS


def test_a_person_follows_for_themselves_alone(house: House) -> None:
    text, data = house.told("follow", by=house.bot(user="U7"), what="Xiaomi")
    assert text.startswith("You now follow Xiaomi")
    assert data["followed"]["kind"] == "entity"
    me, other = (Place(team="T1", channel=user, kind=PlaceKind.PERSON) for user in ("U7", "U8"))
    assert [by for _, by in house.followed(me)] == ["U7"]
    assert house.followed(other) == []
    assert house.followed(Place(team="T2", channel="U7", kind=PlaceKind.PERSON)) == []
    assert "already" in house.told("follow", by=house.bot(user="U7"), what="Xiaomi")[0]
    watched, _ = house.told("follow", by=house.bot(user="U7"), what="Hyterra Bakery", watch=True)
    assert watched.startswith("No list held here carries Hyterra Bakery. It is watched")


def test_a_firms_own_list_is_followed_by_the_firm_alone(house: House) -> None:
    for team, taken in (("T1", True), ("T2", False)):
        text, data = house.told("follow", by=house.bot(user="U9", team=team), what=doors.own_list("T1"))
        assert (bool(data), "List of T1" in text) == (taken, taken)


def test_what_may_be_several_is_asked_and_an_offered_entry_is_followed(house: House) -> None:
    text, data = house.told("follow", by=house.bot(user="U6"), what="Banco Nacional Cuba")
    assert (data["followed"], text.startswith("Nothing is followed yet")) == (None, True)
    house.told("follow", by=house.bot(user="U6"), entity=data["choices"][0]["entity"])
    assert house.followed(Place(team="T1", channel="U6", kind=PlaceKind.PERSON)) == [("BANCO NACIONAL DE CUBA", "U6")]


def test_a_channel_that_a_person_is_in_follows_and_is_told_who_began_it(house: House) -> None:
    place = Place(team="T1", channel=CHANNEL)
    text, _ = house.told("follow", what="Xiaomi", channel=CHANNEL)
    assert text.startswith("The channel now follows Xiaomi")
    assert [by for _, by in house.followed(place)] == ["U1"]
    (posted,) = house.room.sent
    assert (posted["channel"], "'user_id': 'U1'" in str(posted) or "<@U1>" in str(posted)) == (CHANNEL, True)


@pytest.mark.parametrize(
    ("user", "state", "line"),
    [
        ("U1", "strange", NOT_A_MEMBER),
        ("U3", "", NOT_A_MEMBER),
        ("U1", "closed", INVITE),
        ("U1", "shared", SHARED),
        ("U5", "member", NOT_NAMED),
    ],
)
def test_a_channel_is_changed_by_whoever_may_change_it_in_slack(
    house: House, user: str, state: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if state == "member":
        monkeypatch.setattr(house.room, "workspace", Workspace(team="T1", user=user))
    elif state:
        getattr(house.room, state).add("C0OTHER")
    text, data = house.told("follow", by=house.bot(user=user), what="all", channel="C0OTHER")
    assert (line in text, data) == (True, {})
    assert house.followed(Place(team="T1", channel="C0OTHER")) == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ({}, "Say what to follow"),
        ({"what": "all", "entity": "xiaomi"}, "not both"),
        ({"what": "all", "channel": "general"}, "no channel's id"),
        ({"what": "us_dod_1236"}, "There is no list or program"),
        ({"entity": "nobody"}, "no longer there"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_one_line(house: House, arguments: dict[str, str], line: str) -> None:
    text, data = house.told("follow", by=house.bot(user="U4"), **arguments)
    assert (line in text, data) == (True, {})


def test_a_decision_is_the_persons_takes_a_second_one_and_is_shown_with_later_answers(house: House) -> None:
    judged = house.hit(user="U1") | {"verdict": "not_same", "reason": "country", "note": "all cleared"}
    text, data = house.told("decide", **judged)
    assert "judged not the same" in text
    assert "cleared" not in text
    assert (data["decision"]["by"], data["decision"]["standing"]) == ("U1", "waits")
    assert house.told("decide", **judged)[1]["decision"]["standing"] == "waits"
    text, data = house.told("decide", by=house.bot(user="U2"), **judged)
    assert (data["decision"]["by"], data["decision"]["standing"]) == ("U1", "stands")
    assert text.startswith("Another person had decided so")
    result = house.bot(user="U3").call("screen", names=["Xiaomi"], as_of="2021-02-01").json()["result"]
    assert "judged not the same" in result["content"][0]["text"]
    assert any(block["type"] == "rich_text" for block in result["_meta"]["slack"]["blocks"])
    assert result["structuredContent"]["answers"][0]["outcome"] == "match"
    other = house.bot(team="T2").call("screen", names=["Xiaomi"], as_of="2021-02-01").json()["result"]
    assert "judged" not in str(other)


def test_nobody_decides_on_another_workspaces_answer_or_on_a_hit_that_is_not_in_it(house: House) -> None:
    hit, judged = house.hit(), {"verdict": "same", "reason": "identifier"}
    for by, wish in (
        (house.bot(team="T2"), hit),
        (house.bot(team="", enterprise="E1"), hit),
        (house.bot(), hit | {"entity": "nobody"}),
        (house.bot(), hit | {"record": "000000000000"}),
    ):
        text, data = house.told("decide", by=by, **wish, **judged)
        assert (GONE in text, data) == (True, {})
