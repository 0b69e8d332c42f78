"""How the tests of the HTTP side begin: settings of one workspace or of many, and what Slack signs."""

from __future__ import annotations

import time
from collections.abc import Callable

from flask.testing import FlaskClient
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier

from bot.settings import Settings

ONE = {"slack_bot_token": SecretStr("xoxb-1")}
MANY = {"slack_client_id": "12.34", "slack_client_secret": SecretStr("client-secret")}
PATIENCE = 20.0

NewClient = Callable[..., FlaskClient]


def settings(url: str = "sqlite:///unused.db", **more: object) -> Settings:
    return Settings(_env_file=None, slack_signing_secret=SecretStr("hush"), database_url=url, **more)


def signed(body: str) -> dict[str, str]:
    stamp = str(int(time.time()))
    signature = SignatureVerifier("hush").generate_signature(timestamp=stamp, body=body) or ""
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}
