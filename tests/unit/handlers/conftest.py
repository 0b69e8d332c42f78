"""The real Bolt app before a small Slack in this process; the services behind it are fakes."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient
from structlog.testing import capture_logs

import handlers
from bot.demo.payloads import Person
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.workspace import Workspace
from bot.domain.law.severity import Colour
from bot.domain.notices.following import Place, PlaceKind
from bot.services.announcements.reviewing import Reviewing
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Rules
from bot.services.files.running import FileScreening
from bot.services.inbox import OnceOnly
from bot.services.notices.following import Following
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answering import ListQuestions, Reviewed
from bot.services.questions.reader import Reader
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.records.archive import Archive, Compliance
from bot.services.records.basis import UNKNOWN
from bot.services.records.batch import BatchRecords
from bot.services.records.printing import Printing
from bot.services.texts.screening import TextScreener
from bot.services.watch_lists.changing import Watching
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from handlers import waiting
from handlers.agent import Agent
from handlers.blocks.sharing import CHANGED_BY
from handlers.channels import Channels
from handlers.outside import Outside
from tests import builders
from tests.fakes import FakeClock, FakeInbox, FakeUnitOfWork
from tests.unit.handlers import answers, made
from tests.unit.handlers.apps_and_countries import wechat_pay
from tests.unit.handlers.screens import FakeReader, FakeTables
from tests.unit.handlers.services_faked import FakeLists, FakeNotices, FakePrinter, FakeScreener
from tests.unit.handlers.slack import check_message, check_window, menus

OTHERS = [builders.named(name.casefold(), name) for name in "Alibaba Baidu Hikvision Dahua Megvii Yitu".split()]
FACTS = builders.a_snapshot(entities=(builders.an_entity(), *OTHERS))
RULES = Rules(second_for=frozenset({Colour.RED}), queue=lambda team: Place(team=team, channel="C0COMPLY"))


@dataclass
class Alice:
    """Somebody in the workspace; what the bot sends her is held to Slack's limits."""

    app: App
    room: Room
    screener: FakeScreener
    me: Person
    store: FakeUnitOfWork
    notices: FakeNotices
    lists: FakeLists
    clock: list[float]
    reader: FakeReader
    tables: FakeTables
    printer: FakePrinter
    trigger: str = "trigger"
    posted: list[dict[str, Any]] = field(default_factory=list)

    def types(self, text: str) -> list[dict[str, Any]]:
        """`/screen text`, as Slack hands it over."""
        return self.send(self.me.command("/screen", text, response_url=self.url, trigger=self.trigger))

    def clicks(self, label: str, on: dict[str, Any]) -> list[dict[str, Any]]:
        """The first button that reads `label`."""
        found = [e for block in on["blocks"] for e in (*block.get("elements", []), block.get("accessory", {}))]
        used = next(e for e in found if e.get("type") == "button" and e["text"]["text"] == label)
        return self.send(self.me.clicks(used, on=on, response_url=self.url, trigger=self.trigger))

    def chooses(self, label: str, on: dict[str, Any]) -> list[dict[str, Any]]:
        """What reads `label` in a menu."""
        menu, option = next((m, one) for m in menus(on) for one in m["options"] if one["text"]["text"] == label)
        used = {"type": menu["type"], "action_id": menu["action_id"], "selected_option": option}
        return self.send(self.me.clicks(used, on=on, response_url=self.url, trigger=self.trigger))

    def send(self, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """Hand the app a payload; gives what the bot sent for it. What it told the channel of a change is `posted`."""
        self.room.sent.clear()
        assert self.handed(payload).status == 200
        for one in self.room.sent:
            (check_window if "title" in one or one["shown"] == "home" else check_message)(one)
        self.posted = [one for one in self.room.sent if CHANGED_BY in str(one.get("blocks"))]
        return [one for one in self.room.sent if one not in self.posted]

    def handed(self, payload: dict[str, Any]) -> BoltResponse:
        """The app's acknowledgement of a payload."""
        return self.app.dispatch(BoltRequest(body=payload, mode="socket_mode"))

    def minute_goes_by(self) -> None:
        """What is remembered for a minute is forgotten."""
        self.clock[0] += 60.0

    @property
    def url(self) -> str:
        return self.room.response_url(self.me.workspace.channel)


@pytest.fixture(scope="session")
def room() -> Iterator[Room]:
    with opened(Workspace()) as room:
        yield room


@pytest.fixture(autouse=True)
def in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is taken for a slow one, however busy the machine is."""
    monkeypatch.setattr(waiting, "AFTER_SECONDS", 3600.0)


@pytest.fixture
def outside() -> Outside:
    """What is allowed where other organisations are; tests give another by parametrize."""
    return Outside()


@pytest.fixture
def alice(room: Room, outside: Outside) -> Alice:
    screener = FakeScreener(
        known={
            "Xiaomi": answers.xiaomi_today(),
            "xaiomi": answers.xaiomi(),
            "Huawei": answers.huawei_today(),
            "SMIC": answers.smic(),
            "WeChat Pay": wechat_pay(),
        }
    )
    client = WebClient(token=room.workspace.bot_token, base_url=f"{room.url}/api/")
    app = App(
        name="screenbot",
        client=client,
        signing_secret="none",
        token_verification_enabled=False,
        process_before_response=True,
    )
    store, notices, lists = FakeUnitOfWork(FACTS), FakeNotices(), FakeLists()
    texts = TextScreener(lambda: FakeUnitOfWork(FACTS), lambda: Reader(vocabularies()), screener)
    reader, tables = FakeReader(), FakeTables()
    chief, printer = (room.workspace.team, "U0CHIEF"), FakePrinter()
    services = handlers.Services(
        screener=screener,
        lists=lists,
        following=Following(lambda: store, FakeClock()),
        watching=Watching(lambda: store, FakeClock()),
        notices=notices,
        questions=Questions(lambda: FakeUnitOfWork(FACTS), lambda: Reader(vocabularies()), FakeClock()),
        list_questions=ListQuestions(
            lambda: store,
            lambda: Reviewed(NamedLists(vocabularies(), load_lists_meant()), load_glossary()),
            FakeClock(),
        ),
        texts=texts,
        files=FileScreening(
            lambda: store,
            FakeClock(),
            reader=reader,
            tables=tables,
            texts=texts,
            records=BatchRecords(lambda: store, FakeClock(), program=UNKNOWN),
        ),
        once=OnceOnly(FakeInbox(), FakeClock()),
        reviewing=Reviewing(lambda: store, FakeClock()),
        deciding=Deciding(lambda: store, FakeClock(), screener, rules=RULES),
        operators=Place(team="", channel=room.workspace.channel, kind=PlaceKind.OPERATORS),
        today=lambda: made.TODAY,
        outside=outside,
        archive=Archive(lambda: store, FakeClock(), compliance=Compliance(frozenset({chief}))),
        printing=Printing(lambda: store, screener, printer, FakeClock()),
    )
    clock = [0.0]
    handlers.register(app, services, channels=Channels(clock=lambda: clock[0]), agent=Agent(clock=lambda: clock[0]))
    room.granted, room.refuses_agents = None, ""
    room.agent.clear()
    room.uploaded.clear()
    for channels in (room.closed, room.shared, room.strange):
        channels.clear()
    return Alice(app, room, screener, Person(room.workspace), store, notices, lists, clock, reader, tables, printer)


@pytest.fixture
def log() -> Iterator[list[MutableMapping[str, Any]]]:
    with capture_logs() as entries:
        yield entries
