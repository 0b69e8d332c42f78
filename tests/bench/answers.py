"""Measures answers through Slack's HTTP interface: python -m tests.bench.answers --database URL [--rate 20]
[--seconds 30] [--at-once 50].

The database holds the lists that the bot is to search; load them with `python -m bot update` beforehand. The bot runs
as operators run it, `python -m bot serve`, in a process of its own. Questions come at a fixed rate whether or not the
ones before are answered, one in five a mention, the rest slash commands; then many at once. Times are from sending the
request until the answer has arrived: in the response, at the response_url, or as a message.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice
from pathlib import Path

from bot.demo.children import child, environment
from bot.demo.payloads import Payload, Person, escaped
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin import slack as standin
from tests.e2e.standin.delivery import Ack, Http

QUESTIONS = (
    "Xiaomi", "Huawei Technologies Co., Ltd.", "hikvison", "Rosneft", "中芯国际", "Acme Rockets", "SMIC on 2021-04-01",
    "Johnson & Johnson", "IMO 9116412", "Bank Rossiya", "Kim Jong Un", "Mohamed Ali", "DJI", "Gazprom Drilling",
    "Semiconductor Manufacturing", "TikTok", "Iran", "Kaspersky Lab as of 2024-07-01", "1810.HK", "Wagner Group",
)  # fmt: skip
"""Names as listed and misspelt, short ones, Chinese, innocents, identifiers, days in the past, countries and apps."""
MENTION_EVERY = 5
WARM_UP = 20
PATIENCE = 10.0


@dataclass(slots=True)
class Arrived:
    """When which answer arrived, by the id in its response_url or by the thread it is in."""

    at: dict[str, float] = field(default_factory=dict)
    url: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: what to wait for, when it was sent, and its acknowledgement with the time it took."""

    question: str
    key: str
    sent: float
    acknowledged: float
    ack: Ack


def main() -> None:
    """Print the figures, one JSON object for the steady rate and one for the burst."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--rate", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--at-once", type=int, default=50)
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        _receiver() as arrived,
        standin.running() as slack,
        _bot(slack, Path(folder), asked.database) as http,
    ):
        desk = _Desk(slack, http, arrived)
        desk.ask_all(WARM_UP, rate=5, workers=8)
        told = {"questions a second": asked.rate}
        print(
            json.dumps(told | desk.figures(desk.ask_all(int(asked.rate * asked.seconds), rate=asked.rate, workers=64)))
        )
        told = {"at once": asked.at_once}
        print(json.dumps(told | desk.figures(desk.ask_all(asked.at_once, rate=0, workers=asked.at_once))))


class _Desk:
    """Sends questions and waits for their answers."""

    def __init__(self, slack: standin.Slack, http: Http, arrived: Arrived) -> None:
        self._slack = slack
        self._http = http
        self._arrived = arrived
        self._person = Person(slack.workspace)
        self._questions = cycle(QUESTIONS)
        self._count = 0

    def ask_all(self, many: int, *, rate: float, workers: int) -> list[Asked]:
        """Send so many questions, `rate` a second (0: at once), and wait for every answer."""
        payloads = [(question, *self._payload(question)) for question in islice(self._questions, many)]
        with ThreadPoolExecutor(workers) as pool:
            began = time.monotonic()
            sent = []
            for number, (question, key, payload) in enumerate(payloads):
                due = began + number / rate if rate else began
                time.sleep(max(due - time.monotonic(), 0))
                sent.append(pool.submit(self._send, question, key, payload))
            asked = [future.result() for future in sent]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and not all(self._answered(one) for one in asked):
            time.sleep(0.02)
        return asked

    def figures(self, asked: Sequence[Asked]) -> dict[str, object]:
        """How long answers and acknowledgements took, in ms, and what never came."""
        ended = [(end - one.sent, one.question) for one in asked if (end := self._answered(one))]
        took = sorted(seconds for seconds, _ in ended)
        acks = sorted(one.acknowledged - one.sent for one in asked)
        return {
            "asked": len(asked),
            "never answered": len(asked) - len(took),
            "not acknowledged": sum(not one.ack.in_time for one in asked),
            "answer ms": _told(took),
            "acknowledgement ms": _told(acks),
            "slowest": [question for _, question in sorted(ended, reverse=True)[:3]],
            "problems": len(self._slack.problems),
        }

    def _payload(self, question: str) -> tuple[str, Payload]:
        self._count += 1
        if self._count % MENTION_EVERY == 0:
            mention = self._person.mention(escaped(question))
            return mention["event"]["ts"], mention
        key = f"answer-{self._count}"
        url = f"{self._arrived.url}/{key}"
        trigger = self._slack.trigger()
        return key, self._person.command("/screen", escaped(question), response_url=url, trigger=trigger)

    def _send(self, question: str, key: str, payload: Payload) -> Asked:
        sent = time.monotonic()
        ack = self._http.send(payload)
        return Asked(question=question, key=key, sent=sent, acknowledged=time.monotonic(), ack=ack)

    def _answered(self, asked: Asked) -> float | None:
        if "blocks" in asked.ack.content:
            return asked.acknowledged
        if asked.key in self._arrived.at:
            return self._arrived.at[asked.key]
        posted = (
            at
            for at, method, said in list(self._slack.arrived)
            if said.get("thread_ts") == asked.key and method == "chat.postMessage"
        )
        return next(posted, None)


def _told(seconds: Sequence[float]) -> dict[str, float]:
    if not seconds:
        return {}
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "most": 1.0}
    return {
        name: round(seconds[min(int(len(seconds) * share), len(seconds) - 1)] * 1000, 1) for name, share in at.items()
    }


@contextmanager
def _receiver() -> Iterator[Arrived]:
    """A server for response_urls that notes when each is answered."""
    arrived = Arrived()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            arrived.at.setdefault(self.path.strip("/"), time.monotonic())
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    arrived.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield arrived
    finally:
        server.shutdown()
        server.server_close()
        thread.join(PATIENCE)


@contextmanager
def _bot(slack: standin.Slack, folder: Path, database: str) -> Iterator[Http]:
    at, port = slack.workspace, free_port()
    env = environment(
        DATABASE_URL=database, SLACK_API_URL=f"{slack.url}/api/", SLACK_BOT_TOKEN=at.bot_token,
        SLACK_SIGNING_SECRET=at.signing_secret, PORT=str(port),
    )  # fmt: skip
    log = folder / "bot.log"
    with child([sys.executable, "-m", "bot", "serve"], cwd=folder, env=env, log=log) as process:
        try:
            slack.wait_for(lambda: healthy(port) or process.poll() is not None, "answer from /healthz")
        except AssertionError as late:
            raise SystemExit(f"the bot did not start:\n{log.read_text()}") from late
        if process.poll() is not None:
            raise SystemExit(f"the bot ended:\n{log.read_text()}")
        yield Http(port, at.signing_secret)


if __name__ == "__main__":
    main()
