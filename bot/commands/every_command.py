"""Every command, and what has typer read its options."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

import typer

from bot import collecting
from bot.errors import BadInput

HELP = (
    "Screenbot's command line. Exit status 0 when answered, 1 when a list was refused, 2 on bad input: one clear line."
)


class Command(NamedTuple):
    """Where a command or a group of them is, and what the list of commands says of it."""

    module: str
    name: str
    help: str


COMMANDS = {
    "screen": Command("bot.commands.screen", "screen", "Is it designated on that day, and by when must we be out?"),
    "lists": Command("bot.commands.lists_held", "lists", "Every list: count, version, last check, staleness."),
    "records": Command("bot.commands.records", "records", "What was asked and answered: list, verify, ask again."),
    "ask": Command("bot.commands.ask", "ask", "Read a question in plain words, and answer it."),
    "update": Command("bot.commands.lists", "update", "Bring the stored lists up to date."),
    "diff": Command("bot.commands.lists", "diff", "What changed between two stored versions of a list."),
    "outbox": Command("bot.commands.outbox", "outbox", "Notices that wait to be sent to channels and people."),
    "run": Command(
        "bot.commands.serving", "run", "Answer in Slack, over Socket Mode or HTTP, and run the worker beside it."
    ),
    "socket": Command("bot.commands.serving", "socket", "Connect to one Slack workspace over Socket Mode."),
    "worker": Command("bot.commands.serving", "worker", "Bring lists up to date at their own pace, and send notices."),
    "serve": Command("bot.commands.serving", "serve", "Serve HTTP on HOST:PORT."),
    "manifest": Command("bot.commands.manifest", "manifest", "Print the app's manifest, for Socket Mode or for HTTP."),
    "health": Command(
        "bot.commands.health", "health", "Whether a process of this machine is well: status 0 or 1, and one line."
    ),
    "demo": Command("bot.commands.serving", "demo", "A local Slack workspace with the bot in it."),
    "purge": Command("bot.commands.keeping", "purge", "Remove all of a workspace or a person."),
    "export": Command("bot.commands.keeping", "export", "Write all that is stored of a person, a JSON object a line."),
    "decisions": Command("bot.commands.decisions", "decisions", "Decisions on hits, and feedback on matches."),
    "keys": Command("bot.commands.keys", "keys", "The keys of programs that ask over HTTP or MCP."),
    "mcp": Command("bot.commands.mcp", "mcp", "Serve assistants over MCP (an extra)."),
    "tokens": Command("bot.commands.tokens", "tokens", "The keys that Slack's tokens are encrypted with."),
    "data": Command("bot.commands.facts", "data", "The reviewed facts."),
    "db": Command("bot.commands.facts", "db", "The database."),
}
"""A command's module is imported when the command is asked for, and none to list them: together they take seconds."""

IMPORT_MORE = frozenset({"screen", "run", "socket", "worker", "serve", "demo"})
"""Commands that import more once their options are read, and have garbage looked for from then on."""


def run(asked: str) -> int:
    """Run the command `asked`, which is the first word of the command line; its exit status.

    Raises ScreenbotError for what people can mend.
    """
    app = _app(asked)
    if asked not in IMPORT_MORE:
        collecting.begin()
    try:
        status = app(standalone_mode=False)
    except typer.TyperException as error:
        raise BadInput(f"{error.format_message()} (python -m bot --help)") from error
    return status if isinstance(status, int) else 0


def _app(asked: str) -> typer.Typer:
    """The command that was asked for; where that is none, the list of all."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, help=HELP)
    app.callback()(_not_asked_for)  # has typer expect the name of a command where there is one alone
    if asked not in COMMANDS:
        for name, command in COMMANDS.items():
            app.command(name, help=command.help)(_not_asked_for)
        return app
    command = COMMANDS[asked]
    found = getattr(import_module(command.module), command.name)
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=asked, help=command.help)
    else:
        app.command(asked)(found)
    return app


def _not_asked_for() -> None:
    """Stands for a command in the list of them."""
