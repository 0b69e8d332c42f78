"""What Slack sends an app when people type and click. Shapes as in Slack's documentation, cut to what apps read."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.demo.workspace import Workspace

Payload = dict[str, Any]
"""JSON as Slack sends it."""

_counter = itertools.count(1)
_began = f"{time.time_ns():X}"  # ids of a program that is started again are no repeats of the former's


def timestamp() -> str:
    """A message id of Slack's: the time, made unique by its last digits."""
    return f"{int(time.time())}.{next(_counter):06d}"


def escaped(text: str) -> str:
    """`text` as Slack passes it on: typed &, < and > are escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a workspace who types and clicks. Each method gives what the app is sent."""

    workspace: Workspace = field(default_factory=Workspace)

    def command(self, command: str, text: str, *, response_url: str, trigger: str) -> Payload:
        """`/screen text` typed in the channel. Slack sends commands as form fields: every value is a string."""
        at = self.workspace
        return {
            "command": command,
            "text": text,
            "api_app_id": at.app,
            "team_id": at.team,
            "team_domain": "screenbot-demo",
            "channel_id": at.channel,
            "channel_name": at.channel_name,
            "user_id": at.user,
            "user_name": at.user_name,
            "is_enterprise_install": "true" if at.whole else "false",
            "response_url": response_url,
            "trigger_id": trigger,
        } | ({"enterprise_id": at.enterprise} if at.enterprise else {})

    def mention(self, text: str, *, thread: str = "") -> Payload:
        """`@screenbot text` in the channel."""
        message = self._message(f"<@{self.workspace.bot_user}> {text}", thread=thread)
        return self._event({"type": "app_mention", "channel": self.workspace.channel} | message)

    def direct(self, text: str, *, thread: str = "") -> Payload:
        """A direct message to the app."""
        where = {"channel": self.workspace.direct, "channel_type": "im"}
        return self._event({"type": "message"} | where | self._message(text, thread=thread))

    def step(self, callback: str, inputs: Payload) -> Payload:
        """A workflow comes to a step of the app's."""
        ids = {"function_execution_id": "Fx0SCREEN", "workflow_execution_id": "Wx0SCREEN", "bot_access_token": "xwfp-1"}
        function = {"callback_id": callback, "title": callback, "type": "app"}
        return self._event(
            {"type": "function_executed", "function": function, "inputs": inputs, "event_ts": timestamp()} | ids
        )

    def sends(self, *files: str, text: str = "", mention: bool = False) -> Payload:
        """Files sent to the app, by their ids: in a direct message, or in the channel with a mention."""
        sent = {"files": [{"id": id} for id in files], "upload": True}
        if mention:
            payload = self.mention(text)
            return payload | {"event": payload["event"] | sent}
        payload = self.direct(text)
        return payload | {"event": payload["event"] | sent | {"subtype": "file_share"}}

    def opens_home(self, tab: str = "home") -> Payload:
        """The app's own page is opened."""
        where = {"user": self.workspace.user, "channel": self.workspace.direct, "tab": tab}
        return self._event({"type": "app_home_opened", "event_ts": timestamp()} | where)

    def clicks(self, action: Payload, *, on: Payload, response_url: str, trigger: str) -> Payload:
        """A button or choice on a message (with a `ts`) or a view is used."""
        payload = self._interaction("block_actions", trigger) | {"actions": [{"action_ts": timestamp()} | action]}
        if "ts" not in on:
            container = {"type": "view", "view_id": on["id"]}
            return payload | {"view": on, "container": container}
        channel = on["channel"]
        container = {"type": "message", "message_ts": on["ts"], "channel_id": channel, "is_ephemeral": on["private"]}
        place = {"id": channel, "name": "directmessage" if channel.startswith("D") else self.workspace.channel_name}
        shown = {} if on["private"] else {"message": on}  # Slack keeps no copy of a private answer
        return payload | shown | {"container": container, "channel": place, "response_url": response_url}

    def submits(self, view: Payload, values: Mapping[str, Mapping[str, Payload]], *, trigger: str) -> Payload:
        """A modal is sent off. `values`: block id to action id to what was filled in."""
        state = {"state": {"values": values}}
        return self._interaction("view_submission", trigger) | {"view": view | state, "response_urls": []}

    def shortcut(self, callback: str, *, trigger: str) -> Payload:
        """A global shortcut is chosen."""
        return self._interaction("shortcut", trigger) | {"callback_id": callback, "action_ts": timestamp()}

    def message_shortcut(self, callback: str, text: str, *, response_url: str, trigger: str) -> Payload:
        """A shortcut in the menu of a message that reads `text`."""
        place = {"id": self.workspace.channel, "name": self.workspace.channel_name}
        message = {"type": "message"} | self._message(text, thread="")
        chosen = {"callback_id": callback, "message": message, "message_ts": message["ts"]}
        return self._interaction("message_action", trigger) | chosen | {"channel": place, "response_url": response_url}

    def _message(self, text: str, *, thread: str) -> Payload:
        stamp = timestamp()
        message = {"user": self.workspace.user, "text": text, "ts": stamp, "event_ts": stamp}
        return message | ({"thread_ts": thread} if thread else {})

    def _event(self, event: Payload) -> Payload:
        return event_callback(event, workspace=self.workspace)

    def _interaction(self, kind: str, trigger: str) -> Payload:
        at = self.workspace
        user = {"id": at.user, "username": at.user_name, "name": at.user_name, "team_id": at.team}
        team = {"id": at.team, "domain": "screenbot-demo"} | ({"enterprise_id": at.enterprise} if at.enterprise else {})
        enterprise = {"id": at.enterprise, "name": "Demo Group"} if at.enterprise else None
        whose = {"team": None if at.whole else team, "enterprise": enterprise, "is_enterprise_install": at.whole}
        return {"type": kind, "api_app_id": at.app, "user": user, "trigger_id": trigger} | whose


def event_callback(event: Payload, *, workspace: Workspace) -> Payload:
    """An event in its envelope, with an id of its own."""
    authorization = {
        "enterprise_id": workspace.enterprise or None,
        "team_id": None if workspace.whole else workspace.team,
        "user_id": workspace.bot_user,
        "is_bot": True,
        "is_enterprise_install": workspace.whole,
    }
    return {
        "type": "event_callback",
        "team_id": workspace.team,
        "api_app_id": workspace.app,
        "event": event,
        "event_id": f"Ev{_began}{next(_counter):06d}",
        "event_time": int(time.time()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
    }
