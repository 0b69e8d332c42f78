"""HTTP: Slack's requests, installation, and the pages that operators' tools read."""

from __future__ import annotations

from flask import Flask, Response, request
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from slack_bolt.adapter.flask import SlackRequestHandler

from bot.app import Services, build_slack_app, open_services
from bot.errors import StoreError
from bot.runtime.metrics import Freshness, Outgoing
from bot.settings import Settings

LARGEST_REQUEST = 4 * 1024 * 1024


def make_web(settings: Settings, *, services: Services | None = None) -> Flask:
    """The Flask app. Raises StoreError or BadFacts when it cannot serve."""
    joined = services or open_services(settings)
    web = Flask("screenbot")
    web.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    _for_slack(web, SlackRequestHandler(build_slack_app(settings, services=joined)))
    _for_operators(web, joined)
    return web


def _for_slack(web: Flask, slack: SlackRequestHandler) -> None:
    def handle() -> Response:
        response: Response = slack.handle(request)
        return response

    web.add_url_rule("/slack/events", "events", handle, methods=["POST"])
    for page in ("install", "oauth_redirect"):  # 404 where the bot serves one workspace
        web.add_url_rule(f"/slack/{page}", page, handle, methods=["GET"])


def _for_operators(web: Flask, services: Services) -> None:
    ours = CollectorRegistry()
    ours.register(Freshness(services.lists.list_states, services.clock))
    ours.register(Outgoing(services.tally, services.clock))

    @web.get("/healthz")
    def healthz() -> str:
        return "ok"

    @web.get("/readyz")
    def readyz() -> tuple[str, int]:
        try:
            states = services.lists.list_states()
        except StoreError:
            return "database unreachable", 503
        loaded = any(state.version for state in states)
        return ("ok", 200) if loaded else ("lists not loaded", 503)

    @web.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(REGISTRY) + generate_latest(ours), content_type=CONTENT_TYPE_LATEST)
