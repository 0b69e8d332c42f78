"""HTTP: Slack's requests, and the pages that operators' tools read."""

from __future__ import annotations

from flask import Flask, Response, request
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from slack_bolt.adapter.flask import SlackRequestHandler
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.app import build_slack_app, open_services
from bot.settings import Settings, require


def make_web(settings: Settings) -> Flask:
    """The Flask app. Raises ConfigError, StoreError or BadFacts when it cannot serve."""
    require(settings, "slack_bot_token", "slack_signing_secret")
    services = open_services(settings)
    slack = SlackRequestHandler(build_slack_app(settings, services=services))
    web = Flask("screenbot")

    @web.post("/slack/events")
    def slack_events() -> Response:
        response: Response = slack.handle(request)
        return response

    @web.get("/healthz")
    def healthz() -> str:
        return "ok"

    @web.get("/readyz")
    def readyz() -> tuple[str, int]:
        try:
            with services.engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return "database unreachable", 503
        return "ok", 200

    @web.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)

    return web
