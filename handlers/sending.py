"""Where an answer is sent to is noted before it is sent, and looked up before it is sent again.

A process can die between Slack's taking an answer and its own note that nothing is owed any more. Whoever takes the
question over looks whether the answer is there already; where nobody can look, we ask the person to look (decision 96).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import BadInput

EVENT = "screenbot_answer"
WORKING_EVENT = "screenbot_working"
"""The types of the metadata that an answer bears, and the word that one is on its way."""
UNSEEN = ""
"""The place of messages that cannot be looked up: private answers, and those posted through a response_url."""
LOOK_BACK = dt.timedelta(minutes=2)  # clocks differ
LOOK_PAGES = 5

Message = Mapping[str, Any]


def _alone(_where: str) -> bool:
    """Nobody else answers it."""
    return True


@dataclass(frozen=True, slots=True)
class Handed:
    """What a desk hands to the app again: when it was taken, and whether that is so long ago that it must be said.

    `begun` is where an attempt before was sending its answer, None where there was none. `note` keeps where this one
    is about to; it gives False where another process has taken the question over. `given_up`: so many processes died
    over it that it must not be tried again.
    """

    taken_at: dt.datetime
    late: bool
    key: str = ""
    begun: str | None = None
    note: Callable[[str], bool] = field(default=_alone, compare=False)
    given_up: bool = False


class TakenOver(Exception):
    """Another process answers this question by now: nothing more is sent here."""


class Interrupted(BadInput):
    """An answer that may have arrived, where nobody can look."""

    def __init__(self, asked_at: dt.datetime) -> None:
        super().__init__(
            f"I was stopped while I answered your request of {asked_at:%H:%M} UTC. "
            "If you see no answer to it, please ask again."
        )


_current: ContextVar[Handed | None] = ContextVar("handed", default=None)


@contextmanager
def answering(handed: Handed | None) -> Iterator[None]:
    """Everything sent within the block answers this."""
    before = _current.set(handed)
    try:
        yield
    finally:
        _current.reset(before)


def current() -> Handed | None:
    """What is being answered at the moment; None where no desk handed it over."""
    return _current.get()


def key_now() -> str:
    """The key of what is being answered; "" where no desk handed it over."""
    handed = _current.get()
    return handed.key if handed else ""


def begin(channel: str | None = None, *, thread: str | None = None, event: str = EVENT) -> dict[str, Any]:
    """Note that something is about to be sent; gives what a message bears, by which it is found again.

    Without a channel nobody can look there. Raises TakenOver.
    """
    handed = _current.get()
    if handed is None:
        return {}
    if not handed.note(json.dumps([channel, thread]) if channel else UNSEEN):
        raise TakenOver
    return {"metadata": {"event_type": event, "event_payload": {"asked": handed.key}}}


def was_sent(client: WebClient, handed: Handed) -> bool:
    """Whether what an attempt before was sending has arrived. A word of it that an answer is on its way is taken away.

    Raises Interrupted where nobody can look: it was private, or the bot may not read the channel.
    """
    if handed.begun is None:
        return False
    if handed.begun == UNSEEN:
        raise Interrupted(handed.taken_at)
    channel, thread = json.loads(handed.begun)
    try:
        found = list(_of(handed.key, _messages(client, channel, thread, since=handed.taken_at - LOOK_BACK)))
    except (SlackClientError, HTTPException, OSError) as error:
        raise Interrupted(handed.taken_at) from error
    if any(event == EVENT for event, _ in found):
        return True
    for _, ts in found:
        with suppress(SlackApiError):
            client.chat_delete(channel=channel, ts=ts)
    return False


def find_posted(client: WebClient, channel: str, thread: str | None, *, key: str, since: dt.datetime) -> str:
    """The message that bears this key, if there is one since then; "" where there is none.

    Raises SlackClientError where the bot may not look.
    """
    return next((ts for _, ts in _of(key, _messages(client, channel, thread, since=since - LOOK_BACK))), "")


def has_file(client: WebClient, channel: str, thread: str, name: str) -> bool:
    """Whether a file of that name is in the thread. Raises SlackClientError where the bot may not look."""
    begun = dt.datetime.fromtimestamp(float(thread), dt.UTC)
    found = _messages(client, channel, thread, since=begun - LOOK_BACK)
    return any(file.get("name") == name for message in found for file in message.get("files") or ())


def _of(key: str, messages: Iterator[Message]) -> Iterator[tuple[str, str]]:
    """The kinds and time stamps of the messages that answer this."""
    for message in messages:
        metadata = message.get("metadata") or {}
        if (metadata.get("event_payload") or {}).get("asked") == key:
            yield metadata["event_type"], message["ts"]


def _messages(client: WebClient, channel: str, thread: str | None, *, since: dt.datetime) -> Iterator[Message]:
    """The messages in the thread, or in the channel. Raises SlackClientError where there are more than are read."""
    arguments = _arguments(channel, since) | ({"ts": thread} if thread else {})
    method: Callable[..., Any] = client.conversations_replies if thread else client.conversations_history
    for _ in range(LOOK_PAGES):
        answer = method(**arguments)
        yield from answer["messages"]
        following = (answer.get("response_metadata") or {}).get("next_cursor", "")
        if not following:
            return
        arguments["cursor"] = following
    raise SlackClientError(f"more than {LOOK_PAGES * 200} messages since")


def _arguments(channel: str, since: dt.datetime) -> dict[str, Any]:
    return {"channel": channel, "oldest": f"{since.timestamp():.6f}", "include_all_metadata": True, "limit": 200}
