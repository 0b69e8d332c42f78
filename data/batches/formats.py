"""What a file of names is, by its content: a workbook, text, or something that is refused by its name."""

from __future__ import annotations

import mmap
import re
from pathlib import Path

from bot.errors import BadInput
from data.workbooks import ZIP

_TEXT = (".csv", ".tsv", ".txt", ".psv", ".tab", ".dat", ".asc", ".del", "")
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods")
_HEAD = 64 * 1024
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": "a PDF", b"\x1f\x8b": "packed with gzip", b"7z\xbc\xaf": "packed with 7-Zip", b"Rar!": "packed with RAR",
    b"{\\rtf": "a text document (RTF)", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture",
    b"PAR1": "a Parquet file", b"SQLite format 3": "a database",
}  # fmt: skip
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-zA-Z]")
_SAVE = "save the table as XLSX or CSV"


def is_workbook(file: Path) -> bool:
    """Whether the file is a workbook, not text. Raises BadInput for what is neither, and says what it is."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    if head.startswith(ZIP):
        return True
    suffix = file.suffix.casefold()
    if what := _what(file, head):
        raise BadInput(f"{file.name} is {what}: {_SAVE}.")
    if suffix in _WORKBOOKS:
        raise BadInput(f"{file.name} is no sound workbook: it cannot be read as XLSX. If it is text, name it .csv.")
    if suffix not in _TEXT:
        raise BadInput(f"{file.name} is neither CSV nor XLSX.")
    return False


def _what(file: Path, head: bytes) -> str:
    if head.startswith(_OLD):
        return "locked with a password" if _holds(file, _LOCKED) else "an old Excel file (.xls)"
    if _MARKUP.match(head):
        return "a web page, as one that asks to sign in, or other markup"
    return next((what for start, what in _OTHERS.items() if head.startswith(start)), "")


def _holds(file: Path, what: bytes) -> bool:
    with file.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(what) >= 0
