"""What a key sees through every page: its own team's lists and records, and no others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from bot.api.services import Services
from bot.domain.law.answer import Outcome
from tests.integration import doors
from tests.integration.conftest import NewWork


def screened(caller: FlaskClient, *names: str, **more: str) -> list[dict[str, Any]]:
    answer = caller.post("/v1/screen", json={"names": list(names), **more})
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json["answers"]
    return rows


@pytest.mark.parametrize("kind", ["name", "near", "ask", "text", "lists", "members", "search", "match", "catalog"])
@pytest.mark.parametrize("asking", [*doors.TEAMS, ""])
def test_a_key_sees_its_own_teams_lists_and_no_others(firms: Services, kind: str, asking: str) -> None:
    client = doors.caller(doors.web(firms), doors.key(firms, team=asking))
    for team in doors.TEAMS:
        told = seen(client, kind, team)
        assert (doors.secret_name(team).casefold() in told or doors.own_list(team) in told) == (team == asking)


def seen(client: FlaskClient, kind: str, team: str) -> str:
    """What is told of a firm's list, without what was asked."""
    name, own = doors.secret_name(team), doors.own_list(team)
    sentence = f"The bank wired money to {name} on Monday. It was returned. Nobody knows why that was."
    answer = {
        "name": lambda: client.post("/v1/screen", json={"names": [name]}),
        "near": lambda: client.post("/v1/screen", json={"names": [f"{name[:-2]}s"]}),
        "ask": lambda: client.post("/v1/ask", json={"text": f"is {name} sanctioned?"}),
        "text": lambda: client.post("/v1/ask", json={"text": sentence}),
        "lists": lambda: client.get("/v1/lists"),
        "members": lambda: client.post("/v1/ask", json={"text": f"who is on {own}?"}),
        "search": lambda: client.get("/search/default", query_string={"q": name}),
        "match": lambda: client.post(
            "/match/default", json={"queries": {"q": {"schema": "Company", "properties": {"name": [name]}}}}
        ),
        "catalog": lambda: client.get("/catalog"),
    }[kind]()
    assert answer.status_code == 200, answer.text
    return json.dumps(_without_question(answer.json)).casefold()


_ASKED = ("query", "text", "reading", "about", "missing", "label", "quote")


def _without_question(told: Any) -> Any:
    if isinstance(told, dict):
        return {key: _without_question(value) for key, value in told.items() if key not in _ASKED}
    return [_without_question(one) for one in told] if isinstance(told, list) else told


@pytest.fixture(scope="module")
def firms(shared_work: NewWork) -> Services:
    """Two firms with a list of their own each."""
    doors.two_firms(shared_work)
    return doors.services(shared_work)


def test_another_teams_record_and_entity_are_as_good_as_none(firms: Services) -> None:
    one, other, none = (doors.caller(doors.web(firms), doors.key(firms, team=team)) for team in (*doors.TEAMS, ""))
    row = screened(one, doors.secret_name("T1"))[0]
    entity = row["findings"][0]["entity"]["id"]
    assert one.get(f"/entities/{entity}").json["screenbot"]["entity"]["id"] == entity
    assert one.get(f"/v1/records/{row['record']}").status_code == 200
    for stranger in (other, none):
        assert stranger.get(f"/v1/records/{row['record']}").status_code == 400
        assert stranger.get(f"/entities/{entity}").status_code == 404
        assert screened(stranger, doors.secret_name("T1"))[0]["outcome"] == Outcome.NO_MATCH
        refused = stranger.post("/v1/screen", json={"names": ["x-ray"], "list": doors.own_list("T1")})
        assert (refused.status_code, "List of T1" in refused.text) == (400, False)
        assert stranger.get("/search/custom_t1", query_string={"q": "Xray"}).status_code == 404
        changed = stranger.get("/v1/changes", query_string={"since": "2026-01-01", "list": doors.own_list("T1")})
        assert changed.status_code == 400
