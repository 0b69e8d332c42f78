"""What a key sees through every page: its own team's lists and records, and no others."""

from __future__ import annotations

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
    rows: list[dict[str, Any]] = answer.get_json()["answers"]
    return rows


@pytest.fixture(scope="module")
def firms(shared_work: NewWork) -> Services:
    """Two firms with a list of their own each."""
    doors.two_firms(shared_work)
    return doors.services(shared_work)


def test_another_teams_record_and_entity_are_as_good_as_none(firms: Services) -> None:
    one, other, none = (doors.caller(doors.web(firms), doors.key(firms, team=team)) for team in (*doors.TEAMS, ""))
    row = screened(one, doors.secret_name("T1"))[0]
    entity = row["findings"][0]["entity"]["id"]
    assert one.get(f"/entities/{entity}").get_json()["screenbot"]["entity"]["id"] == entity
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
