"""Long files in Slack: killed in their midst, and what they cost whoever asks meanwhile.

    python -m tests.bench.long_files DATABASE [--rows 10000] [--kills 20]
    python -m tests.bench.long_files DATABASE --measure [--rows 10000] [--files 1]

DATABASE is a SQLite file with lists in it; a copy is used. With --kills each round sends a file, kills the bot (-9,
with its workers) at random moments and starts it anew: was the file finished, once, with one file of results? With
--measure nobody is killed: how long the files take, what memory, and what /screen takes meanwhile. The last line is
JSON.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from tests.bench.bot_process import BotProcess
from tests.bench.long_files_killed import killed
from tests.bench.long_files_measured import measured
from tests.e2e.standin.server import running


def main() -> None:
    """Kill or measure, and print what came of it."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("database", type=Path)
    asked.add_argument("--rows", type=int, default=10_000)
    asked.add_argument("--kills", type=int, default=20)
    asked.add_argument("--within", type=float, default=60.0, help="seconds after its start in which one is killed")
    asked.add_argument("--each", type=int, default=5, help="so many kills of one file at most")
    asked.add_argument("--files", type=int, default=1)
    asked.add_argument("--measure", action="store_true")
    asked.add_argument("--seed", type=int, default=16)
    options = asked.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whoever ends the bench ends its bot with it
    with tempfile.TemporaryDirectory() as name, running() as slack:
        database = Path(name) / "bot.db"
        shutil.copy(options.database, database)
        if (index := Path(f"{options.database}.names")).exists():
            shutil.copytree(index, Path(f"{database}.names"))
        bot = BotProcess(slack, f"sqlite:///{database}", Path(name) / "bot.log")
        bot.start()
        try:
            done = measured(bot, options) if options.measure else killed(bot, options)
        finally:
            bot.kill(signal.SIGTERM)
    print(json.dumps(done))


if __name__ == "__main__":
    main()
