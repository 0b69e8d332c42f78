"""What Slack's own assistant changes for a person: follows and decisions, within the bounds of Slack itself."""

from __future__ import annotations

import json

import pytest

from bot.api.writing import NOT_PROVED
from bot.demo.workspace import Workspace
from bot.domain.notices.following import Place, PlaceKind
from bot.services.notices.following import NOT_NAMED
from handlers.assistants import SHARED
from handlers.places import INVITE, NOT_A_MEMBER
from tests.integration import doors
from tests.integration.assistants import TOOLS, asked, over_http
from tests.integration.mcp_door.conftest import House

sdk = pytest.importorskip("mcp")
CHANNEL = "C0DEALS"


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
    text, data = house.told("follow", house.bot(user="U7"), what="Xiaomi")
    assert text.startswith("You now follow Xiaomi")
    assert data["followed"]["kind"] == "entity"
    me, other = (Place(team="T1", channel=user, kind=PlaceKind.PERSON) for user in ("U7", "U8"))
    assert [by for _, by in house.followed(me)] == ["U7"]
    assert house.followed(other) == []
    assert house.followed(Place(team="T2", channel="U7", kind=PlaceKind.PERSON)) == []
    assert "already" in house.told("follow", house.bot(user="U7"), what="Xiaomi")[0]
    watched, _ = house.told("follow", house.bot(user="U7"), what="Hyterra Bakery", watch=True)
    assert watched.startswith("No list held here carries Hyterra Bakery. It is watched")


def test_a_firms_own_list_is_followed_by_the_firm_alone(house: House) -> None:
    for team, taken in (("T1", True), ("T2", False)):
        text, data = house.told("follow", house.bot(user="U9", team=team), what=doors.own_list("T1"))
        assert (bool(data), "List of T1" in text) == (taken, taken)


def test_what_may_be_several_is_asked_and_an_offered_entry_is_followed(house: House) -> None:
    text, data = house.told("follow", house.bot(user="U6"), what="Banco Nacional Cuba")
    assert (data["followed"], text.startswith("Nothing is followed yet")) == (None, True)
    house.told("follow", house.bot(user="U6"), entity=data["choices"][0]["entity"])
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
    text, data = house.told("follow", house.bot(user=user), what="all", channel="C0OTHER")
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
    text, data = house.told("follow", house.bot(user="U4"), **arguments)
    assert (line in text, data) == (True, {})
