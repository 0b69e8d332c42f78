"""Which channels people of other organisations are in (Slack Connect), as Slack says; remembered for a minute."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.places import shared_outside

REMEMBERED_SECONDS = 60.0
REMEMBERED_MOST = 10_000


class Channels:
    """Asks Slack of each channel once a minute. Safe among threads."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[float, bool | None]] = {}
        self._lock = Lock()

    def is_shared(self, client: WebClient, channel: str, *, team: str) -> bool | None:
        """Whether people of other organisations are in the channel or direct message, or are invited to it.

        None where Slack does not say.
        """
        now = self._clock()
        with self._lock:
            at, shared = self._known.get((team, channel), (float("-inf"), None))
        if now - at < REMEMBERED_SECONDS:
            return shared
        shared = _asked(client, channel)
        with self._lock:
            if len(self._known) >= REMEMBERED_MOST:
                self._known.clear()
            self._known[team, channel] = (now, shared)
        return shared


def _asked(client: WebClient, channel: str) -> bool | None:
    try:
        return shared_outside(client.conversations_info(channel=channel)["channel"])
    except SlackApiError as error:  # a conversation that the bot is not in, or a permission that was not granted
        blind = channel.startswith("D") and error.response.get("error") == "missing_scope"
        return False if blind and _is_with_bot(client, channel) else None


def _is_with_bot(client: WebClient, channel: str) -> bool:
    """Whether a direct message is one with the bot: Slack lets it read no other."""
    try:
        client.conversations_history(channel=channel, limit=1)
    except SlackApiError:
        return False
    return True
