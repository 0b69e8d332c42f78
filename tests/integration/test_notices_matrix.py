"""Every notice is delivered where it belongs, by whose token it takes, and nowhere else.

The firms of test_isolation.py: two workspaces, one of an organisation (Enterprise Grid), an organisation that installed
the bot as a whole, and a channel of the first firm's that another organisation shares (Slack Connect).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import SecretStr
from slack_sdk import WebClient
from slack_sdk.oauth.installation_store import Installation

from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.lists.dataset import Origin
from bot.domain.notices.following import Place, PlaceKind
from bot.runtime.delivery import clients
from bot.runtime.oauth import installations
from bot.services.lists.assessing import LoadOptions
from bot.services.notices.delivery import DeliveryWorker
from bot.services.notices.outbox import DeliveryState
from bot.services.notices.sending import Delivered
from bot.settings import Settings
from handlers.notifier import SlackNotifier
from handlers.withholding import WITHHELD
from tests import builders
from tests.builders import an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World

OWN = builders.an_entry("1", "ZEPHYRINE HOLDINGS")
HOME, SHARED = Place(team="T0HOME", channel="C0HOME"), Place(team="T0HOME", channel="C0SHARED")
ALICE = Place(team="T0HOME", channel="U0ALICE", kind=PlaceKind.PERSON)
OTHER = Place(team="T0OTHER", channel="C0OTHER")
GRID = Place(team="T0GRID", channel="C0GRID", enterprise="E0GRID")
ORG = Place(team="T0ORG", channel="C0ORG", enterprise="E0ORG")
TOKENS = {
    HOME: "xoxb-home",
    SHARED: "xoxb-home",
    ALICE: "xoxb-home",
    OTHER: "xoxb-other",
    GRID: "xoxb-grid",
    ORG: "xoxb-whole-org",
}
INSTALLED = (
    {"team_id": "T0HOME", "bot_token": "xoxb-home"},
    {"team_id": "T0OTHER", "bot_token": "xoxb-other"},
    {"team_id": "T0GRID", "enterprise_id": "E0GRID", "bot_token": "xoxb-grid"},
    {"enterprise_id": "E0ORG", "is_enterprise_install": True, "bot_token": "xoxb-whole-org"},
)


@pytest.fixture
def room() -> Iterator[Room]:
    with opened(Workspace(team="T0HOME", user="U0ALICE")) as room:
        room.shared.add(SHARED.channel)
        yield room


class Seen:
    """Notes by which token each place is reached, and what each is sent."""

    def __init__(self, notifier: SlackNotifier, clients: Any) -> None:
        self.tokens: dict[Place, str | None] = {}
        self.sent: list[tuple[Place, str]] = []
        self._notifier, self._clients = notifier, clients

    def client(self, place: Place) -> WebClient | None:
        found: WebClient | None = self._clients(place)
        self.tokens[place] = found.token if found else None
        return found

    def send(self, owed: Any) -> Delivered:
        done = self._notifier.send(owed)
        self.sent.append((owed.place, owed.key))
        return done

    def find(self, owed: Any) -> Delivered | None:
        return self._notifier.find(owed)


@pytest.fixture
def world(new_work: NewWork, room: Room) -> World:
    """Everybody follows everything; the store of tokens decides who is reached by which."""
    made = World(new_work, FakeClock(dt.datetime.now(dt.UTC) - dt.timedelta(days=3)))
    made.take(BANK)
    engine = new_work.args[0]  # type: ignore[attr-defined] # a partial
    settings = Settings(
        _env_file=None, slack_api_url=f"{room.url}/api/", slack_client_id="1.2", slack_client_secret=SecretStr("hush")
    )
    store = installations(settings, engine)
    assert store is not None
    for installed in INSTALLED:
        store.save(Installation(app_id="A1", user_id="U1", **installed))
    seen = Seen(None, clients(SimpleNamespace(engine=engine), settings))  # type: ignore[arg-type]
    seen._notifier = SlackNotifier(seen.client, made.notices, operators=None)
    made.slack = seen  # type: ignore[assignment]
    made.relay = DeliveryWorker(new_work, seen, made.clock, name="one")
    for place in TOKENS:
        made.follow("all", place)
    return made


def own_edition(world: World, *entries: Any) -> None:
    world.wait(days=1)
    acme = builders.an_official("custom_acme", team="T0HOME", origin=Origin.CUSTOM)
    world.updater.accept(an_offer(*entries, dataset=acme), LoadOptions(as_of=world.clock.now()))


def told(room: Room, place: Place, name: str) -> int:
    """How many messages about a name came to a place."""
    return sum(name in str(one) for one in room.sent if one["channel"] == place.channel)


def test_each_place_is_told_once_of_a_public_change_by_its_own_token(world: World, room: Room) -> None:
    world.take(BANK, LINE, day=1)
    world.deliver()
    seen: Any = world.slack
    assert {place: seen.tokens.get(place) for place in TOKENS} == TOKENS
    assert {place: told(room, place, "AEROCARIBBEAN AIRLINES") for place in TOKENS} == dict.fromkeys(TOKENS, 1)
    assert len(room.sent) == len(TOKENS)


def test_a_firms_own_change_is_told_to_its_own_places_and_not_where_others_read(world: World, room: Room) -> None:
    own_edition(world, builders.an_entry("2", "FIRST OF ALL"))
    world.deliver()
    room.sent.clear()
    own_edition(world, builders.an_entry("2", "FIRST OF ALL"), OWN)
    world.deliver()
    counts = {place: told(room, place, "ZEPHYRINE") for place in TOKENS}
    assert counts == dict.fromkeys(TOKENS, 0) | {HOME: 1, ALICE: 1}
    assert any(WITHHELD in (owed.error or "") for owed in world.owed(DeliveryState.PARKED) if owed.place == SHARED)
