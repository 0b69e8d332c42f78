"""What comes first with everything that Slack hands over: it is taken once, and acknowledged before it is answered.

Slack waits three seconds for the acknowledgement, and shows people a fault otherwise; an answer may take longer, and
the process may die over it. So what is owed an answer is given to a desk (bot/runtime/desk.py), which hands it to the
app again once Slack was told that it arrived.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol

from slack_bolt import BoltContext, BoltResponse

from bot.errors import BadInput
from handlers.blocks.help import notice
from handlers.views import acknowledgement

Payload = Mapping[str, Any]
Middleware = Callable[..., BoltResponse]

HANDED = "handed"
"""In the context of what a desk hands to the app again: a Handed."""
BUSY = "Too many questions are waiting just now. Please ask again in a minute."
_OWES_NOTHING = frozenset("app_uninstalled tokens_revoked team_access_granted team_access_revoked".split())
"""Events that are dealt with in no time, and more than once without harm."""


class Taken(Enum):
    """What became of what was handed over."""

    NEW = auto()
    TWICE = auto()
    BUSY = auto()


@dataclass(frozen=True, slots=True)
class Handed:
    """When something was taken that is to be answered now, and whether that is so long ago that it must be said."""

    taken_at: dt.datetime
    late: bool


class Desk(Protocol):
    """Takes what Slack hands over."""

    def take(self, key: str, payload: Payload) -> Taken:
        """Take it, to be answered later; `key` tells it from everything else that Slack hands over."""


class TooLate(BadInput):
    """A question that was left unanswered for so long that its answer would surprise."""

    def __init__(self, asked_at: dt.datetime) -> None:
        super().__init__(
            f"Your question of {asked_at:%H:%M} UTC was not answered: I was stopped first. Please ask again."
        )


def receiving(desk: Desk, today: Callable[[], dt.date]) -> Middleware:
    """The middleware, the last one. Raises TooLate for what is handed over late."""

    def receive(body: dict[str, Any], context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
        handed: Handed | None = context.get(HANDED)
        if handed and handed.late:
            raise TooLate(handed.taken_at)
        if handed:
            return next()
        key = key_of(body)
        if key is None:
            return next()
        told, answered = acknowledgement(body, today=today())
        if answered:
            return told
        taken = desk.take(key, {name: value for name, value in body.items() if name != "token"})
        return _busy(body) if taken is Taken.BUSY else told

    return receive


def key_of(body: Payload) -> str | None:
    """What tells this payload from others, within its workspace or organisation; None where it owes no answer."""
    whose = body.get("team_id") or _id(body, "team") or body.get("enterprise_id") or _id(body, "enterprise")
    event = body.get("event")
    if not isinstance(event, Mapping):
        return f"{whose} trigger {body['trigger_id']}" if body.get("trigger_id") else None
    if event.get("type") in _OWES_NOTHING or event.get("bot_id"):
        return None
    return f"{whose} event {body.get('event_id') or (event.get('channel'), event.get('ts'), event.get('event_ts'))}"


def _id(body: Payload, of: str) -> str:
    named = body.get(of)
    return str(named.get("id") or "") if isinstance(named, Mapping) else ""


def _busy(body: Payload) -> BoltResponse:
    """A command shows the line to who typed it; an event comes again; a click gets Slack's own sign of a fault."""
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": notice(BUSY)["text"]})
    return BoltResponse(status=503, body="")
