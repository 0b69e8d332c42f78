"""Files as publishers send them: fingerprinted, bounded, and opened so that nothing in them can do harm."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from bot.errors import ListRefused

MAX_BYTES = 400 * 1024 * 1024
HEAD_BYTES = 64 * 1024
_CTRL_Z = "\x1a"


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

    def tail(self) -> bytes:
        """The last byte."""
        with self.path.open("rb") as stream:
            stream.seek(-1, os.SEEK_END)
            return stream.read(1)

    def text(self, *encodings: str) -> str:
        """The whole text in the first of these encodings that fits. Raises ListRefused when none does."""
        return self.path.read_bytes().decode(self.encoding(*encodings))

    def encoding(self, *encodings: str) -> str:
        """The first of these encodings that fits the whole file. Raises ListRefused when none does."""
        for encoding in encodings:
            try:
                with self.path.open(encoding=encoding, newline="") as stream:
                    while stream.read(HEAD_BYTES):
                        pass
            except UnicodeDecodeError:
                continue
            return encoding
        raise ListRefused(f"{self.name} is not {' or '.join(encodings)} text")


def looks_like_html(head: bytes) -> bool:
    """Whether a server answered a page instead of the file, as they do with status 200."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def first_cells(file: SourceFile, delimiter: str = ",") -> list[str]:
    """The cells of the first line, to tell a format by. Any file may be asked; what is no table gives odd cells."""
    lines = file.head().decode("utf-8-sig", "replace").replace("\0", "").splitlines()
    return next(csv.reader(lines[:1], delimiter=delimiter), [])


def csv_rows(file: SourceFile, *encodings: str, delimiter: str = ",") -> Iterator[tuple[int, list[str]]]:
    """Number (from 1) and cells of each row, one after the other; a lone Ctrl-Z at the end is no row.

    Raises ListRefused for a file in none of the encodings, and for one cut in the middle of a row or of a quoted cell,
    when that row is reached.
    """
    last: tuple[int, list[str]] | None = None  # held back until the next is there: it may be cut
    width = -1
    with file.path.open(encoding=file.encoding(*encodings), newline="") as stream:
        lines = _Lines(stream)
        try:
            for row in enumerate(csv.reader(lines, delimiter=delimiter, strict=True), 1):
                if last:
                    yield last
                    width = len(last[1])
                last = row
        except csv.Error as error:
            raise ListRefused(f"{file.name} is cut or malformed: {error}") from error
    if last and not lines.ended and len(last[1]) != width:  # a whole row lacks only its end
        raise ListRefused(f"{file.name} ends in the middle of a row: the file is cut")
    if last:
        yield last


class _Lines:
    """The lines of a text, without the Ctrl-Z at its end; `ended` tells whether the last one had an end."""

    def __init__(self, stream: Iterable[str]) -> None:
        self._stream = stream
        self.ended = True

    def __iter__(self) -> Iterator[str]:
        for line in self._stream:
            if text := line.removesuffix(_CTRL_Z):
                self.ended = text[-1] in "\r\n"
                yield text


def xml_elements(file: SourceFile, tags: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Each element of these local names when it is complete, with its local name; freed once the next is asked for.

    Entities, DTDs and the network are off. Raises ListRefused for a file that is cut, malformed or declares a DTD.
    """
    if b"<!DOCTYPE" in file.head() or b"<!ENTITY" in file.head():
        raise ListRefused(f"{file.name} declares a document type or entities, which no list does")
    wanted = [f"{{*}}{tag}" for tag in tags]
    events = etree.iterparse(
        str(file.path), events=("end",), tag=wanted, resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in events:
            if element.getroottree().docinfo.internalDTD is not None:  # in UTF-16, or behind a long comment
                raise ListRefused(f"{file.name} declares a document type or entities, which no list does")
            yield local(element), element
            element.clear(keep_tail=False)
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise ListRefused(f"{file.name} is cut or malformed: {' '.join(str(error).split())}") from error


def local(element: Any) -> str:
    """An element's name without its namespace, which publishers change."""
    return str(element.tag).rpartition("}")[2]  # lxml's QName raises on a namespace that holds a brace
