"""Somebody in the workspace, who types and clicks, and sees what the bot shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.demo.payloads import Payload, Person, escaped
from bot.demo.workspace import Workspace
from tests.e2e.standin.delivery import Ack, Delivery
from tests.e2e.standin.slack import Slack


@dataclass(frozen=True, slots=True)
class Alice:
    """A person before a bot that `delivery` leads to. What is typed arrives escaped, as with Slack.

    `of`: the workspace that the person is of, where it is another than the bot's.
    """

    slack: Slack
    delivery: Delivery
    workspace: Workspace
    log: Path  # what the bot writes
    of: str = ""

    @property
    def _person(self) -> Person:
        return Person(self.workspace)

    def types(self, line: str) -> Ack:
        """A slash command in the channel."""
        command, _, text = line.partition(" ")
        url = self.slack.response_url(self.workspace.channel)
        return self._send(self._person.command(command, escaped(text), response_url=url, trigger=self.slack.trigger()))

    def mentions(self, text: str, *, thread: str = "") -> Payload:
        """A mention in the channel; gives the event, to be repeated or looked at."""
        return self._sent_in_time(self._in_channel(self._person.mention(escaped(text), thread=thread)))

    def _in_channel(self, payload: Payload) -> Payload:
        """An event as Slack sends it: whether others are in the channel, and whose person it is of."""
        shared = self.workspace.channel in self.slack.outside
        event = payload["event"] | {"team": self.of or self.workspace.team}
        return payload | {"is_ext_shared_channel": shared, "event": event}

    def writes(self, text: str, *, thread: str = "") -> Payload:
        """A direct message; gives the event."""
        return self._sent_in_time(self._person.direct(escaped(text), thread=thread))

    def sends(self, name: str, content: bytes, *, mention: bool = False) -> Payload:
        """A file in a direct message, or in the channel with a mention; gives the event."""
        payload = self._person.sends(self.slack.send(name, content), mention=mention)
        return self._sent_in_time(self._in_channel(payload) if mention else payload)

    def opens_home(self) -> Ack:
        """The app's own page."""
        return self._send(self._person.opens_home())

    def clicks(self, label: str, *, on: Payload) -> Ack:
        """The button that reads `label`, on a message or view."""
        button = next(one for one in elements(on) if one["type"] == "button" and label in one["text"]["text"])
        kept: Payload = {name: button[name] for name in ("type", "action_id", "value", "text") if name in button}
        url = self.slack.response_url(on.get("channel", ""))
        return self._send(self._person.clicks(kept, on=on, response_url=url, trigger=self.slack.trigger()))

    def submits(self, view: Payload, values: Payload) -> Ack:
        """A modal, filled in with `values`: block id to action id to element state."""
        return self._send(self._person.submits(view, values, trigger=self.slack.trigger()))

    def chooses(self, shortcut: str) -> Ack:
        """A global shortcut."""
        return self._send(self._person.shortcut(shortcut, trigger=self.slack.trigger()))

    def chooses_on_message(self, shortcut: str, text: str) -> Ack:
        """A shortcut in the menu of a message."""
        url = self.slack.response_url(self.workspace.channel)
        trigger = self.slack.trigger()
        return self._send(self._person.message_shortcut(shortcut, escaped(text), response_url=url, trigger=trigger))

    def uninstalls(self) -> Ack:
        """The app is taken out of the workspace."""
        return self._send(self._person.opens_home() | {"event": {"type": "app_uninstalled"}})

    def repeats(self, event: Payload) -> Ack:
        """Slack itself: the same event once more, as if its first delivery had failed."""
        return self.delivery.send(event, retry=1)

    def sees(self, what: str = "", *, nth: int = 1) -> Payload:
        """The nth message that holds `what` in its text or blocks. Raises AssertionError where none comes."""
        return self.slack.wait_for(lambda: self._nth(self.slack.messages, what, nth), f"message with {what!r}")

    def sees_view(self, what: str = "", *, nth: int = 1) -> Payload:
        """The nth modal or App Home that holds `what`. Raises AssertionError where none comes."""
        return self.slack.wait_for(lambda: self._nth(self.slack.views, what, nth), f"view with {what!r}")

    def _nth(self, shown: list[Payload], what: str, nth: int) -> Payload | None:
        found = [one for one in shown if what in said(one)]
        return found[nth - 1] if len(found) >= nth else None

    def _send(self, payload: Payload) -> Ack:
        if self.of and "user" in payload:
            payload = payload | {"user": payload["user"] | {"team_id": self.of}}
        return self.delivery.send(payload)

    def _sent_in_time(self, event: Payload) -> Payload:
        assert self._send(event).in_time
        return event


def said(message: Payload) -> str:
    """All text of a message or view, blocks included."""
    return "\n".join([message.get("text") or "", *_strings(message.get("blocks", []))])


def elements(message: Payload) -> Iterator[Payload]:
    """Everything in a message's or view's blocks that can be used."""
    for block in message.get("blocks", []):
        yield from block.get("elements", [])
        yield from [block["accessory"]] if "accessory" in block else []


def _strings(tree: object) -> Iterator[str]:
    if isinstance(tree, dict):
        if isinstance(tree.get("text"), str):
            yield tree["text"]
        for child in tree.values():
            yield from _strings(child)
    elif isinstance(tree, list):
        for child in tree:
            yield from _strings(child)
