"""Measures answers through Slack's HTTP interface, from sending the request until the answer has arrived.

    python -m tests.bench.slack_http [--lists FOLDER] [--database URL] [--rate 20] [--seconds 30] [--at-once 50]

The bot runs by the `web` line of the Procfile on a database of its own, with the reviewed facts and, of each
publisher's list in FOLDER (laid out like a collection of real files, see NEWEST), the newest edition. Slack, the bot
and the people who ask are a process each. Questions come at a fixed rate whether or not those before are answered;
times count from the moment a question was due. The answer is in the response, or comes to the response_url, or as a
message: whichever it is, it counts when it has arrived there. `--slack-ms` makes Slack take that long over what the bot
sends it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import aiohttp

from bot.demo.children import child
from bot.demo.payloads import Payload, Person, escaped
from tests.bench.slack_http_asked import Asked, questions
from tests.bench.slack_http_bot import PATIENCE, Slack, a_bot, a_slack, surroundings
from tests.e2e.standin.delivery import ACK_SECONDS, Http

NEWEST = ("ofac/sdn_*", "ofac/*_CONS_ENHANCED.XML", "bis/dpl_*.txt", "csl/consolidated_????-??-??.csv", "un/un_*.xml")
"""Each publisher's list, as a pattern; the last by name is the newest, and its name holds its day (or month)."""
MENTION_EVERY = 5
WARM_UP = 20


