"""Designations and relatives in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from bot.domain.law.answer import Finding, Standing
from bot.domain.law.document import Document, DocumentKind
from bot.domain.law.entity import Schema
from bot.domain.law.listed import Status
from bot.domain.law.view import DesignationView
from bot.services.wording.colours import NOT_COMPANIES
from bot.services.wording.days import day
from bot.services.wording.listed import end, in_force, lasted
from bot.services.wording.orders import became, begun
from bot.services.wording.words import some

NAMES_ARE_NO_PERSONS = "A name is not a person: compare the date of birth and the documents before you act on it."
PERHAPS_A_PERSON = f"The list does not say whether this is a person or an organisation. {NAMES_ARE_NO_PERSONS}"
_WARNED_OF = {Schema.PERSON: [NAMES_ARE_NO_PERSONS], Schema.LEGAL_ENTITY: [PERHAPS_A_PERSON]}

_OF_AN_AUTHORITY = (DocumentKind.OFFICIAL, DocumentKind.COURT, DocumentKind.FILING)


def about_company(finding: Finding) -> bool:
    """Whether the finding is on somebody, and not on an app or a jurisdiction, which are not "listed"."""
    return finding.entity.schema not in NOT_COMPANIES


def base(view: DesignationView) -> str:
    """The instrument behind the list, or "" where the list's name says it already."""
    return "" if view.authority in view.program_short else view.authority


def events(view: DesignationView, *, company: bool = True) -> Iterator[str]:
    """Since when, suspended, until when and why it ended. Where a list gives no date, only what our copies show."""
    yield begun(view) if view.orders else since(view, "listed" if company else "since")
    yield from filter(None, [_in_this_form(view), view.orders, became(view), view.enforcement])
    if view.tags:
        yield f"under {tags(view)}"
    if view.status is Status.NOT_YET:
        yield "not yet in effect"
    if view.suspended_on:
        note = f" ({view.suspension_note})" if view.suspension_note else ""
        yield f"suspended {day(view.suspended_on)}{note}"
    if view.ended_on:
        yield f"ended {day(view.ended_on)}: {end(view)}"


def brief_events(view: DesignationView) -> tuple[str, str]:
    """The same for a line of its own: since when it stands, and what was decided of it since; "" where nothing was.

    ("since 14 Jan 2021", "suspended 12 Mar 2021"), ("", "14 Jan – 25 May 2021 (vacated)").
    """
    if view.status is Status.ENDED:
        return "", lasted(view).strip()
    told = [*_begun(view), _in_this_form(view)]
    told += [f"under {tags(view, 2)}"] if view.tags else []
    told += ["not yet in effect"] if view.status is Status.NOT_YET else []
    return ", ".join(filter(None, told)), f"suspended {day(view.suspended_on)}" if view.suspended_on else ""


def briefest(view: DesignationView) -> str:
    """Since when it stands, or how long it stood, and what became of it."""
    if view.status is Status.ENDED:
        return lasted(view).strip()
    suspended = [f"suspended {day(view.suspended_on)}"] if view.suspended_on else []
    ahead = ["not yet in effect"] if view.status is Status.NOT_YET else []
    return ", ".join(filter(None, [*_begun(view), *suspended, *ahead]))


def _begun(view: DesignationView) -> list[str]:
    return [begun(view) if view.orders else since(view, "since"), became(view), view.enforcement]


def _in_this_form(view: DesignationView) -> str:
    """Since when the program forbids what it forbids now, where the listing is older than that."""
    newer = view.stage_since and not (view.listed_on and view.stage_since <= view.listed_on)
    return f"in this form since {day(view.stage_since)}" if view.stage_since and newer else ""


def since(view: DesignationView, verb: str) -> str:
    """From when it stands on the list; where the list gives no date, from when our copies carry it."""
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


def leading(view: DesignationView) -> list[Document]:
    """The first document, and the one that ended or suspended the listing, or else the last word of a court."""
    return list({document.id: document for document in [*view.sources[:1], *_deciding(view)]}.values())


