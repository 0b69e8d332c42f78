"""How a document that may change a list is announced, and where its review stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.announcement import Announcement, AnnouncementKind, Review, ReviewState, Verdict
from bot.services.announcements.announced import Announced
from bot.services.announcements.noticeboard import Kept
from bot.services.wording.lists.announced import about, heading, reviewed, standing

AT = dt.datetime(2026, 12, 4, 9, 12, tzinfo=dt.UTC)
DOCUMENT = Announcement(
    source="us_federal_register", number="2026-26001", title="Notice", published_on=dt.date(2026, 12, 3), url=""
)
KEPT = Kept(announcement=DOCUMENT, revision=1, seen_at=AT)


def announced(kept: Kept, *, titles: int = 1, needed: int = 1) -> Announced:
    return Announced(kept=kept, titles={f"d{n}": f"List {n}" for n in range(titles)}, needed=needed)


def review(by: str) -> Review:
    return Review(by=by, at=AT, verdict=Verdict.NO_EFFECT)


@pytest.mark.parametrize(
    ("kind", "revision", "gone", "said"),
    [
        (AnnouncementKind.NEW, 1, False, "A document that may change List 0"),
        (AnnouncementKind.CORRECTION, 2, False, "A correction, published again that may change List 0"),
        (AnnouncementKind.WITHDRAWAL, 1, False, "A withdrawal that may change List 0"),
        (AnnouncementKind.NEW, 2, True, "A document no longer listed by its source that may change List 0"),
    ],
)
def test_a_document_is_called_what_it_is(kind: AnnouncementKind, revision: int, gone: bool, said: str) -> None:
    kept = replace(KEPT, announcement=replace(DOCUMENT, kind=kind), revision=revision, gone=gone)
    assert heading(announced(kept)) == said


@pytest.mark.parametrize(
    ("titles", "said"),
    [(3, "List 0 and List 1 and List 2"), (4, "List 0 and List 1 and List 2 and +1 more")],
)
def test_three_lists_are_named_that_it_may_change(titles: int, said: str) -> None:
    assert heading(announced(KEPT, titles=titles)) == f"A document that may change {said}"


@pytest.mark.parametrize(
    ("citation", "corrects", "agencies", "said"),
    [
        ("", "", (), ""),
        ("91 FR 60001", "", ("A", "B", "C"), ", 91 FR 60001; A, B, C"),
        ("", "2026-1", ("A", "B", "C", "D"), "; corrects 2026-1; A, B, C, +1 more"),
    ],
)
def test_a_document_is_told_with_what_is_known_of_it(
    citation: str, corrects: str, agencies: tuple[str, ...], said: str
) -> None:
    document = replace(DOCUMENT, citation=citation, corrects=corrects, agencies=agencies)
    assert about(replace(KEPT, announcement=document)) == f"2026-26001 of 3 Dec 2026{said}"


@pytest.mark.parametrize(
    ("state", "by", "needed", "said"),
    [
        (ReviewState.OPEN, (), 1, "Not yet reviewed."),
        (ReviewState.OPEN, (), 2, "Not yet reviewed: 2 more people have to look."),
        (ReviewState.OPEN, ("U1",), 2, "Not yet reviewed: 1 more person has to look."),
        (ReviewState.OPEN, ("U1", "U1"), 3, "Not yet reviewed: 2 more people have to look."),
        (ReviewState.OPEN, ("U1", "U2", "U3"), 2, "Not yet reviewed: 0 more people have to look."),
        (ReviewState.NO_EFFECT, ("U1",), 2, "Reviewed: no effect."),
        (
            ReviewState.ACKNOWLEDGED, ("U1",), 2,
            "Reviewed: answers say so until the list is checked as of that day or later.",
        ),
    ],
)  # fmt: skip
def test_it_is_told_how_many_more_have_to_look(state: ReviewState, by: tuple[str, ...], needed: int, said: str) -> None:
    assert standing(announced(replace(KEPT, state=state, reviews=tuple(map(review, by))), needed=needed)) == said


@pytest.mark.parametrize(("reason", "said"), [("", ""), ("the annex stays", ": the annex stays")])
def test_a_review_is_told_with_its_day_and_reason(reason: str, said: str) -> None:
    assert reviewed(replace(review("U1"), reason=reason)) == ("No effect", f"4 Dec 2026 09:12 UTC{said}")
