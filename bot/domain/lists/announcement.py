"""Official documents that may change a list: what was announced, which lists it may touch, and whether people looked.

Nothing here changes a list. A document is told of until people have looked at it; what they found is kept.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.patterns import Pattern


class AnnouncementKind(StrEnum):
    """What a document is to others: a new one, one that corrects another, or one that takes something back."""

    NEW = "new"
    CORRECTION = "correction"
    WITHDRAWAL = "withdrawal"


class Verdict(StrEnum):
    """What somebody found who looked at a document."""

    ACKNOWLEDGED = "acknowledged"  # seen; the list is to be looked over
    NO_EFFECT = "no effect"


class ReviewState(StrEnum):
    """Whether enough people have looked, and what they found together."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    NO_EFFECT = "no effect"


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Touch:
    """A list that a document may change; `program` is the one part of it, "" for the whole list."""

    dataset: str
    program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One document as its source lists it. `number` names it there; `corrects` is the number of the one it corrects."""

    source: str
    number: str
    title: str
    published_on: dt.date
    url: str
    agencies: tuple[str, ...] = ()
    citation: str = ""
    kind: AnnouncementKind = AnnouncementKind.NEW
    corrects: str = ""
    touches: tuple[Touch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What one person found. `by` is Slack's id, or who used the command line."""

    by: str
    at: dt.datetime
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreviewed:
    """What an answer says of a document that may change a list, and of which nobody is done yet."""

    number: str
    title: str
    published_on: dt.date
    url: str
    programs: tuple[str, ...] = ()  # those of the list that it may change; empty: any
    seen: bool = False  # people have looked: it changes the list, and the list is not yet brought up to it


LONGEST_TITLE = 1000

_WITHDRAWN = Pattern(r"\b(?:withdraw(?:al|n|s|ing)?|rescission|rescind(?:ed|s|ing)?)\b", re.IGNORECASE)
_PRINTED_CORRECTION = Pattern(r"C\d+-\d{4}-\d+")


def title_of(text: str) -> str:
    """A title as it is kept: on one line, and cut where it is longer than any real one."""
    title = " ".join(text[: 4 * LONGEST_TITLE].split())
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"


def kind_of(title: str, *, number: str = "", action: str = "", corrects: str = "") -> AnnouncementKind:
    """What a document is, by what its publisher says of it.

    The Federal Register numbers a correction of its own printing by the document that it corrects: "C1-2026-12345".
    """
    if _WITHDRAWN.search(title) or _WITHDRAWN.search(action):
        return AnnouncementKind.WITHDRAWAL
    corrected = corrects or _PRINTED_CORRECTION.fullmatch(number) or "correction" in f"{title} {action}".casefold()
    return AnnouncementKind.CORRECTION if corrected else AnnouncementKind.NEW


def corrected_by(number: str) -> str:
    """The number of the document that a printed correction is of; "" where the number does not say."""
    return number.partition("-")[2] if _PRINTED_CORRECTION.fullmatch(number) else ""


def together(found: Iterable[Announcement]) -> Mapping[tuple[str, str], Announcement]:
    """What several searches found, each document once (by source and number), with every list that it may touch.

    Where it was altered between two searches, the later one has the last word.
    """
    known: dict[tuple[str, str], Announcement] = {}
    for one in found:
        key = (one.source, one.number)
        before = known[key].touches if key in known else ()
        known[key] = replace(one, touches=tuple(sorted({*before, *one.touches})))
    return known


def told_anew(stored: Announcement, found: Announcement) -> Announcement | None:
    """The document to announce again, where it was altered or may concern a further list; None where nothing is new.

    A list that it was once found for stays with it.
    """
    touches = tuple(sorted({*stored.touches, *found.touches}))
    now = replace(found, touches=touches)
    return None if now == replace(stored, touches=tuple(sorted(stored.touches))) else now


def state_of(reviews: Sequence[Review], *, needed: int) -> ReviewState:
    """Open until the number of people required have looked. One who finds an effect outweighs all who found none."""
    if len({review.by for review in reviews}) < needed:
        return ReviewState.OPEN
    effect = any(review.verdict is Verdict.ACKNOWLEDGED for review in reviews)
    return ReviewState.ACKNOWLEDGED if effect else ReviewState.NO_EFFECT


def adds_nothing(reviews: Sequence[Review], review: Review, *, needed: int) -> bool:
    """Whether what somebody finds was said before: by them, or by enough others unless they say that it has an effect.

    Who found no effect may still find one, never the other way round.
    """
    mine = {one.verdict for one in reviews if one.by == review.by}
    if review.verdict in mine or Verdict.ACKNOWLEDGED in mine:
        return True
    state = state_of(reviews, needed=needed)
    if state is ReviewState.OPEN:
        return bool(mine) and review.verdict is Verdict.NO_EFFECT
    return state is ReviewState.ACKNOWLEDGED or review.verdict is Verdict.NO_EFFECT


def still_to_tell(state: ReviewState, *, published_on: dt.date, checked_on: dt.date | None) -> bool:
    """Whether answers must tell of it: nobody is done, or it has an effect and the list is older than the document."""
    match state:
        case ReviewState.OPEN:
            return True
        case ReviewState.ACKNOWLEDGED:
            return checked_on is None or checked_on < published_on
        case ReviewState.NO_EFFECT:
            return False


def unreviewed_of(
    dataset: str, documents: Iterable[tuple[Announcement, ReviewState]], *, checked_on: dt.date | None
) -> tuple[Unreviewed, ...]:
    """What answers on a list must say of these documents. `checked_on` is the day of the list's last check."""
    found = []
    for one, state in documents:
        programs = tuple(touch.program for touch in one.touches if touch.dataset == dataset)
        if programs and still_to_tell(state, published_on=one.published_on, checked_on=checked_on):
            found.append(
                Unreviewed(
                    number=one.number,
                    title=one.title,
                    published_on=one.published_on,
                    url=one.url,
                    programs=() if "" in programs else programs,
                    seen=state is ReviewState.ACKNOWLEDGED,
                )
            )
    return tuple(found)
