"""`screen` with names alone is not read by typer: it is read as typer reads it, and left to typer where it is more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from bot.commands import names_alone, screen
from bot.commands.names_alone import NamesAlone
from tests.conftest import Fill

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "words",
    [
        ["Xiaomi"], ["Xiaomi", "Huawei Technologies Co., Ltd."], ["--json", "小米", "--json"],
        ["小米", "--full", "SMIC"], ["Xiaomi", "--full", "--json"], [""], ["O'Neil & Sons", "<b>x</b>"],
    ],
)  # fmt: skip
def test_names_and_flags_are_read_as_typer_reads_them(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[NamesAlone] = []

    def screen_names(names: list[str], *, as_of: None, dataset: None, as_json: bool, full: bool) -> int:
        assert (as_of, dataset) == (None, None)
        read.append(NamesAlone(names, as_json=as_json, full=full))
        return 0

    monkeypatch.setattr("bot.commands.answers.screen_names", screen_names)
    app = typer.Typer(add_completion=False)
    app.callback()(lambda: None)
    app.command("screen")(screen.screen)
    app(["screen", *words], standalone_mode=False)
    assert [names_alone.read(["screen", *words])] == read


@pytest.mark.parametrize(
    "words",
    [
        [], ["screen"], ["screen", "--json"], ["lists"], ["ask", "Xiaomi"], ["--help"], ["screen", "--help"],
        ["screen", "Xiaomi", "--as-of", "2021-02-01"], ["screen", "Xiaomi", "--list=un_sc"], ["screen", "-"],
        ["screen", "--file", "names.csv"], ["screen", "--", "-x"], ["screen", "-f", "Xiaomi"],
        ["screen", "--js", "Xiaomi"], ["screen", "--json=1", "Xiaomi"], ["screen", "Xi\udcffaomi"], ["screen", "a\nb"],
        ["--json", "screen", "Xiaomi"],
    ],
)  # fmt: skip
def test_all_else_is_left_to_typer(words: list[str]) -> None:
    assert names_alone.read(words) is None


@pytest.mark.parametrize("words", [["--json", "Xiaomi"], ["--json", "Xiaomi", "--as-of", "2021-02-01"]])
def test_who_leaves_before_the_answer_is_told_nothing_more_and_the_status_says_so(
    words: list[str], tmp_path: Path, fill: Fill
) -> None:
    fill(tmp_path / "bot.db")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", UNBUFFERED, "screen", *words], stdout=writing, stderr=subprocess.PIPE, check=False,
        cwd=tmp_path, text=True, env=os.environ | {"PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:///bot.db"},
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


UNBUFFERED = """
import sys
sys.stdout.reconfigure(write_through=True)
from bot.commands.cli import main
main()
"""
