"""python -m bot lists: which lists there are, and how fresh."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.console import Console

from bot import settings as configuration
from bot.api.rows import list_row
from bot.app import open_services
from bot.commands import terminal
from bot.commands.answers import print_json

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def lists(as_json: AsJson = False) -> None:
    """Every list: count, version, last check, staleness."""
    states = open_services(configuration.load()).lists.list_states()
    if as_json:
        for state in states:
            print_json(list_row(state))
    else:
        terminal.show_lists(Console(), states)
