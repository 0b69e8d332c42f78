"""Source documents as links."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.document import Document, DocumentKind
from handlers.blocks.parts import escape, link


def source(document: Document, limit: int = 60) -> str:
    """A document by its title, linked; "(copy)" where the address is not the authority's own."""
    copy = " (copy)" if document.url is None and document.link is not None else ""
    return f"{link(document.link, document.title, limit)}{copy}"


def leading(documents: Sequence[Document], limit: int = 2) -> str:
    """The first document, and the last word of a court if there is one."""
    courts = [document for document in documents if document.kind is DocumentKind.COURT]
    chosen = {document.id: document for document in [*documents[:1], *courts[-1:]]}
    return " · ".join(source(document, 50) for document in list(chosen.values())[:limit])


def in_full(document: Document) -> str:
    """A document with its citation, date and how well it is known."""
    caveat = document.verification.caveat
    said = f" — {escape(caveat, 200)}" if caveat else ""
    return f"{source(document, 120)}, {escape(document.citation, 120)}, {escape(document.date, 10)}{said}"
