"""The reviewed facts are read anew whenever anything has changed that they follow from, and only then."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from bot.domain.lists.dataset import Snapshot
from bot.errors import BadFacts
from data import curated
from data.curated import kept
from data.curated.kept import load_kept
from tests.unit.curated.small import DATASET, ENTITY, FILES, ROWS, TODAY, change


class Reads:
    """Reads the facts, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, root: Path) -> Snapshot:
        self.times += 1
        return curated.load(root, today=TODAY)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "names" / "facts"


def test_facts_that_did_not_change_are_read_once_and_are_the_same(root: Path, file: Path) -> None:
    reads = Reads()
    first = load_kept(file, root, read=reads)
    assert load_kept(file, root, read=reads) == first == curated.load(root, today=TODAY)
    assert reads.times == 1
    assert [path.name for path in file.parent.iterdir()] == ["facts"]


@pytest.mark.parametrize("name", [*FILES, "revisions.toml"])
def test_a_change_of_any_file_has_them_read_anew(root: Path, file: Path, name: str) -> None:
    reads = Reads()
    load_kept(file, root, read=reads)
    (root / name).write_text((root / name).read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    load_kept(file, root, read=reads)
    assert reads.times == 2


def test_what_a_changed_file_says_is_what_is_given(root: Path, file: Path) -> None:
    load_kept(file, root, read=Reads())
    change(root, ENTITY, 'caption = "Xiaomi Corporation"', 'caption = "Xiaomi"')
    change(root, ENTITY, '{ text = "Xiaomi Corporation"', '{ text = "Xiaomi"')
    assert "Xiaomi" in {entity.caption for entity in load_kept(file, root, read=Reads()).entities}


@pytest.mark.parametrize("stray", ["entities/notes.md", "entities/nobody.toml"])
def test_a_file_too_many_is_a_fault_though_all_others_are_as_they_were(root: Path, file: Path, stray: str) -> None:
    load_kept(file, root, read=Reads())
    (root / stray).write_text("", encoding="utf-8")
    with pytest.raises(BadFacts, match=stray):
        load_kept(file, root, read=Reads())


@pytest.mark.parametrize("gone", [ENTITY, DATASET, ROWS])
def test_a_file_that_is_gone_is_missed(root: Path, file: Path, gone: str) -> None:
    reads = Reads()
    load_kept(file, root, read=reads)
    (root / gone).unlink()
    with suppress(BadFacts):  # which a list without rows is not
        load_kept(file, root, read=reads)
    assert reads.times == 2


def test_another_version_of_the_program_reads_them_itself(
    root: Path, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    reads = Reads()
    load_kept(file, root, read=reads)
    module = tmp_path / "checks.py"
    module.write_text("", encoding="utf-8")
    monkeypatch.setattr(kept, "_code", lambda: iter([module]))
    load_kept(file, root, read=reads)
    module.write_text("# stricter\n", encoding="utf-8")
    load_kept(file, root, read=reads)
    assert reads.times == 3


@pytest.mark.parametrize("damage", [b"", b"{}", b"x" * 5000])
def test_a_damaged_file_is_read_past_and_mended(root: Path, file: Path, damage: bytes) -> None:
    reads = Reads()
    first = load_kept(file, root, read=reads)
    whole = file.read_bytes()
    file.write_bytes(damage)
    assert load_kept(file, root, read=reads) == first
    file.write_bytes(whole[: len(whole) // 2])
    assert load_kept(file, root, read=reads) == first
    file.write_bytes(whole.replace(b"Xiaomi Corporation", b"Xiaomi Incorporate"))
    assert load_kept(file, root, read=reads) == first
    assert reads.times == 4
    assert file.read_bytes() == whole


def test_where_nothing_can_be_written_they_are_read_each_time(root: Path, tmp_path: Path) -> None:
    (tmp_path / "names").write_text("no folder", encoding="utf-8")
    reads = Reads()
    first = load_kept(tmp_path / "names" / "facts", root, read=reads)
    assert load_kept(tmp_path / "names" / "facts", root, read=reads) == first
    assert reads.times == 2


def test_facts_that_change_while_they_are_read_are_not_kept(root: Path, file: Path) -> None:
    def read(root: Path) -> Snapshot:
        found = curated.load(root, today=TODAY)
        change(root, ENTITY, 'caption = "Xiaomi Corporation"', 'caption = "Xiaomi"')
        return found

    load_kept(file, root, read=read)
    assert not file.exists()


def test_wrong_facts_are_not_kept(root: Path, file: Path) -> None:
    change(root, ROWS, 'entity = "xiaomi"', 'entity = "nobody"')
    with pytest.raises(BadFacts):
        load_kept(file, root, read=Reads())
    assert not file.exists()
