"""The learned weights as they are kept: a table that is wrong is refused, naming the line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.services.questions.reading import Kind
from data.curated import learned as kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(kept, "FOLDER", tmp_path)
    kept.learned.cache_clear()
    yield tmp_path
    kept.learned.cache_clear()


def write(folder: Path, **tables: str) -> None:
    names = "feature\tO\tB\tI\nstep=O\t0\t0\t0\nstep=B\t0\t0\t0\nstep=I\t0\t0\t0\nalways\t1\t0\t-0.5\n"
    choice = "feature\thelp\tscreen\nalways\t1\t0\n"
    found = {"names": names, "unspaced_names": names, "kinds": choice, "aspects": choice, "days": choice} | tables
    for name, text in found.items():
        (folder / f"{name}.tsv").write_text(text, encoding="utf-8")


def test_the_weights_are_read_by_feature_and_label(folder: Path) -> None:
    write(folder)
    read = kept.learned()
    assert read.names is not None
    assert read.names.features == {"always": (1.0, 0.0, -0.5)}
    assert read.kinds is not None
    assert (read.kinds.labels, read.kinds.features) == (["help", "screen"], {"always": (1.0, 0.0)})


def test_a_row_with_too_few_weights_is_refused_with_its_line(folder: Path) -> None:
    write(folder, kinds="feature\thelp\tscreen\nalways\t1\n")
    with pytest.raises(ValueError, match=r"kinds\.tsv, line 2"):
        kept.learned()


def test_names_without_their_steps_are_refused(folder: Path) -> None:
    write(folder, names="feature\tO\tB\tI\nalways\t1\t0\t0\n")
    with pytest.raises(ValueError, match=r"names\.tsv: the labels and their steps"):
        kept.learned()


def test_the_weights_of_the_repository_are_whole() -> None:
    kept.learned.cache_clear()
    read = kept.learned()
    assert read.names is not None
    assert read.kinds is not None
    assert len(read.names.features) > 1_000
    assert set(read.kinds.labels) <= {kind.value for kind in Kind}
