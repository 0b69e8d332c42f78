"""A look into ZIP archives and workbooks, enough to say what they are. Little is unpacked, and nothing is evaluated."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Sequence

from data.sources.formats.files import SourceFile

_MOST = 1024 * 1024
_WORDS_OF_A_WORKBOOK = ("content.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")  # of ODS, of XLSX
_DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError, ValueError)
"""What zipfile raises for archives that are damaged, encrypted or packed in a way it does not know."""


def packed_names(file: SourceFile) -> Sequence[str]:
    """The names of what a ZIP archive holds; none where it is no archive, or a damaged one."""
    try:
        with zipfile.ZipFile(file.path) as archive:
            return archive.namelist()
    except _DAMAGED:
        return ()


def words_of_a_workbook(file: SourceFile) -> bytes | None:
    """The first of the text of an ODS or XLSX workbook; None where the file is none, b"" where it cannot be read."""
    parts = [part for part in _WORDS_OF_A_WORKBOOK if part in packed_names(file)]
    return b"\n".join(_first(file, part) for part in parts) if parts else None


def _first(file: SourceFile, part: str) -> bytes:
    try:
        with zipfile.ZipFile(file.path) as archive, archive.open(part) as stream:
            return stream.read(_MOST)
    except _DAMAGED:
        return b""