def main() -> None:
    """Print the figures, a JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=Path, help="a folder of publishers' files")
    parser.add_argument("--database", default="", help="instead of a new SQLite file; what it holds is kept")
    parser.add_argument("--rate", type=float, default=20, help="questions a second")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--at-once", type=int, default=50)
    parser.add_argument("--slack-ms", type=float, default=0, help="how long Slack takes over what the bot sends it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, a_slack(asked.slack_ms / 1000) as slack:
        folder = Path(name)
        url = asked.database or f"sqlite:///{folder}/bench.db"
        _fill(url, asked.lists, folder)
        with a_bot(slack, url, folder) as http:
            desk = _Desk(slack, http, questions(url))
            desk.ask(WARM_UP, rate=5)
            _tell({"warmed up with": WARM_UP, "database": url.partition(":")[0], "Slack takes ms": asked.slack_ms})
            _tell({"a second": asked.rate} | desk.figures(desk.ask(int(asked.rate * asked.seconds), rate=asked.rate)))
            _tell({"at once": asked.at_once} | desk.figures(desk.ask(asked.at_once)))


def _tell(figures: dict[str, object]) -> None:
    print(json.dumps(figures | {"load": round(os.getloadavg()[0], 1)}, ensure_ascii=False), flush=True)


def _fill(url: str, lists: Path | None, folder: Path) -> None:
    """Load the lists as operators do; editions that the database holds already are left as they are."""
    _run(url, folder, "update", "--curated")
    for pattern in NEWEST if lists else ():
        path = max(lists.glob(pattern), default=None) if lists else None
        if path is None:
            raise SystemExit(f"{lists} holds no {pattern}")
        day = re.search(r"\d{4}-\d\d(-\d\d)?", path.name)
        as_of = "" if day is None else day[0] if day[1] else f"{day[0]}-01"
        _run(url, folder, "update", "--file", str(path.resolve()), *(["--as-of", as_of] if as_of else []))


def _run(url: str, folder: Path, *words: str) -> None:
    log = folder / "command.log"
    with child([sys.executable, "-m", "bot", *words], cwd=folder, env=surroundings(DATABASE_URL=url), log=log) as run:
        if run.wait():
            raise SystemExit(f"python -m bot {' '.join(words)}: status {run.returncode}\n{log.read_text()}")


class _Desk:
    """Asks questions, and knows when their answers came."""

    def __init__(self, slack: Slack, http: Http, questions: Iterator[tuple[str, str]]) -> None:
        self.slack = slack
        self._http = http
        self._person = Person(slack.workspace)
        self.questions = questions
        self._count = count(1)
        self._began = time.time_ns()  # no trigger id comes twice, though the database be an old one

    def ask(self, many: int, *, rate: float = 0) -> list[Asked]:
        """Ask so many questions, `rate` a second (0: all at once), and wait for every answer, within PATIENCE."""
        asked = asyncio.run(self._ask(self._payloads(many), rate))
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and any(self.slack.arrived().get(one.key) is None for one in _awaited(asked)):
            time.sleep(0.2)
        return asked

    def figures(self, asked: Sequence[Asked]) -> dict[str, object]:
        """How long answers and acknowledgements took, in ms, and what went wrong."""
        arrived = self.slack.arrived()
        took: dict[str, list[float]] = defaultdict(list)
        slowest: list[tuple[float, str]] = []
        for one in asked:
            end = one.due + one.acknowledged if one.answered_at_once else arrived.get(one.key)
            if end is not None:
                took[one.kind].append(end - one.due)
                slowest.append((round((end - one.due) * 1000), one.text))
        return {
            "asked": len(asked),
            "unanswered": len(asked) - len(slowest),
            "not acknowledged": dict(Counter(one.status for one in asked if one.status != 200)),
            "answers": _told([seconds for found in took.values() for seconds in found]),
            "acknowledgements": _told([one.acknowledged for one in asked]),
            "median by kind": {kind: _told(found)["p50"] for kind, found in took.items()},
            "slowest": sorted(slowest, reverse=True)[:4],
            "problems so far": self.slack.problems()[:3],
        }

    def _payloads(self, many: int) -> list[tuple[str, str, str, Payload]]:
        """Kind, text, what the answer is known by, and what Slack sends; one in so many is a mention."""
        made = []
        urls = iter(self.slack.response_urls(many))
        for _ in range(many):
            kind, text = next(self.questions)
            url = next(urls)
            number = next(self._count)
            if number % MENTION_EVERY == 0:
                mention = self._person.mention(escaped(text))
                made.append((kind, text, mention["event"]["ts"], mention))
            else:
                key = url.partition("/response/")[2]
                command = self._person.command(
                    "/screen", escaped(text), response_url=url, trigger=f"{self._began}.{number}"
                )
                made.append((kind, text, f"response/{key}", command))
        return made

    async def _ask(self, payloads: Sequence[tuple[str, str, str, Payload]], rate: float) -> list[Asked]:
        connector = aiohttp.TCPConnector(limit=0, force_close=True)
        timeout = aiohttp.ClientTimeout(total=ACK_SECONDS)
        async with aiohttp.ClientSession(connector=connector, timeout=timeout) as client:
            began = time.monotonic() + 0.1
            dues = [began + n / rate if rate else began for n in range(len(payloads))]
            questions = [self._send(client, due, *one) for due, one in zip(dues, payloads, strict=True)]
            return list(await asyncio.gather(*questions))

    async def _send(
        self, client: aiohttp.ClientSession, due: float, kind: str, text: str, key: str, payload: Payload
    ) -> Asked:
        await asyncio.sleep(max(due - time.monotonic(), 0))
        body, headers = self._http.request(payload)
        status, content = 0, ""
        try:
            where = f"http://127.0.0.1:{self._http.port}/slack/events"
            async with client.post(where, data=body.encode(), headers=headers) as response:
                status, content = response.status, await response.text()
        except (aiohttp.ClientError, TimeoutError):
            pass  # status 0: not acknowledged
        took = time.monotonic() - due
        return Asked(
            kind=kind,
            text=text,
            key=key,
            due=due,
            acknowledged=took,
            status=status,
            answered_at_once='"blocks"' in content,
        )


def _awaited(asked: Sequence[Asked]) -> list[Asked]:
    return [one for one in asked if not one.answered_at_once]


def _told(seconds: Sequence[float]) -> dict[str, float]:
    if not seconds:
        return {}
    ranked = sorted(seconds)
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {name: round(ranked[min(int(len(ranked) * p), len(ranked) - 1)] * 1000, 1) for name, p in at.items()}


if __name__ == "__main__":
    main()
