"""Designations and relatives, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.designation import Status
from bot.domain.screening import DesignationView, Finding, Related, Standing
from handlers.blocks.days import day
from handlers.blocks.parts import bold, escape
from handlers.blocks.sources import leading
from handlers.blocks.verdict import BLUE, NOT_COMPANIES, end, standing_emoji, standing_words, status_emoji

SHOWN = 4
SHOWN_RELATED = 3


def listing_lines(finding: Finding) -> list[str]:
    """The designations for a card, a line each."""
    shown = finding.designations[:SHOWN]
    about_company = finding.entity.schema not in NOT_COMPANIES
    lines = [listing_line(view, about_company=about_company) for view in shown]
    more = len(finding.designations) - len(shown)
    return [*lines, f"_{more} more under Full history_"] if more > 0 else lines


def listing_line(view: DesignationView, *, about_company: bool = True) -> str:
    """One designation: list, since and until when and why it ended, what it forbids, its source."""
    emoji = BLUE if view.status is Status.DESIGNATED and not about_company else status_emoji(view.status)
    base = "" if view.authority in view.program_short else f" ({escape(view.authority, 60)})"
    told = _story(view, "listed" if about_company else "since")
    listed = f"{emoji} {bold(view.program_short, 80)}{base}, {told}{_meaning(view)}"
    sources = leading(view)
    return f"{listed} — {sources}" if sources else listed


def related_lines(finding: Finding) -> list[str]:
    """Owners, parents and linked entities with their own standing."""
    return [related_line(related) for related in finding.related[:SHOWN_RELATED]]


def related_line(related: Related, *, note: bool = False) -> str:
    """One relative."""
    relation = related.relation.value.capitalize()
    said = f" ({escape(related.note, 160)})" if note and related.note else ""
    words = escape(standing_words(related), 200)
    stands = related.entity.schema in NOT_COMPANIES and related.status in (Standing.DESIGNATED, Standing.SUSPENDED)
    emoji = BLUE if stands else standing_emoji(related.status)
    return f"{relation}{said}: {emoji} {bold(related.entity.caption, 100)}, {words}"


def _story(view: DesignationView, verb: str) -> str:
    return ", ".join(_events(view, verb))


def _events(view: DesignationView, verb: str) -> Iterator[str]:
    yield f"{verb} {day(view.listed_on)}" if view.listed_on else f"{verb} before 2018"
    if view.status is Status.NOT_YET:
        yield "not yet in effect"
    if view.suspended_on:
        yield f"suspended {day(view.suspended_on)}{_note(view.suspension_note)}"
    if view.ended_on:
        yield f"ended {day(view.ended_on)}: {escape(end(view), 40)}"


def _note(text: str) -> str:
    return f" ({escape(text, 80)})" if text else ""


def _meaning(view: DesignationView) -> str:
    """What a designation in force forbids."""
    said = view.securities or ", ".join(measure.name for measure in view.measures)
    return f": {escape(said, 150)}" if said and view.status is Status.DESIGNATED else ""
