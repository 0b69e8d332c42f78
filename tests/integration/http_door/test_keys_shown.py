"""The key that a call over HTTP shows: without one, with a revoked one, with one over its limit."""

from __future__ import annotations

import pytest

from bot.api.limits import Limit
from bot.api.services import Services
from tests.integration import doors


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer sbk_x", "Basic dXNlcjpwYXNz", "sbk_x", "Bearer \xe9"])
def test_without_a_key_nothing_is_answered_and_nothing_recorded(services: Services, sent: str) -> None:
    client = doors.web(services).test_client()
    for call in (client.post("/v1/screen", json={"names": ["Xiaomi"]}, headers={"Authorization": sent}),):
        assert (call.status_code, call.headers["WWW-Authenticate"]) == (401, "Bearer")
    for page in ("/v1/lists", "/catalog", "/algorithms", "/entities/xiaomi", "/search/default?q=Xiaomi"):
        assert client.get(page, headers={"Authorization": sent}).status_code == 401


def test_a_revoked_key_opens_nothing(services: Services) -> None:
    secret = doors.key(services)
    client = doors.caller(doors.web(services), secret)
    assert client.get("/v1/lists").status_code == 200
    services.keys.revoke(services.keys.all()[0].name)
    assert client.get("/v1/lists").status_code == 401


def test_a_key_over_its_limit_waits_and_hurts_nobody_else(services: Services) -> None:
    app = doors.web(services, most=3)
    busy, other = (doors.caller(app, doors.key(services)) for _ in range(2))
    assert [busy.get("/v1/lists").status_code for _ in range(5)] == [200, 200, 200, 429, 429]
    assert 1 <= int(busy.get("/v1/lists").headers["Retry-After"]) <= 60
    assert other.get("/v1/lists").status_code == 200


def test_who_has_waited_may_call_again() -> None:
    seconds = [0.0]
    limit = Limit(2, now=lambda: seconds[0])
    assert [limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0.0, 0.0, 0.0]
    seconds[0] = 20.0
    assert limit.wait("a") == 40.0
    seconds[0] = 60.0
    assert [limit.wait("a"), limit.wait("a")] == [0.0, 0.0]
    assert limit.wait("a") == 60.0
