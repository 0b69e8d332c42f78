"""Whose token answers a workspace's requests, and that it is gone when the workspace goes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from slack_sdk.oauth.installation_store import Installation
from sqlalchemy import Engine, select, text
from structlog.testing import capture_logs

from bot.errors import ConfigError, StoreError
from data.sql.installations import SEALED, TABLES, Installations, state_store
from data.sql.sealing import Seal, key_from, new_key

ONE = "xoxb-1"
OLD, NEW = new_key(), new_key()
SEAL = Seal([NEW])


def an_installation(team: str, token: str = ONE, user: str = "U1") -> Installation:
    return Installation(
        app_id="A1", team_id=team, team_name=f"Team {team}", bot_token=token, bot_user_id="UBOT", user_id=user
    )


def token_of(store: Installations, team: str) -> str | None:
    found = store.find_bot(enterprise_id=None, team_id=team)
    return found.bot_token if found else None


def rows(engine: Engine) -> int:
    with engine.connect() as connection:
        bots: int = connection.execute(text("SELECT count(*) FROM slack_bots")).scalar_one()
        whole: int = connection.execute(text("SELECT count(*) FROM slack_installations")).scalar_one()
    return bots + whole


def test_each_workspace_has_its_own_token(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    store.save(an_installation("T1", "xoxb-1"))
    store.save(an_installation("T2", "xoxb-2"))
    assert (token_of(store, "T1"), token_of(store, "T2"), token_of(store, "T3")) == ("xoxb-1", "xoxb-2", None)


def test_the_bots_token_alone_can_be_kept_and_is_sealed_as_any(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    store.save_bot(an_installation("T1", "xoxb-turned").to_bot())
    assert token_of(store, "T1") == "xoxb-turned"
    with engine.connect() as connection:
        assert "xoxb" not in connection.execute(text("SELECT bot_token FROM slack_bots")).scalar_one()


def test_installing_again_brings_the_newer_token(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    first = an_installation("T1", "xoxb-old")
    first.installed_at -= 60
    store.save(first)
    store.save(an_installation("T1", "xoxb-new"))
    assert token_of(store, "T1") == "xoxb-new"


def test_a_workspace_that_joined_an_organisation_keeps_its_token_and_can_leave(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    store.save(an_installation("T1"))
    found = store.find_bot(enterprise_id="E1", team_id="T1", is_enterprise_install=False)
    assert found
    assert found.bot_token == ONE
    assert store.find_bot(enterprise_id="E1", team_id="T2", is_enterprise_install=False) is None
    assert store.find_bot(enterprise_id="E1", team_id="T1", is_enterprise_install=True) is None
    store.delete_all(enterprise_id="E1", team_id="T1")
    assert rows(engine) == 0


def test_a_workspace_of_an_organisation_is_reached_by_its_own_token_else_by_that_of_the_whole(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    whole = Installation(app_id="A1", enterprise_id="E1", bot_token="xoxb-e", user_id="U1", is_enterprise_install=True)
    of_grid = Installation(app_id="A1", enterprise_id="E1", team_id="T1", bot_token="xoxb-t", user_id="U1")
    for installed in (of_grid, whole, an_installation("T3", "xoxb-3")):
        store.save(installed)
    asked = [("T1", "E1"), ("T1", ""), ("T2", "E1"), ("T2", ""), ("T2", "E2"), ("E1", "E1"), ("T3", ""), ("", "")]
    found = [store.token_for(team=team, enterprise=enterprise) for team, enterprise in asked]
    assert found == ["xoxb-t", "xoxb-t", "xoxb-e", None, None, "xoxb-e", "xoxb-3", None]
    assert Installations(engine, client_id="9.9", seal=SEAL).token_for(team="T1", enterprise="E1") is None


def test_a_workspace_that_uninstalls_leaves_no_token_behind_and_others_keep_theirs(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    store.save(an_installation("T1", "xoxb-1"))
    store.save(an_installation("T2", "xoxb-2"))
    store.delete_all(enterprise_id=None, team_id="T1")
    assert (token_of(store, "T1"), token_of(store, "T2")) == (None, "xoxb-2")
    assert store.find_installation(enterprise_id=None, team_id="T1") is None
    assert rows(engine) == 2


def test_a_revoked_person_loses_only_their_own_installation(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
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
    store = Installations(engine, client_id="1.2", seal=SEAL)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda n: store.save(an_installation(f"T{n}", f"xoxb-{n}")), range(8)))
    assert [token_of(store, f"T{n}") for n in range(8)] == [f"xoxb-{n}" for n in range(8)]


def kept(engine: Engine) -> list[str]:
    """What the database holds of tokens."""
    with engine.connect() as connection:
        rows = [row for table in TABLES for row in connection.execute(select(table)).mappings()]
    return [row[name] for row in rows for name in SEALED if row.get(name)]


def test_no_token_stands_in_the_database_as_it_is(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    installed = an_installation("T1", "xoxb-" + "x" * 160)
    installed.bot_refresh_token, installed.user_token = "xoxe-1-" + "y" * 150, "xoxp-1"
    store.save(installed)
    assert len(kept(engine)) == 5
    assert not [text for text in kept(engine) if "xox" in text or not text.startswith("gAAAA")]
    found = store.find_installation(enterprise_id=None, team_id="T1")
    assert found is not None
    assert (found.bot_token, found.bot_refresh_token, found.user_token) == (
        installed.bot_token,
        installed.bot_refresh_token,
        "xoxp-1",
    )
    assert str(installed.bot_token).startswith("xoxb-")  # what was given is left as it was


def test_tokens_of_a_former_version_are_read_and_then_sealed(engine: Engine) -> None:
    store = Installations(engine, client_id="1.2", seal=SEAL)
    store.save(an_installation("T1", "xoxb-1"))
    with engine.begin() as connection:
        connection.execute(text("UPDATE slack_bots SET bot_token = 'xoxb-1'"))
    assert (token_of(store, "T1"), store.token_for(team="T1", enterprise="")) == ("xoxb-1", "xoxb-1")
    assert [store.seal_all(), store.seal_all()] == [1, 0]
    assert token_of(store, "T1") == "xoxb-1"
    assert "xoxb-1" not in kept(engine)


def test_a_new_key_seals_all_and_the_former_is_needed_until_it_has(engine: Engine) -> None:
    Installations(engine, client_id="1.2", seal=Seal([OLD])).save(an_installation("T1", "xoxb-1"))
    both, new = (Installations(engine, client_id="1.2", seal=Seal(keys)) for keys in ([NEW, OLD], [NEW]))
    assert token_of(both, "T1") == "xoxb-1"
    with pytest.raises(StoreError, match="cannot be read with these keys: add the former key to TOKEN_KEYS"):
        token_of(new, "T1")
    assert both.seal_all(anew=True) == 2
    assert token_of(new, "T1") == "xoxb-1"


def test_a_token_that_no_key_opens_is_an_error_in_the_log_for_slacks_library_hides_it(engine: Engine) -> None:
    Installations(engine, client_id="1.2", seal=Seal([OLD])).save(an_installation("T1"))
    with capture_logs() as logged, pytest.raises(StoreError):
        token_of(Installations(engine, client_id="1.2", seal=SEAL), "T1")
    assert [(one["event"], one["log_level"], one["team"]) for one in logged] == [("token_unreadable", "error", "T1")]


def test_a_key_from_a_secret_is_the_same_each_time_and_no_others() -> None:
    assert key_from("secret") == key_from("secret") != key_from("other")
    assert Seal([key_from("secret")]).opened(Seal([key_from("secret")]).closed("xoxb-1")) == "xoxb-1"


def test_a_malformed_key_is_told_in_one_line() -> None:
    with pytest.raises(ConfigError, match=r"^TOKEN_KEYS: a key is malformed. Make one: python -m bot tokens key$"):
        Seal([NEW, "hunter2"])
