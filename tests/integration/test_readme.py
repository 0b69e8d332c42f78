"""The README says what the bot answers, and holds what it says it holds."""

from __future__ import annotations

import datetime as dt
import io
import re
from functools import partial
from pathlib import Path

import pytest
from rich.console import Console

from bot.commands import terminal
from bot.domain.lists.dataset import Coverage, Snapshot
from bot.services.ports import Asker
from bot.services.questions.asked import Screen
from bot.services.questions.parsing import parse_command
from bot.services.screening.screener import Screener
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock
from tests.integration.loading import load

README = Path(__file__).resolve().parents[2].joinpath("README.md").read_text()
QUESTIONS = re.findall(r"^\| `([^`]+)` \| (.+) \|$", README, re.MULTILINE)
HELD = re.findall(r"^\| (.+) \| `(\w+)` \| (\d+) \| (whole|in part) \|$", README, re.MULTILINE)


@pytest.fixture(scope="module")
def screener(tmp_path_factory: pytest.TempPathFactory, reviewed: Snapshot) -> Screener:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('readme')}/bot.db")
    upgrade(engine)
    new_work = partial(SqlUnitOfWork, engine)
    load(new_work, reviewed)
    return Screener(new_work, FakeClock())


@pytest.mark.parametrize(("asked", "answered"), QUESTIONS)
def test_each_question_gets_the_answer_the_readme_gives(screener: Screener, asked: str, answered: str) -> None:
    command = parse_command(asked, today=dt.date(2026, 11, 24))
    assert isinstance(command, Screen)
    out = io.StringIO()
    show = terminal.show(Console(file=out, width=500))
    for name in command.names:
        show(screener.screen(name, as_of=command.as_of, asker=Asker(surface="test")))
    for part in answered.split("; "):
        assert part in out.getvalue()


def test_the_table_of_lists_is_what_is_held(reviewed: Snapshot) -> None:
    counts = {d.id: sum(one.dataset == d.id for one in reviewed.designations) for d in reviewed.datasets}
    held = {Coverage.COMPLETE: "whole", Coverage.PARTIAL: "in part"}
    known = [(d.title, d.id, str(counts[d.id]), held[d.coverage]) for d in reviewed.datasets]
    assert sorted(HELD) == sorted(known)


def test_the_readme_has_its_table_of_questions() -> None:
    assert len(QUESTIONS) > 10
