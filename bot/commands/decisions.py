"""`python -m bot decisions`: what was decided of hits, and said of matches, counted by kind of name."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.errors import BadInput
from bot.services.decisions.stats import rows_of

Stats = Annotated[bool, typer.Option("--stats", help="Count them by kind of name, over all workspaces.")]


def decisions(stats: Stats = False) -> None:
    """Decisions on hits, and feedback on matches."""
    if not stats:
        raise BadInput("Use --stats: the decisions themselves are shown with the answers they belong to.")
    services = open_services(configuration.load(), fill=False)
    with services.unit_of_work() as uow:
        tallies = uow.decisions.tallies()
    for row in rows_of(tallies):
        sys.stdout.write("\t".join(row) + "\n")
