"""What Slack hands over, made plain: text as the person typed it, who asked, and events that come twice."""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

from slack_bolt import BoltContext

from bot.domain.names.lookalikes import legible
from bot.services.ports import Asker
from handlers.senders import Sender, StrangerRefused

_MARKUP = re.compile(
    r"<(?:(?P<url>https?://|mailto:|tel:)|(?P<sign>[@#!]))(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>"
)
_LEADING_MENTIONS = re.compile(r"^(?:\s*<@[UW][A-Z0-9]+(?:\|[^<>]*)?>[\s,:]*)+")


def typed(text: str) -> str:
    """The words a person typed: Slack's links and mentions by their label, its escapes undone, nothing unseen in it."""
    words = _MARKUP.sub(_label, text)
    return legible(words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def said_to_bot(text: str) -> str:
    """The words of a message without the mentions it begins with."""
    return typed(_LEADING_MENTIONS.sub("", text)).strip()


def _label(found: re.Match[str]) -> str:
    """The label, else the bare target: an address or a mention as the person sees it."""
    return found["label"] or f"{found['url'] or found['sign']}{found['target']}"


def sender(context: BoltContext) -> Sender:
    """Who sent what a listener was called for. Raises StrangerRefused for somebody of another organisation."""
    who: Sender = context["sender"]
    if who.stranger:
        raise StrangerRefused
    return who


def asker(context: BoltContext, surface: str, *, thread: str = "") -> Asker:
    """Who asked, and where, and whether others may see what is answered there. Raises StrangerRefused."""
    who = sender(context)
    return Asker(
        surface=surface,
        user=who.user,
        team=who.team,
        channel=who.channel,
        public_only=public_only(context, who.channel),
        thread=thread,
    )


def public_only(context: BoltContext, channel: str) -> bool:
    """Whether people of other organisations are in the conversation, or it cannot be told that none are.

    "" is the bot's own page. Of direct messages Slack sends events only of those with the bot.
    """
    who: Sender = context["sender"]
    said = who.said_shared if channel == who.channel else None
    if said or not channel or (said is False and not is_channel(channel)):
        return bool(said)
    shared: bool | None = context["channels"].is_shared(context.client, channel, team=who.team)
    return said is None if shared is None else shared


def is_channel(id: str) -> bool:
    """Whether an id of Slack's is that of a channel, and not of a person or a direct message."""
    return id[:1] in ("C", "G")


class Once:
    """Remembers keys for a while, so that what comes twice counts once. Bounded; safe among threads."""

    def __init__(self, *, seconds: float, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._most = most
        self._clock = clock
        self._seen: OrderedDict[str, float] = OrderedDict()
        self._lock = Lock()

    def first(self, key: str) -> bool:
        """Whether this key has not come before; from now on it has."""
        with self._lock:
            self._drop_old()
            if key in self._seen:
                return False
            self._seen[key] = self._clock()
            return True

    def forget(self, key: str) -> None:
        """Let the key come again."""
        with self._lock:
            self._seen.pop(key, None)

    def _drop_old(self) -> None:
        oldest = self._clock() - self._seconds
        while self._seen and (len(self._seen) >= self._most or next(iter(self._seen.values())) < oldest):
            self._seen.popitem(last=False)
