"""Reads a file that somebody sent, by its content: a table of names, or a running text (PDF, DOCX, TXT)."""

from __future__ import annotations

import zipfile
from itertools import islice
from pathlib import Path

from bot.errors import BadInput
from bot.services.files.caps import MOST_CHARACTERS, MOST_ROWS
from bot.services.files.reading import Chosen, Line, TableRead, TextRead
from data.batches.documents import text_of_docx, text_of_pdf
from data.batches.names import NamesFile
from data.batches.prose import is_prose
from data.batches.text import encoding_of
from data.workbooks import ZIP

_HEAD = 1024
_PDF = b"%PDF"


def read_file(file: Path, chosen: Chosen) -> TableRead | TextRead:
    """What is in the file. Raises BadInput for what cannot be read, Unclear where somebody has to choose."""
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    if _PDF in head:  # some begin with a few bytes of their own
        return _text(text_of_pdf(file), "text of the PDF")
    if head.startswith(ZIP) and _is_docx(file):
        return _text(text_of_docx(file), "text of the document")
    if file.suffix.casefold() == ".pdf" or file.suffix.casefold() == ".docx":
        raise BadInput(f"{file.name} is no {file.suffix[1:].upper()}, whatever its name says.")
    if file.suffix.casefold() == ".txt" and not (chosen.column or head.startswith(ZIP)):
        text = _plain(file)
        if is_prose(text):
            return _text(text, "running text")
    return _table(file, chosen)


def _is_docx(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False  # what reads tables says what is wrong with it


def _plain(file: Path) -> str:
    with file.open(encoding=encoding_of(file, None), errors="replace") as stream:
        return stream.read(MOST_CHARACTERS + 1)


def _text(text: str, reading: str) -> TextRead:
    if not any(map(str.isalnum, text)):
        raise BadInput("There is no text in that file: a scan is a picture, and I read no text in pictures.")
    return TextRead(text=text[:MOST_CHARACTERS], reading=reading, cut=len(text) > MOST_CHARACTERS)


def _table(file: Path, chosen: Chosen) -> TableRead:
    names = NamesFile(file, column=chosen.column or None, sheet=chosen.sheet or None)
    rows = list(islice(names.rows(), MOST_ROWS + 1))
    if len(rows) > MOST_ROWS:
        raise BadInput(f"{file.name} has more than {MOST_ROWS:,} rows, and I screen up to so many: send it in parts.")
    if not rows:
        raise BadInput(f"{file.name} holds no names below its heading.")
    unused = ", ".join(f"“{heading}”" for heading in names.days_unused)
    return TableRead(
        heading=names.heading,
        lines=tuple(Line(row.asked, row.kept) for row in rows),
        reading=names.reading,
        unused=f"Dates in column {unused} were not used: all rows are as of today." if unused else "",
    )
