"""What the first answer needs is loaded before anybody waits for it, and nothing is written."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

from sqlalchemy import Engine, func, select
from structlog.testing import capture_logs

from bot.app import open_services
from bot.demo.children import environment
from bot.runtime.warming import Warming
from bot.settings import Settings
from data.sql.engine import make_engine
from data.sql.tables.records import RecordRow
from data.sql.threads import ThreadRow
from tests.conftest import Fill

WARM = """
import sys
from bot.app import open_services
from bot.runtime.warming import Warming
from bot.settings import Settings
warming = Warming(open_services(Settings(_env_file=None)))
warming.start()
assert warming.wait(60)
sys.exit(not {"pypinyin", "tantivy", "opencc"} <= sys.modules.keys())
"""


def test_what_names_and_questions_need_is_loaded_and_nothing_is_written(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "bot.db")
    address = f"sqlite:///{tmp_path / 'bot.db'}"
    env = environment(DATABASE_URL=address)
    assert subprocess.run([sys.executable, "-c", WARM], cwd=tmp_path, env=env, check=False).returncode == 0
    assert list((tmp_path / "bot.db.names").iterdir()) != []
    engine = make_engine(address)
    with engine.connect() as connection:
        for table in (RecordRow, ThreadRow):
            assert connection.scalar(select(func.count()).select_from(table)) == 0
    engine.dispose()


def test_without_its_database_a_process_gets_no_warmer_and_goes_on(tmp_path: Path, fill: Fill) -> None:
    fill(tmp_path / "bot.db")
    services = open_services(Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'bot.db'}"), fill=False)
    gone: Engine = make_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    with capture_logs() as log:
        warming = Warming(dataclasses.replace(services, engine=gone))
        warming.start()
        assert warming.wait(20)
    assert [(entry["event"], entry["log_level"]) for entry in log if entry["event"] == "not_warm"] == [
        ("not_warm", "warning")
    ]
    gone.dispose()
    services.engine.dispose()
