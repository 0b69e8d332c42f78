"""`python -m bot demo`: the bot to try out, in a browser or in the terminal, without a Slack account."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from rich.console import Console

from bot.demo import local_slack
from bot.demo.children import child, environment
from bot.demo.workspace import Workspace
from bot.errors import ScreenbotError
from bot.runtime.signals import stopped_by_signal

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120  # the first start fills the database
NO_LISTS = (
    "\nIt holds the reviewed facts alone; OFAC’s SDN List and the other publishers’ lists are not loaded, and nobody"
    " outside is asked for anything.\n`make demo LISTS=1` fetches them; `/screen lists` shows what is held."
)
LISTS = (
    "\nThe official lists are being fetched from their publishers; each answer says which are not loaded yet."
    " `/screen lists` shows what is held."
)
OUT_OF_REACH = (
    "\nNo publisher can be reached from this machine (no internet?), so no list is fetched: the demo goes on with the"
    " reviewed facts alone.\nThe lists are tried again while it runs; `/screen lists` shows what is held."
)
EXAMPLES = ("/screen Xiaomi", "/screen Huawei, SMIC, Tencent as of 2021-01-15", "@screenbot what about WeChat Pay?")


def run(port: int | None = None, terminal: bool = False, *, lists: bool = False) -> int:
    """Run the demo till Ctrl-C (or the end of what is typed), its database in var/demo.db. Gives the exit status.

    With `lists` the official lists are fetched meanwhile; else nobody outside is asked for anything. Raises
    ScreenbotError, one clear line, for a port in use or a child that does not start.
    """
    console = Console(highlight=False)
    folder = Path.cwd() / "var"
    folder.mkdir(exist_ok=True)
    database = f"sqlite:///{folder / 'demo.db'}"
    program = None if terminal else local_slack.find(ROOT)
    with stopped_by_signal():
        if program is None:
            if not terminal:
                console.print(_why_no_page())
            console.print(_about_lists(lists))
            from bot.demo.terminal import chat  # the whole bot, which takes a second

            with _fetching(database) if lists else nullcontext():
                chat(database, console=console)
        else:
            _browser(program, database, port=port, console=console, lists=lists)
    console.print("\nStopped.")
    return 0


def _about_lists(lists: bool) -> str:
    """What is held, and what is being fetched."""
    if not lists:
        return NO_LISTS
    from bot.demo.publishers import any_answers, hosts

    return LISTS if any_answers(hosts()) else OUT_OF_REACH


def _why_no_page() -> str:
    if shutil.which("npm") is None:
        return "Node.js is not installed, so there is no page to open; this is the terminal chat instead."
    return (
        "local-slack is not installed for this machine, so there is no page to open; this is the terminal chat instead."
    )


@contextmanager
def _fetching(database: str) -> Iterator[None]:
    """A worker that fetches lists while the block lasts; what it says goes to a file."""
    with tempfile.TemporaryDirectory(prefix="screenbot-demo-") as name:
        folder = Path(name)
        command = [sys.executable, "-m", "bot", "worker"]
        with child(command, cwd=folder, env=environment(DATABASE_URL=database), log=folder / "worker.log"):
            yield


def _browser(program: Path, database: str, *, port: int | None, console: Console, lists: bool) -> None:
    workspace = Workspace()
    with tempfile.TemporaryDirectory(prefix="screenbot-demo-") as name:
        folder = Path(name)
        with local_slack.running(program, workspace, port=port, folder=folder) as slack:
            _wait(slack.answers, slack.process, log=folder / "local-slack.log")
            settings = environment(
                SLACK_BOT_TOKEN=workspace.bot_token,
                SLACK_APP_TOKEN=workspace.app_token,
                SLACK_API_URL=f"{slack.page}/api/",
                DATABASE_URL=database,
            )
            # In the temporary folder the bot finds no .env, so that a real workspace's settings stay out of the demo.
            command = [sys.executable, "-m", "bot", "socket"]
            with child(command, cwd=folder, env=settings, log=folder / "bot.log") as bot:
                console.print("Starting the bot; the first time it fills its database…")
                _wait(slack.bot_connected, bot, log=folder / "bot.log")
                sender = [sys.executable, "-m", "bot", "worker", "--fetch" if lists else "--no-fetch"]
                with child(sender, cwd=folder, env=settings, log=folder / "worker.log") as worker:
                    console.print(_about_lists(lists))
                    _invite(slack.page, workspace, console)
                    _watch(slack.process, bot, worker, log=folder / "bot.log")


def _invite(page: str, workspace: Workspace, console: Console) -> None:
    console.print(f"\nOpen [bold]{page}[/bold], choose #{workspace.channel_name} and type:\n")
    for example in EXAMPLES:
        console.print(f"    {example}")
    console.print("\nCtrl-C stops it.")


def _wait(ready: Callable[[], bool], process: subprocess.Popen[bytes], *, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while not ready():
        if process.poll() is not None:
            raise ScreenbotError(f"the demo did not start: {_last_line(log)}")
        if time.monotonic() > end:
            raise ScreenbotError(f"the demo was not ready after {START_SECONDS} seconds: {_last_line(log)}")
        time.sleep(0.1)


def _watch(*processes: subprocess.Popen[bytes], log: Path) -> None:
    while all(process.poll() is None for process in processes):
        time.sleep(0.5)
    raise ScreenbotError(f"the demo ended unexpectedly: {_last_line(log)}")


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").strip().splitlines()
    return lines[-1] if lines else "no output"
