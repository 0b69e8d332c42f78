"""Installation in many workspaces: /slack/install, /slack/oauth_redirect, and whose token answers a request."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from slack_bolt.authorization.authorize import InstallationStoreAuthorize
from slack_bolt.oauth.oauth_settings import OAuthSettings
from sqlalchemy import Engine

from bot.errors import ConfigError
from bot.log import Log
from bot.settings import Settings
from data.sql.installations import Installations, state_store
from data.sql.sealing import Seal, key_from

MANIFEST = Path(__file__).resolve().parents[2] / "manifest.json"
ASSISTANT_SCOPE = "mcp:connect"
STATE_SECONDS = 600  # how long a person may take between the install page and Slack's consent
_log = Log(__name__)


def scopes(*, assistant: bool = False) -> list[str]:
    """The bot's scopes, from the manifest that Slack is given too. Raises ConfigError when it cannot be read.

    `assistant`: with the one that Slack's own assistant needs; an app without its entry in the manifest is refused it.
    """
    try:
        found: list[str] = json.loads(MANIFEST.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot"]
    except (OSError, ValueError, KeyError) as error:
        raise ConfigError(f"The bot's scopes cannot be read from {MANIFEST.name}: {error!r}") from error
    return [*found, ASSISTANT_SCOPE] if assistant else found


def installations(settings: Settings, engine: Engine) -> Installations | None:
    """The tokens of the workspaces, where there are many. Raises ConfigError for a malformed key.

    They are sealed by the first of TOKEN_KEYS; where none is given, by a key that follows from SLACK_CLIENT_SECRET.
    """
    if not settings.slack_client_id:
        return None
    given = settings.token_keys.get_secret_value().split(",") if settings.token_keys else []
    keys = [key.strip() for key in given if key.strip()]
    if settings.slack_client_secret:
        keys.append(key_from(settings.slack_client_secret.get_secret_value()))
    if not keys:
        raise ConfigError("missing: SLACK_CLIENT_SECRET, or TOKEN_KEYS (python -m bot tokens key makes one)")
    return Installations(engine, client_id=settings.slack_client_id, seal=Seal(keys))


def oauth_settings(given: Settings, engine: Engine) -> OAuthSettings | None:
    """What Bolt needs to install the bot and to find its token for each request; None for one workspace.

    Tokens that a former version left in clear are sealed. Raises ConfigError, and StoreError where a token cannot be
    read.
    """
    client_id, client_secret = given.slack_client_id, given.slack_client_secret
    store = installations(given, engine)
    if not (store and client_id and client_secret):
        return None
    secret = client_secret.get_secret_value()
    if sealed := store.seal_all():
        _log.info("tokens_sealed", rows=sealed)
    settings = OAuthSettings(
        client_id=client_id,
        client_secret=secret,
        scopes=scopes(assistant=given.slack_assistant),
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
