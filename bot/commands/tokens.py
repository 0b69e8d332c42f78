"""`python -m bot tokens`: the keys that Slack's tokens are sealed with, where there are many workspaces."""

from __future__ import annotations

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.errors import ConfigError
from bot.runtime.oauth import installations
from data.sql.sealing import new_key

tokens = typer.Typer()


@tokens.command("key")
def key() -> None:
    """Make a new key for TOKEN_KEYS, and print it."""
    typer.echo(new_key())


@tokens.command("rotate")
def rotate() -> None:
    """Encrypt every stored token anew with the first of TOKEN_KEYS; the other keys can then be removed."""
    settings = configuration.load()
    engine = open_services(settings, fill=False).engine
    store = installations(settings, engine)
    if store is None:
        raise ConfigError("SLACK_CLIENT_ID is not set: the token of a single workspace is in the settings.")
    typer.echo(f"{store.seal_all(anew=True):,} rows of tokens are now encrypted with the first key.")
