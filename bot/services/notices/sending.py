"""What sends a notice, and why one may not be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.services.notices.outbox import OutboxItem


class NotSent(Exception):
    """A notice did not go out. `doubt` says that it may have, for all we know."""

    doubt = False


class AskedToWait(NotSent):
    """Slack asked us to wait, with everything for the workspace."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds:g} s")
        self.seconds = seconds


class NoAnswer(NotSent):
    """No answer, or one that says nothing: it may have arrived."""

    doubt = True


class Refused(NotSent):
    """Slack took the request and not the message. The same message will be refused again."""


class OurFault(Refused):
    """The notice could not be made, or something failed that should not. What went out is not known."""

    doubt = True


class PlaceGone(NotSent):
    """The place was deleted or archived, or the bot was removed from it."""


class AccessRevoked(NotSent):
    """The workspace withdrew the bot's token."""


class NoAddress(NotSent):
    """No operators' channel is configured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """Where a notice went: the message's id, and the conversation it is in."""

    ts: str
    channel: str


class Notifier(Protocol):
    """Sends notices. All three raise NotSent."""

    def send(self, owed: OutboxItem) -> Delivered: ...

    def find(self, owed: OutboxItem) -> Delivered | None:
        """The message that an earlier attempt has left, if it did; since `owed.doubt`."""
        ...
