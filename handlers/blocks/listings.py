"""Designations and relatives, a line each."""

from __future__ import annotations

from bot.domain.screening import DesignationView, Finding, Related
from bot.services.wording.colours import of_listing, of_relative
from bot.services.wording.designations import about_company, base, events, meaning
from bot.services.wording.verdict import standing_words
from handlers.blocks.parts import bold, escape
from handlers.blocks.sources import leading_sources

SHOWN = 4
SHOWN_RELATED = 3


def listing_lines(finding: Finding) -> list[str]:
    """The designations for a card, a line each."""
    shown = finding.designations[:SHOWN]
    lines = [listing_line(view, company=about_company(finding)) for view in shown]
    more = len(finding.designations) - len(shown)
    return [*lines, f"_{more} more under Full history_"] if more > 0 else lines


def listing_line(view: DesignationView, *, company: bool = True) -> str:
    """One designation: list, since and until when and why it ended, what it forbids, its source."""
    instrument = f" ({escape(base(view), 60)})" if base(view) else ""
    told = ", ".join(escape(event, 120) for event in events(view, company=company))
    forbids = f": {escape(meaning(view), 150)}" if meaning(view) else ""
    listed = f"{of_listing(view, company=company)} {bold(view.program_short, 80)}{instrument}, {told}{forbids}"
    sources = leading_sources(view)
    return f"{listed} — {sources}" if sources else listed


def related_lines(finding: Finding) -> list[str]:
    """Owners, parents and linked entities with their own standing."""
    return [related_line(related) for related in finding.related[:SHOWN_RELATED]]


def related_line(related: Related, *, note: bool = False) -> str:
    """One relative."""
    relation = related.relation.value.capitalize()
    said = f" ({escape(related.note, 160)})" if note and related.note else ""
    words = escape(standing_words(related), 200)
    return f"{relation}{said}: {of_relative(related)} {bold(related.entity.caption, 100)}, {words}"
