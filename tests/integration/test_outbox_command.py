"""`python -m bot outbox` and `update --accept-shrink`: what operators see and may do."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.notices.sending import Refused
from tests.integration.commands import Run
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel


@pytest.fixture
def run(run_first: Run, url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `python -m bot …` over the database of `world`."""
    monkeypatch.setenv("DATABASE_URL", url)
    return run_first


@pytest.fixture
def world(new_work: NewWork) -> World:
    made = World(new_work)
    made.take(BANK)
    made.follow("all")
    made.take(BANK, LINE, day=1)
    return made


def test_what_is_owed_is_listed_and_a_parked_one_is_tried_again(world: World, run: Run) -> None:
    (owed,) = world.owed()
    assert f"pending        T1/C1  {owed.key}  tried 0" in run("outbox").out
    world.slack.faults = [Refused("invalid_blocks")] * 3
    world.deliver()
    rows = [json.loads(line) for line in run("outbox", "--json").out.splitlines()]
    parked = next(row for row in rows if row["key"] == owed.key)
    assert (parked["state"], parked["attempts"], parked["error"]) == ("parked", 3, "invalid_blocks")
    assert run("outbox", "--retry", owed.key).out == f"{owed.key} will be tried again.\n"
    world.clock.time = max(world.clock.time, dt.datetime.now(dt.UTC))  # the command's clock is the real one
    world.deliver()
    assert "1 sent" in run("outbox").out


def test_what_is_owed_already_is_not_written_again_and_only_what_is_new_counts(new_work: NewWork) -> None:
    at = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)
    one, other = (NewItem(key=key, kind=NoticeKind.STALE, place=channel("C1"), payload={}) for key in ("1", "2"))
    with new_work() as uow:
        assert uow.outbox.add([one], at=at) == 1
        assert uow.outbox.add([one, other, other], at=at) == 1
        assert uow.outbox.add([one, other], at=at) == 0


def test_a_notice_that_is_not_there_cannot_be_tried_again(world: World, run: Run) -> None:
    done = run("outbox", "--retry", "list:nowhere")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("screenbot: There is no parked or undeliverable notice 'list:nowhere'")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("us_ofac_sdn", "--accept-shrink", "v"), "--accept-shrink VERSION and --reason TEXT go together"),
        (("us_ofac_sdn", "--reason", "because"), "--accept-shrink VERSION and --reason TEXT go together"),
        (("--accept-shrink", "v", "--reason", "because"), "is about one list: name it"),
    ],
)
def test_a_shrunken_list_is_accepted_by_version_and_reason_or_not_at_all(
    run: Run, words: tuple[str, ...], line: str
) -> None:
    done = run("update", *words)
    assert done.status == 2
    assert line in done.err
