"""All pages of the door together: who is let in, how much they may send, and how errors look."""

from __future__ import annotations

from threading import BoundedSemaphore
from uuid import uuid4

from flask import Blueprint, Response, g, jsonify, request
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from bot.api.calls import Calls
from bot.api.door import KeyDoor, TurnedAway, asker_of
from bot.api.http import pages, v1, yente
from bot.api.limits import Limit, Shares
from bot.api.services import Services
from bot.errors import BadInput, StoreError
from bot.log import Log
from bot.services.keys import Key

LARGEST_BODY = 1024 * 1024
OPEN = frozenset({"api.openapi", "api.page"})
"""The pages that need no key: they say what there is."""
_BUSY_SECONDS = 5
AT_ONCE = 6
"""Calls answered at the same time: of the server's threads (bot/runtime/server.py) the rest are for Slack's requests,
which have to be acknowledged within three seconds. One key has half of them at most."""
_BUSY = TurnedAway(503, "Too many calls are being answered just now: try again in a second.", 1)
_log = Log(__name__)


def make_blueprint(services: Services, *, limit: Limit | None = None, at_once: int = AT_ONCE) -> Blueprint:
    """The pages over these services; `at_once` calls are answered at the same time, and further ones sent away."""
    api = Blueprint("api", __name__)
    door, seats = KeyDoor(services.keys, limit or Limit()), BoundedSemaphore(at_once)
    shares = Shares(max(1, at_once // 2))

    @api.before_request
    def let_in() -> Response | None:
        request.max_content_length = LARGEST_BODY
        if request.endpoint in OPEN:
            return None
        g.seated = seats.acquire(blocking=False)  # first: a key is looked up in the database, which may take its time
        if not g.seated:
            return _turned_away(_BUSY)
        key = _entered(door, shares)
        if isinstance(key, TurnedAway):
            return _turned_away(key)
        g.key, g.asker = key, asker_of(key, surface="http")
        return None

    @api.teardown_request
    def leave(_error: BaseException | None) -> None:
        if "key" in g:
            shares.give_back(g.pop("key").name)
        if g.pop("seated", False):
            seats.release()

    @api.after_request
    def note(response: Response) -> Response:
        if "asker" in g:
            page, who = str(request.url_rule), g.asker
            _log.info("called", surface="http", user=who.user, team=who.team, what=page, status=response.status_code)
        return response

    pages.add(api)
    v1.add(api, Calls(services))
    yente.add(api, services)
    _errors(api)
    return api


def _entered(door: KeyDoor, shares: Shares) -> Key | TurnedAway:
    """Whose call it is, where it may be answered beside the others of the same key."""
    key = door.enter(request.headers.get("Authorization", ""))
    return _BUSY if isinstance(key, Key) and not shares.take(key.name) else key


def _turned_away(why: TurnedAway) -> Response:
    response = failed(why.status, why.line)
    if why.retry_after:
        response.headers["Retry-After"] = str(why.retry_after)
    if why.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def failed(status: int, detail: object) -> Response:
    """An answer that says what went wrong."""
    response = jsonify(detail=detail)
    response.status_code = status
    return response


def _errors(api: Blueprint) -> None:
    @api.errorhandler(BadInput)
    def bad_input(error: BadInput) -> Response:
        return failed(400, str(error))

    @api.errorhandler(ValidationError)
    def malformed(error: ValidationError) -> Response:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        return failed(422, [{"loc": list(one["loc"]), "msg": one["msg"], "type": one["type"]} for one in found])

    @api.errorhandler(StoreError)
    def no_store(error: StoreError) -> Response:
        _log.error("api_store", reason=str(error))
        response = failed(503, "The database cannot be used now: try again.")
        response.headers["Retry-After"] = str(_BUSY_SECONDS)
        return response

    @api.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        return failed(error.code or 500, error.description)

    @api.errorhandler(Exception)
    def fault(error: Exception) -> Response:
        reference = uuid4().hex[:8]
        _log.error("api_fault", reference=reference, path=request.path, exc_info=error)
        return failed(500, f"Something went wrong here. Tell an operator: {reference}.")
