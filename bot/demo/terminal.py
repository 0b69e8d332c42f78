"""The terminal chat: what is typed goes through the same Bolt app, what it answers is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from pydantic import SecretStr
from rich.console import Console
from rich.panel import Panel
from rich.text import Text
from slack_bolt import App
from slack_bolt.request import BoltRequest

from bot.demo.children import forget_surroundings
from bot.demo.payloads import Payload, Person, escaped, timestamp
from bot.demo.room import Room
from bot.demo.room_door import opened
from bot.demo.text import Page
from bot.demo.workspace import Workspace
from bot.runtime.slack import build_slack_app
from bot.settings import Settings

HELP = """Type as you would in Slack:
  /screen NAME        the command, in #compliance
  @screenbot TEXT     a mention, in #compliance
  TEXT                a direct message
  1, 2, …             click the button of that number
  home                open the app's own page
  exit                end (as does Ctrl-D)"""


def chat(database: str, *, console: Console) -> None:
    """Answer lines of standard input till they end. `database` is the address of the bot's database."""
    forget_surroundings()
    workspace = Workspace()
    with opened(workspace) as room:
        session = Session(build_slack_app(_settings(room, database)), room=room, console=console)
        console.print(HELP)
        for line in _lines(console):
            session.take(line)


def _settings(room: Room, database: str) -> Settings:
    """The settings of this room alone: no .env, and nothing of a real workspace from the environment."""
    return Settings(
        _env_file=None,
        slack_bot_token=SecretStr(room.workspace.bot_token),
        slack_signing_secret=SecretStr(room.workspace.signing_secret),
        slack_client_id=None,
        slack_client_secret=None,
        slack_api_url=f"{room.url}/api/",
        database_url=database,
    )


def _lines(console: Console) -> Iterator[str]:
    asked = sys.stdin.isatty()
    while True:
        if asked:
            console.print("\n[bold]>[/bold] ", end="")
        line = sys.stdin.readline()
        if not line or line.strip() in ("exit", "quit"):
            return
        if not asked:
            console.print(Text(f"\n> {line.strip()}", style="bold"))
        if line.strip():
            yield line.strip()


class Session:
    """One person's talk with the bot."""

    def __init__(self, app: App, *, room: Room, console: Console) -> None:
        self._app = app
        self._room = room
        self._console = console
        self._person = Person(room.workspace)
        self._clickable: list[tuple[Payload, Payload]] = []
        # Listeners then end before dispatch() does, so that the answer is there when it is to be printed.
        app.listener_runner.process_before_response = True

    def take(self, line: str) -> None:
        """Send what was typed to the bot and print what comes back."""
        payload = self._payload(line)
        if payload is None:
            self._console.print("There is no such button.")
            return
        response = self._app.dispatch(BoltRequest(body=payload, mode="socket_mode"))
        if response.status == 404:
            self._console.print("The app does not answer to that.")
        self._print_sent()

    def _payload(self, line: str) -> Payload | None:
        channel = self._room.workspace.channel
        if line.startswith("/"):
            command, _, text = line.partition(" ")
            url = self._room.response_url(channel)
            return self._person.command(command, escaped(text), response_url=url, trigger=timestamp())
        if line == "home":
            return self._person.opens_home()
        if line.isdecimal():
            return self._click(int(line))
        mention = f"@{self._room.workspace.bot_name}"
        if line.startswith(mention):
            return self._person.mention(escaped(line.removeprefix(mention).strip()))
        return self._person.direct(escaped(line))

    def _click(self, number: int) -> Payload | None:
        if not 1 <= number <= len(self._clickable):
            return None
        action, on = self._clickable[number - 1]
        url = self._room.response_url(on.get("channel", self._room.workspace.channel))
        return self._person.clicks(action, on=on, response_url=url, trigger=timestamp())

    def _print_sent(self) -> None:
        sent = list(self._room.sent)
        self._room.sent.clear()
        clickable: list[tuple[Payload, Payload]] = []
        for one in sent:
            page = Page(first=len(clickable) + 1)
            page.draw(one.get("blocks") or [{"type": "section", "text": {"type": "mrkdwn", "text": one["text"]}}])
            clickable += [(action, one) for action in page.actions]
            self._console.print(Panel(Text("\n").join(page.lines), title=self._title(one), title_align="left"))
        self._clickable = clickable or self._clickable

    def _title(self, one: Payload) -> str:
        if one["shown"] == "modal":
            return f"window: {one['title']['text']}"
        if one["shown"] == "home":
            return "App Home"
        if one["shown"] == "private":
            return "only visible to you"
        where = "direct message" if one["channel"].startswith("D") else f"#{self._room.workspace.channel_name}"
        return f"{where}, in the thread" if one.get("thread_ts") else where
