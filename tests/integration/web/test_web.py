"""The HTTP side over a filled database: pages for operators, installation, and who is turned away."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Sequence
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.app import Services
from bot.domain.law.searched import ListSearched
from bot.errors import StoreError
from bot.runtime.http import make_web
from bot.runtime.oauth import scopes
from bot.runtime.warming import Warming
from bot.services.lists.searched import Lists
from bot.services.ports import Asker
from tests.integration.everything import EVERYTHING
from tests.integration.loading import load
from tests.integration.web.visiting import MANY, ONE, NewClient, WayIn, settings


class NoStore(Lists):
    def __init__(self) -> None:
        """There is nothing to read from."""

    def list_states(self, *, team: str = "", public_only: bool = False) -> Sequence[ListSearched]:
        raise StoreError("The database cannot be used now: gone")


def test_health_needs_nothing_readiness_needs_loaded_lists(services: Services, client: NewClient) -> None:
    visitor = client(services)
    assert visitor.get("/healthz").text == "ok"
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (503, "lists not loaded")
    load(services.unit_of_work, EVERYTHING)
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (200, "ok")


def test_until_it_is_warm_it_is_getting_ready(filled: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Warming, "start", lambda self: None)
    web = make_web(settings(**ONE), services=filled)
    answer = web.test_client().get("/readyz")
    assert (answer.status_code, answer.text) == (503, "getting ready")
    web.extensions["desk"].stop()


def test_without_its_database_it_lives_but_is_not_ready(filled: Services, client: NewClient) -> None:
    visitor = client(dataclasses.replace(filled, lists=NoStore()))
    assert visitor.get("/healthz").status_code == 200
    assert (visitor.get("/readyz").status_code, visitor.get("/readyz").text) == (503, "database unreachable")
    assert "screenbot_database_up 0.0" in visitor.get("/metrics").text


def test_metrics_tell_answers_and_the_age_of_each_list(filled: Services, client: NewClient) -> None:
    surface = f"a test on {filled.engine.dialect.name}"  # the counters are the process's
    filled.screener.screen("Xiaomi", asker=Asker(surface=surface))
    told = client(filled).get("/metrics").text
    assert f'screenbot_answers_total{{outcome="match",surface="{surface}"}} 1.0' in told
    assert 'screenbot_list_age_days{dataset="us_dod_1237",list=""}' in told
    assert 'screenbot_list_stale{dataset="us_dod_1237",list=""} 0.0' in told  # a closed list never grows stale
    assert "screenbot_database_up 1.0" in told
    assert "Xiaomi" not in told


@pytest.mark.parametrize(
    ("own_server", "given", "there"),
    [
        (True, {}, True),
        (True, {"host": "192.0.2.1"}, False),
        (True, {"host": "192.0.2.1", "api_public": True}, True),
        (False, {}, False),
        (False, {"api_public": True}, True),
    ],
)
def test_the_door_for_programs_is_open_to_this_machine_alone_unless_told_otherwise(
    filled: Services, own_server: bool, given: WayIn, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Warming, "start", lambda self: None)
    web = make_web(settings(**ONE | given), services=filled, own_server=own_server)
    assert (web.test_client().get("/v1/lists").status_code == 401) == there
    web.extensions["desk"].stop()


def test_for_one_workspace_there_is_nothing_to_install(filled: Services, client: NewClient) -> None:
    visitor = client(filled)
    assert visitor.get("/slack/install").status_code == 404
    assert visitor.get("/slack/oauth_redirect?code=c&state=s").status_code == 404


def test_the_install_page_asks_for_the_scopes_of_the_manifest(filled: Services, client: NewClient) -> None:
    answer = client(filled, **MANY).get("/slack/install")
    (address,) = re.findall(r'href="(https://[^"]+)"', html.unescape(answer.text))
    asked = parse_qs(urlsplit(address).query)
    assert answer.status_code == 200
    assert urlsplit(address)._replace(query="").geturl() == "https://slack.com/oauth/v2/authorize"
    assert asked["client_id"] == ["12.34"]
    assert asked["scope"] == [",".join(scopes())]
    assert asked["state"][0] in answer.headers["Set-Cookie"]
    assert "client-secret" not in answer.text


def test_a_redirect_without_the_state_of_this_browser_installs_nothing(filled: Services, client: NewClient) -> None:
    visitor = client(filled, **MANY)
    visitor.get("/slack/install")
    assert visitor.get("/slack/oauth_redirect?code=stolen&state=made-up").status_code == 400
    with filled.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM slack_bots").scalar_one() == 0
