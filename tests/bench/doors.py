"""Measures programs' calls beside people's questions, and what a key that calls too often does to them.

    python -m tests.bench.doors [--lists FOLDER] [--database URL] [--calls 50] [--rate 2] [--seconds 60]

The bot, Slack and the people are those of slack_http.py; the programs are a process of their own. Each key makes less
than one call a second. All of it is measured twice, first without the key that calls too often and then beside it:
what it does to the others is the difference. Times count from the moment a call was due.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import tempfile
import time
from collections import Counter
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

import aiohttp

from bot.app import open_services
from bot.settings import Settings
from tests.bench import slack_http as people
from tests.bench.slack_http_asked import questions
from tests.bench.slack_http_bot import a_bot, a_slack

GREEDY_A_SECOND = 5
TIMEOUT = aiohttp.ClientTimeout(total=30)
Call = tuple[float, str, str]
"""After how many seconds, with which key, which name."""


def main() -> None:
    """Print the figures, a JSON object a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lists", type=Path, help="a folder of publishers' files")
    parser.add_argument("--database", default="", help="instead of a new SQLite file; what it holds is kept")
    parser.add_argument("--calls", type=int, default=50, help="programs' calls a second")
    parser.add_argument("--rate", type=float, default=2, help="people's questions a second")
    parser.add_argument("--seconds", type=int, default=60)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, a_slack(0) as slack:
        folder = Path(name)
        url = asked.database or f"sqlite:///{folder}/bench.db"
        people._fill(url, asked.lists, folder)
        keys = _Keys(url, asked.calls)
        with a_bot(slack, url, folder) as http:
            desk = people._Desk(slack, http, questions(url))
            desk.ask(people.WARM_UP, rate=5)
            for beside in (0, GREEDY_A_SECOND):
                ours, theirs = multiprocessing.Pipe()
                programs = multiprocessing.get_context("spawn").Process(target=_program, args=(theirs,), daemon=True)
                programs.start()
                ours.send((http.port, keys.calls(asked.seconds), keys.too_many(beside, asked.seconds)))
                ours.recv()
                screened = desk.ask(int(asked.rate * asked.seconds), rate=asked.rate)
                told = ours.recv()
                _tell({"a key over its limit, calls a second": beside} | told[1])
                _tell({"programs, calls a second": asked.calls} | told[0])
                _tell({"people, questions a second": asked.rate} | desk.figures(screened))
                ours.close()


def _tell(figures: dict[str, object]) -> None:
    print(json.dumps(figures | {"load": round(os.getloadavg()[0], 1)}, ensure_ascii=False), flush=True)


class _Keys:
    """Keys of programs: two for each call of a second, which call in turn, and one that calls too often."""

    def __init__(self, url: str, many: int) -> None:
        services = open_services(Settings(_env_file=None, database_url=url), fill=False)
        stamp = f"{time.time():.0f}"
        self._many = many
        self._keys = [services.keys.make(f"bench-{stamp}-{n}") for n in range(2 * many)]
        self._busy = services.keys.make(f"bench-{stamp}-busy")
        self._names = (text.partition(" as of ")[0] for _, text in questions(url))
        services.engine.dispose()

    def calls(self, seconds: int) -> list[Call]:
        """When what is called."""
        names = islice(self._names, self._many * seconds)
        return [(n / self._many, self._keys[n % len(self._keys)], name) for n, name in enumerate(names)]

    def too_many(self, a_second: int, seconds: int) -> list[Call]:
        """The calls of the key that calls too often."""
        return [(n / a_second, self._busy, "Xiaomi") for n in range(a_second * seconds)]


def _program(pipe: Connection) -> None:
    port, calls, greedy = pipe.recv()
    pipe.send("ready")
    pipe.send(asyncio.run(_both(port, calls, greedy)))


async def _both(port: int, calls: list[Call], greedy: list[Call]) -> list[dict[str, object]]:
    began = time.monotonic() + 0.2
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=TIMEOUT) as client:
        page = f"http://127.0.0.1:{port}/v1/screen"
        made = [[_call(client, page, began, one) for one in some] for some in (calls, greedy)]
        done = await asyncio.gather(*(asyncio.gather(*some) for some in made))
    return [_figures(some) for some in done]


async def _call(client: aiohttp.ClientSession, page: str, began: float, call: Call) -> tuple[int, float]:
    after, key, name = call
    await asyncio.sleep(max(began + after - time.monotonic(), 0))
    try:
        headers = {"Authorization": f"Bearer {key}"}
        async with client.post(page, json={"names": [name]}, headers=headers) as response:
            await response.read()
            status = response.status
    except (aiohttp.ClientError, TimeoutError):
        status = 0
    return status, time.monotonic() - began - after


def _figures(done: list[tuple[int, float]]) -> dict[str, object]:
    statuses = Counter(status for status, _ in done)
    return {"statuses": dict(statuses), "ms": people._told([took for _, took in done])}


if __name__ == "__main__":
    main()
