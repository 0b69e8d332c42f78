"""The manifest for HTTP: the same app, reached another way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands.manifest import for_http, manifest
from bot.errors import BadInput
from handlers.steps import SCREEN_A_NAME

FILE: dict[str, Any] = json.loads((Path(__file__).parents[2] / "manifest.json").read_text("utf-8"))
EVENTS = "https://bot.example.com/slack/events"


def printed(capsys: pytest.CaptureFixture[str], http: str | None) -> dict[str, Any]:
    manifest(http)
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_without_an_address_it_is_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, None) == FILE


def test_for_http_every_request_has_its_address_and_nothing_else_differs(capsys: pytest.CaptureFixture[str]) -> None:
    made = printed(capsys, "https://bot.example.com/")
    settings = made["settings"]
    assert settings.pop("socket_mode_enabled") is False
    assert FILE["settings"]["socket_mode_enabled"] is True
    assert [settings["event_subscriptions"].pop("request_url"), settings["interactivity"].pop("request_url")] == [
        EVENTS
    ] * 2
    assert [command.pop("url") for command in made["features"]["slash_commands"]] == [EVENTS]
    assert made["oauth_config"].pop("redirect_urls") == ["https://bot.example.com/slack/oauth_redirect"]
    settings["socket_mode_enabled"] = True
    assert made == FILE


def test_the_file_is_left_as_it_is() -> None:
    before = json.dumps(FILE)
    for_http(FILE, "https://bot.example.com")
    assert json.dumps(FILE) == before


def test_slacks_own_assistant_gets_its_scope_and_the_address_over_http_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    manifest("https://bot.example.com", assistant=True)
    made = json.loads(capsys.readouterr().out)
    told = {"url": "https://bot.example.com/mcp", "auth_type": "slack_identity_auth"}
    assert made.pop("mcp_servers") == {"screenbot": told}
    assert made["oauth_config"]["scopes"]["bot"].pop() == "mcp:connect"
    assert made == for_http(FILE, "https://bot.example.com")
    with pytest.raises(BadInput, match="give --http too"):
        manifest(None, assistant=True)


def test_the_step_of_workflows_is_declared_as_it_is_registered() -> None:
    (name,) = FILE["functions"]
    assert name == SCREEN_A_NAME
    assert "function_executed" in FILE["settings"]["event_subscriptions"]["bot_events"]
    assert list(FILE["functions"][name]["output_parameters"]) == "outcome verdict record needs_review card".split()


@pytest.mark.parametrize(
    "url", ["", "bot.example.com", "http://bot.example.com", "https://", "https://x.example/slack/events"]
)
def test_an_address_that_slack_does_not_take_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="https://screenbot.example.com"):
        manifest(url)


def test_an_organisation_may_install_it_whole() -> None:
    assert FILE["settings"]["org_deploy_enabled"] is True
    assert {"team_access_granted", "team_access_revoked"} <= set(FILE["settings"]["event_subscriptions"]["bot_events"])
