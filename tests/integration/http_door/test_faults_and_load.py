"""The door over HTTP when something breaks, and when many call at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from structlog.testing import capture_logs

from bot.api.http.blueprint import AT_ONCE, make_blueprint
from bot.api.services import Services
from bot.errors import StoreError
from bot.runtime.server import THREADS
from bot.services.keys import Key
from tests.integration import doors


def test_a_fault_is_told_with_a_reference_and_without_a_trace(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = doors.caller(doors.web(services), doors.key(services))

    def broken(*_args: object, **_more: object) -> None:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(type(services.lists), "list_states", broken)
    with capture_logs() as log:
        answer = client.get("/v1/lists")
    reference = answer.get_json()["detail"].rpartition(": ")[2].rstrip(".")
    assert (answer.status_code, "secret" in answer.text, "Traceback" in answer.text) == (500, False, False)
    assert [entry["reference"] for entry in log if entry["event"] == "api_fault"] == [reference]


def test_a_database_that_is_gone_is_said_to_be(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    client = doors.caller(doors.web(services), doors.key(services))

    def gone(*_args: object, **_more: object) -> None:
        raise StoreError("The database cannot be used now: password is hunter2")

    monkeypatch.setattr(type(services.lists), "list_states", gone)
    answer = client.get("/v1/lists")
    assert (answer.status_code, answer.headers["Retry-After"], "hunter2" in answer.text) == (503, "5", False)


def test_a_key_that_takes_long_to_be_looked_up_takes_no_more_threads_either(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=1))
    first, second = (doors.caller(app, doors.key(services)) for _ in range(2))
    told: list[int] = []
    known = services.keys.known

    def slowly(secret: str) -> Key | None:
        with monkeypatch.context() as patched, ThreadPoolExecutor(1) as another:
            patched.setattr(services.keys, "known", known)
            told.append(another.submit(second.get, "/algorithms").result().status_code)
        return known(secret)

    monkeypatch.setattr(services.keys, "known", slowly)
    assert first.get("/algorithms").status_code == 200
    assert told == [503]
    assert app.test_client().get("/algorithms").status_code == 401
    assert first.get("/algorithms").status_code == 200


def test_calls_take_no_more_of_the_servers_threads_than_are_theirs(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=1))
    first, second = (doors.caller(app, doors.key(services)) for _ in range(2))
    told: list[tuple[int, str | None]] = []

    def meanwhile(*_args: object, **_more: object) -> list[object]:
        with ThreadPoolExecutor(1) as another:
            answer = another.submit(second.get, "/algorithms").result()
        told.append((answer.status_code, answer.headers.get("Retry-After")))
        return []

    with monkeypatch.context() as patched:
        patched.setattr(type(services.lists), "list_states", meanwhile)
        assert first.get("/v1/lists").status_code == 200
    assert told == [(503, "1")]
    assert second.get("/algorithms").status_code == 200
    assert THREADS > 2 * AT_ONCE


def test_a_key_takes_half_of_the_calls_answered_at_once_and_leaves_the_others_to_others(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Flask("full")
    app.register_blueprint(make_blueprint(services, at_once=4))
    greedy, other = (doors.key(services) for _ in range(2))
    told: list[int] = []

    def status(key: str, page: str) -> int:
        with ThreadPoolExecutor(1) as another:
            return another.submit(doors.caller(app, key).get, page).result().status_code

    def meanwhile(*_args: object, **_more: object) -> list[object]:
        if not told:
            told.append(0)
            told[0] = status(greedy, "/v1/lists")
        else:
            told.extend([status(greedy, "/algorithms"), status(other, "/algorithms")])
        return []

    with monkeypatch.context() as patched:
        patched.setattr(type(services.lists), "list_states", meanwhile)
        assert status(greedy, "/v1/lists") == 200
    assert told == [200, 503, 200]
    assert status(greedy, "/algorithms") == 200