def _deciding(view: DesignationView) -> Sequence[Document]:
    last = _behind_the_turn(view)[-1:]
    found = [document for document in view.sources if document.id in last]
    return found or [document for document in view.sources if document.kind is DocumentKind.COURT][-1:]


def _behind_the_turn(view: DesignationView) -> list[str]:
    """The ids of the documents behind what happened on the day it ended, or was suspended."""
    turned = view.ended_on or view.suspended_on
    day = turned.isoformat() if turned else ""
    return [id for fact in view.history if fact.on == day for id in fact.documents]


def copy_mark(document: Document) -> str:
    """What a reader of the link must know: " (copy)" where an authority wrote it and the address is another's.

    " (second-hand)" where somebody else wrote it down; " (not fetched)" where nobody read the authority's own page.
    """
    if document.unread:
        return " (not fetched)"
    if document.url is not None:
        return ""
    if document.kind is DocumentKind.SECONDARY:
        return " (second-hand)"
    return " (copy)" if document.kind in _OF_AN_AUTHORITY and document.link is not None else ""


def without_official(document: Document) -> str:
    """ "no official address held" of what an authority wrote, or somebody else wrote down of it; "" of others."""
    told_of = (*_OF_AN_AUTHORITY, DocumentKind.SECONDARY)
    return "no official address held" if document.url is None and document.kind in told_of else ""


def _left_open(views: Sequence[DesignationView]) -> list[str]:
    """What is open of these listings, and which days of theirs are in doubt, each once."""
    found = ((view, told) for view in views for told in (*(one.open for one in view.history), view.day_in_doubt))
    return list(dict.fromkeys(f"{view.program_short}: {told}" for view, told in found if told))


def must_know(finding: Finding) -> list[str]:
    """What no answer may leave out: that a name is no person, what is open of a listing, what fell due of its law.

    ["DoD 1260H list: it sued DoD; the result was not seen", "BIS’s Affiliates Rule due back 10 Nov 2026, not checked
    since"]; a line of what was looked for and not found.
    """
    views = in_force(finding.designations)
    clocks = {clock for view in views for clock in view.ran_out}
    looked = {(clock.due, clock.brief) for clock in clocks if clock.due <= clock.verification.checked_on}
    due = {(clock.due, clock.brief) for clock in clocks} - looked
    due |= {(v.renewal_missed, f"{v.program_short}: legal base due for renewal") for v in views if v.renewal_missed}
    return [
        *_WARNED_OF.get(finding.entity.schema, []),
        *_left_open(views),
        *_dated(due, "not checked since"),
        *_dated(looked, "a later document was looked for, and none found"),
    ]


def _dated(due: Collection[tuple[dt.date, str]], how: str) -> list[str]:
    told = "; ".join(f"{what} {day(on)}" for on, what in sorted(due))
    return [f"{told}, {how}"] if told else []


def caveats(finding: Finding) -> list[str]:
    """What else a reader must know, each with its list. The widest first: a service puts a program's caveats last.

    The age of a copy is included where the first line does not give it, and so is what our copies cannot show.
    """
    found = [
        (view.program_short, caveat)
        for view in finding.designations
        for caveat in (*_age(view, finding), *(told for told in reversed(view.caveats) if told not in view.derived))
    ]
    told = [f"{program}: {caveat}" for program, caveat in dict.fromkeys(found)]
    not_known = finding.not_known[1:] if finding.status is Standing.UNKNOWN else finding.not_known
    return [*not_known, *finding.mentioned, *told]


def _age(view: DesignationView, finding: Finding) -> list[str]:
    said = finding.status is Standing.DESIGNATED and about_company(finding)
    return [f"rests on our copy of {day(view.copy_on)}"] if view.copy_on and not said else []


def last_of_each(views: Sequence[DesignationView]) -> Iterator[DesignationView]:
    """Of each program the listing that ended last: one may have been ended by another under a corrected name."""
    last: dict[str, DesignationView] = {}
    for view in views:
        last[view.program] = max(last.get(view.program, view), view, key=_over)
    yield from last.values()


def _over(view: DesignationView) -> str:
    return view.ended_on.isoformat() if view.ended_on else ""
