"""Several processes on one database, killed while they answer: is each question answered once, and none lost?

    python tests/bench/replicas.py [--database URL] [--replicas 3] [--questions 3000] [--kills 20] [--twice 0.3]
                                   [--proxy]

Questions are mentions, handed to the replicas in turn; some come twice or thrice, to different ones. With --proxy all
go through haproxy, which is in Debian, and it chooses. What is not acknowledged is handed over again, as Slack does.
A replica that was killed (-9, with its workers) is started anew.
Without a URL the database is a SQLite file. Prints a JSON object: how many were answered how often.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4
from zlib import crc32

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import create_engine, make_url, text

from bot.demo.children import environment
from bot.demo.payloads import Payload, Person
from tests.bench.bot_process import BotProcess
from tests.e2e.conftest import free_port, healthy
from tests.e2e.standin.delivery import Http
from tests.e2e.standin.server import running
from tests.e2e.standin.slack import Slack

NAMES = "Xiaomi Huawei SMIC Hikvision Dahua ZTE Tencent Alibaba Kaspersky DJI".split()
SENDERS = 12
ATTEMPTS = 5
LEASE_SECONDS = 60


def main() -> None:
    """Ask, kill, count."""
    options = _options()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        slack = stack.enter_context(running())
        url = stack.enter_context(database(options.database, folder))
        subprocess.run(
            [sys.executable, "-m", "bot", "update", "--curated"], env=environment(DATABASE_URL=url), check=True
        )
        replicas = [BotProcess(slack, url, folder / f"replica-{number}.log") for number in range(options.replicas)]
        for replica in replicas:
            replica.start()
            stack.callback(replica.kill, signal.SIGTERM)
        doors = [stack.enter_context(_proxy(replicas, folder))] if options.proxy else [one.port for one in replicas]
        print(json.dumps(_run(slack, replicas, doors, options)))


def _run(slack: Slack, replicas: list[BotProcess], doors: list[int], options: argparse.Namespace) -> dict[str, object]:
    draw = random.Random(options.seed)
    asked = [Person(slack.workspace).mention(f"is {draw.choice(NAMES)} sanctioned?") for _ in range(options.questions)]
    begun, over = time.monotonic(), threading.Event()
    killer = threading.Thread(target=_kill, args=(replicas, options, over, random.Random(options.seed)))
    killer.start()
    with ThreadPoolExecutor(SENDERS) as senders:
        unheard = sum(senders.map(lambda one: _deliver(one, slack, doors, options, draw.random()), asked))
    over.set()
    killer.join()
    stamps = {event["event"]["ts"] for event in asked}
    _wait(slack, stamps)
    counts = Counter(m["thread_ts"] for m in slack.messages if m.get("thread_ts") and m["text"] != "Working…")
    often = Counter(counts[stamp] for stamp in stamps)
    return {
        "replicas": len(replicas),
        "through haproxy": options.proxy,
        "questions": len(asked),
        "never acknowledged": unheard,
        "answered once": often[1],
        "lost": often[0],
        "twice or more": sum(count for times, count in often.items() if times > 1),
        "kills": options.kills,
        "seconds": round(time.monotonic() - begun),
    }


def _deliver(event: Payload, slack: Slack, doors: list[int], options: argparse.Namespace, luck: float) -> bool:
    """Hand an event over until it is acknowledged, a share of them twice or thrice; True where it never was."""
    first = crc32(event["event_id"].encode())
    secret = slack.workspace.signing_secret
    for attempt in range(ATTEMPTS):
        if _heard(doors[(first + attempt) % len(doors)], secret, event):
            for more in range(1 + (luck < options.twice / 2) if luck < options.twice else 0):
                _heard(doors[(first + attempt + 1 + more) % len(doors)], secret, event)
            return False
        time.sleep(1.0)
    return True


def _heard(port: int, secret: str, event: Payload) -> bool:
    try:
        return Http(port, secret).send(event).in_time
    except OSError:
        return False


def _kill(replicas: list[BotProcess], options: argparse.Namespace, over: threading.Event, draw: random.Random) -> None:
    """Kill one after the other while questions are handed over."""
    for _ in range(options.kills):
        if over.wait(draw.uniform(1.0, 4.0)):
            return
        replica = draw.choice(replicas)
        replica.kill()
        replica.start()


def _wait(slack: Slack, stamps: set[str]) -> None:
    """Wait till all are answered, or longer than a lease lasts without an answer more."""
    last, since = -1, time.monotonic()
    while time.monotonic() - since < LEASE_SECONDS:
        count = len({m.get("thread_ts") for m in list(slack.messages) if m["text"] != "Working…"} & stamps)
        if count == len(stamps):
            time.sleep(5.0)  # for those that are given twice
            return
        if count != last:
            last, since = count, time.monotonic()
        time.sleep(0.5)


PROXY = """
defaults
  mode http
  timeout connect 1s
  timeout client 30s
  timeout server 30s
  retries 2
  option redispatch
  option http-buffer-request
frontend slack
  bind 127.0.0.1:{port}
  default_backend bots
backend bots
  balance roundrobin
  option httpchk GET /readyz
  timeout check 3s
  default-server check inter 1s fall 2 rise 1
{servers}
"""


@contextmanager
def _proxy(replicas: list[BotProcess], folder: Path) -> Iterator[int]:
    """haproxy before the replicas; gives its port."""
    program = shutil.which("haproxy") or "/usr/sbin/haproxy"
    if not Path(program).exists():
        raise SystemExit("haproxy is not installed: leave out --proxy, or apt-get install haproxy")
    port, config = free_port(), folder / "haproxy.cfg"
    servers = "\n".join(f"  server bot{number} 127.0.0.1:{one.port}" for number, one in enumerate(replicas))
    config.write_text(PROXY.format(port=port, servers=servers))
    process = subprocess.Popen([program, "-db", "-f", str(config)], stdout=subprocess.DEVNULL)
    while not healthy(port):
        if process.poll() is not None:
            raise SystemExit("haproxy did not start")
        time.sleep(0.2)
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


@contextmanager
def database(server: str, folder: Path) -> Iterator[str]:
    """The address of a new database on the server, or of a SQLite file."""
    if not server:
        yield f"sqlite:///{folder}/replicas.db"
        return
    name = f"replicas_{uuid4().hex[:8]}"
    admin = create_engine(server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default="")
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--questions", type=int, default=3000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--twice", type=float, default=0.3)
    parser.add_argument("--proxy", action="store_true")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


if __name__ == "__main__":
    main()
