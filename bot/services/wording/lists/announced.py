"""How an official document that may change a list is announced, and where its review stands."""

from __future__ import annotations

from bot.domain.lists.announcement import AnnouncementKind, Review, ReviewState, Verdict
from bot.services.announcements.announced import Announced, missing
from bot.services.announcements.noticeboard import Kept
from bot.services.wording.days import day
from bot.services.wording.words import some

_LISTS_NAMED = 3
ALREADY = "This had already been recorded: nothing was added."
_VERDICTS = {Verdict.ACKNOWLEDGED: "Acknowledged", Verdict.NO_EFFECT: "No effect"}
_KINDS = {
    AnnouncementKind.NEW: "A document",
    AnnouncementKind.CORRECTION: "A correction",
    AnnouncementKind.WITHDRAWAL: "A withdrawal",
}


def heading(announced: Announced) -> str:
    """ "A correction that may change DoD section 1260H list"."""
    kept = announced.kept
    what = "A document no longer listed by its source" if kept.gone else _KINDS[kept.announcement.kind]
    again = ", published again" if kept.revision > 1 and not kept.gone else ""
    return f"{what}{again} that may change {some(list(announced.titles.values()), _LISTS_NAMED, between=' and ')}"


def about(kept: Kept) -> str:
    """ "Federal Register 2026-26001 of 3 Dec 2026, 91 FR 60001; Defense Department"."""
    one = kept.announcement
    corrects = f"; corrects {one.corrects}" if one.corrects else ""
    cited = f", {one.citation}" if one.citation else ""
    agencies = f"; {some(one.agencies, 3)}" if one.agencies else ""
    return f"{one.number} of {day(one.published_on)}{cited}{corrects}{agencies}"


def standing(announced: Announced) -> str:
    """Where the review stands, in a few words."""
    match announced.kept.state:
        case ReviewState.OPEN:
            left = missing(announced)
            if announced.needed == 1:
                return "Not yet reviewed."
            return f"Not yet reviewed: {left} more {'person has' if left == 1 else 'people have'} to look."
        case ReviewState.ACKNOWLEDGED:
            return "Reviewed: answers say so until the list is checked as of that day or later."
        case ReviewState.NO_EFFECT:
            return "Reviewed: no effect."


def reviewed(review: Review) -> tuple[str, str]:
    """What somebody found, and when and why: "Acknowledged", "4 Dec 2026 09:12 UTC: the list is being revised"."""
    reason = f": {review.reason}" if review.reason else ""
    return _VERDICTS[review.verdict], f"{day(review.at.date())} {review.at:%H:%M} UTC{reason}"
