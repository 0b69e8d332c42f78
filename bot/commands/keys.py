"""`python -m bot keys`: the keys of programs that ask over HTTP or MCP."""

from __future__ import annotations

import datetime as dt
import json
from typing import Annotated

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.commands.lists_held import AsJson
from bot.errors import BadInput
from bot.services.keys import Key, Keys, Scope

keys = typer.Typer()
NO_COMMAND = "Use keys with add NAME, list or revoke NAME, like: python -m bot keys list"
Name = Annotated[str, typer.Argument(help="What the key is called, like trading-desk.")]
Team = Annotated[str, typer.Option(help="Id of the workspace whose own lists and records it reads, like T0123ABCD.")]
What = Annotated[Scope, typer.Option(help="screen: ask, and read lists. records: earlier answers of the team too.")]


@keys.callback(invoke_without_command=True)
def which(context: typer.Context) -> None:
    """The keys of programs that ask over HTTP or MCP. Raises BadInput where none of its commands is named."""
    if context.invoked_subcommand is None:
        raise BadInput(NO_COMMAND)


@keys.command("add")
def add(name: Name, team: Team = "", scope: What = Scope.SCREEN) -> None:
    """Make a key, and print it: it is shown this once."""
    typer.echo(_keys().make(name, team=team, scope=scope))
    typer.echo("Kept as a digest: this line is the only copy. Send it as “Authorization: Bearer …”.", err=True)


@keys.command("list")
def list_keys(as_json: AsJson = False) -> None:
    """Every key there is or was, the newest first: never its secret."""
    held = _keys().all()
    if not held and not as_json:
        typer.echo("no keys")
    for key in held:
        typer.echo(json.dumps(_row(key)) if as_json else _line(key))


@keys.command("revoke")
def revoke(name: Name) -> None:
    """Have a key open nothing from now on."""
    _keys().revoke(name)
    typer.echo(f"{name} is revoked.")


def _keys() -> Keys:
    return open_services(configuration.load(), fill=False).keys


def _row(key: Key) -> dict[str, str | None]:
    moments = {"made_at": key.made_at, "last_used": key.last_used, "revoked_at": key.revoked_at}
    told = {name: at.isoformat() if at else None for name, at in moments.items()}
    return {"name": key.name, "team": key.team or None, "scope": key.scope.value, **told}


def _line(key: Key) -> str:
    used = f"used {_minute(key.last_used)}" if key.last_used else "never used"
    state = f"revoked {_minute(key.revoked_at)}" if key.revoked_at else used
    team = f", team {key.team}" if key.team else ""
    return f"{key.name}: {key.scope.value}{team}, made {_minute(key.made_at)}, {state}"


def _minute(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%MZ}"
