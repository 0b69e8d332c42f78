"""Designations and relatives in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.designation import Status
from bot.domain.document import Document, DocumentKind
from bot.domain.entity import Schema
from bot.domain.screening import DesignationView, Finding
from bot.services.wording.days import day
from bot.services.wording.verdict import BLUE, NOT_COMPANIES, end, status_emoji
from bot.services.wording.words import some

NAMES_ARE_NO_PERSONS = "A name is not a person: compare the date of birth and the documents before you act on it."


def about_company(finding: Finding) -> bool:
    """Whether the finding is on somebody, and not on an app or a jurisdiction, which are not "listed"."""
    return finding.entity.schema not in NOT_COMPANIES


def emoji(view: DesignationView, *, company: bool = True) -> str:
    """The colour of a designation; blue for what stands against an app or a jurisdiction."""
    return BLUE if view.status is Status.DESIGNATED and not company else status_emoji(view.status)


def base(view: DesignationView) -> str:
    """The instrument behind the list, or "" where the list's name says it already."""
    return "" if view.authority in view.program_short else view.authority


def events(view: DesignationView, *, company: bool = True) -> Iterator[str]:
    """Since when, suspended, until when and why it ended. Where a list gives no date, only what our copies show."""
    yield _since(view, "listed" if company else "since")
    if view.status is Status.NOT_YET:
        yield "not yet in effect"
    if view.suspended_on:
        note = f" ({view.suspension_note})" if view.suspension_note else ""
        yield f"suspended {day(view.suspended_on)}{note}"
    if view.ended_on:
        yield f"ended {day(view.ended_on)}: {end(view)}"


def _since(view: DesignationView, verb: str) -> str:
    if view.listed_on:
        return f"{verb} {day(view.listed_on)}"
    return f"in our copies from {day(view.seen_from)}" if view.seen_from else f"{verb} before 2018"


def tags(view: DesignationView, most: int = 4) -> str:
    """The publisher's own words for the grounds: "IRAN, SDGT"."""
    return some(view.tags, most)


def meaning(view: DesignationView) -> str:
    """What a designation in force forbids; "" of others."""
    said = view.securities or ", ".join(measure.name for measure in view.measures)
    return said if view.status is Status.DESIGNATED else ""


def leading(documents: Sequence[Document]) -> list[Document]:
    """The first document, and the last word of a court if there is one."""
    courts = [document for document in documents if document.kind is DocumentKind.COURT]
    return list({document.id: document for document in [*documents[:1], *courts[-1:]]}.values())


def copy_mark(document: Document) -> str:
    """ " (copy)" where the address is not the authority's own."""
    return " (copy)" if document.url is None and document.link is not None else ""


def caveats(finding: Finding) -> list[str]:
    """What a reader must bear in mind. The widest first: a program's caveats come after those of the one listing."""
    told = (caveat for view in finding.designations for caveat in reversed(view.caveats))
    person = [NAMES_ARE_NO_PERSONS] if finding.entity.schema is Schema.PERSON else []
    return list(dict.fromkeys([*person, *finding.not_known, *told]))
