"""local-slack: a Slack workspace on this machine with a page to open (npm, MIT)."""

from __future__ import annotations

import http.client
import json
import os
import platform
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.demo.children import child, environment
from bot.demo.workspace import Workspace
from bot.errors import BadInput

HOST = "127.0.0.1"
USUAL_PORT = 4040
CPUS = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}

# local-slack listens on every interface and has no option against it; the runtime inside it reads bunfig.toml. Blocks
# that it cannot draw it would show as a red word: it refuses them instead, as an older Slack does, and gets lines.
BUNFIG = 'preload = ["./preload.js"]\n'
PRELOAD = """\
const unknown = /"type"\\s*:\\s*"(?:table|data_table|context_actions)"/;
const refused = async (request) => {
  const { pathname } = new URL(request.url);
  if (request.method !== "POST" || pathname.startsWith("/_control")) return null;
  const body = await request.clone().text();
  const form = (request.headers.get("content-type") ?? "").includes("form-urlencoded");
  if (!unknown.test(form ? [...new URLSearchParams(body).values()].join(" ") : body)) return null;
  if (pathname.startsWith("/api/")) return Response.json({ ok: false, error: "invalid_blocks" });
  return new Response("invalid_blocks", { status: 400 });
};
const serve = Bun.serve;
Bun.serve = (options) => {
  const { fetch } = options;
  const checked = async function (request, server) {
    return (await refused(request)) ?? fetch.call(this, request, server);
  };
  return serve({ ...options, hostname: "HOST", ...(fetch ? { fetch: checked } : {}) });
};
""".replace("HOST", HOST)


@dataclass(frozen=True, slots=True)
class LocalSlack:
    """A running local Slack."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def page(self) -> str:
        """The address to open in a browser."""
        return f"http://{HOST}:{self.port}"

    def answers(self) -> bool:
        """Whether it has started."""
        return self._log() is not None

    def bot_connected(self) -> bool:
        """Whether a bot has opened its socket."""
        return any(entry["kind"] == "socket" for entry in self._log() or ())

    def _log(self) -> list[dict[str, str]] | None:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request("GET", "/_control/log")
            entries: list[dict[str, str]] = json.load(connection.getresponse())["log"]
        except OSError:
            return None
        finally:
            connection.close()
        return entries


def find(root: Path) -> Path | None:
    """The program npm installed under `root`, or None where there is none for this machine."""
    machine = platform.machine().lower()
    package = f"local-slack-{platform.system().lower()}-{CPUS.get(machine, machine)}"
    program = root / "node_modules" / package / "bin" / "local-slack"
    return program if os.access(program, os.X_OK) else None


@contextmanager
def running(program: Path, workspace: Workspace, *, port: int | None, folder: Path) -> Iterator[LocalSlack]:
    """Run `program` with `workspace` while the block lasts, its files in `folder`. Raises BadInput for a taken port."""
    port = _usable(port)
    config = folder / "workspace.json"
    config.write_text(json.dumps(_config(workspace)))
    (folder / "bunfig.toml").write_text(BUNFIG)
    (folder / "preload.js").write_text(PRELOAD)
    command: list[str | Path] = [
        program,
        "--config",
        config,
        "--port",
        str(port),
        "--base-host",
        HOST,
        "--files-dir",
        folder,
    ]
    with child(command, cwd=folder, env=environment(), log=folder / "local-slack.log") as process:
        yield LocalSlack(port, process)


def _config(workspace: Workspace) -> dict[str, object]:
    members = [workspace.user, "U0BOB", workspace.bot_user]
    return {
        "workspace": {"name": "Screenbot demo", "domain": "screenbot-demo", "teamId": workspace.team},
        "app": {
            "appId": workspace.app,
            "botUserId": workspace.bot_user,
            "botName": workspace.bot_name,
            "botToken": workspace.bot_token,
            "appToken": workspace.app_token,
            "signingSecret": workspace.signing_secret,
            "mode": "socket",
        },
        "users": [
            {"id": workspace.user, "name": workspace.user_name, "real_name": "Alice"},
            {"id": "U0BOB", "name": "bob", "real_name": "Bob"},
        ],
        "channels": [
            {"id": workspace.channel, "name": workspace.channel_name, "members": members},
            {"id": "C0GENERAL", "name": "general", "members": members},
        ],
    }


def _usable(port: int | None) -> int:
    if port is not None:
        if not _free(port):
            raise BadInput(f"port {port} is in use or may not be used; name another one with --port")
        return port
    return USUAL_PORT if _free(USUAL_PORT) else _any_free_port()


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port just closed is free
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _any_free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        chosen: int = probe.getsockname()[1]
    return chosen
