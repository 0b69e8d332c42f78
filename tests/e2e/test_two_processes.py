"""Two processes before one database: what Slack delivers to both is answered once, and shared once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.demo.payloads import Payload
from tests.conftest import Fill
from tests.e2e.conftest import bot_process, free_port, healthy
from tests.e2e.standin.delivery import Ack, Http
from tests.e2e.standin.person import Alice
from tests.e2e.standin.server import running
from tests.e2e.standin.slack import Slack


@dataclass(frozen=True, slots=True)
class Both:
    """A way to two processes: everything is delivered to each of them, and again to the first."""

    ways: tuple[Http, Http]

    def send(self, payload: Payload, *, retry: int = 0) -> Ack:
        """Deliver it three times; the first acknowledgement that was not in time, else the last."""
        first, second = self.ways
        acks = [first.send(payload, retry=retry), second.send(payload, retry=1), first.send(payload, retry=2)]
        return next((ack for ack in acks if not ack.in_time), acks[-1])


@pytest.fixture(scope="module")
def before_both(tmp_path_factory: pytest.TempPathFactory, fill: Fill) -> Iterator[Alice]:
    folder = tmp_path_factory.mktemp("two")
    fill(folder / "bot.db")
    with running() as slack, ExitStack() as stack:
        ways = tuple(Http(_serving(slack, folder, stack), slack.workspace.signing_secret) for _ in range(2))
        yield Alice(slack, Both((ways[0], ways[1])), slack.workspace, folder / "bot.log")
    assert slack.problems == []


@pytest.fixture
def alice(before_both: Alice) -> Alice:
    """Somebody before the two processes; what they said in the tests before is forgotten."""
    before_both.slack.messages.clear()
    return before_both


def _serving(slack: Slack, folder: Path, stack: ExitStack) -> int:
    port = free_port()
    secrets = {"SLACK_BOT_TOKEN": slack.workspace.bot_token, "SLACK_SIGNING_SECRET": slack.workspace.signing_secret}
    where = {"SLACK_API_URL": f"{slack.url}/api/", "PORT": str(port)}
    process = stack.enter_context(bot_process("serve", folder, **where, **secrets))
    slack.wait_for(lambda: healthy(port) or process.poll() is not None, "answer from /healthz")
    return port


def answers(alice: Alice) -> list[Payload]:
    """What was sent, without the word that an answer is on its way."""
    return [message for message in alice.slack.messages if message["text"] != "Working…"]


def test_what_comes_thrice_to_two_processes_is_answered_once(alice: Alice) -> None:
    asked = [alice.mentions(f"is {name} sanctioned?") for name in ("Xiaomi", "Huawei", "SMIC", "Hikvision")]
    alice.types("/screen Dahua")
    alice.slack.wait_for(lambda: len(answers(alice)) >= len(asked) + 1, "answers")
    alice.writes("is ZTE sanctioned?")  # whatever was answered twice before is there once this is
    alice.slack.wait_for(lambda: [m for m in answers(alice) if "ZTE" in m["text"]], "last answer")
    assert len(answers(alice)) == len(asked) + 2
    threads = [m["thread_ts"] for m in answers(alice) if m.get("thread_ts")]
    assert {event["event"]["ts"] for event in asked} <= set(threads)


def test_clicks_on_share_over_both_share_once(alice: Alice) -> None:
    alice.slack.messages.clear()
    alice.types("/screen Xiaomi")
    answer = alice.slack.wait_for(lambda: answers(alice)[:1], "answer")[0]
    for _ in range(2):
        alice.clicks("Share", on=answer)
    alice.slack.wait_for(lambda: [m for m in alice.slack.messages if "shared already" in m["text"]], "refusal")
    assert len([m for m in alice.slack.messages if not m["private"]]) == 1
