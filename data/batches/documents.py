"""The text of PDF and DOCX files. Nothing in them is run, fetched or believed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.errors import BadInput
from bot.services.files.caps import MOST_CHARACTERS
from data.batches.reflow import reflowed

MOST_PAGES = 500
MOST_UNPACKED = 100 * 1024 * 1024
MOST_PARTS = 2_000
_HEAD = 8192
"""Bytes of a part among which it would declare a document type, and with it entities."""


def text_of_pdf(file: Path) -> str:
    """The text of its pages, as many as are read. Raises BadInput for a locked or unsound one."""
    import pypdfium2  # the library takes long to open, and most files are no PDF

    try:
        document = pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        why = "locked with a password: save it without one" if _is_locked(error) else "no sound PDF"
        raise BadInput(f"{file.name} is {why}.") from error
    try:
        if len(document) > MOST_PAGES:
            raise BadInput(f"{file.name} has {len(document):,} pages; I read up to {MOST_PAGES}.")
        return _until_full(_pages(document))
    except pypdfium2.PdfiumError as error:
        raise BadInput(f"{file.name} is no sound PDF.") from error
    finally:
        document.close()


def _is_locked(error: Any) -> bool:
    """PDFium gives a number: 4 is FPDF_ERR_PASSWORD."""
    import pypdfium2.raw

    return bool(getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD)


def _pages(document: Any) -> Iterator[str]:
    for page in document:
        text = page.get_textpage()
        yield reflowed(str(text.get_text_bounded()).replace("\r\n", "\n"))
        text.close()
        page.close()


def text_of_docx(file: Path) -> str:
    """The text of its paragraphs and tables, in their order, with headers, footers and notes.

    Raises BadInput for an unsound one, and one that unpacks to more than any contract holds.
    """
    import docx  # as with PDF

    _check_docx(file)
    try:
        document = docx.Document(str(file))
        return _until_full(_parts(document))
    except BadInput:
        raise
    except Exception as error:  # python-docx and lxml stumble in any way over a mangled file
        raise BadInput(f"{file.name} is no sound Word document.") from error


def _check_docx(file: Path) -> None:
    """By the archive's directory, which zipfile holds the parts to."""
    with zipfile.ZipFile(file) as archive:
        parts = archive.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise BadInput(f"{file.name} unpacks to more than any document holds.")
        if any(part.flag_bits & 1 for part in parts):
            raise BadInput(f"{file.name} is locked with a password: save it without one.")
        for part in parts:
            if part.filename.endswith(".xml"):
                with archive.open(part) as stream:
                    if b"<!DOCTYPE" in stream.read(_HEAD):
                        raise BadInput(f"{file.name} declares entities, which no document does.")


def _parts(document: Any) -> Iterator[str]:
    yield from _of_body(document)
    seen: set[str] = set()
    for section in document.sections:
        for part in (section.header, section.footer):
            text = "\n".join(_of_body(part))
            if text.strip() and text not in seen:
                seen.add(text)
                yield text
    for kind in ("footnotes", "endnotes"):
        yield from _of_notes(document, kind)


def _of_body(part: Any) -> Iterator[str]:
    """Paragraphs and tables as they follow each other; the cells of a row on a line of their own each."""
    for inner in part.iter_inner_content():
        if hasattr(inner, "rows"):
            for row in inner.rows:
                cells = list(dict.fromkeys("\n".join(_of_body(cell)) for cell in row.cells))  # merged ones come twice
                yield from filter(str.strip, cells)
        else:
            yield str(inner.text)


def _of_notes(document: Any, kind: str) -> Iterator[str]:
    """The notes, which python-docx keeps as bytes."""
    from lxml import etree

    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root = etree.fromstring(relation.target_part.blob, parser)
            for paragraph in root.iter("{*}p"):
                yield "".join(text.text or "" for text in paragraph.iter("{*}t"))


def _until_full(parts: Iterator[str]) -> str:
    """The parts, a line each, until there is more than is read."""
    kept: list[str] = []
    size = 0
    for part in parts:
        kept.append(part)
        size += len(part) + 1
        if size > MOST_CHARACTERS:
            break
    return "\n".join(kept)
