"""Notices through Slack's Web API: what each of its answers means, the table in the thread, finding what arrived."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.domain.notices.following import Place, PlaceKind
from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.outbox import DeliveryState
from bot.services.notices.sending import AccessRevoked, AskedToWait, NoAnswer, NotSent, PlaceGone, Refused
from handlers.notifier import SlackNotifier
from tests.builders import an_entry, an_official
from tests.e2e.standin import slack as standin
from tests.e2e.standin.faults import Fault, Faults
from tests.e2e.standin.server import running
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel, person

MANY = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1030)]


@pytest.fixture(scope="module")
def server() -> Iterator[standin.Slack]:
    with running() as slack:
        yield slack


@pytest.fixture
def slack(server: standin.Slack) -> standin.Slack:
    for seen in (server.messages, server.files, server.calls, server.problems, server.arrived):
        seen.clear()
    server.faults = Faults()
    return server


@pytest.fixture
def world(new_work: NewWork, slack: standin.Slack) -> World:
    made = World(new_work, FakeClock(dt.datetime.now(dt.UTC) - dt.timedelta(days=2)))  # take() lets a day go by
    made.take(BANK)
    made.relay = DeliveryWorker(new_work, notifier(made, slack), made.clock, name="one")
    return made


def notifier(world: World, slack: standin.Slack, operators: str = "") -> SlackNotifier:
    client = WebClient(token=slack.workspace.bot_token, base_url=f"{slack.url}/api/", timeout=1)
    client.retry_handlers.clear()
    place = Place(team="", channel=operators, kind=PlaceKind.OPERATORS) if operators else None
    return SlackNotifier(lambda place: None if place.team == "T9" else client, world.notices, operators=place)


class Once(Faults):
    """One fault, at the next call."""

    def __init__(self, fault: Fault) -> None:
        self.left: list[Fault] = [fault]
        super().__init__()

    def draw(self, method: str) -> Fault | None:
        return self.left.pop() if self.left else None


@pytest.mark.parametrize(
    ("fault", "meaning"),
    [
        (Fault("ratelimited", seconds=17), AskedToWait),
        (Fault("status"), NoAnswer),
        (Fault("hang", seconds=2), NoAnswer),
        (Fault("drop"), NoAnswer),
        (Fault("garbage"), NoAnswer),
        (Fault("token_revoked"), AccessRevoked),
    ],
)
def test_each_failure_means_something(world: World, slack: standin.Slack, fault: Fault, meaning: type[NotSent]) -> None:
    world.follow("all")
    world.take(BANK, LINE, day=1)
    (owed,) = world.owed()
    slack.faults = Once(fault)
    with pytest.raises(meaning) as raised:
        notifier(world, slack).send(owed)
    if isinstance(raised.value, AskedToWait):
        assert raised.value.seconds == 17


@pytest.mark.parametrize("error", ["channel_not_found", "is_archived", "not_in_channel"])
def test_a_channel_that_is_gone_is_told_apart_from_a_message_that_is_refused(
    world: World, slack: standin.Slack, error: str
) -> None:
    world.follow("all")
    world.take(BANK, LINE, day=1)
    (owed,) = world.owed()
    slack.faults.gone = {"C1": error}
    with pytest.raises(PlaceGone, match=error):
        notifier(world, slack).send(owed)
    slack.faults.gone = {"C1": "invalid_blocks"}
    with pytest.raises(Refused, match="invalid_blocks"):
        notifier(world, slack).send(owed)


def test_a_workspace_that_the_bot_is_not_installed_in_is_as_one_that_withdrew_the_token(
    world: World, slack: standin.Slack
) -> None:
    world.follow("all", channel("C1", "T9"))
    world.take(BANK, LINE, day=1)
    (owed,) = world.owed()
    with pytest.raises(AccessRevoked):
        notifier(world, slack).send(owed)


@pytest.mark.parametrize("kind", ["status", "hang", "drop", "garbage"])
def test_what_arrived_is_found_by_its_key_whatever_became_of_the_answer(
    world: World, slack: standin.Slack, kind: str
) -> None:
    world.follow("all")
    world.take(BANK, LINE, day=1)
    slack.faults = Once(Fault(kind, after=True, seconds=2))
    world.deliver()
    assert len(slack.messages) == 1
    (sent,) = world.owed(DeliveryState.SENT)
    assert sent.ts == slack.messages[0]["ts"]
    assert slack.messages[0]["metadata"]["event_payload"] == {"key": sent.key}
    assert slack.problems == []


def test_where_the_history_may_not_be_read_it_is_sent_again_and_says_so(
    world: World, slack: standin.Slack, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = standin.Slack.answer

    def blind(self: standin.Slack, method: str, arguments: dict[str, object], *, team: str) -> dict[str, object]:
        if method == "conversations.history":
            return {"ok": False, "error": "missing_scope"}
        return answer(self, method, arguments, team=team)

    monkeypatch.setattr(standin.Slack, "answer", blind)
    world.follow("all")
    world.take(BANK, LINE, day=1)
    slack.faults = Once(Fault("drop", after=True))
    world.deliver()
    first, second = slack.messages
    assert first["metadata"] == second["metadata"]
    assert "Sent again after an interruption" in str(second["blocks"])
    assert "Sent again" not in str(first["blocks"])


def test_a_day_of_many_changes_has_its_table_in_the_thread(world: World, slack: standin.Slack) -> None:
    world.follow("all")
    world.take(BANK, *MANY, day=1)
    world.deliver()
    (message,) = slack.messages
    (file,) = slack.files
    assert (file["channel"], file["thread_ts"]) == ("C1", message["ts"])
    assert file["name"].startswith("us_ofac_sdn-2024-05-02-")
    assert file["content"].count("COMPANY") == 30
    assert slack.problems == []


def test_a_table_that_arrived_is_not_put_there_twice(world: World, slack: standin.Slack) -> None:
    world.follow("all")
    world.take(BANK, *MANY, day=1)
    world.relay.run_once()
    with world.new_work() as uow:  # a worker put it there, and died
        world.clock.time += RetryPolicy().claim
        owed = uow.outbox.claim(by="dead", now=world.clock.time, until=world.clock.time + RetryPolicy().claim)
        uow.commit()
    assert owed is not None
    notifier(world, slack).send(owed)
    world.clock.time += RetryPolicy().claim
    world.deliver()
    assert len(slack.files) == 1


def test_a_person_is_told_in_a_direct_message(world: World, slack: standin.Slack) -> None:
    world.follow("all", person("U7"))
    world.take(BANK, LINE, day=1)
    world.deliver()
    assert [message["channel"] for message in slack.messages] == ["U7"]


def test_operators_are_told_where_the_setting_says_and_else_nowhere(world: World, slack: standin.Slack) -> None:
    world.updater.refuse(an_official(), "sdn.csv is empty")
    world.relay = DeliveryWorker(world.new_work, notifier(world, slack, "C0OPS"), world.clock, name="one")
    assert world.relay.run_once()
    (message,) = slack.messages
    assert message["channel"] == "C0OPS"
    assert "sdn.csv is empty" in message["text"]
    world.updater.refuse(an_official(), "sdn.csv is cut")
    world.wait(seconds=5)
    DeliveryWorker(world.new_work, notifier(world, slack), world.clock, name="two").run_once()
    assert len(slack.messages) == 1
    (lost,) = world.undeliverable()
    assert "OPS_CHANNEL is not set" in lost.error
