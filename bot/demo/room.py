"""A Slack small enough for a terminal: takes what the bot sends, on a port of this machine only."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from bot.demo.payloads import Payload, timestamp
from bot.demo.workspace import Workspace

_MESSAGES = {"chat.postMessage": "public", "chat.postEphemeral": "private", "chat.update": "public"}
_VIEWS = {"views.open": "modal", "views.push": "modal", "views.update": "modal", "views.publish": "home"}
"""The methods that show something, and as what."""

RESPONSES = "/response/"
FILES, UPLOADS = "/files/", "/upload/"
SIGN_IN = b"<!DOCTYPE html><html><title>Sign in to Slack</title></html>"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that somebody sent; `size` is what Slack says of it."""

    name: str
    content: bytes
    kind: str = "application/octet-stream"
    size: int | None = None


@dataclass(slots=True)
class Room:
    """What the bot has sent, oldest first. `shown` says how: "private", "public", "modal" or "home".

    Of channels: `closed` to the bot, `shared` with other organisations, `strange` to the person who is here. `granted`
    are the bot's scopes, None where they are not said; direct messages are told of with im:read alone. `agent` are its
    calls of Slack's ways for agents, `refuses_agents` the error that answers them.
    """

    workspace: Workspace
    url: str = ""
    sent: deque[Payload] = field(default_factory=deque)
    closed: set[str] = field(default_factory=set)
    shared: set[str] = field(default_factory=set)
    strange: set[str] = field(default_factory=set)
    granted: str | None = None
    agent: list[tuple[str, Payload]] = field(default_factory=list)
    steps: list[tuple[str, Payload]] = field(default_factory=list)
    refuses_agents: str = ""
    files: dict[str, SentFile] = field(default_factory=dict)
    uploaded: list[Payload] = field(default_factory=list)

    def response_url(self, channel: str) -> str:
        """Where the answer to something done in `channel` is to be posted."""
        return f"{self.url}{RESPONSES}{channel}"

    def post(self, path: str, arguments: Payload) -> Payload:
        """One request of the bot's; gives Slack's answer."""
        if path.startswith(RESPONSES):
            return self._respond(path.removeprefix(RESPONSES), arguments)
        method = path.removeprefix("/api/")
        family, _, last = method.rpartition(".")
        if method in _MESSAGES:
            return self._message(arguments, shown=_MESSAGES[method])
        if method in _VIEWS:
            return self._view(arguments, shown=_VIEWS[method])
        answers: dict[str, Callable[[], Payload]] = {
            "auth.test": self._identity,
            "chat.delete": partial(self._delete, arguments.get("ts", "")),
            "files": partial(self._file, last, arguments),
            "conversations": partial(self._conversation, arguments.get("channel", ""), last),
            "assistant.threads": partial(self._assistant, method, arguments),
            "functions": partial(self._step, method, arguments),
        }
        answer = answers.get(method) or answers.get(family)
        return answer() if answer else {"ok": False, "error": "unknown_method"}

    def _step(self, method: str, arguments: Payload) -> Payload:
        self.steps.append((method, arguments))
        return {"ok": True}

    def _file(self, asked: str, arguments: Payload) -> Payload:
        """What Slack says of a file, and the steps by which one is uploaded."""
        if asked == "info":
            file = self.files.get(arguments["file"])
            if file is None:
                return {"ok": False, "error": "file_not_found"}
            size = len(file.content) if file.size is None else file.size
            url = f"{self.url}{FILES}{arguments['file']}"
            return {"ok": True, "file": {"name": file.name, "size": size, "url_private_download": url}}
        if asked == "getUploadURLExternal":
            self.uploaded.append({"id": f"FU{len(self.uploaded)}", "name": arguments["filename"]})
            id = self.uploaded[-1]["id"]
            return {"ok": True, "file_id": id, "upload_url": f"{self.url}{UPLOADS}{id}"}
        self.uploaded[-1] |= {"channel": arguments["channel_id"], "thread_ts": arguments.get("thread_ts")}
        return {"ok": True, "files": self._shared()}

    def _shared(self) -> list[Payload]:
        """What was uploaded and shared, as messages name it."""
        return [{"id": file["id"], "name": file["name"]} for file in self.uploaded if "channel" in file]

    def _assistant(self, method: str, arguments: Payload) -> Payload:
        self.agent.append((method, arguments))
        return {"ok": False, "error": self.refuses_agents} if self.refuses_agents else {"ok": True}

    def _identity(self) -> Payload:
        at = self.workspace
        identity = {
            "team_id": at.team,
            "user_id": at.bot_user,
            "bot_id": "B0SCREEN",
            "team": "demo",
            "user": at.bot_name,
        }
        return {"ok": True, "url": f"{self.url}/"} | identity

    def _closed(self, channel: str, asked: str) -> str:
        """Why a conversation is not shown to the bot; "" where it is."""
        direct = channel.startswith("D")
        if direct and asked == "info" and "im:read" not in (self.granted or "im:read").split(","):
            return "missing_scope"
        between_others = direct and channel not in (self.workspace.direct, *self.shared)
        return "channel_not_found" if channel in self.closed or between_others else ""

    def _conversation(self, channel: str, asked: str) -> Payload:
        if error := self._closed(channel, asked):
            return {"ok": False, "error": error}
        if asked in ("history", "replies"):
            return {"ok": True, "messages": [{"ts": "1.0", "files": self._shared()}]}
        if asked == "members":
            people = [] if channel in self.strange else [self.workspace.user]
            return {"ok": True, "members": [*people, self.workspace.bot_user]}
        return {"ok": True, "channel": {"id": channel, "is_member": True, "is_ext_shared": channel in self.shared}}

    def _respond(self, channel: str, arguments: Payload) -> Payload:
        if arguments.get("delete_original"):
            last = next((one for one in reversed(self.sent) if one["shown"] == "private"), {})
            return self._delete(last.get("ts", ""))
        public = arguments.get("response_type") == "in_channel"
        self._message({"channel": channel} | arguments, shown="public" if public else "private")
        return {"ok": True}

    def _message(self, arguments: Payload, *, shown: str) -> Payload:
        message = {"ts": timestamp(), "user": self.workspace.bot_user} | arguments
        self.sent.append(message | {"shown": shown, "private": shown == "private"})
        return {"ok": True, "channel": message["channel"], "ts": message["ts"], "message": message}

    def _delete(self, ts: str) -> Payload:
        for message in self.sent:
            if message.get("ts") == ts:
                message["gone"] = True
        return {"ok": True}

    def _view(self, arguments: Payload, *, shown: str) -> Payload:
        view = arguments["view"] | {"id": arguments.get("view_id", f"V{timestamp()}"), "hash": timestamp()}
        self.sent.append(view | {"shown": shown})
        return {"ok": True, "view": view}
