"""Replays consecutive SDN files to channels that follow names, and checks every notice against the files themselves.

    python -m tests.bench.notices FOLDER [--out FOLDER] [--limit N]

FOLDER holds files named sdn_YYYY-MM-DDTHHMMSSZ.csv. What must be told is worked out here from the rows of the files
alone, apart from the product; what was told is read from the messages that a Slack stand-in was sent.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from slack_sdk import WebClient

from bot.clock import SystemClock
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import Place
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.loading import load_curated
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.notices.content import Update
from bot.services.notices.delivery import DeliveryWorker, RetryPolicy
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from bot.services.notices.notice import Notices
from data import curated
from data.sources.loading import ListLoader
from data.sources.official import official
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from handlers.notifier import SlackNotifier
from tests.e2e.standin import slack as standin
from tests.e2e.standin.server import running

CHANNELS, NAMES, SEED = 20, 50, 7
Row = tuple[str, ...]
Told = tuple[str, str, str]
"""Channel, edition, entry."""


def rows_of(path: Path) -> dict[str, Row]:
    """The rows by the list's own id, without the remarks (which make no notice)."""
    with path.open(encoding="latin-1", newline="") as stream:
        return {row[0].strip(): tuple(map(str.strip, row[:11])) for row in csv.reader(stream) if len(row) > 1}


def differences(
    files: list[Path],
) -> Iterator[tuple[str, set[str], dict[str, tuple[Row, Row]], set[str], Mapping[str, Row]]]:
    """Of each file: its name, what was added, what is otherwise, what is gone, and all rows."""
    before = rows_of(files[0])
    for path in files[1:]:
        now = rows_of(path)
        altered = {id: (before[id], now[id]) for id in before.keys() & now.keys() if before[id] != now[id]}
        yield path.stem, now.keys() - before.keys(), altered, before.keys() - now.keys(), now
        before = now


def moment_of(path: Path) -> dt.datetime:
    """The moment in a file's name."""
    return dt.datetime.strptime(path.stem.removeprefix("sdn_"), "%Y-%m-%dT%H%M%SZ").replace(tzinfo=dt.UTC)


