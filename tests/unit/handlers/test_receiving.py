"""What Slack hands over is given to a desk first, acknowledged, and answered when the desk hands it back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_bolt import Ack, App, BoltRequest, BoltResponse
from slack_sdk import WebClient

from bot.demo.payloads import Person
from bot.demo.room import Room
from handlers.blocks import windows
from handlers.receiving import BUSY, HANDED, LONGEST_KEY, Taken, key_of, receiving
from handlers.sending import Handed
from tests.unit.handlers import made

NOON = dt.datetime(2026, 11, 24, 12, 5, tzinfo=dt.UTC)


@dataclass
class FakeDesk:
    """Keeps what it is given; says `taken` of each."""

    taken: Taken = Taken.NEW
    given: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    def take(self, key: str, payload: Mapping[str, Any]) -> Taken:
        self.given.append((key, payload))
        return self.taken


@dataclass
class Front:
    """An app with a desk before one listener of each kind; `heard` are the kinds that were answered."""

    app: App
    desk: FakeDesk
    me: Person
    heard: list[str]
    failed: list[str]

    def sent(self, payload: Mapping[str, Any], **context: object) -> BoltResponse:
        return self.app.dispatch(BoltRequest(body=dict(payload), mode="socket_mode", context=dict(context)))


@pytest.fixture
def front(room: Room) -> Front:
    client = WebClient(token=room.workspace.bot_token, base_url=f"{room.url}/api/")
    app = App(
        name="screenbot",
        client=client,
        signing_secret="none",
        token_verification_enabled=False,
        process_before_response=True,
    )
    desk, heard, failed = FakeDesk(), list[str](), list[str]()
    app.use(receiving(desk, lambda: made.TODAY))

    def acknowledged(what: str) -> Callable[[Ack], None]:
        def hear(ack: Ack) -> None:
            ack()
            heard.append(what)

        return hear

    def on_error(error: Exception) -> BoltResponse:
        failed.append(str(error))
        return BoltResponse(status=200)

    app.command("/screen")(acknowledged("command"))
    app.event("app_mention")(lambda: heard.append("mention"))
    app.event("message")(lambda: heard.append("message"))
    app.event("app_uninstalled")(lambda: heard.append("uninstalled"))
    app.view(windows.ASK)(acknowledged("window"))
    app.error(on_error)
    return Front(app, desk, Person(room.workspace), heard, failed)


def a_command(front: Front, trigger: str = "1.2") -> dict[str, Any]:
    return front.me.command("/screen", "Xiaomi", response_url="http://slack/1", trigger=trigger)


def test_what_is_taken_is_acknowledged_and_not_answered_yet(front: Front) -> None:
    for payload in (a_command(front), front.me.mention("Xiaomi"), front.me.direct("Xiaomi")):
        told = front.sent(payload)
        assert (told.status, told.body) == (200, "")
    assert (len(front.desk.given), front.heard) == (3, [])


def test_what_the_desk_hands_back_is_answered_and_not_taken_again(front: Front) -> None:
    front.sent(a_command(front), **{HANDED: Handed(NOON, late=False)})
    front.sent(front.me.mention("Xiaomi"), **{HANDED: Handed(NOON, late=False)})
    assert (front.desk.given, front.heard) == ([], ["command", "mention"])


def test_a_payload_cannot_say_of_itself_that_the_desk_handed_it_back(front: Front) -> None:
    front.sent(a_command(front) | {HANDED: {"late": False}})
    assert (len(front.desk.given), front.heard) == (1, [])


def test_the_same_has_the_same_key_and_nothing_else_has(front: Front) -> None:
    mention = front.me.mention("Xiaomi")
    for payload in (mention, dict(mention), front.me.mention("Xiaomi"), a_command(front, "1"), a_command(front, "2")):
        front.sent(payload)
    keys = [key for key, _ in front.desk.given]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 4
    other_team = mention | {"team_id": "T9", "authorizations": [{"team_id": "T9"}]}
    front.sent(other_team)
    assert front.desk.given[-1][0] != keys[0]


def test_events_without_ids_are_told_apart_by_what_they_say(front: Front) -> None:
    first, second = front.me.mention("Xiaomi"), front.me.mention("Huawei")
    for event in (first, second):
        del event["event_id"]
        for stamp in ("channel", "ts", "event_ts"):
            event["event"].pop(stamp, None)
    keys = [key_of(payload) for payload in (first, dict(first), second)]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize("id", ["Ev\0", "Ev\ud83d", "Ev" + "1" * 5000, "Ev\n"])
def test_an_id_that_no_database_need_keep_is_kept_as_a_digest(front: Front, id: str) -> None:
    key = key_of(front.me.mention("Xiaomi") | {"event_id": id}) or ""
    assert (len(key) < LONGEST_KEY, key.isascii(), key.isprintable()) == (True, True, True)
    assert key != key_of(front.me.mention("Huawei") | {"event_id": id})
    assert (key_of(a_command(front) | {"team_id": "T\0"}) or "").isprintable()


def test_what_comes_twice_is_acknowledged_alike(front: Front) -> None:
    front.desk.taken = Taken.TWICE
    told = front.sent(a_command(front))
    assert (told.status, told.body, front.heard) == (200, "", [])


def test_a_desk_without_room_is_said_to_be_busy_and_an_event_comes_again(front: Front) -> None:
    front.desk.taken = Taken.BUSY
    told = front.sent(a_command(front))
    assert (told.status, json.loads(told.body)) == (200, {"response_type": "ephemeral", "text": BUSY})
    assert front.sent(front.me.mention("Xiaomi")).status == 503
    assert front.heard == []


def test_a_window_sent_off_shows_that_it_loads_and_a_wrong_day_is_told_at_once(front: Front) -> None:
    told = json.loads(front.sent(a_window(front, "2026-11-24")).body)
    assert (told["response_action"], told["view"]["title"]["text"]) == ("update", windows.TITLE)
    assert len(front.desk.given) == 1
    told = json.loads(front.sent(a_window(front, "2031-01-01")).body)
    assert (told["response_action"], list(told["errors"])) == ("errors", [windows.DAY[0]])
    assert (len(front.desk.given), front.heard) == (1, [])


def test_what_is_handed_back_late_is_said_instead_of_answered(front: Front) -> None:
    front.sent(a_command(front), **{HANDED: Handed(NOON, late=True)})
    assert front.heard == []
    assert front.failed == ["Your question of 12:05 UTC was not answered: I was stopped first. Please ask again."]


def test_what_was_given_up_is_said_in_one_line_and_never_tried_again(front: Front) -> None:
    front.sent(a_command(front), **{HANDED: Handed(NOON, late=True, given_up=True)})
    front.sent(front.me.mention("Xiaomi"), **{HANDED: Handed(NOON, late=False, given_up=True)})
    assert front.heard == []
    line = "was not answered: I was stopped each time I tried. Please ask in other words, or for fewer names."
    assert front.failed == [f"Your question of 12:05 UTC {line}"] * 2


def test_an_uninstallation_and_the_bots_own_messages_wait_for_no_desk(front: Front) -> None:
    gone = front.me.mention("")
    gone["event"] = {"type": "app_uninstalled"}
    own = front.me.direct("Xiaomi")
    own["event"] |= {"bot_id": "B1"}
    front.sent(gone)
    front.sent(own)
    assert (front.desk.given, front.heard) == ([], ["uninstalled", "message"])


def test_slacks_verification_token_is_not_written_down(front: Front) -> None:
    front.sent(a_command(front) | {"token": "secret"})
    ((_, payload),) = front.desk.given
    assert "secret" not in json.dumps(dict(payload))


def a_window(front: Front, day: str) -> dict[str, Any]:
    view = windows.ask(made.TODAY) | {"id": "V1", "hash": "1"}
    view["state"] = {"values": {windows.NAME[0]: {windows.NAME[1]: {"value": "Xiaomi"}}}}
    view["state"]["values"][windows.DAY[0]] = {windows.DAY[1]: {"selected_date": day}}
    at = front.me.workspace
    who = {"id": at.user, "team_id": at.team}
    return {"type": "view_submission", "team": {"id": at.team}, "user": who, "view": view, "trigger_id": "9.9"}
