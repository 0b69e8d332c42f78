"""Source documents as links."""

from __future__ import annotations

from bot.domain.law.document import Document
from bot.services.wording.designations import copy_mark, without_official
from handlers.blocks.parts import LONG, escape, link


def source(document: Document, limit: int = 60) -> str:
    """A document by its title, linked, with what a reader of the link must know: "(copy)", "(second-hand)"."""
    return f"{link(document.link, document.title, limit)}{copy_mark(document)}"


def in_full(document: Document) -> str:
    """A document with its citation, date and how well it is known."""
    caveat = document.verification.caveat
    told = "; ".join(filter(None, [without_official(document), caveat]))
    said = f" — {escape(told, LONG)}" if told else ""
    return f"{source(document, 120)}, {escape(document.citation)}, {escape(document.date, 10)}{said}"
