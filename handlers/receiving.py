"""What comes first with everything that Slack hands over: it is taken once, and acknowledged before it is answered.

Slack waits three seconds for the acknowledgement, and shows people a fault otherwise; an answer may take longer, and
the process may die over it. So what is owed an answer is given to a desk (bot/runtime/desk.py), which hands it to the
app again once Slack was told that it arrived.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any, Protocol

from slack_bolt import BoltContext, BoltResponse

from bot.errors import BadInput
from bot.log import Log
from handlers.blocks.help import notice
from handlers.files.brought import brings_files
from handlers.sending import Handed, was_sent
from handlers.views import acknowledgement

Payload = Mapping[str, Any]
Middleware = Callable[..., BoltResponse]

HANDED = "handed"
"""In the context of what a desk hands to the app again: a Handed."""
BUSY = "Too many questions are waiting just now. Please ask again in a minute."
LONGEST_KEY = 200
_log = Log(__name__)
_ID = re.compile(r"[A-Z0-9]{1,40}")
_STAMPS = ("channel", "ts", "event_ts")
_OWES_NOTHING = frozenset("app_uninstalled tokens_revoked team_access_granted team_access_revoked".split())
"""Events that are dealt with in no time, and more than once without harm."""


class Taken(Enum):
    """What became of what was handed over."""

    NEW = auto()
    TWICE = auto()
    BUSY = auto()


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


class GivenUp(BadInput):
    """A question over which one process after the other died: it may be what they died of."""

    def __init__(self, asked_at: dt.datetime) -> None:
        super().__init__(
            f"Your question of {asked_at:%H:%M} UTC was not answered: I was stopped each time I tried. "
            "Please ask in other words, or for fewer names."
        )


def receiving(desk: Desk, today: Callable[[], dt.date]) -> Middleware:
    """The middleware, the last one. Raises TooLate for what is handed over late, GivenUp for what it was tried too
    often to answer, Interrupted where nobody can tell.

    What was answered before, by a process that died before it could note so, is not answered again. A file is gone on
    with however late and often: it is read in a process apart, its run knows how far it is, and its message says so.
    """

    def receive(body: dict[str, Any], context: BoltContext, next: Callable[[], BoltResponse]) -> BoltResponse:
        handed: Handed | None = context.get(HANDED)
        if handed and brings_files(body):
            return next()
        if handed and was_sent(context.client, handed):
            return BoltResponse(status=200, body="")
        if handed and handed.given_up:
            _log.error("given_up", key=handed.key)
            raise GivenUp(handed.taken_at)
        if handed and handed.late:
            raise TooLate(handed.taken_at)
        if handed:
            return next()
        key = key_of(body)
        if key is None:
            return next()
        at_once, answered = acknowledgement(body, today=today())
        if answered:
            return at_once
        taken = desk.take(key, {name: value for name, value in body.items() if name != "token"})
        return _busy(body) if taken is Taken.BUSY else at_once

    return receive


def key_of(body: Payload) -> str | None:
    """What tells this payload from others, within its workspace or organisation; None where it owes no answer."""
    told_apart = _told_apart(body)
    if told_apart is None or (told_apart.isascii() and told_apart.isprintable() and len(told_apart) <= LONGEST_KEY):
        return told_apart
    return f"{_whose(body)} digest {_digest(body)}"  # forged, or garbled: no database need keep that as it came


def _told_apart(body: Payload) -> str | None:
    event = body.get("event")
    if not isinstance(event, Mapping):
        return f"{_whose(body)} trigger {body['trigger_id']}" if body.get("trigger_id") else None
    if event.get("type") in _OWES_NOTHING or event.get("bot_id"):
        return None
    named = body.get("event_id") or " ".join(str(event[name]) for name in _STAMPS if event.get(name))
    return f"{_whose(body)} event {named or _digest(body)}"


def _whose(body: Payload) -> str:
    ids = (body.get("team_id"), _id(body, "team"), body.get("enterprise_id"), _id(body, "enterprise"))
    whose = next(filter(None, ids), "")
    return whose if isinstance(whose, str) and _ID.fullmatch(whose) else ""


def _digest(body: Payload) -> str:
    """What tells a payload from others that Slack gave no id, or none that can be kept."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _id(body: Payload, of: str) -> str:
    named = body.get(of)
    return str(named.get("id") or "") if isinstance(named, Mapping) else ""


def _busy(body: Payload) -> BoltResponse:
    """A command shows the line to who typed it; an event comes again; a click gets Slack's own sign of a fault."""
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": notice(BUSY)["text"]})
    return BoltResponse(status=503, body="")
