"""How the tests of the HTTP side begin: settings of one workspace or of many, and what Slack signs."""

from __future__ import annotations

import time
from typing import Protocol, TypedDict, Unpack

from flask.testing import FlaskClient
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier

from bot.app import Services
from bot.settings import Settings


class WayIn(TypedDict, total=False):
    """What tests set beside the database and the signing secret."""

    slack_bot_token: SecretStr
    slack_client_id: str
    slack_client_secret: SecretStr
    slack_api_url: str
    host: str
    api_public: bool


ONE: WayIn = {"slack_bot_token": SecretStr("xoxb-1")}
MANY: WayIn = {"slack_client_id": "12.34", "slack_client_secret": SecretStr("client-secret")}
PATIENCE = 20.0


class NewClient(Protocol):
    """Makes somebody who visits the pages that these services are behind."""

    def __call__(self, services: Services, **way_in: Unpack[WayIn]) -> FlaskClient: ...


def settings(url: str = "sqlite:///unused.db", **more: Unpack[WayIn]) -> Settings:
    return Settings(_env_file=None, slack_signing_secret=SecretStr("hush"), database_url=url, **more)


def signed(body: str) -> dict[str, str]:
    stamp = str(int(time.time()))
    signature = SignatureVerifier("hush").generate_signature(timestamp=stamp, body=body) or ""
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": signature}
