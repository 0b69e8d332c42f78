"""The services joined to Slack: the Bolt app."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

from slack_bolt import App
from slack_bolt.listener.builtins import TokenRevocationListeners
from slack_bolt.oauth.oauth_settings import OAuthSettings
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)
from sqlalchemy import Engine

import handlers
from bot.app import Services, open_services, operators
from bot.runtime.files.joined import file_screening
from bot.runtime.files.turns import FileTurns
from bot.runtime.oauth import oauth_settings
from bot.runtime.turns import Turns
from bot.services.inbox import OnceOnly
from bot.settings import Settings
from data.sql.engine import make_engine
from handlers.outside import Outside
from handlers.receiving import Desk

TOKEN_CONNECTIONS = 4


def build_slack_app(
    settings: Settings, *, services: Services | None = None, desk: Desk | None = None, turns: Turns | None = None
) -> App:
    """The Bolt app with every listener registered, for one workspace or, with a client id, for many.

    With a `desk`, which is then started with it, everything is acknowledged before it is answered, and answered once;
    with `turns`, answers are made in turn.
    Makes no network call. Raises as open_services does.
    """
    joined = services or open_services(settings)
    secret = settings.slack_signing_secret
    many = _many_workspaces(settings, joined.engine)
    app = App(
        name="screenbot",
        client=_client(settings),
        signing_secret=secret.get_secret_value() if secret else None,
        token_verification_enabled=False,
        oauth_settings=many,
        process_before_response=desk is not None,  # the desk's threads are those of the answers
    )
    tokens = TokenRevocationListeners(many.installation_store) if many else None
    behind = replace(behind_slack(settings, joined), tokens=tokens, turn=turns.answering if turns else nullcontext)
    handlers.register(app, behind, desk=desk)
    return app


def behind_slack(settings: Settings, joined: Services) -> handlers.Services:
    """What the listeners call, but for the tokens of many workspaces."""
    return handlers.Services(
        screener=joined.screener,
        lists=joined.lists,
        following=joined.following,
        watching=joined.watching,
        notices=joined.notices,
        questions=joined.questions,
        list_questions=joined.list_questions,
        texts=joined.texts,
        files=file_screening(joined, settings.database_url),
        file_turn=FileTurns().turn,
        once=OnceOnly(joined.inbox, joined.clock),
        reviewing=joined.reviewing,
        archive=joined.archive,
        printing=joined.printing,
        deciding=joined.deciding,
        operators=operators(settings),
        today=joined.screener.today,
        outside=Outside(strangers=settings.strangers == "public", sharing=settings.share_outside == "warn"),
    )


def _many_workspaces(settings: Settings, engine: Engine) -> OAuthSettings | None:
    """Tokens are looked up by connections of their own: acknowledging waits for no answer that reads the database."""
    if not (settings.slack_client_id and settings.slack_client_secret):
        return None
    apart = make_engine(engine.url.render_as_string(hide_password=False), connections=TOKEN_CONNECTIONS)
    return oauth_settings(settings, apart)


def _client(settings: Settings) -> WebClient:
    """A client that waits out Slack's rate limits and passing faults, which Bolt's own does not."""
    token = settings.slack_bot_token
    return WebClient(
        token=token.get_secret_value() if token else None,
        base_url=settings.slack_api_url,
        retry_handlers=[
            ConnectionErrorRetryHandler(max_retry_count=2),
            RateLimitErrorRetryHandler(max_retry_count=3),
            ServerErrorRetryHandler(max_retry_count=2),
        ],
    )
