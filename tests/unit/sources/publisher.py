"""A publisher's web server on this machine, that answers as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_PIECES = 300
Answer = Callable[["Asked"], None]


class Asked(BaseHTTPRequestHandler):
    """One request, and what can be answered to it."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        publisher = self.server.publisher
        length = int(self.headers.get("content-length", 0))
        publisher.asked.append((self.command, self.path, dict(self.headers), self.rfile.read(length)))
        answers = publisher.answers[self.path.partition("?")[0]]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        answer(self)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""

    def send(self, status: int, body: bytes = b"", *, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        if length not in (None, len(body)):
            self.close_connection = True

    def pour(self, piece: bytes, *, every: float) -> None:
        """Send the piece again and again, until nobody listens; a test that has failed is not kept for ever."""
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        for _ in range(_PIECES):
            if self.server.publisher.closing.wait(every):
                return
            try:
                self.wfile.write(piece)
            except OSError:
                return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    publisher: Publisher


@dataclass
class Publisher:
    """Answers by path, the last one for ever; `asked` is what came: method, path, headers, body."""

    port: int = 0
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextmanager
def publishing() -> Iterator[Publisher]:
    server = _Server(("127.0.0.1", 0), Asked)
    server.publisher = publisher = Publisher(port=server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield publisher
    finally:
        publisher.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
