"""Source documents as links."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.document import Document, DocumentKind
from bot.domain.screening import DesignationView
from handlers.blocks.parts import escape, link

_OF_AN_AUTHORITY = (DocumentKind.OFFICIAL, DocumentKind.COURT, DocumentKind.FILING)


def source(document: Document, limit: int = 60) -> str:
    """A document by its title, linked; "(copy)" where an authority wrote it and the address is not the authority's own."""
    theirs = document.kind in _OF_AN_AUTHORITY
    copy = " (copy)" if theirs and document.url is None and document.link is not None else ""
    return f"{link(document.link, document.title, limit)}{copy}"


def leading(view: DesignationView) -> str:
    """The first document, and the one that ended or suspended the listing, or else the last word of a court."""
    chosen = {document.id: document for document in [*view.sources[:1], *_deciding(view)]}
    return " · ".join(source(document, 50) for document in chosen.values())


def _deciding(view: DesignationView) -> Sequence[Document]:
    turned = view.ended_on or view.suspended_on
    told = [i for fact in view.history if turned and fact.on == turned.isoformat() for i in fact.documents]
    found = [document for document in view.sources if document.id in told[-1:]]
    return found or [document for document in view.sources if document.kind is DocumentKind.COURT][-1:]


def in_full(document: Document) -> str:
    """A document with its citation, date and how well it is known."""
    caveat = document.verification.caveat
    said = f" — {escape(caveat, 200)}" if caveat else ""
    return f"{source(document, 120)}, {escape(document.citation, 120)}, {escape(document.date, 10)}{said}"
