"""Designations and relatives, a line each."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding, Related
from bot.domain.law.document import Document
from bot.domain.law.entity import Schema
from bot.domain.law.listed import Status
from bot.domain.law.severity import rank
from bot.domain.law.view import DesignationView
from bot.services.wording.aspects.on_list import is_asked_about
from bot.services.wording.colours import of_listing, of_relative
from bot.services.wording.designations import about_company, brief_events, briefest, copy_mark, leading
from bot.services.wording.effects import brief_effect
from bot.services.wording.verdict import standing_words
from handlers.blocks.parts import bold, escape, link


def listing_lines(finding: Finding, answer: Answer, *, most: int, brief: bool = False) -> list[str]:
    """The first designations, a line each: those under a list that was asked about, then those in force.

    Of those against a jurisdiction the strictest stands first. `brief`: the list and since when, without what it does.
    """
    views = sorted(finding.designations, key=lambda view: _weight(view, finding, answer))
    if brief:
        return [_brief(view, company=about_company(finding)) for view in views[:most]]
    return [listing_line(view, company=about_company(finding)) for view in views[:most]]


def _weight(view: DesignationView, finding: Finding, answer: Answer) -> tuple[bool, bool, int]:
    if finding.entity.schema is not Schema.JURISDICTION:
        return not is_asked_about(view, answer), False, 0
    return not is_asked_about(view, answer), view.status is not Status.DESIGNATED, rank(view.measures)


def _brief(view: DesignationView, *, company: bool) -> str:
    document = next(iter(leading(view)), None)
    happened = escape(briefest(view), 120)
    return f"{of_listing(view, company=company)} *{_linked(document, view.program_short, 60)}* {happened}"


def listing_line(view: DesignationView, *, company: bool = True) -> str:
    """One designation: the list, since and until when, what it does in a few words; linked to what says so."""
    first, second = [*leading(view), None, None][:2]
    begun, decided = brief_events(view)
    happened = [escape(begun, 120)] if begun else []
    happened += [_linked(second, decided, 120)] if decided else []
    if second and not decided:
        happened.append(_linked(second, "court case", 20))
    effect = brief_effect(view, company=company)
    said = f"{', '.join(happened)}{f': {escape(effect, 80)}' if effect else ''}"
    return f"{of_listing(view, company=company)} *{_linked(first, view.program_short, 60)}* {said}"


def _linked(document: Document | None, label: str, limit: int) -> str:
    """The label as a link to the document, with what a reader of the link must know: "(copy)", "(second-hand)"."""
    text = label.replace("*", "∗")
    return f"{link(document.link, text, limit)}{copy_mark(document)}" if document else escape(text, limit)


def related_lines(finding: Finding, *, most: int) -> list[str]:
    """Owners, parents and linked entities with their own standing."""
    return [related_line(related) for related in finding.related[:most]]


def related_line(related: Related, *, note: bool = False) -> str:
    """One relative."""
    relation = related.relation.value.capitalize()
    said = f" ({escape(related.note, 160)})" if note and related.note else ""
    words = escape(standing_words(related), 120)
    return f"{relation}{said}: {of_relative(related)} {bold(related.entity.caption, 60)}, {words}"
