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
import multiprocessing
import os
import random
import re
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import aiohttp
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.demo.children import child, environment
from bot.demo.payloads import Payload, Person, escaped
from bot.demo.workspace import Workspace
from data.sql.engine import make_engine
from data.sql.tables import IdentifierRow, NameRow
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin import slack as standin
from tests.e2e.standin.delivery import ACK_SECONDS, Http

PROCFILE = Path(__file__).resolve().parents[2] / "Procfile"
NEWEST = ("ofac/sdn_*", "ofac/*_CONS_ENHANCED.XML", "bis/dpl_*.txt", "csl/consolidated_????-??-??.csv", "un/un_*.xml")
"""Each publisher's list, as a pattern; the last by name is the newest, and its name holds its day (or month)."""
SEED = 5
MENTION_EVERY = 5
WARM_UP = 20
PATIENCE = 15.0
"""Seconds within which an answer must come to count as one."""
FAILED = "went wrong on our side"

BRANDS = ("DJI", "TikTok", "Hikvision", "Huawei", "Tencent", "WeChat Pay", "Kaspersky", "SMIC", "Xiaomi", "Gazprom")
CHINESE = ("中芯国际", "小米", "华为技术有限公司", "海康威视", "深圳市大疆创新科技有限公司", "腾讯", "中国移动")
MISSES = ("Acme Rockets", "Johnson & Johnson", "Blue Bottle Coffee", "Nordic Timber AB", "Quokka Wombat Works", "Apple")
PAST = ("Xiaomi as of 2021-01-15", "SMIC as of 2021-04-01", "Huawei as of 2019-06-01", "Kaspersky Lab as of 2024-07-01")
PLACES = ("Cuba", "Iran", "Crimea", "Syria as of 2024-01-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: its kind, what to wait for, how long after it was due its acknowledgement came, in seconds."""

    kind: str
    text: str
    key: str
    due: float
    acknowledged: float
    status: int
    answered_at_once: bool


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
    with tempfile.TemporaryDirectory() as name, _slack(asked.slack_ms / 1000) as slack:
        folder = Path(name)
        url = asked.database or f"sqlite:///{folder}/bench.db"
        _fill(url, asked.lists, folder)
        with _bot(slack, url, folder) as http:
            desk = _Desk(slack, http, _questions(url))
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
    with child([sys.executable, "-m", "bot", *words], cwd=folder, env=_surroundings(DATABASE_URL=url), log=log) as run:
        if run.wait():
            raise SystemExit(f"python -m bot {' '.join(words)}: status {run.returncode}\n{log.read_text()}")


def _surroundings(**settings: str) -> dict[str, str]:
    """For the bot in a folder of its own: it finds its code and its commands all the same."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return environment(PATH=path, PYTHONPATH=str(PROCFILE.parent), **settings)


def _questions(url: str) -> Iterator[tuple[str, str]]:
    """A kind and a text, for ever: names as listed, misspelt ones, identifiers, the tables above, in turn."""
    lots = random.Random(SEED)
    with Session(make_engine(url)) as session:
        names = sorted(text for text in session.scalars(select(NameRow.text)) if " " in text and len(text) < 100)
        identifiers = sorted(set(session.scalars(select(IdentifierRow.value))))
    kinds: dict[str, Callable[[], str]] = {
        "listed": partial(lots.choice, names),
        "misspelt": lambda: _misspelt(lots.choice(names), lots),
        "brand": partial(next, cycle(BRANDS)),
        "miss": partial(next, cycle(MISSES)),
        "identifier": partial(lots.choice, identifiers),
        "chinese": partial(next, cycle(CHINESE)),
        "past": partial(next, cycle(PAST)),
        "place": partial(next, cycle(PLACES)),
    }
    for kind in cycle(kinds):
        yield kind, kinds[kind]()


def _misspelt(name: str, lots: random.Random) -> str:
    """The name with two neighbouring letters in the other order."""
    place = lots.randrange(1, len(name) - 1)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


class _Desk:
    """Asks questions, and knows when their answers came."""

    def __init__(self, slack: _Slack, http: Http, questions: Iterator[tuple[str, str]]) -> None:
        self._slack = slack
        self._http = http
        self._person = Person(slack.workspace)
        self._questions = questions
        self._count = count(1)

    def ask(self, many: int, *, rate: float = 0) -> list[Asked]:
        """Ask so many questions, `rate` a second (0: all at once), and wait for every answer, within PATIENCE."""
        asked = asyncio.run(self._ask(self._payloads(many), rate))
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and any(self._slack.arrived().get(one.key) is None for one in _awaited(asked)):
            time.sleep(0.2)
        return asked

    def figures(self, asked: Sequence[Asked]) -> dict[str, object]:
        """How long answers and acknowledgements took, in ms, and what went wrong."""
        arrived = self._slack.arrived()
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
            "problems so far": self._slack.problems()[:3],
        }

    def _payloads(self, many: int) -> list[tuple[str, str, str, Payload]]:
        """Kind, text, what the answer is known by, and what Slack sends; one in so many is a mention."""
        made = []
        urls = iter(self._slack.response_urls(many))
        for _ in range(many):
            kind, text = next(self._questions)
            url = next(urls)
            if next(self._count) % MENTION_EVERY == 0:
                mention = self._person.mention(escaped(text))
                made.append((kind, text, mention["event"]["ts"], mention))
            else:
                key = url.partition("/response/")[2]
                command = self._person.command("/screen", escaped(text), response_url=url, trigger="1.2.3")
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


class _Slack:
    """The stand-in in a process of its own, at the other end of a pipe."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self.url: str = pipe.recv()
        self.workspace: Workspace = pipe.recv()

    def response_urls(self, many: int) -> list[str]:
        """So many, each good for an answer."""
        urls: list[str] = self._asked("response_urls", many)
        return urls

    def arrived(self) -> dict[str, float]:
        """When what came first: by the end of a response_url, or by the thread of a message. On the monotonic clock."""
        times: dict[str, float] = self._asked("arrived")
        return times

    def problems(self) -> list[str]:
        """What Slack would have refused, and answers that say that something went wrong."""
        found: list[str] = self._asked("problems")
        return found

    def _asked(self, *words: object) -> Any:
        self._pipe.send(words)
        return self._pipe.recv()


def _stand_in(pipe: Connection, pause: float) -> None:
    """The other end: answers until the pipe closes."""
    with standin.running() as slack:
        slack.pause = pause
        pipe.send(slack.url)
        pipe.send(slack.workspace)
        while True:
            try:
                what, *rest = pipe.recv()
            except EOFError:
                return
            match what:
                case "response_urls":
                    pipe.send([slack.response_url(slack.workspace.channel) for _ in range(rest[0])])
                case "arrived":
                    pipe.send(_times(slack))
                case "problems":
                    failed = [said["text"] for said in slack.messages if FAILED in said["text"]]
                    pipe.send([*slack.problems, *failed])


def _times(slack: standin.Slack) -> dict[str, float]:
    times: dict[str, float] = {}
    for at, method, said in list(slack.arrived):
        times.setdefault(said.get("thread_ts", "") if method == "chat.postMessage" else method, at)
    return times


@contextmanager
def _slack(pause: float) -> Iterator[_Slack]:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_stand_in, args=(theirs, pause), daemon=True)
    process.start()
    theirs.close()
    try:
        yield _Slack(ours)
    finally:
        ours.close()
        process.join(PATIENCE)


@contextmanager
def _bot(slack: _Slack, database: str, folder: Path) -> Iterator[Http]:
    """The bot as the Procfile starts it, but on this machine's own address."""
    web = next(line for line in PROCFILE.read_text().splitlines() if line.startswith("web:"))
    command = web.removeprefix("web:").strip().replace("0.0.0.0", "127.0.0.1")  # noqa: S104 - the contrary
    at, port, log = slack.workspace, free_port(), folder / "bot.log"
    env = _surroundings(
        DATABASE_URL=database, SLACK_API_URL=f"{slack.url}/api/", SLACK_BOT_TOKEN=at.bot_token,
        SLACK_SIGNING_SECRET=at.signing_secret, PORT=str(port),
    )  # fmt: skip
    with child(["sh", "-c", f"exec {command}"], cwd=folder, env=env, log=log) as process:
        while not healthy(port):
            if process.poll() is not None:
                raise SystemExit(f"the bot ended:\n{log.read_text()}")
            time.sleep(0.1)
        yield Http(port, at.signing_secret)


if __name__ == "__main__":
    main()
