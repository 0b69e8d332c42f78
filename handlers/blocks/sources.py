"""Source documents as links."""

from __future__ import annotations

from bot.domain.document import Document
from bot.domain.screening import DesignationView
from bot.services.wording.designations import copy_mark, leading
from handlers.blocks.parts import escape, link


def source(document: Document, limit: int = 60) -> str:
    """A document by its title, linked; "(copy)" where an authority wrote it and the address is another's."""
    return f"{link(document.link, document.title, limit)}{copy_mark(document)}"


def leading_sources(view: DesignationView) -> str:
    """The documents that begin and decide a listing."""
    return " · ".join(source(document, 50) for document in leading(view))


def in_full(document: Document) -> str:
    """A document with its citation, date and how well it is known."""
    caveat = document.verification.caveat
    said = f" — {escape(caveat, 200)}" if caveat else ""
    return f"{source(document, 120)}, {escape(document.citation, 120)}, {escape(document.date, 10)}{said}"
