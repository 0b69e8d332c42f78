"""The commands that stay up. What they run is imported when they run it: help, and what is not set, come at once."""

from __future__ import annotations

from typing import Annotated

import typer

from bot import collecting
from bot import settings as configuration
from bot.runtime import logs
from bot.settings import Purpose


def socket() -> None:
    """Connect to one Slack workspace over Socket Mode."""
    logs.configure()
    settings = configuration.load(Purpose.SOCKET)
    from bot.runtime.socket_mode import run

    collecting.begin()
    run(settings)


def worker(
    fetch: Annotated[bool, typer.Option("--fetch/--no-fetch", help="Fetch lists from their publishers too.")] = True,
) -> None:
    """Bring lists up to date at their own pace, and send notices, in the background."""
    logs.configure()
    settings = configuration.load()
    from bot.runtime.worker import run

    collecting.begin()
    run(settings, fetch=fetch)


def serve() -> None:
    """Serve HTTP on HOST:PORT."""
    logs.configure()
    settings = configuration.load(Purpose.HTTP)
    from bot.runtime.server import run

    collecting.begin()
    run(settings)


def run(
    fetch: Annotated[bool, typer.Option("--fetch/--no-fetch", help="Fetch lists from their publishers too.")] = True,
) -> None:
    """Answer in Slack, over Socket Mode or HTTP, and run the worker beside it."""
    logs.configure()
    asked_for = configuration.load()
    purpose = Purpose.SOCKET if asked_for.slack_app_token or not asked_for.slack_signing_secret else Purpose.HTTP
    settings = configuration.load(purpose)
    from bot.runtime.together import run as together

    collecting.begin()
    together(settings, fetch=fetch)


def demo(
    port: Annotated[int | None, typer.Option(help="Port of the local Slack's page.")] = None,
    terminal_chat: Annotated[bool, typer.Option("--terminal", help="Chat in this terminal, without Node.")] = False,
    lists: Annotated[bool, typer.Option("--lists", help="Fetch the official lists from their publishers.")] = False,
) -> None:
    """A local Slack workspace with the bot in it."""
    from bot.demo import run as demonstrate

    collecting.begin()
    raise SystemExit(demonstrate(port=port, terminal=terminal_chat, lists=lists))
