"""Files as publishers send them: fingerprinted, bounded, and opened so that nothing in them can do harm."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from bot.errors import ListRefused

MAX_BYTES = 400 * 1024 * 1024
HEAD_BYTES = 64 * 1024
_CTRL_Z = b"\x1a"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file on disk that may be an edition of a list. `name` is its own, for people; formats are told by content."""

    path: Path
    name: str
    size: int
    sha256: str

    @classmethod
    def at(cls, path: Path) -> SourceFile:
        """The file, fingerprinted. Raises ListRefused when it is not there, is empty or too large."""
        try:
            size = path.stat().st_size
            if size > MAX_BYTES:
                raise ListRefused(f"{path.name} has {size:,} bytes; at most {MAX_BYTES:,} are read")
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise ListRefused(f"{path.name} cannot be read: {error.strerror}") from error
        if not size:
            raise ListRefused(f"{path.name} is empty")
        return cls(path=path, name=path.name, size=size, sha256=digest)

    def head(self) -> bytes:
        """The first bytes, enough to tell a format by."""
        with self.path.open("rb") as stream:
            return stream.read(HEAD_BYTES)

    def text(self, *encodings: str) -> str:
        """The whole text in the first of these encodings that fits. Raises ListRefused when none does."""
        raw = self.path.read_bytes()
        for encoding in encodings:
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
        raise ListRefused(f"{self.name} is not {' or '.join(encodings)} text")


def looks_like_html(head: bytes) -> bool:
    """Whether a server answered a page instead of the file, as they do with status 200."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def csv_rows(file: SourceFile, *encodings: str, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Number (from 1) and cells of each row; a lone Ctrl-Z at the end is no row.

    Raises ListRefused for a file cut in the middle of a row or of a quoted cell.
    """
    text = file.text(*encodings).removesuffix("\x1a")
    if text and text[-1] not in "\r\n" and _cut(text, delimiter):
        raise ListRefused(f"{file.name} ends in the middle of a row: the file is cut")
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            yield number, row
    except csv.Error as error:
        raise ListRefused(f"{file.name} is cut or malformed: {error}") from error


def _cut(text: str, delimiter: str) -> bool:
    """Whether a last line without an end lacks cells that the line before it has (a whole one lacks only its end)."""
    lines = text.rsplit("\n", 2)[-2:]
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return len(rows) < 2 or len(rows[-1]) != len(rows[-2])


def xml_elements(file: SourceFile, tags: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Each element of these local names when it is complete, with its local name; freed once the next is asked for.

    Entities, DTDs and the network are off. Raises ListRefused for a file that is cut, malformed or declares a DTD.
    """
    if b"<!DOCTYPE" in file.head() or b"<!ENTITY" in file.head():
        raise ListRefused(f"{file.name} declares a document type or entities, which no list does")
    wanted = [f"{{*}}{tag}" for tag in tags]
    events = etree.iterparse(
        str(file.path), events=("end",), tag=wanted, resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, remove_comments=True,
    )  # fmt: skip
    try:
        for _, element in events:
            yield local(element), element
            element.clear(keep_tail=False)
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise ListRefused(f"{file.name} is cut or malformed: {' '.join(str(error).split())}") from error


def local(element: Any) -> str:
    """An element's name without its namespace, which publishers change."""
    return str(element.tag).rpartition("}")[2]  # lxml's QName raises on a namespace that holds a brace
