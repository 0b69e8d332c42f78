"""The commands of the command line: listed at once, each with what it says of itself."""

from __future__ import annotations

import gc
import inspect
import os
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest
import typer

from bot import collecting
from bot.commands import every_command
from bot.commands.every_command import COMMANDS
from bot.settings import Settings
from tests.conftest import Fill

ROOT = Path(__file__).parents[2]
HEAVY = ("sqlalchemy", "tantivy", "slack_bolt", "openpyxl", "pypinyin", "handlers")
RUN = f"""
import sys
from bot.commands.cli import main
try:
    main()
finally:
    print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_says_of_itself(name: str) -> None:
    command = COMMANDS[name]
    found = getattr(import_module(command.module), command.name)
    if not isinstance(found, typer.Typer):
        assert str(inspect.getdoc(found)).startswith(command.help.removesuffix("."))


def test_commands_are_listed_and_a_file_refused_without_what_takes_long_to_import(tmp_path: Path) -> None:
    (tmp_path / "names.xlsx").write_bytes(b"PK\x03\x04 is no archive")
    listed = _run(tmp_path, "--help")
    refused = _run(tmp_path, "screen", "--file", "names.xlsx")
    assert (listed.returncode, listed.stderr) == (0, "\n")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == "screenbot: names.xlsx is no sound workbook: BadZipFile.\n\n"


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", RUN, *words], cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("words", [["manifest"], ["screen", "Xiaomi"], ["screen", "--file", "names.csv"]])
def test_every_command_looks_for_garbage_once_it_has_imported_what_it_needs(
    words: list[str], tmp_path: Path, fill: Fill
) -> None:
    fill(tmp_path / "bot.db")
    (tmp_path / "names.csv").write_text("name\nXiaomi\n")
    program = "import atexit, gc, runpy\natexit.register(lambda: print(gc.isenabled()))\n"
    program += "runpy.run_module('bot', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=tmp_path, capture_output=True, text=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:///bot.db"},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "True"


@pytest.mark.parametrize(
    ("name", "module"),
    [("serve", "bot.runtime.server"), ("socket", "bot.runtime.socket_mode"), ("worker", "bot.runtime.worker"),
     ("run", "bot.runtime.together"), ("demo", "bot.demo")],
)  # fmt: skip
def test_a_command_that_stays_up_looks_for_garbage_from_when_it_has_imported_all(
    name: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    monkeypatch.setattr(f"{module}.run", lambda *_, **__: looked.append(gc.isenabled()))
    monkeypatch.setattr("bot.runtime.logs.configure", lambda: None)
    monkeypatch.setattr("bot.settings.load", lambda *_: Settings(_env_file=None))
    monkeypatch.setattr("sys.argv", ["bot", name])
    collecting.put_off()
    try:
        with suppress(SystemExit):  # the demo tells its status so
            every_command.run(name)
        assert looked == [True]
    finally:
        gc.enable()


def test_a_process_that_one_of_ours_starts_looks_for_garbage_from_its_start() -> None:
    program = "import gc, runpy\nrunpy.run_module('bot', run_name='__mp_main__')\nassert gc.isenabled()"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_keys_alone_names_its_commands(tmp_path: Path) -> None:
    refused = _run(tmp_path, "keys")
    assert refused.returncode == 2
    assert all(word in refused.stderr for word in ("add NAME", "list", "revoke NAME"))
