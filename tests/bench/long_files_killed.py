"""Long files whose bot is killed in their midst: whether each is finished all the same, and once."""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import time

from tests.bench.bot_process import BotProcess
from tests.bench.long_files_sent import is_over, send, table, wait

UPLOADING = 0.25
"""This share of the kills comes as the results are being uploaded."""


def killed(bot: BotProcess, options: argparse.Namespace) -> dict[str, object]:
    """Send files and kill the bot in the midst of each; how many were finished all the same, once."""
    draw = random.Random(options.seed)
    rounds: list[tuple[bool, int, int, int]] = []
    kills = 0
    while kills < options.kills:
        name = f"round-{len(rounds)}.xlsx"
        send(bot, name, table(options.rows, draw))
        for _ in range(min(options.each, options.kills - kills)):
            moment, uploading = draw.uniform(0.3, options.within), draw.random() < UPLOADING
            if not _killed_in_its_midst(bot, name, moment, uploading=uploading):
                break
            kills += 1
        waited = wait(bot.slack, name)
        rounds.append(_counts(bot, name, options.rows))
        print(f"{name}: {kills} kills in all, finished {waited:.1f} s after the last; {rounds[-1]}", flush=True)
    return {
        "rows": options.rows,
        "kills before a file was finished": kills,
        "files": len(rounds),
        "finished with all rows": sum(rows for rows, *_ in rounds),
        "one file of results": sum(files == 1 for _, files, _, _ in rounds),
        "one message": sum(messages == 1 for _, _, messages, _ in rounds),
        "one record": sum(records == 1 for *_, records in rounds),
    }


def _killed_in_its_midst(bot: BotProcess, name: str, moment: float, *, uploading: bool) -> bool:
    """Kill the bot then, or as it begins to upload the results; False where the file was finished before."""
    begun, before = time.monotonic(), len(bot.slack.files)
    while not (uploading and len(bot.slack.files) > before):
        if not uploading and time.monotonic() - begun > moment:
            break
        if is_over(bot.slack, name):
            return False
        time.sleep(0.005)
    bot.kill()
    finished = is_over(bot.slack, name)
    bot.start()
    how = "as it uploaded" if uploading else f"after {moment:.1f} s"
    print(f"{name}: killed {how}{', too late' if finished else ''}", flush=True)
    return not finished


def _counts(bot: BotProcess, name: str, rows: int) -> tuple[bool, int, int, int]:
    """Whether all rows are told, how many files of results, messages and records there are of it."""
    stem = name.removesuffix(".xlsx")
    files = [one for one in bot.slack.files if one["name"].startswith(f"{stem} screened") and one.get("channel")]
    told = [one for one in list(bot.slack.messages) if name in json.dumps(one)]
    ended = any(f"{rows:,} rows screened" in json.dumps(one) for one in told)
    with sqlite3.connect(bot.url.removeprefix("sqlite:///")) as store:
        (records,) = store.execute("SELECT count(*) FROM records WHERE query = ?", (json.dumps(name),)).fetchone()
    return ended, len(files), len({one["ts"] for one in told}), records
