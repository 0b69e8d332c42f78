"""The revision of the reviewed facts grows with every change of their files, and whoever forgets it is told how."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadFacts
from data import curated
from data.curated.revisions import NAME, fault_of_revision, fingerprint, revise, revision
from tests.unit.curated.small import DATASET, ENTITY, FILES, TODAY, change


def test_the_reviewed_facts_are_those_of_their_newest_revision() -> None:
    assert fault_of_revision(curated.ROOT) == ""


def test_a_snapshot_bears_the_newest_revision(root: Path) -> None:
    assert curated.load(root, today=TODAY).revision == revision(root) == 1


@pytest.mark.parametrize("file", FILES)
def test_a_change_of_any_file_is_told_with_what_to_do_and_makes_the_revision_grow(root: Path, file: str) -> None:
    path = root / file
    path.write_text(path.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    told = fault_of_revision(root)
    assert told.startswith("data/revisions.toml: the reviewed facts have changed since revision 1: run")
    assert "`python -m bot data revise`" in told
    assert revise(root) == 2
    assert (fault_of_revision(root), revision(root)) == ("", 2)


def test_a_file_more_and_a_file_less_are_changes(root: Path) -> None:
    before = fingerprint(root)
    (root / "entities" / "new.toml").write_text((root / ENTITY).read_text(encoding="utf-8"), encoding="utf-8")
    more = fingerprint(root)
    (root / ENTITY).unlink()
    assert len({before, more, fingerprint(root)}) == 3


def test_without_a_change_there_is_no_new_revision(root: Path) -> None:
    assert (revise(root), revise(root)) == (1, 1)
    lines = (root / NAME).read_text(encoding="utf-8")
    change(root, DATASET, "closed = true", "closed = false")
    revise(root)
    assert (root / NAME).read_text(encoding="utf-8").startswith(lines)  # nothing that stood there is lost


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ('1 = "a"\n3 = "b"\n', "revisions are numbered 1, 2, 3 and so on, each once"),
        ('2 = "a"\n1 = "b"\n', "revisions are numbered 1, 2, 3 and so on, each once"),
        ('1 = "a"\n1 = "b"\n', "is not TOML"),
        ("<<<<<<< ours\n", "is not TOML"),
    ],
)
def test_a_merge_that_went_wrong_is_told(root: Path, lines: str, problem: str) -> None:
    (root / NAME).write_text(lines, encoding="utf-8")
    with pytest.raises(BadFacts, match=problem):
        curated.load(root, today=TODAY)


def test_facts_without_a_revision_are_refused(root: Path) -> None:
    (root / NAME).unlink()
    with pytest.raises(BadFacts, match=r"data/revisions.toml: there is no such file: run `python -m bot data revise`"):
        curated.load(root, today=TODAY)
    assert revise(root) == 1
