"""An answer at a terminal opens the store without reading every fact anew, and never where that would miss a change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.app import open_services
from bot.environment import OfAnswers
from bot.opening import open_answers
from bot.services.asker import Asker
from bot.settings import Settings
from data import unchanged
from data.sql.engine import make_engine

ROOT = Path(__file__).parents[2]
CLI = Asker(surface="cli")
UNNEEDED = (
    "alembic babel slack_sdk httpx lxml openpyxl huey sqlalchemy.dialects.postgresql data.curated.kept "
    "data.sql.notices.outbox data.sql.lists.editions bot.app bot.services.ports bot.services.questions.reader "
    "bot.services.texts.screening structlog pydantic_settings bot.settings data.curated.scope pydantic.main "
    "pydantic.types pypinyin typer bot.commands.every_command bot.services.questions.asked "
    "bot.services.questions.parsing bot.services.announcements.noticeboard data.sql.notices.noticeboard stdnum "
    "html.entities difflib bot.domain.lists.entry bot.domain.notices.edition_changes"
).split()
"""What no name on the command line needs. One of them costs an answer a hundredth of its time, typer an eighth."""
ANSWERED = f"""
import json, sys
from sqlalchemy import event
from sqlalchemy.orm import Mapper
found = []
event.listen(Mapper, "after_configured", lambda: found.append("the mappings of all tables"))
from bot.commands.cli import main
try:
    main()
finally:
    print(json.dumps(found + [name for name in {UNNEEDED!r} if name in sys.modules]))
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('opened') / 'bot.db'}")


@pytest.fixture
def engine(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setattr(unchanged, "_SETTLED_SECONDS", 0.0)
    return open_services(settings).engine


def change(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(statement))


def test_a_store_that_was_opened_whole_need_not_be_again(engine: Engine) -> None:
    assert unchanged.is_unchanged(engine)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE marks SET value = '0' WHERE name = 'keys'",
        "UPDATE marks SET value = '1' WHERE name = 'facts revision'",
        "UPDATE dataset_versions SET version = 'another' WHERE dataset = 'us_dod_1237'",
        "UPDATE datasets SET title = 'Another' WHERE id = 'us_ofac_sdn'",
        "DELETE FROM datasets WHERE id = 'un_sc'",
    ],
)
def test_what_another_program_has_changed_in_the_store_has_it_opened_whole(engine: Engine, statement: str) -> None:
    assert unchanged.is_unchanged(engine)
    change(engine, statement)
    assert not unchanged.is_unchanged(engine)


def test_files_that_are_others_than_those_it_was_opened_by_have_it_opened_whole(engine: Engine) -> None:
    unchanged.note(engine, ("other files", 0.0))
    assert not unchanged.is_unchanged(engine)


def test_by_files_that_were_changed_a_moment_ago_nothing_is_noted(settings: Settings, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    opened = open_services(Settings(database_url=url)).engine
    unchanged._file(opened).unlink(missing_ok=True)
    unchanged.note(opened, (unchanged.files_sign()[0], time.time()))
    assert not unchanged.is_unchanged(opened)


def test_a_changed_file_of_facts_changes_the_fingerprint_though_it_is_as_long_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "one.toml"
    file.write_text("a = 1\n")
    monkeypatch.setattr(unchanged, "_DATA", tmp_path)
    monkeypatch.setattr(unchanged, "_FOLDERS", [""])
    before, _ = unchanged.files_sign()
    assert unchanged.files_sign()[0] == before
    time.sleep(0.02)  # the least by which the times of two writes differ
    file.write_text("a = 2\n")
    assert unchanged.files_sign()[0] != before


def test_a_store_that_is_no_longer_as_it_was_is_brought_up_to_date_before_it_answers(
    engine: Engine, settings: Settings
) -> None:
    change(engine, "UPDATE datasets SET title = 'Another' WHERE id = 'us_ofac_sdn'")
    open_answers(OfAnswers(settings.database_url, ""))
    with make_engine(settings.database_url).connect() as connection:
        title = connection.execute(text("SELECT title FROM datasets WHERE id = 'us_ofac_sdn'")).scalar()
    assert title != "Another"


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        ("Xiaomi", False), ("Huawei Technologies Co., Ltd.", False), ("小米", False),
        ("Is Xiaomi designated?", True), ("is Xiaomi listed", True), ("Xiaomi?", False),
    ],
)  # fmt: skip
def test_a_stored_name_is_no_question_and_a_question_is_one(
    engine: Engine, settings: Settings, asked: str, question: bool
) -> None:
    assert open_answers(OfAnswers(settings.database_url, "")).asks_something(asked, asker=CLI) is question


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("words", [["Xiaomi"], ["Xiaomi", "--json"], ["Kaspersky Lab", "Xiaomi", "--full"]])
def test_an_answer_loads_nothing_that_it_does_not_need(words: list[str], settings: Settings) -> None:
    open_answers(OfAnswers(settings.database_url, "")).screener.screen("Xiaomi", asker=CLI)  # writes the index
    done = subprocess.run(
        [sys.executable, "-c", ANSWERED, "screen", *words], cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | {"DATABASE_URL": settings.database_url},
    )  # fmt: skip
    assert json.loads(done.stdout.splitlines()[-1]) == []
