"""The heads of chains that have grown are told to operators each morning, once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NoticeKind
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from handlers.blocks.notice_words import operators_message
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import World
from tests.integration.test_records import RECORD, keep
from tests.unit.handlers.slack import check_message, said


@pytest.fixture
def world(new_work: NewWork) -> World:
    world = World(new_work)
    world.clock.time = dt.datetime(2026, 11, 26, 9, tzinfo=dt.UTC)
    return world


def told(world: World) -> list[list[str]]:
    return [owed.payload["heads"] for owed in world.owed_to_operators() if owed.kind is NoticeKind.HEADS]


def ask(new_work: NewWork, id: str, team: str) -> None:
    keep(new_work, replace(RECORD, id=id, asker=Asker(surface="command", team=team)))


def test_each_morning_the_heads_of_chains_that_have_grown_are_told_once(world: World, new_work: NewWork) -> None:
    ask(new_work, "a", "T1")
    ask(new_work, "b", "T2")
    world.clockwork.tick()
    world.wait(hours=1)
    world.clockwork.tick()
    (first,) = told(world)
    assert [line.split()[0] for line in first] == ["T1", "T2"]
    ask(new_work, "c", "T2")
    world.wait(hours=3)
    world.clockwork.tick()
    assert len(told(world)) == 1
    world.wait(days=1)
    world.clockwork.tick()
    world.wait(days=1)
    world.clockwork.tick()
    assert [line.split()[0] for line in told(world)[1]] == ["T2"]
    assert len(told(world)) == 2


def test_what_was_told_can_be_held_against_the_chain(world: World, new_work: NewWork) -> None:
    ask(new_work, "a", "T1")
    world.clockwork.tick()
    ask(new_work, "b", "T1")
    position, _, hash = told(world)[0][0].split()[1].partition(":")
    archive = Archive(new_work, FakeClock())
    assert archive.verify("T1", [(int(position), bytes.fromhex(hash))]).faults == []
    assert archive.verify("T1", [(int(position), bytes(32))]).faults != []


def test_the_word_to_operators_is_one_that_slack_takes() -> None:
    heads = [f"T{n}  12:{'ab' * 32}" for n in range(25)]
    message = operators_message(OperatorNotice(kind=NoticeKind.HEADS, said={"day": "2026-11-26", "heads": heads}))
    check_message(message)
    assert f"T24 12:{'ab' * 32}" in said(message)
