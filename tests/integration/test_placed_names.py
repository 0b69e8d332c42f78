"""Where nobody has "Jon Petrel of Zug", whoever "Jon Petrel" means is told: never nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.integration.commands import Run

LISTED = "name,kind,country\nPETREL Jon Harald,person,\nFirst Bank,company,\nTosca Heavy Works Ltd,company,\n"


@pytest.fixture
def listed(run: Run, tmp_path: Path) -> Run:
    names = tmp_path / "own.csv"
    names.write_text(LISTED, encoding="utf-8")
    assert run("update", "--custom", str(names), "--name", "own").status == 0
    return run


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Jon Petrel of Zug", ["PETREL Jon Harald"]),
        ("Jon Petrel from Sturnus Holding", ["PETREL Jon Harald"]),
        ("Tosca Heavy Works Ltd of Zug", ["Tosca Heavy Works Ltd"]),
        ("Ann Merlyn of Zug", []),
        ("First Bank of Sturnusland", []),
    ],
)
def test_a_name_with_a_place_behind_it_tells_whom_the_name_means(listed: Run, asked: str, told: list[str]) -> None:
    (row,) = listed("screen", asked, "--json").rows
    assert [one["entity"]["caption"] for one in (*row["findings"], *row["also"])] == told
