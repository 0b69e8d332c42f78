"""`python -m bot tokens`: the keys that Slack's tokens are sealed with, where there are many workspaces."""

from __future__ import annotations

import typer

from bot import settings as configuration
from bot.app import open_services
from bot.errors import ConfigError
from bot.runtime.oauth import installations
from data.sql.installations import Installations
from data.sql.sealing import new_key

tokens = typer.Typer()


@tokens.command("key")
def key() -> None:
    """Make a new key for TOKEN_KEYS, and print it."""
    typer.echo(new_key())


@tokens.command("rotate")
def rotate() -> None:
    """Encrypt every stored token anew with the first of TOKEN_KEYS; the other keys can then be removed."""
    typer.echo(f"{_stored().seal_all(anew=True):,} rows of tokens are now encrypted with the first key.")


@tokens.command("check")
def check() -> None:
    """Say whether every stored token can be read with these keys: after a restore, and before keys are removed."""
    typer.echo(f"{_stored().open_all():,} rows of tokens can be read with these keys.")


def _stored() -> Installations:
    settings = configuration.load()
    store = installations(settings, open_services(settings, fill=False).engine)
    if store is None:
        raise ConfigError("SLACK_CLIENT_ID is not set: the token of a single workspace is in the settings.")
    return store
