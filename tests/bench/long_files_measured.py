"""What long files cost: how long they take, what memory, and what /screen takes meanwhile."""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from threading import Event, Thread

from bot.demo.payloads import Person
from tests.bench.bot_process import BotProcess
from tests.bench.long_files_sent import LONGEST, NAMES, is_over, send, table
from tests.e2e.standin.delivery import Http


def measured(bot: BotProcess, options: argparse.Namespace) -> dict[str, object]:
    """Ask alone, then while the files are screened; how long all took, and the memory."""
    draw = random.Random(options.seed)
    while not _is_ready(bot.port):
        time.sleep(1.0)
    with _askers(bot, draw) as quiet:
        time.sleep(30)
    alone = bot.memory()
    began, most = time.monotonic(), 0
    names = [f"measured-{number}.xlsx" for number in range(options.files)]
    with _askers(bot, draw) as meanwhile:
        for name in names:
            send(bot, name, table(options.rows, draw))
        while not all(is_over(bot.slack, name) for name in names) and time.monotonic() - began < LONGEST:
            most = max(most, bot.memory())
            time.sleep(0.5)
        took = time.monotonic() - began
    return {
        "files": options.files,
        "rows": options.rows,
        "wall s": round(took, 1),
        "memory MB before": alone,
        "memory MB at most": most,
        "/screen alone ms": _figures(quiet),
        "/screen meanwhile ms": _figures(meanwhile),
    }


def _is_ready(port: int) -> bool:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200


@contextmanager
def _askers(bot: BotProcess, draw: random.Random) -> Iterator[list[float]]:
    """Two questions a second while the block lasts; gives the milliseconds that each took to its answer."""
    slack, over, taken = bot.slack, Event(), list[float]()
    begun: dict[str, float] = {}

    def ask() -> None:
        while not over.wait(0.5):
            url = slack.response_url(slack.workspace.channel)
            question = Person(slack.workspace).command(
                "/screen", draw.choice(NAMES), response_url=url, trigger=slack.trigger()
            )
            begun[url.rpartition("/")[2]] = time.monotonic()
            Http(bot.port, slack.workspace.signing_secret).send(question)

    thread = Thread(target=ask)
    thread.start()
    yield taken
    over.set()
    thread.join()
    time.sleep(5.0)
    ended = {name.removeprefix("response/"): at for at, name, said in list(slack.arrived) if "Working" not in str(said)}
    taken += [1000 * (ended[name] - at) if name in ended else float("inf") for name, at in begun.items()]


def _figures(taken: list[float]) -> dict[str, object]:
    ranked = sorted(one for one in taken if one != float("inf"))
    if not ranked:
        return {"questions": len(taken), "answered": 0}
    last = ranked[min(len(ranked) - 1, int(0.99 * len(ranked)))]
    middle = statistics.median(ranked)
    return {"questions": len(taken), "answered": len(ranked), "p50": round(middle), "p99": round(last)}
