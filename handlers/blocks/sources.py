"""Source documents as links."""

from __future__ import annotations

from bot.domain.law.document import Document
from bot.services.wording.designations import copy_mark
from handlers.blocks.parts import LONG, escape, link


def source(document: Document, limit: int = 60) -> str:
    """A document by its title, linked; "(copy)" where an authority wrote it and the address is another's."""
    return f"{link(document.link, document.title, limit)}{copy_mark(document)}"


def in_full(document: Document) -> str:
    """A document with its citation, date and how well it is known."""
    caveat = document.verification.caveat
    said = f" — {escape(caveat, LONG)}" if caveat else ""
    return f"{source(document, 120)}, {escape(document.citation)}, {escape(document.date, 10)}{said}"
