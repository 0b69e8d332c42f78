"""Files as publishers send them, opened so that nothing is lost and nothing does harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, csv_rows, xml_elements


def _file(folder: Path, raw: bytes) -> SourceFile:
    path = folder / "list.csv"
    path.write_bytes(raw)
    return SourceFile.at(path)


@pytest.mark.parametrize(
    "raw", [b"a,b\r\n1,2\r\n", b"a,b\n1,2\n", b"a,b\r\n1,2", b"a,b\r\n1,2\r\n\x1a", b"\xef\xbb\xbfa,b\r\n1,2\r\n"]
)
def test_rows_are_the_same_whatever_ends_them(tmp_path: Path, raw: bytes) -> None:
    assert list(csv_rows(_file(tmp_path, raw), "utf-8-sig")) == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_a_line_end_within_quotes_is_part_of_the_cell(tmp_path: Path) -> None:
    assert list(csv_rows(_file(tmp_path, b'a,b\r\n"x\r\ny",2'), "utf-8")) == [(1, ["a", "b"]), (2, ["x\r\ny", "2"])]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"a,b\r\n1", "ends in the middle of a row"),
        (b'a,b\r\n1,"2', "cut or malformed"),
        (b"a,b", "ends in the middle of a row"),
        (b"a,b\r\n\xff,2\r\n", "is not utf-8 text"),
    ],
)
def test_a_cut_or_unreadable_file_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    with pytest.raises(ListRefused, match=reason):
        list(csv_rows(_file(tmp_path, raw), "utf-8"))


def test_the_encoding_is_the_first_that_fits_the_whole_file(tmp_path: Path) -> None:
    file = _file(tmp_path, b"a,b\r\n" * 40_000 + b"\x92,2\r\n")
    assert file.encoding("utf-8", "cp1252") == "cp1252"
    assert file.text("utf-8", "cp1252").endswith("’,2\r\n")


@pytest.mark.parametrize(
    "declared",
    ['<!DOCTYPE list SYSTEM "list.dtd">', '<!DOCTYPE list [<!ENTITY a "A">]>', "<!DOCTYPE list>"],
)
@pytest.mark.parametrize("content", ["", "<entry/>", "<entry>", "<other>&b;</other>"])
def test_a_file_that_declares_a_document_type_is_refused_for_it_before_any_of_it_is_read(
    tmp_path: Path, declared: str, content: str
) -> None:
    file = _file(tmp_path, f'<?xml version="1.0"?>{declared}<list>{content}</list>'.encode())
    with pytest.raises(ListRefused, match="declares a document type or entities, which no list does"):
        list(xml_elements(file, ["entry"]))


def test_a_file_that_declares_none_is_read(tmp_path: Path) -> None:
    file = _file(tmp_path, b'<?xml version="1.0"?><list><entry id="1"/><entry id="2"/></list>')
    assert [(tag, element.get("id")) for tag, element in xml_elements(file, ["entry"])] == [
        ("entry", "1"),
        ("entry", "2"),
    ]
