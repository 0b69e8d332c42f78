"""The end of an installation, and its beginning again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.handlers.conftest import Alice


@pytest.mark.parametrize("event", ["app_uninstalled", "tokens_revoked"])
def test_the_end_of_an_installation_is_acknowledged_and_logged(alice: Alice, event: str, log: list[Any]) -> None:
    payload = alice.me.opens_home() | {"event": {"type": event}}
    assert alice.send(payload) == []
    assert [entry["event"] for entry in log] == [event]


def test_a_workspace_that_an_organisation_takes_the_bot_from_has_no_follows_left(alice: Alice, log: list[Any]) -> None:
    alice.types("follow all")
    payload = alice.me.opens_home() | {"event": {"type": "team_access_revoked", "team_ids": [alice.me.workspace.team]}}
    assert alice.send(payload) == []
    assert [(entry["event"], entry["follows_ended"]) for entry in log] == [("team_access_revoked", 1)]


def test_a_workspace_that_is_given_the_bot_again_is_departed_no_more(alice: Alice, log: list[Any]) -> None:
    for event in ("team_access_revoked", "team_access_granted"):
        there = alice.me.workspace.team in alice.store.departures.noted
        assert there is (event == "team_access_granted")
        alice.send(alice.me.opens_home() | {"event": {"type": event, "team_ids": [alice.me.workspace.team]}})
    assert alice.me.workspace.team not in alice.store.departures.noted
