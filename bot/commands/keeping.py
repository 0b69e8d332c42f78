"""`python -m bot purge` and `export`: all of a workspace or a person, removed or handed over."""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from typing import Annotated

import typer
from rich.console import Console

from bot import settings as configuration
from bot.app import Services, open_services
from bot.errors import BadInput
from bot.services.keeping.ports import Left
from bot.services.keeping.purging import Purged, Purging

_TEAM = re.compile(r"[TE][A-Z0-9]+")
_USER = re.compile(r"[UW][A-Z0-9]+")

Team = Annotated[str | None, typer.Option("--team", metavar="ID", help="A workspace (T…), or an organisation (E…).")]
User = Annotated[str | None, typer.Option("--user", metavar="ID", help="A person (U… or W…).")]
Person = Annotated[str, typer.Option("--user", metavar="ID", help="A person (U… or W…).")]


def purge(team: Team = None, user: User = None) -> None:
    """Remove all of a workspace or a person. It is done in short steps: the bot answers meanwhile."""
    if (team is None) == (user is None):
        raise BadInput("Give either --team ID or --user ID.")
    _check(team or user or "", _TEAM if team else _USER)
    services = open_services(configuration.load(), fill=False)
    purging = Purging(services.keeping, services.clock)
    with Console(stderr=True).status("Removing…") as shown:

        def progress(kind: Left, rows: int) -> None:
            shown.update(f"Removing… {rows:,} {kind}")

        done = purging.team(team, progress=progress) if team else purging.person(user or "", progress=progress)
    if team:
        services.inbox.forget_team(team)
    _print(done, emptied=user is not None)


def export(user: Person) -> None:
    """Write all that is stored of a person, a JSON object a line."""
    _check(user, _USER)
    services: Services = open_services(configuration.load(), fill=False)
    for row in services.keeping.of_person(user):
        sys.stdout.write(json.dumps(row, ensure_ascii=False, default=_plain) + "\n")


def _check(id: str, form: re.Pattern[str]) -> None:
    if not form.fullmatch(id):
        raise BadInput(
            f"{id[:40]!r} is no id of Slack's: workspaces begin with T, organisations with E, people with U."
        )


def _print(done: Purged, *, emptied: bool) -> None:
    told = ", ".join(f"{rows:,} {kind}" for kind, rows in done.removed.items())
    typer.echo(f"Removed: {told}." if told else "Nothing was stored about it.")
    if emptied and done.removed.get(Left.RECORDS):
        typer.echo("The records stay without person, question and answer; each says what was removed, and when.")
    if done.young:
        typer.echo(
            f"{done.young:,} of the records were younger than ten years: OFAC's rule (31 CFR 501.601) may have wanted"
            " them kept.",
            err=True,
        )


def _plain(value: object) -> object:
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not written as JSON")
