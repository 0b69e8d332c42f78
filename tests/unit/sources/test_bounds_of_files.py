"""How large a file may be, and how much of it is looked at to tell what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.custom import loading, read_custom
from data.sources.fetching.fetch import _names
from data.sources.formats import files
from data.sources.formats.files import SourceFile

MEBIBYTE = 1024 * 1024


def of(path: Path, size: int) -> Path:
    """A file of so many zeros, which takes no room."""
    with path.open("wb") as stream:
        stream.truncate(size)
    return path


def test_a_list_of_more_than_four_hundred_mebibytes_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ListRefused, match="at most 419,430,400 are read"):
        SourceFile.at(of(tmp_path / "list", 400 * MEBIBYTE + 1))


def test_a_firms_list_of_more_than_fifty_mebibytes_is_not_read(tmp_path: Path) -> None:
    file = SourceFile(path=tmp_path / "list", name="list", size=50 * MEBIBYTE + 1, sha256="")
    with pytest.raises(ListRefused, match="at most 52,428,800 are read"):
        read_custom(file, name="kyc")


def test_a_file_of_just_the_bytes_that_are_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nKestrel\n")
    size = path.stat().st_size
    monkeypatch.setattr(files, "MAX_BYTES", size)
    monkeypatch.setattr(loading, "MAX_BYTES", size)
    assert len(read_custom(SourceFile.at(path), name="kyc").entries) == 1


def test_a_file_is_told_by_its_first_64_kibibytes_and_its_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(b"x" * 65_536 + b"yz")
    file = SourceFile.at(path)
    assert (len(file.head()), file.head()[-1:], file.tail()) == (65_536, b"x", b"z")


def test_a_fetched_file_is_called_by_the_end_of_its_address_and_by_two_parts_where_that_is_no_name() -> None:
    urls = ["https://x/a/b/sdn.csv?sig=1", "https://x/a/list/content", "https://x/a/b/c d+e.xml"]
    assert _names(urls) == ["sdn.csv", "list-content", "c_d_e.xml"]
    with pytest.raises(ValueError, match="same name"):
        _names(["https://x/a/sdn.csv", "https://x/b/sdn.csv"])
