"""HTTP: Slack's requests, installation, and the pages that operators' tools read."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask, Response, request
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, generate_latest
from slack_bolt.adapter.flask import SlackRequestHandler
from slack_bolt.request.internals import parse_body

from bot.api.http.blueprint import make_blueprint
from bot.app import Services, open_services
from bot.errors import StoreError
from bot.runtime.desk import Desk, answers_of
from bot.runtime.metrics import Freshness, Outgoing, Storage, UnderWay, Watched
from bot.runtime.shapes import malformed
from bot.runtime.slack import build_slack_app
from bot.runtime.turns import Turns, turns_for
from bot.runtime.warming import Warming
from bot.settings import Settings

LARGEST_REQUEST = 4 * 1024 * 1024
LONGEST_STAMP = 12


def make_web(settings: Settings, *, services: Services | None = None, own_server: bool = False) -> Flask:
    """The Flask app; its desk, and what warms it up, are in its `extensions`.

    The door for programs is there where API_PUBLIC says so, or where our `own_server` listens on this machine alone.

    Until it is warm, /readyz says so. Raises StoreError or BadFacts when it cannot serve.
    """
    joined = services or open_services(settings)
    warming = Warming(joined)
    warming.start()
    web = Flask("screenbot")
    web.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST
    desk = Desk(joined.inbox, joined.clock)
    turns = turns_for(settings.database_url)
    slack = build_slack_app(settings, services=joined, desk=desk, turns=turns)
    desk.start(answers_of(slack, first=turns.give_way))
    web.extensions |= {"desk": desk, "warming": warming}
    _for_slack(web, SlackRequestHandler(slack), turns)
    _for_operators(web, joined, desk, warming)
    if settings.api_public or (own_server and settings.is_loopback):
        web.register_blueprint(make_blueprint(joined.for_doors()))
    return web


def _for_slack(web: Flask, slack: SlackRequestHandler, turns: Turns) -> None:
    def handle() -> Response:
        if request.method == "POST" and (unreadable := _unreadable()):
            return Response(status=unreadable)
        with turns.arriving():
            response: Response = slack.handle(request)
        return response

    web.add_url_rule("/slack/events", "events", handle, methods=["POST"])
    for page in ("install", "oauth_redirect"):  # 404 where the bot serves one workspace
        web.add_url_rule(f"/slack/{page}", page, handle, methods=["GET"])


def _unreadable() -> int:
    """The status for what cannot be Slack's, on which Bolt would fail before it looks at the signature; else 0."""
    stamp, signature = (request.headers.get(f"X-Slack-{name}", "") for name in ("Request-Timestamp", "Signature"))
    if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= LONGEST_STAMP and signature.isascii()):
        return HTTPStatus.UNAUTHORIZED
    try:
        body = parse_body(request.get_data(as_text=True), request.content_type)
    except (ValueError, RecursionError):
        return HTTPStatus.BAD_REQUEST
    return HTTPStatus.BAD_REQUEST if malformed(body) else 0


def _for_operators(web: Flask, services: Services, desk: Desk, warming: Warming) -> None:
    ours = CollectorRegistry()
    ours.register(Freshness(services.lists.list_states, services.clock))
    ours.register(Outgoing(services.tally, services.clock))
    ours.register(Watched(services.lists_behind))
    ours.register(UnderWay(desk.under_way))
    ours.register(Storage(services.keeping.sizes, services.clock))

    @web.get("/healthz")
    def healthz() -> str:
        return "ok"

    @web.get("/readyz")
    def readyz() -> tuple[str, int]:
        try:
            states = services.lists.list_states()
        except StoreError:
            return "database unreachable", 503
        if not any(state.version for state in states):
            return "lists not loaded", 503
        if not warming.wait(0):
            return "getting ready", 503
        return ("busy", 503) if desk.busy() else ("ok", 200)

    @web.get("/metrics")
    def metrics() -> Response:
        return Response(generate_latest(REGISTRY) + generate_latest(ours), content_type=CONTENT_TYPE_LATEST)
