"""Whose token answers a workspace's requests, and that it is gone when the workspace goes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from slack_sdk.oauth.installation_store import Installation
from sqlalchemy import Engine, text

from data.sql.installations import Installations, state_store

ONE = "xoxb-1"


def an_installation(team: str, token: str = ONE, user: str = "U1") -> Installation:
    return Installation(
        app_id="A1", team_id=team, team_name=f"Team {team}", bot_token=token, bot_user_id="UBOT", user_id=user
    )


def token_of(store: Installations, team: str) -> str | None:
    found = store.find_bot(enterprise_id=None, team_id=team)
    return found.bot_token if found else None


def rows(engine: Engine) -> int:
    with engine.connect() as connection:
        bots = connection.execute(text("SELECT count(*) FROM slack_bots")).scalar_one()
        return bots + connection.execute(text("SELECT count(*) FROM slack_installations")).scalar_one()


def test_each_workspace_has_its_own_token(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    store.save(an_installation("T1", "xoxb-1"))
    store.save(an_installation("T2", "xoxb-2"))
    assert (token_of(store, "T1"), token_of(store, "T2"), token_of(store, "T3")) == ("xoxb-1", "xoxb-2", None)


def test_installing_again_brings_the_newer_token(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    first = an_installation("T1", "xoxb-old")
    first.installed_at -= 60
    store.save(first)
    store.save(an_installation("T1", "xoxb-new"))
    assert token_of(store, "T1") == "xoxb-new"


def test_a_workspace_of_an_organisation_is_reached_by_its_own_token_else_by_that_of_the_whole(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    whole = Installation(app_id="A1", enterprise_id="E1", bot_token="xoxb-e", user_id="U1", is_enterprise_install=True)
    of_grid = Installation(app_id="A1", enterprise_id="E1", team_id="T1", bot_token="xoxb-t", user_id="U1")
    for installed in (of_grid, whole, an_installation("T3", "xoxb-3")):
        store.save(installed)
    asked = [("T1", "E1"), ("T1", ""), ("T2", "E1"), ("T2", ""), ("T2", "E2"), ("E1", "E1"), ("T3", ""), ("", "")]
    found = [store.token_for(team=team, enterprise=enterprise) for team, enterprise in asked]
    assert found == ["xoxb-t", "xoxb-t", "xoxb-e", None, None, "xoxb-e", "xoxb-3", None]
    assert Installations(engine, client_id="9.9").token_for(team="T1", enterprise="E1") is None


def test_a_workspace_that_uninstalls_leaves_no_token_behind_and_others_keep_theirs(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    store.save(an_installation("T1", "xoxb-1"))
    store.save(an_installation("T2", "xoxb-2"))
    store.delete_all(enterprise_id=None, team_id="T1")
    assert (token_of(store, "T1"), token_of(store, "T2")) == (None, "xoxb-2")
    assert store.find_installation(enterprise_id=None, team_id="T1") is None
    assert rows(engine) == 2


def test_a_revoked_person_loses_only_their_own_installation(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    store.save(an_installation("T1", user="U1"))
    store.save(an_installation("T1", user="U2"))
    store.delete_installation(enterprise_id=None, team_id="T1", user_id="U1")
    assert store.find_installation(enterprise_id=None, team_id="T1", user_id="U1") is None
    assert store.find_installation(enterprise_id=None, team_id="T1", user_id="U2") is not None


def test_a_state_is_good_once_and_only_while_it_lasts(engine: Engine) -> None:
    store = state_store(engine, seconds=600)
    state = store.issue()
    assert store.consume(state)
    assert not store.consume(state)
    assert not store.consume("made up")
    late = state_store(engine, seconds=-1)
    assert not late.consume(late.issue())


def test_workspaces_may_install_at_once(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2")
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda n: store.save(an_installation(f"T{n}", f"xoxb-{n}")), range(8)))
    assert [token_of(store, f"T{n}") for n in range(8)] == [f"xoxb-{n}" for n in range(8)]
