"""Which records a command is about: the options that say so, the same for each command that has them."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from bot.services.questions.days.dates import read_day
from bot.services.records.ports import Wanted

Team = Annotated[str | None, typer.Option(metavar="ID", help="Of one workspace (T…); cli: of the command line.")]
User = Annotated[str | None, typer.Option(metavar="ID", help="Of one person (U… or W…).")]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help="Asked on this day (UTC) or later.")]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Asked on this day (UTC) or earlier.")]
Outcome = Annotated[str | None, typer.Option(metavar="OUTCOME", help="match, no_match, …")]
Matter = Annotated[str | None, typer.Option(metavar="TEXT", help="Asked in this matter.")]


def wanted_by(
    team: Team = None,
    user: User = None,
    since: From = None,
    until: To = None,
    outcome: Outcome = None,
    matter: Matter = None,
) -> Wanted:
    """The records that the options choose. Raises BadInput for a day that cannot be read."""
    today = dt.datetime.now(dt.UTC).date()
    first, last = (read_day(text, today=today) if text else None for text in (since, until))
    return Wanted(
        team=team_of(team),
        user=user,
        since=dt.datetime.combine(first, dt.time(), dt.UTC) if first else None,
        until=dt.datetime.combine(last + dt.timedelta(days=1), dt.time(), dt.UTC) if last else None,
        outcome=outcome,
        matter=matter,
    )


def team_of(text: str | None) -> str | None:
    """The workspace that --team names; the command line has none."""
    return "" if text == "cli" else text


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of `wanted_by`, before its own; it takes what they choose as its first argument."""
    choices = inspect.signature(wanted_by, eval_str=True).parameters
    _, *own = inspect.signature(command, eval_str=True).parameters.values()

    @wraps(command)
    def run(**given: Any) -> None:
        chosen = {name: given.pop(name) for name in choices}
        command(wanted_by(**chosen), **given)

    parameters = [one.replace(kind=one.KEYWORD_ONLY) for one in (*choices.values(), *own)]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what typer reads
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    return run
