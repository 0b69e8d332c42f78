"""Where Slack takes no table, lines take its place; every other refusal stays one."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse
from slack_sdk.webhook import WebhookResponse

from handlers.blocks.help import notice
from handlers.blocks.table import has_table, table
from handlers.outgoing import NotDelivered, in_thread, privately
from tests.unit.handlers import answers
from tests.unit.handlers.slack import answered, refusal

TABLE = table([answers.huawei_today(), answers.apple()])


class Refusing(WebClient, Respond):
    """A Slack that refuses tables, or with `all_of_it` everything; it keeps what it was sent."""

    def __init__(self, error: str = "invalid_blocks", *, all_of_it: bool = False) -> None:
        self.error, self.all_of_it = error, all_of_it
        self.sent: list[dict[str, Any]] = []

    def _taken(self, message: dict[str, Any]) -> bool:
        self.sent.append(message)
        return not (self.all_of_it or has_table(message))

    def __call__(self, *_: Any, **message: Any) -> WebhookResponse:
        status = 200 if self._taken(message) else 400
        return WebhookResponse(url="", status_code=status, body=self.error, headers={})

    def chat_postMessage(self, **message: Any) -> SlackResponse:
        if not self._taken(message):
            raise refusal(self.error)
        return answered({"ok": True})


def test_a_private_table_that_is_refused_is_sent_as_lines() -> None:
    slack = Refusing()
    privately(slack, TABLE)
    assert [has_table(message) for message in slack.sent] == [True, False]


def test_a_table_in_a_thread_that_is_refused_is_sent_as_lines() -> None:
    slack = Refusing()
    in_thread(slack, "C1", TABLE, thread=None)
    assert [has_table(message) for message in slack.sent] == [True, False]


def test_what_is_refused_for_another_reason_is_not_sent_again() -> None:
    slack = Refusing("channel_not_found", all_of_it=True)
    with pytest.raises(SlackApiError):
        in_thread(slack, "C1", TABLE, thread=None)
    with pytest.raises(NotDelivered):
        privately(slack, notice("Said."))
    assert len(slack.sent) == 2


def test_the_lines_are_sent_where_the_table_was_refused() -> None:
    slack = Refusing()
    in_thread(slack, "C1", TABLE, thread="1.0")
    assert [(message["channel"], message["thread_ts"]) for message in slack.sent] == [("C1", "1.0")] * 2