def main() -> None:
    """Replay, deliver, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=Path("replay-out"))
    parser.add_argument("--limit", type=int)
    asked = parser.parse_args()
    files = sorted(asked.folder.glob("sdn_*.csv"))[: asked.limit]
    asked.out.mkdir(parents=True, exist_ok=True)
    with running() as slack:
        replay(files, asked.out, slack)


def replay(files: list[Path], out: Path, slack: standin.Slack) -> None:
    """One run over a store of its own."""
    (out / "replay.db").unlink(missing_ok=True)
    engine = make_engine(f"sqlite:///{out / 'replay.db'}")
    upgrade(engine)
    new_work, clock = partial(SqlUnitOfWork, engine), SystemClock()
    load_curated(new_work, curated.load, clock=clock)
    updater = Updater(new_work, clock)
    updater.register(official())
    bringer = ListLoader(updater)
    list(bringer.from_files([files[0]], ["us_ofac_sdn"], LoadOptions(as_of=moment_of(files[0]))))
    follows = begin(Following(new_work, clock), files)
    expected, took = {}, []
    changed = {name: (added, altered, gone) for name, added, altered, gone, _ in differences(files)}
    for path in files[1:]:
        started = time.monotonic()
        (brought,) = bringer.from_files([path], ["us_ofac_sdn"], LoadOptions(as_of=moment_of(path)))
        took.append(time.monotonic() - started)
        if brought.taken is None or not brought.taken.stored:
            print(f"{path.name}: {brought.refused or brought.note or 'unchanged'}")
            continue
        expected[brought.taken.version] = changed[path.stem]
    print(f"{len(expected)} editions stored, {sum(took):.0f} s")
    deliver(new_work, clock, slack)
    compare(new_work, clock, slack, expected, follows)
    (out / "messages.json").write_text(json.dumps(slack.messages, ensure_ascii=False))


def begin(following: Following, files: list[Path]) -> dict[str, set[str]]:
    """Channels follow names that change, end, or stay; gives the entries that each follows."""
    random.seed(SEED)
    eventful: set[str] = set()
    first = rows_of(files[0])
    for _, _, altered, gone, _ in differences(files):
        eventful |= {id for id, (was, now) in altered.items() if id in first and tells(was, now)} | (
            gone & first.keys()
        )
    pool = [id for id in sorted(eventful) if sum(row[1] == first[id][1] for row in first.values()) == 1]
    names = random.sample(pool, min(NAMES - 5, len(pool))) + random.sample(sorted(first.keys() - eventful), 5)
    follows: dict[str, set[str]] = defaultdict(set)
    for number, id in enumerate(names):
        for channel in random.sample(range(CHANNELS), 3):
            who = Follower(place=Place(team="T0DEMO", channel=f"C0{channel:02}"), user="U1")
            found = following.follow_entity(f"us_ofac_sdn:{id}", who)
            assert found.begun, (number, id)
            follows[who.place.channel].add(id)
    return follows


def tells(was: Row, now: Row) -> bool:
    """Whether rows differ in what a notice tells: name, kind or program; the rest of a row is detail."""
    return was[1:4] != now[1:4]


def deliver(new_work: Callable[[], SqlUnitOfWork], clock: SystemClock, slack: standin.Slack) -> None:
    """Send all that is owed, at no pace: it is told apart elsewhere."""
    client = WebClient(token=slack.workspace.bot_token, base_url=f"{slack.url}/api/")
    notices = Notices(new_work, Lists(new_work, clock), clock)
    notifier = SlackNotifier(lambda _place: client, notices, operators=None)
    pace = RetryPolicy(between=dt.timedelta())
    relay = DeliveryWorker(new_work, notifier, clock, name="replay", pace=pace)
    started, turns = time.monotonic(), 0
    while relay.run_once():
        turns += 1
    print(f"{turns} notices sent in {time.monotonic() - started:.0f} s; Slack objected to: {slack.problems[:5]}")


def compare(
    new_work: Callable[[], SqlUnitOfWork],
    clock: SystemClock,
    slack: standin.Slack,
    editions: Mapping[str, tuple[set[str], Mapping[str, tuple[Row, Row]], set[str]]],
    follows: Mapping[str, set[str]],
) -> None:
    """What was told in each channel against what the files say it should have been."""
    notices = Notices(new_work, Lists(new_work, clock), clock)
    must: set[Told] = set()
    may: set[Told] = set()
    for version, (added, altered, gone) in editions.items():
        certain = added | gone | {id for id, (was, now) in altered.items() if tells(was, now)}
        for channel, ids in follows.items():
            must |= {(channel, version, id) for id in certain & ids}
            may |= {(channel, version, id) for id in altered.keys() & ids}
    told: list[Told] = []
    shown = 0
    for message in slack.messages:
        key = message["metadata"]["event_payload"]["key"]
        update = notices.update(key, team="T0DEMO")
        assert isinstance(update, Update)
        text = json.dumps(message["blocks"], ensure_ascii=False)
        for one, change in update.followed:
            if not one.relation:
                told.append((message["channel"], update.publication.version, change.entry))
            shown += change.caption.split(",")[0].replace("&", "&amp;")[:20] in text
    print(f"channels {len(follows)}, names {len(set().union(*follows.values()))}, messages {len(slack.messages)}")
    print(f"must be told {len(must)}; told {len(told)}, of which once {len(set(told))}")
    print(f"missing: {sorted(must - set(told))[:10]}")
    by_remarks = list(set(told) - must)
    elsewhere = [one for one in by_remarks if one[2] not in follows[one[0]]]
    print(f"told of names not followed there: {elsewhere}")
    kinds = defaultdict[str, int](int)
    for channel, version, id in by_remarks:
        kinds[what_of(notices, slack, channel, version, id)] += 1
    print(f"told besides, from aliases, identifiers and dates of birth in the remarks: {dict(kinds)}; named {shown}")
    print(f"ended among them: {sum(o == Op.ENDED for o in ops(notices, slack))}")


def what_of(notices: Notices, slack: standin.Slack, channel: str, version: str, id: str) -> str:
    """What a change of that entry was, as it was told."""
    for message in slack.messages:
        update = notices.update(message["metadata"]["event_payload"]["key"], team="T0DEMO")
        if update and message["channel"] == channel and update.publication.version == version:
            return next(",".join(c.what) for _, c in update.followed if c.entry == id)
    return "?"


def ops(notices: Notices, slack: standin.Slack) -> Iterator[Op]:
    """The sorts of all changes told by name."""
    for message in slack.messages:
        update = notices.update(message["metadata"]["event_payload"]["key"], team="T0DEMO")
        if update:
            yield from (change.op for _, change in update.followed)


if __name__ == "__main__":
    main()
