"""Sends answers, and notices when Slack does not take them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_bolt import BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookResponse

from handlers.blocks.parts import Block, Message
from handlers.blocks.table import has_table, without_table
from handlers.sending import begin

REFUSED_BLOCKS = "invalid_blocks"
OPENED = "opened"
"""In the context of a listener: the window that it opened, whose answer is still to come."""


class NotDelivered(Exception):
    """Slack refused an answer."""


def privately(respond: Respond, message: Message, *, thread: str | None = None, replace: bool = False) -> None:
    """Answer for the person alone; `replace` puts it in place of the message that was clicked on."""
    _respond(respond, message, response_type="ephemeral", replace_original=replace, thread_ts=thread)


def to_channel(respond: Respond, message: Message) -> None:
    """Post for everybody in the channel. Works where the bot is no member, which chat.postMessage does not."""
    _respond(respond, message, response_type="in_channel", replace_original=False)


def in_thread(client: WebClient, channel: str | None, message: Message, *, thread: str | None) -> None:
    """Post where the bot was addressed. Not say(): in threads of direct messages that reads the thread first."""
    marked = message | begin(channel, thread=thread)
    try:
        client.chat_postMessage(channel=channel or "", thread_ts=thread, **marked)
    except SlackApiError as error:
        if not (has_table(message) and error.response["error"] == REFUSED_BLOCKS):
            raise
        client.chat_postMessage(channel=channel or "", thread_ts=thread, **without_table(marked))


def open_window(context: BoltContext, body: Mapping[str, Any], view: Block) -> dict[str, Any]:
    """Open a window at once, since a trigger lasts three seconds; on top of one that is open.

    What fails afterwards is said in it (handlers/errors.py).
    """
    on_window = body.get("view", {}).get("type") == "modal"
    show = context.client.views_push if on_window else context.client.views_open
    opened: dict[str, Any] = show(trigger_id=body["trigger_id"], view=view)["view"]
    context[OPENED] = opened
    return opened


def in_window(client: WebClient, opened: dict[str, Any], view: Block) -> None:
    """Show `view` in a window that is open."""
    client.views_update(view_id=opened["id"], view=view)


def _respond(respond: Respond, message: Message, **how: Any) -> None:
    """Where Slack takes no table, lines take its place."""
    begin()
    response: WebhookResponse = respond(**message, **how)
    if response.status_code != 200 and has_table(message) and REFUSED_BLOCKS in response.body:
        response = respond(**without_table(message), **how)
    if response.status_code != 200:
        raise NotDelivered(f"response_url: {response.status_code} {response.body[:200]}")
