"""The commands about the reviewed facts, and about the database that they are loaded into."""

from __future__ import annotations

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.errors import BadFacts, BadInput
from bot.list_commands import differing_days
from data import curated
from data.curated.glossary import load_glossary
from data.curated.revisions import fault_of_revision, revise
from data.curated.scope import load_scope

data = typer.Typer()
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


@db.command("upgrade")
def db_upgrade() -> None:
    """Create the database, or bring it to the newest schema."""
    open_services(configuration.load(), fill=False)
    typer.echo("The database is at the newest schema.")
