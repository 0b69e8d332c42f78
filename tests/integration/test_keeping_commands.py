"""`purge` and `export` on the command line, and the worker that keeps house."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import Services, open_services
from bot.runtime.housekeeping import Keeper
from bot.services.inbox import Lease, Owed
from bot.services.notices.follower import Follower
from bot.settings import Settings
from tests.integration.commands import Run
from tests.integration.leftovers import a_record, keep
from tests.integration.notices import channel


@pytest.fixture
def services(run_first: Run, tmp_path: Path) -> Services:
    """Over the database that the commands will open: a record of each of two workspaces, and what they handed over."""
    found = open_services(Settings(database_url=f"sqlite:///{tmp_path}/bot.db"), fill=False)
    now = found.clock.now()
    for team, user in (("TACME", "UANNA"), ("TAJAX", "UBERT")):
        keep(found.unit_of_work, a_record(1, team=team, user=user, at=now))
        found.inbox.take(Owed(f"{team} event 1", "{}", now), Lease("me", now))
    return found


def test_a_workspace_is_purged_and_what_the_law_may_want_kept_is_said(run_first: Run, services: Services) -> None:
    done = run_first("purge", "--team", "TACME")
    assert (done.status, done.out) == (0, "Removed: 1 records.\n")
    assert "1 of the records were younger than ten years: OFAC's rule (31 CFR 501.601)" in done.err
    assert run_first("purge", "--team", "TACME").out == "Nothing was stored about it.\n"
    assert [
        owed.key
        for owed in services.inbox.take_over(Lease("another", services.clock.now()), now=services.clock.now(), most=9)
    ] == ["TAJAX event 1"]
    assert [row["query"] for row in run_first("export", "--user", "UBERT").rows] == ["what of UBERT Xiaomi"]


def test_a_person_is_handed_what_is_stored_and_then_purged(run_first: Run, services: Services) -> None:
    (row,) = run_first("export", "--user", "UANNA").rows
    assert (row["kind"], row["team"], row["query"]) == ("records", "TACME", "what of UANNA Xiaomi")
    done = run_first("purge", "--user", "UANNA")
    assert done.out.splitlines()[0] == "Removed: 1 records."
    assert "each says what was removed, and when" in done.out
    assert run_first("export", "--user", "UANNA").out == ""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("purge",), "Give either --team ID or --user ID."),
        (("purge", "--team", "TACME", "--user", "UANNA"), "Give either --team ID or --user ID."),
        (("purge", "--team", "UANNA"), "'UANNA' is no id of Slack's"),
        (("purge", "--team", ""), "'' is no id of Slack's"),
        (("purge", "--user", ""), "'' is no id of Slack's"),
        (("export", "--user", "TACME"), "'TACME' is no id of Slack's"),
    ],
)
def test_who_is_meant_has_to_be_said(run_first: Run, words: tuple[str, ...], line: str) -> None:
    done = run_first(*words)
    assert (done.status, done.out) == (2, "")
    assert line in done.err


def look(services: Services, **more: Any) -> list[Any]:
    with capture_logs() as log:
        keeper = Keeper(services, Settings(**more))
        keeper.look()
        keeper.start()
        keeper.stop()
    return [entry for entry in log if entry["event"] != "installed"]


def test_the_worker_removes_what_is_old_and_what_was_left_and_says_so(services: Services) -> None:
    services.following.follow('"Some Watched Name"', Follower(place=channel("C1", "TACME"), user="UANNA"))
    services.following.uninstalled("TACME")
    (cleared,) = look(services)
    assert (cleared["event"], list(cleared["rows"])) == ("departed_cleared", ["TACME"])


def test_terms_shorter_than_the_law_s_are_said_by_the_worker(services: Services) -> None:
    assert look(services) == []
    (warned,) = look(services, records_keep_days=365)
    assert (warned["event"], warned["log_level"]) == ("records_kept_too_short", "warning")
    assert "RECORDS_KEEP_DAYS is 365" in warned["reason"]
