"""Keys of programs: shown once, kept as a digest, revoked, listed."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.errors import BadInput, StoreError
from bot.services.keys import PREFIX, USED_EVERY, Keys, Scope, digest_of
from data.sql.api_keys import SqlKeys, random_secret
from tests.fakes import FakeClock
from tests.integration.commands import Run


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def keys(engine: Engine, clock: FakeClock) -> Keys:
    return Keys(SqlKeys(engine), clock, random_secret)


def test_a_key_is_known_by_its_secret_of_which_only_the_digest_is_kept(engine: Engine, keys: Keys) -> None:
    secret = keys.make("desk", team="T1", scope=Scope.RECORDS)
    with engine.connect() as connection:
        kept = " ".join(map(str, connection.execute(text("SELECT * FROM api_keys")).one()))
    assert secret not in kept
    assert secret.removeprefix(PREFIX) not in kept
    assert digest_of(secret) in kept
    known = keys.known(secret)
    assert known is not None
    assert (known.name, known.team, known.scope) == ("desk", "T1", Scope.RECORDS)


@pytest.mark.parametrize("other", ["", "sbk_", "sbk_nobody", "\ud800", "desk"])
def test_another_secret_opens_nothing(keys: Keys, other: str) -> None:
    keys.make("desk")
    assert keys.known(other) is None


def test_a_revoked_key_opens_nothing_and_stays_listed(keys: Keys) -> None:
    secret, kept = keys.make("old"), keys.make("new")
    keys.revoke("old")
    assert keys.known(secret) is None
    assert keys.known(kept) is not None
    assert [(key.name, key.revoked_at is not None) for key in keys.all()] == [("new", False), ("old", True)]
    with pytest.raises(BadInput, match="No key named 'old' is in force"):
        keys.revoke("old")


def test_the_name_of_a_key_is_never_given_again(keys: Keys) -> None:
    keys.make("desk")
    keys.revoke("desk")
    with pytest.raises(BadInput, match="There is, or was, a key named desk"):
        keys.make("desk")


@pytest.mark.parametrize(("name", "team"), [("", ""), ("a b", ""), ("x" * 51, ""), ("desk", "acme"), ("desk", "T1 ")])
def test_a_name_or_a_team_that_is_none_is_refused(keys: Keys, name: str, team: str) -> None:
    with pytest.raises(BadInput):
        keys.make(name, team=team)


def test_the_last_use_is_kept_to_ten_minutes(keys: Keys, clock: FakeClock) -> None:
    secret, begun = keys.make("desk"), clock.time
    for later, noted in ((dt.timedelta(0), begun), (USED_EVERY / 2, begun), (USED_EVERY, begun + USED_EVERY)):
        clock.time = begun + later
        assert keys.known(secret) is not None
        assert keys.all()[0].last_used == noted


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (OperationalError("SELECT", {}, sqlite3.OperationalError("disk I/O error")), "disk I/O error"),
        (PoolTimeout("QueuePool limit reached"), "all connections are busy"),
    ],
)
def test_where_keys_cannot_be_read_it_is_said_why(
    engine: Engine, keys: Keys, monkeypatch: pytest.MonkeyPatch, fault: Exception, why: str
) -> None:
    def fail() -> None:
        raise fault

    monkeypatch.setattr(engine, "begin", fail)
    with pytest.raises(StoreError, match=f"^The keys cannot be read now: .*{why}"):
        keys.all()


def test_the_command_makes_lists_and_revokes_keys(run: Run) -> None:
    made = run("keys", "add", "desk", "--team", "T1", "--scope", "records")
    secret = made.out.strip()
    assert secret.startswith(PREFIX)
    listed = json.loads(run("keys", "list", "--json").out)
    assert (listed["name"], listed["team"], listed["scope"], listed["last_used"]) == ("desk", "T1", "records", None)
    assert run("keys", "revoke", "desk").out == "desk is revoked.\n"
    told = run("keys", "list").out
    assert "desk: records, team T1" in told
    assert "revoked" in told
    assert secret not in told
    twice = run("keys", "revoke", "desk")
    assert (twice.status, twice.err) == (2, "screenbot: No key named 'desk' is in force.\n")
