"""Documents as people send them, made as small as they can be."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx


def a_pdf(*lines: str, encrypted: bool = False) -> bytes:
    """A PDF of one page with these lines."""
    return pdf_of([lines], encrypted=encrypted)


def pdf_of(pages: Sequence[Sequence[str]], *, encrypted: bool = False) -> bytes:
    """A PDF with these lines on its pages."""
    numbers = [4 + 2 * place for place in range(len(pages))]
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % n for n in numbers), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 10 Tf 50 800 Td {shown} ET".encode()
        parts.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (number + 1)
        )
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    if encrypted:
        parts.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"41" * 32, b"42" * 32))
    return _file(parts, b"/Encrypt %d 0 R /ID [<00> <00>] " % len(parts) if encrypted else b"")


def _file(parts: Sequence[bytes], locked: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, locked, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table + trailer


def docx_of(paragraphs: Sequence[str]) -> bytes:
    """A Word document with these paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()
