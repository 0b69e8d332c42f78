"""Installation in many workspaces: /slack/install, /slack/oauth_redirect, and whose token answers a request."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from pydantic import SecretStr
from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from sqlalchemy import Engine

from bot.errors import ConfigError
from data.sql.installations import Installations, state_store

MANIFEST = Path(__file__).resolve().parents[2] / "manifest.json"
STATE_SECONDS = 600  # how long a person may take between the install page and Slack's consent


def scopes() -> list[str]:
    """The bot's scopes, from the manifest that Slack is given too. Raises ConfigError when it cannot be read."""
    try:
        found: list[str] = json.loads(MANIFEST.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"]
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"The bot's scopes cannot be read from {MANIFEST.name}: {error!r}") from error
    return found


def oauth_settings(engine: Engine, *, client_id: str, client_secret: SecretStr) -> OAuthSettings:
    """What Bolt needs to install the bot and to find its token for each request."""
    secret = client_secret.get_secret_value()
    store = Installations(engine, client_id=client_id)
    settings = OAuthSettings(
        client_id=client_id,
        client_secret=secret,
        scopes=scopes(),
        user_scopes=[],
        installation_store=store,
        installation_store_bot_only=True,
        state_store=state_store(engine, seconds=STATE_SECONDS),
        state_expiration_seconds=STATE_SECONDS,
    )
    # Cached by token: asking Slack who a token is, on every request, would eat into the three seconds.
    settings.authorize = InstallationStoreAuthorize(
        logger=logging.getLogger(__name__),
        installation_store=store,
        client_id=client_id,
        client_secret=secret,
        bot_only=True,
        cache_enabled=True,
    )
    return settings
