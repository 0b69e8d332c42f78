"""Who sent a payload, seen from the installation: a workspace of its own, or one of a larger organisation."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import BoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.request.internals import build_context

from handlers.senders import Sender, sender_of

HOME, ORGANISATION, ELSEWHERE = "T0HOME", "E0HOME", "T0ELSE"


def seen(body: dict[str, Any], *, enterprise: str | None = None, team: str = HOME) -> Sender:
    """The sender, where the installation is of this workspace (and organisation)."""
    context = build_context(BoltContext(), body)
    context["authorize_result"] = AuthorizeResult(enterprise_id=enterprise, team_id=team)
    return sender_of(body, context)


def event(*, shared: bool, **more: Any) -> dict[str, Any]:
    told = {name: value for name, value in more.items() if name in ("team", "user_team", "source_team")}
    rest = {name: value for name, value in more.items() if name not in told}
    mention = {"type": "app_mention", "user": "U1", "channel": "C1"} | told
    return {"type": "event_callback", "team_id": HOME, "event": mention, "is_ext_shared_channel": shared} | rest


def click(user_team: str | None, *, team: str = HOME, organisation: str | None = None) -> dict[str, Any]:
    user = {"id": "U1"} | ({"team_id": user_team} if user_team else {})
    where = {"id": team} | ({"enterprise_id": organisation} if organisation else {})
    return {"type": "block_actions", "user": user, "team": where, "channel": {"id": "C1"}}


@pytest.mark.parametrize(
    ("body", "stranger"),
    [
        (event(shared=True, team=HOME), False),
        (event(shared=True, team=ELSEWHERE), True),
        (event(shared=True), True),
        (event(shared=False), False),
        (event(shared=False, team=ELSEWHERE), True),
        (event(shared=False, team_id=ELSEWHERE), True),
        (click(HOME), False),
        (click(HOME, team=ELSEWHERE), False),
        (click(ELSEWHERE), True),
        (click(ELSEWHERE, team=ELSEWHERE), True),
        (click(None), False),
        (click(None, team=ELSEWHERE), True),
        ({"command": "/screen", "team_id": HOME, "user_id": "U1", "channel_id": "C1"}, False),
        ({"command": "/screen", "team_id": ELSEWHERE, "user_id": "U1", "channel_id": "C1"}, True),
    ],
)
def test_before_a_workspace_of_its_own_whoever_is_of_another_is_a_stranger(
    body: dict[str, Any], stranger: bool
) -> None:
    assert seen(body).stranger is stranger


@pytest.mark.parametrize(
    ("body", "stranger"),
    [
        (event(shared=True, team=HOME, user_team=ORGANISATION), False),
        (event(shared=True, team=HOME, user_team="E0ELSE"), True),
        (event(shared=False, team=ELSEWHERE), False),  # a channel of the organisation's own: all in it are its people
        (event(shared=True, team=ELSEWHERE), True),  # nothing says whose workspace that is
        (event(shared=True, team=ELSEWHERE, team_id=ELSEWHERE, enterprise_id=ORGANISATION), False),
        (event(shared=True, team=ELSEWHERE, team_id=ELSEWHERE, enterprise_id="E0ELSE"), True),
        (click(ELSEWHERE, team=ELSEWHERE, organisation=ORGANISATION), False),
        (click(ELSEWHERE, team=ELSEWHERE, organisation="E0ELSE"), True),
        (click(ELSEWHERE), True),
        ({"command": "/screen", "team_id": ELSEWHERE, "enterprise_id": ORGANISATION, "user_id": "U1"}, False),
    ],
)
def test_before_an_organisation_the_people_of_its_other_workspaces_are_none(
    body: dict[str, Any], stranger: bool
) -> None:
    assert seen(body, enterprise=ORGANISATION).stranger is stranger


def test_a_member_asks_for_the_workspace_that_installed_the_bot_whoever_owns_the_channel() -> None:
    assert seen(click(HOME, team=ELSEWHERE)).team == HOME


def test_before_an_installation_for_a_whole_organisation_the_workspace_is_the_one_slack_names() -> None:
    body = click("T0ONE", team="T0ONE", organisation=ORGANISATION)
    sender = seen(body, enterprise=ORGANISATION, team=ORGANISATION)
    assert (sender.team, sender.stranger) == ("T0ONE", False)


@pytest.mark.parametrize(
    "body",
    [
        event(shared=False, team="T0ONE", team_id="T0ONE", context_team_id="T0ONE", enterprise_id=ORGANISATION)
        | {"authorizations": [{"team_id": None, "enterprise_id": ORGANISATION, "is_enterprise_install": True}]},
        {
            "type": "block_actions",
            "user": {"id": "U1", "team_id": "T0ONE"},
            "team": None,
            "enterprise": {"id": ORGANISATION},
            "is_enterprise_install": True,
        },
        {"command": "/screen", "team_id": "T0ONE", "enterprise_id": ORGANISATION, "user_id": "U1"},
    ],
)
def test_where_slack_names_no_workspace_of_the_installation_it_is_the_one_where_it_happened(
    body: dict[str, Any],
) -> None:
    context = build_context(BoltContext(), body)
    context["authorize_result"] = AuthorizeResult(enterprise_id=ORGANISATION, team_id=None)
    sender = sender_of(body, context)
    assert (sender.team, sender.enterprise, sender.stranger) == ("T0ONE", ORGANISATION, False)


def test_somebody_of_another_organisation_is_a_stranger_where_slack_names_no_workspace() -> None:
    body = {
        "type": "block_actions", "user": {"id": "U1", "team_id": ELSEWHERE}, "team": None,
        "enterprise": {"id": "E0ELSE"}, "is_enterprise_install": True,
    }  # fmt: skip
    context = build_context(BoltContext(), body)
    context["authorize_result"] = AuthorizeResult(enterprise_id=ORGANISATION, team_id=None)
    assert sender_of(body, context).stranger


def test_only_an_event_says_of_itself_whether_its_channel_is_shared() -> None:
    assert [seen(body).said_shared for body in (event(shared=True), event(shared=False), click(HOME))] == [
        True,
        False,
        None,
    ]
