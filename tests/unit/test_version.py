"""Which program a record says it was made by."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.version import this_program

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def written(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_checkout_tells_its_commit_by_its_branch(tmp_path: Path) -> None:
    written(tmp_path / ".git/HEAD", "ref: refs/heads/main\n")
    written(tmp_path / ".git/refs/heads/main", f"{COMMIT}\n")
    assert this_program(folder=tmp_path).commit == COMMIT


def test_a_branch_may_be_packed_and_no_branch_checked_out(tmp_path: Path) -> None:
    written(tmp_path / ".git/HEAD", "ref: refs/heads/main\n")
    written(tmp_path / ".git/packed-refs", f"# pack-refs\n{'f' * 40} refs/heads/other\n{COMMIT} refs/heads/main\n")
    assert this_program(folder=tmp_path).commit == COMMIT
    written(tmp_path / ".git/HEAD", f"{COMMIT}\n")
    assert this_program(folder=tmp_path).commit == COMMIT


def test_a_second_work_tree_finds_its_branch_in_the_first_ones_folder(tmp_path: Path) -> None:
    written(tmp_path / "second/.git", "gitdir: ../first/.git/worktrees/second\n")
    written(tmp_path / "first/.git/worktrees/second/HEAD", "ref: refs/heads/side\n")
    written(tmp_path / "first/.git/worktrees/second/commondir", "../..\n")
    written(tmp_path / "first/.git/refs/heads/side", f"{COMMIT}\n")
    assert this_program(folder=tmp_path / "second").commit == COMMIT


@pytest.mark.parametrize("head", [None, "nonsense", "ref: refs/heads/gone"])
def test_where_nothing_tells_the_commit_none_is_said(tmp_path: Path, head: str | None) -> None:
    if head:
        written(tmp_path / ".git/HEAD", head)
    assert this_program(folder=tmp_path).commit == ""


def test_what_the_setting_says_wins_and_the_version_is_known(tmp_path: Path) -> None:
    written(tmp_path / ".git/HEAD", f"{COMMIT}\n")
    assert this_program("deadbeef", folder=tmp_path).commit == "deadbeef"
    assert this_program().version
