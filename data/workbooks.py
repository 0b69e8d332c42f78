"""Workbooks that people send, checked before openpyxl parses them: it believes whatever a workbook says of itself."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO
from xml.parsers import expat

from bot.errors import ScreenbotError

ZIP = b"PK"
MAX_PARTS = 500
MAX_ROWS = 1_048_576
MAX_EXACT = 10**15
"""A longer number lost its last digits when the spreadsheet made it a number."""

_MB = 1024 * 1024
_AT_ONCE = 64 * 1024
_MAX_RATIO = 100
"""Sheets are packed to a tenth or a twentieth, bombs to a thousandth."""
_MAX_WHOLE = 16 * _MB  # of a part that openpyxl holds in memory as a tree
_MOST = {"worksheet": 1024 * _MB, "sst": 100 * _MB}  # read row by row; the texts that cells share, all held
_FREED = ("row", "si")
_MOST_ELEMENTS = {"in a row": 100_000, "rows": 2_200_000, "outside": 300_000}
"""Excel has 16,384 cells in a row, of a few elements each; 1,048,576 rows; and 65,490 styles."""
_MAX_TEXT = _MB  # between two tags: Excel's cells hold 32,767 characters
_DIRECTORY_ENTRY = b"PK\x01\x02"

_OTHER_PACKAGES = {
    "xl/workbook.bin": "a binary workbook (.xlsb)", "content.xml": "an OpenDocument file",
    "word/document.xml": "a Word document", "ppt/presentation.xml": "a presentation",
}  # fmt: skip


_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_LIKE_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def unescaped(text: str) -> str:
    """The text of a cell: ECMA-376 (ST_Xstring) writes a sign that XML cannot hold as "_x000D_", and "_" as such.

    Halves of a pair become one sign; half a pair alone becomes U+FFFD.
    """
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def escaped(text: str) -> str:
    """The text as a workbook holds it: what would be read as such a sign keeps its letters."""
    return _LIKE_ESCAPED.sub("_x005F_", text)


class UnsoundWorkbook(ScreenbotError):
    """A workbook that must not be parsed, or cannot be. Its text goes on after the name of the file."""


def check_workbook(path: Path, *, most_unpacked: int, most_rows: int = MAX_ROWS) -> None:
    """Refuse what would harm or mislead the parser, in little time and memory. Raises UnsoundWorkbook.

    That is an archive that is broken, locked or unpacks to more than `most_unpacked` bytes; XML that is malformed,
    declares a document type or entities (openpyxl's parser expands them), or has a row or a text beyond any bound.
    """
    with sound():
        if _directory_entries(path) > 10 * MAX_PARTS:  # before zipfile makes an object of each
            raise _too_large(most_unpacked)
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_names(archive.namelist())
            _check_sizes(parts, path.stat().st_size, most_unpacked)
            for part in parts:
                with archive.open(part) as stream:
                    _check_part(stream, part.filename, most_rows)


@contextmanager
def sound() -> Iterator[None]:
    """Whatever a mangled workbook makes zipfile, expat and openpyxl stumble over is raised as UnsoundWorkbook."""
    try:
        yield
    except ScreenbotError:
        raise
    except Exception as error:  # there is no end to the kinds
        raise UnsoundWorkbook(f"is no sound workbook: {type(error).__name__}") from error


def _too_large(most_unpacked: int) -> UnsoundWorkbook:
    return UnsoundWorkbook(f"unpacks to more than {most_unpacked:,} bytes or {MAX_PARTS} parts")


def _directory_entries(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(block.count(_DIRECTORY_ENTRY) for block in iter(lambda: stream.read(_MB), b""))


def _check_names(names: list[str]) -> None:
    for part, what in _OTHER_PACKAGES.items():
        if part in names:
            raise UnsoundWorkbook(f"is {what}: save the table as XLSX or CSV")
    if not any(name.startswith("xl/") for name in names):
        raise UnsoundWorkbook("is no sound workbook: it is an archive of something else")


def _check_sizes(parts: list[zipfile.ZipInfo], size: int, most_unpacked: int) -> None:
    """By the archive's own directory, which zipfile holds the parts to."""
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > most_unpacked:
        raise _too_large(most_unpacked)
    for part in parts:
        if part.flag_bits & 1:
            raise UnsoundWorkbook("is locked with a password: save it without one")
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnsoundWorkbook("is no sound workbook: it is packed in a way that spreadsheets do not use")
        if part.file_size > _MAX_RATIO * max(part.compress_size, _MB // 100):
            raise UnsoundWorkbook(f"unpacks to far more than its {size:,} bytes can hold")


def _check_part(stream: IO[bytes], name: str, most_rows: int) -> None:
    """Check a part that holds XML, whatever its name says: a relation may point to any."""
    head = stream.read(_AT_ONCE)
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        return
    try:
        _check_xml(chain([head], iter(lambda: stream.read(_AT_ONCE), b"")), most_rows)
    except expat.ExpatError:
        if name.endswith((".xml", ".rels")):  # old drawings (.vml) are not quite XML, and are not read
            raise


def _check_xml(blocks: Iterable[bytes], most_rows: int) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    counter = _Counter(most_rows)
    parser.StartElementHandler = counter.start
    parser.EndElementHandler = counter.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    read = unbroken = 0
    for block in blocks:
        parser.Parse(block)
        read += len(block)
        unbroken = 0 if b"<" in block else unbroken + len(block)
        if unbroken > _MAX_TEXT or read > _MOST.get(counter.root, _MAX_WHOLE):
            raise UnsoundWorkbook("has more in one part than any spreadsheet holds")
    parser.Parse(b"", True)


def _refuse_doctype(*_: object) -> None:
    raise UnsoundWorkbook("declares a document type or entities, which no workbook does")


class _Counter:
    """Counts elements: those in a row of a sheet or a shared text, which are freed once it is read, and the rest."""

    def __init__(self, most_rows: int) -> None:
        self.root = ""
        self._most_rows = most_rows
        self._inside = False
        self._counts = dict.fromkeys(_MOST_ELEMENTS, 0)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self.root = self.root or local
        if self._inside:
            return self._count("in a row")
        if local in _FREED:
            self._inside, self._counts["in a row"] = True, 0
            if float(attributes.get("r", 0)) > self._most_rows:  # openpyxl counts its way to a row far down
                raise UnsoundWorkbook(f"has more than {self._most_rows:,} rows")
        self._count("rows" if local in _FREED else "outside")

    def end(self, name: str) -> None:
        if self._inside and name.rpartition(" ")[2] in _FREED:
            self._inside = False

    def _count(self, what: str) -> None:
        self._counts[what] += 1
        if self._counts[what] > _MOST_ELEMENTS[what]:
            raise UnsoundWorkbook("has more rows or cells than any spreadsheet holds")
