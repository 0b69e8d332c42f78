"""The manifest for HTTP: the same app, reached another way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands.manifest import for_http, manifest
from bot.errors import BadInput

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


@pytest.mark.parametrize(
    "url", ["", "bot.example.com", "http://bot.example.com", "https://", "https://x.example/slack/events"]
)
def test_an_address_that_slack_does_not_take_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="https://screenbot.example.com"):
        manifest(url)


def test_an_organisation_may_install_it_whole() -> None:
    assert FILE["settings"]["org_deploy_enabled"] is True
    assert {"team_access_granted", "team_access_revoked"} <= set(FILE["settings"]["event_subscriptions"]["bot_events"])
