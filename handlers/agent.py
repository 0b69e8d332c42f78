"""Slack's ways for agents: "is working" in a thread, suggested prompts, threads in direct messages.

No answer needs them: where a workspace refuses one, or has not granted its scope, the bot goes on without it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPException
from threading import Lock

from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError
from slack_sdk.web import SlackResponse

from bot.log import Log
from handlers.impatient import impatient
from handlers.senders import Sender

SCOPE = "assistant:write"
WORKING = "is looking it up…"
PROMPTS = (
    ("Is it sanctioned?", "Is Hikvision sanctioned?"),
    ("By when must we be out?", "When must we be out of Xiaomi, as of 15 January 2021?"),
    ("What changed this week?", "What changed this week?"),
    ("Which dates come next?", "Which deadlines come in the next 90 days?"),
)
"""Titles, and the messages they send; the manifest has the same."""
REFUSED_SECONDS = 60.0
_log = Log(__name__)


def granted(context: BoltContext) -> frozenset[str] | None:
    """The scopes that the workspace granted, None where Slack did not say."""
    scopes = context.authorize_result.bot_scopes if context.authorize_result else None
    return None if scopes is None else frozenset(scopes)


def threaded(context: BoltContext) -> bool:
    """Whether direct messages are answered in threads: where the workspace took the agent's view."""
    return SCOPE in (granted(context) or ())


class Agent:
    """Makes the calls; what a workspace refused is not tried again for a minute. Threads may share it."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._refused: dict[tuple[str, str], float] = {}
        self._lock = Lock()

    def working(self, context: BoltContext, channel: str, thread: str | None) -> bool:
        """Say in the thread that an answer is on its way; posting it removes that. Returns whether Slack took it."""
        return bool(thread) and self._try(
            context,
            "status",
            lambda client: client.assistant_threads_setStatus(
                channel_id=channel, thread_ts=str(thread), status=WORKING
            ),
        )

    def silent(self, context: BoltContext, channel: str, thread: str | None) -> None:
        """Take back that an answer is on its way, where none comes."""
        if thread:
            self._try(
                context,
                "status",
                lambda client: client.assistant_threads_setStatus(channel_id=channel, thread_ts=thread, status=""),
            )

    def suggest(self, context: BoltContext, channel: str) -> None:
        """Suggest what to ask, to somebody who opens the conversation."""
        if SCOPE in (granted(context) or (SCOPE,)):
            prompts = [{"title": title, "message": message} for title, message in PROMPTS]
            # Not the client's own method: it wants a thread, with which Slack shows agents' prompts nowhere.
            arguments = {"channel_id": channel, "prompts": prompts}
            self._try(
                context,
                "prompts",
                lambda client: client.api_call("assistant.threads.setSuggestedPrompts", json=arguments),
            )

    def _try(self, context: BoltContext, what: str, call: Callable[[WebClient], SlackResponse]) -> bool:
        who: Sender = context["sender"]
        key = (who.team, what)
        with self._lock:
            if self._clock() - self._refused.get(key, float("-inf")) < REFUSED_SECONDS:
                return False
        try:
            call(impatient(context.client))
            return True
        except (SlackClientError, HTTPException, OSError) as error:
            _log.info("agent_call_refused", what=what, team=who.team, why=str(error)[:200])
            with self._lock:
                self._refused[key] = self._clock()
            return False
