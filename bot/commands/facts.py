"""The commands about the reviewed facts, and about the database that they are loaded into."""

from __future__ import annotations

import csv
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.commands.announcements import acknowledge, notices
from bot.commands.lists import differing_days
from bot.domain.law.clock import Clock
from bot.errors import BadFacts, BadInput
from bot.services.lists.clocks import due
from bot.services.lists.facts_export import flat, rows
from bot.services.lists.programs_table import programs_table
from data import curated
from data.curated.glossary import load_glossary
from data.curated.revisions import fault_of_revision, revise
from data.curated.scope import load_scope
from data.curated.watches import watched_programs

data = typer.Typer()
data.command("notices")(notices)
data.command("acknowledge")(acknowledge)
db = typer.Typer()


@data.command("check")
def data_check() -> None:
    """Check the reviewed facts whole; name every problem with file, row and reason.

    Where a database is there, days that publishers' own lists print otherwise are named too, for a person to look at.
    """
    try:
        snapshot = curated.load()
        if changed := fault_of_revision(curated.ROOT):
            raise BadFacts([changed])
        load_scope()
        load_glossary()
        watched_programs(snapshot)
    except BadFacts as error:
        for problem in error.problems:
            typer.echo(problem, err=True)
        raise BadInput(f"{len(error.problems)} problem(s) in the reviewed facts") from error
    typer.echo(
        f"Reviewed facts are sound, revision {snapshot.revision}: {len(snapshot.designations)} designations, "
        f"{len(snapshot.entities)} entities, {len(snapshot.programs)} programs, {len(snapshot.documents)} documents."
    )
    for line in differing_days():
        typer.echo(line)


@data.command("revise")
def data_revise() -> None:
    """Give the reviewed facts, once changed, their next revision number (data/revisions.toml)."""
    typer.echo(f"The reviewed facts are revision {revise(curated.ROOT)}.")


@data.command("clocks")
def data_clocks() -> None:
    """List the days on which the law may change unchecked, soonest first: renewals, rules put off, licences."""
    today = dt.datetime.now(dt.UTC).date()
    for clock, programs in due(curated.load().programs):
        typer.echo(f"{clock.due}  {_how_far(clock, today)}  {clock.title}")
        typer.echo(f"            {clock.basis}; {', '.join(programs)}")
        if clock.note:
            typer.echo(f"            {clock.note}")


def _how_far(clock: Clock, today: dt.date) -> str:
    days = (clock.due - today).days
    checked = f"checked {clock.verification.checked_on}"
    return f"in {days} days ({checked})" if days >= 0 else f"{-days} days ago, NOT KNOWN ({checked})"


@data.command("programs")
def data_programs() -> None:
    """Print every program with its stages in Markdown: docs/programs.md."""
    sys.stdout.write(programs_table(curated.load()))


@data.command("export")
def data_export(
    out: Annotated[Path | None, typer.Option(help="A .csv or .json file; JSON lines to the screen without it.")] = None,
) -> None:
    """Write every reviewed designation with its dates, documents and marks, for people to read over."""
    found = list(rows(curated.load(), dt.datetime.now(dt.UTC).date()))
    if out is None:
        for row in found:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    elif out.suffix == ".json":
        out.write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    elif out.suffix == ".csv":
        with out.open("w", encoding="utf-8-sig", newline="") as file:
            told = [flat(row) for row in found]
            writer = csv.DictWriter(file, list(told[0]))
            writer.writeheader()
            writer.writerows(told)
    else:
        raise BadInput(f"{out}: the facts are written as .csv or .json")


@db.command("upgrade")
def db_upgrade() -> None:
    """Create the database, or bring it to the newest schema."""
    open_services(configuration.load(), fill=False)
    typer.echo("The database is at the newest schema.")
