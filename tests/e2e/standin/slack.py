"""The stand-in: what a bot sees of Slack, what people see, and what each method is answered with."""

from __future__ import annotations

import asyncio
import itertools
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from aiohttp import web

from bot.demo.payloads import Payload, timestamp
from bot.demo.workspace import Workspace
from bot.runtime.oauth import scopes
from tests.e2e.standin import rules
from tests.e2e.standin.faults import Faults

Found = TypeVar("Found")

TRIGGER_SECONDS = 3.0
RESPONSE_USES = 5
CLOSED_CHANNEL = "C0CLOSED"  # the bot is no member there
PATIENCE = 60.0  # how long a test waits for what must come; never a measure of speed


@dataclass(slots=True)
class Slack:
    """What a bot sees of Slack. `messages` and `views` are what people see, `calls` every method called.

    `workspace` has the app from the start; others install it with a code that names them: `code-T2`, `code-T2@E1` for
    one of an organisation, `code-@E1` for the whole of it.
    """

    workspace: Workspace = field(default_factory=Workspace)
    client_id: str = "12.34"
    client_secret: str = field(default_factory=lambda: secrets.token_hex(16))
    installed: dict[str, str] = field(default_factory=dict)  # token -> team
    url: str = ""
    calls: list[tuple[str, Payload]] = field(default_factory=list)
    messages: list[Payload] = field(default_factory=list)
    views: list[Payload] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    acks: dict[str, Payload] = field(default_factory=dict)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    outside: set[str] = field(default_factory=set)  # channels that people of other organisations are in
    pause: float = 0.0  # seconds before each answer, as on a way across the world
    files: list[Payload] = field(default_factory=list)  # shared ones, with their content
    sent: list[Payload] = field(default_factory=list)  # files of people, with their content
    arrived: list[tuple[float, str, Payload]] = field(default_factory=list)  # when, method, arguments: faulty ones too
    waits: list[tuple[float, float]] = field(default_factory=list)  # when somebody was asked to wait, and until when
    scopes: set[str] = field(default_factory=lambda: set(scopes()))  # what the bot was granted
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _triggers: dict[str, float] = field(default_factory=dict)
    _responses: dict[str, tuple[str, int]] = field(default_factory=dict)
    _ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def trigger(self) -> str:
        """A trigger_id: good once, for three seconds."""
        name = f"trigger.{next(self._ids)}"
        self._triggers[name] = time.monotonic()
        return name

    def response_url(self, channel: str) -> str:
        """A response_url for something done in `channel`: good for five answers."""
        name = str(next(self._ids))
        self._responses[name] = (channel, RESPONSE_USES)
        return f"{self.url}/response/{name}"

    def wait_for(self, find: Callable[[], Found | None], what: str) -> Found:
        """The first thing `find` gives. Raises AssertionError, naming `what`, where nothing comes."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := find():
                return found
            time.sleep(0.02)
        raise AssertionError(f"no {what}; called were {[name for name, _ in self.calls]}, problems {self.problems}")

    def team_of(self, token: str) -> str | None:
        """The team that a bot's token opens."""
        return self.workspace.team if token == self.workspace.bot_token else self.installed.get(token)

    def install(self, arguments: Payload) -> Payload:
        """What Slack answers to oauth.v2.access."""
        team, _, enterprise = arguments["code"].removeprefix("code-").partition("@")
        token = f"xoxb-{team or enterprise}-{secrets.token_hex(16)}"
        self.installed[token] = team or enterprise
        return {
            "ok": True,
            "access_token": token,
            "token_type": "bot",
            "scope": "commands",
            "bot_user_id": self.workspace.bot_user,
            "app_id": self.workspace.app,
            "team": {"id": team, "name": f"Team {team}"} if team else None,
            "enterprise": {"id": enterprise, "name": f"Group {enterprise}"} if enterprise else None,
            "is_enterprise_install": not team,
            "authed_user": {"id": self.workspace.user},
        }

    def answer(self, method: str, arguments: Payload, *, team: str) -> Payload:
        """What Slack answers to a call of `method` with the token of `team`."""
        self.calls.append((method, arguments))
        if method == "auth.test":
            at = self.workspace
            return {"ok": True, "team_id": team, "user_id": at.bot_user, "bot_id": "B0SCREEN", "url": self.url}
        if method == "apps.connections.open":
            return {"ok": True, "url": f"{self.url.replace('http', 'ws')}/socket"}
        if arguments.get("channel") == CLOSED_CHANNEL:
            return {"ok": False, "error": "not_in_channel"}
        if error := self.faults.gone.get(arguments.get("channel", "")):
            return {"ok": False, "error": error}
        if method.startswith(("conversations.", "files.")):
            return self._conversation(method, arguments)
        if method in ("chat.postMessage", "chat.postEphemeral", "chat.update"):
            return self._message(arguments | {"team": team}, private=method == "chat.postEphemeral")
        if method.startswith(("assistant.threads.", "chat.delete")):
            return self._taken(method, arguments)
        if method in ("views.open", "views.push") and not self._good(arguments.get("trigger_id", "")):
            return {"ok": False, "error": "expired_trigger_id"}
        if method in ("views.open", "views.push", "views.update", "views.publish"):
            return self._view(arguments)
        self.problems.append(f"{method}: unknown_method")
        return {"ok": False, "error": "unknown_method"}

    def _taken(self, method: str, arguments: Payload) -> Payload:
        """A message taken away, and Slack's ways for agents.

        It shows an agent's prompts only where no thread is named, and says so to nobody.
        """
        wanted, needed = {
            "assistant.threads.setStatus": ({"assistant:write", "chat:write"}, {"channel_id", "thread_ts", "status"}),
            "assistant.threads.setSuggestedPrompts": ({"assistant:write"}, {"channel_id", "prompts"}),
            "chat.delete": ({"chat:write"}, {"channel", "ts"}),
        }[method]
        if not wanted & self.scopes:
            return {"ok": False, "error": "missing_scope"}
        if not needed <= arguments.keys() or (method.endswith("Prompts") and "thread_ts" in arguments):
            self.problems.append(f"{method}: {sorted(arguments)}")
        return {"ok": True}

    def _conversation(self, method: str, arguments: Payload) -> Payload:
        channel = arguments.get("channel", "")
        match method:
            case "conversations.info":
                shared_outside = channel in self.outside
                return {"ok": True, "channel": {"id": channel, "is_member": True, "is_ext_shared": shared_outside}}
            case "conversations.members":
                return {"ok": True, "members": [self.workspace.user, self.workspace.bot_user]}
            case "conversations.history":
                return {"ok": True, "messages": self._messages(channel, since=float(arguments.get("oldest", 0)))}
            case "conversations.replies":
                shared = [{"name": f["name"]} for f in self.files if f["thread_ts"] == arguments["ts"]]
                below = [m for m in self._messages(channel) if m["thread_ts"] == arguments["ts"]]
                return {"ok": True, "messages": [{"ts": arguments["ts"], "files": shared}, *reversed(below)]}
            case "files.info":
                file = next(one for one in self.sent if one["id"] == arguments["file"])
                told = {"name": file["name"], "size": file.get("size", len(file["content"]))}
                return {"ok": True, "file": told | {"url_private_download": f"{self.url}/files/{file['id']}"}}
            case "files.getUploadURLExternal":
                self.files.append({"id": f"F{next(self._ids)}", "name": arguments["filename"], "thread_ts": ""})
                file = self.files[-1]
                return {"ok": True, "file_id": file["id"], "upload_url": f"{self.url}/upload/{file['id']}"}
            case "files.completeUploadExternal":
                (wanted,) = arguments["files"]
                file = next(file for file in self.files if file["id"] == wanted["id"])
                file |= {"channel": arguments["channel_id"], "thread_ts": arguments["thread_ts"]}
                return {"ok": True, "files": [{"id": file["id"], "name": file["name"]}]}
        self.problems.append(f"{method}: unknown_method")
        return {"ok": False, "error": "unknown_method"}

    def _messages(self, channel: str, *, since: float = 0.0) -> list[Payload]:
        """The channel's messages, the newest first, without what is answered apart."""
        found = [m for m in self.messages if m["channel"] == channel and float(m["ts"]) >= since]
        return [
            {name: m.get(name) for name in ("ts", "user", "text", "metadata", "thread_ts")} for m in reversed(found)
        ]

    def upload(self, id: str, content: bytes) -> None:
        """Take a file's content: text where it is some."""
        is_text = not content.startswith(b"PK")
        next(file for file in self.files if file["id"] == id)["content"] = content.decode() if is_text else content

    def send(self, name: str, content: bytes) -> str:
        """A file that a person has; gives its id."""
        self.sent.append({"id": f"FP{next(self._ids)}", "name": name, "content": content})
        return str(self.sent[-1]["id"])

    def respond(self, name: str, arguments: Payload) -> bool:
        """Take a post to a response_url; False where Slack would refuse it."""
        channel, uses = self._responses.get(name, ("", 0))
        if not uses:
            self.problems.append("response_url: used too often, or unknown")
            return False
        self._responses[name] = (channel, uses - 1)
        self.calls.append(("response_url", arguments))
        if not arguments.get("delete_original"):
            self._message({"channel": channel} | arguments, private=arguments.get("response_type") != "in_channel")
        return True

    def _good(self, trigger: str) -> bool:
        return time.monotonic() - self._triggers.pop(trigger, float("-inf")) < TRIGGER_SECONDS

    def _message(self, arguments: Payload, *, private: bool) -> Payload:
        self.problems += rules.of_message(arguments)
        message = {"ts": timestamp(), "user": self.workspace.bot_user} | arguments | {"private": private}
        self.messages.append(message)
        return {"ok": True, "channel": message["channel"], "ts": message["ts"], "message": message}

    def _view(self, arguments: Payload) -> Payload:
        self.problems += rules.of_view(arguments["view"])
        view = {"id": arguments.get("view_id", f"V{next(self._ids)}")} | arguments["view"] | {"hash": timestamp()}
        self.views.append(view)
        return {"ok": True, "view": view}
