"""The room's door: it takes the bot's requests over HTTP, on this machine alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl

from bot.demo.payloads import Payload
from bot.demo.room import FILES, SIGN_IN, UPLOADS, Room
from bot.demo.workspace import Workspace


@contextmanager
def opened(workspace: Workspace) -> Iterator[Room]:
    """A room that takes requests while the block lasts."""
    room = Room(workspace)
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(room)) as server:
        room.url = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield room
        finally:
            server.shutdown()


def _handler(room: Room) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.headers.get("Authorization") == f"Bearer {room.workspace.bot_token}"
            file = room.files.get(self.path.removeprefix(FILES)) if known else None
            content, kind = (file.content, file.kind) if file else (SIGN_IN, "text/html")
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def do_POST(self) -> None:
            read = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if self.path.startswith(UPLOADS):
                room.uploaded[-1]["content"] = read
                read = b"{}"
            body = read.decode()
            answer = json.dumps(self._answer(body)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            if room.granted is not None:
                self.send_header("x-oauth-scopes", room.granted)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def _answer(self, body: str) -> Payload:
            return {} if self.path.startswith(UPLOADS) else room.post(self.path, arguments_in(body))

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the terminal belongs to the chat."""

    return Handler


def arguments_in(body: str) -> Payload:
    """A request's arguments: JSON, or form fields of which some hold JSON."""
    if body.startswith("{"):
        arguments: Payload = json.loads(body)
        return arguments
    fields = dict(parse_qsl(body))
    return {name: json.loads(value) if value[:1] in ("[", "{") else value for name, value in fields.items()}
