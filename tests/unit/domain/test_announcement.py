"""Documents that may change a list: what they are, when they are told anew, and when people are done with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.lists.announcement import (
    Announcement,
    AnnouncementKind,
    Review,
    ReviewState,
    Touch,
    Verdict,
    adds_nothing,
    corrected_by,
    kind_of,
    state_of,
    still_to_tell,
    together,
    told_anew,
)

AT = dt.datetime(2026, 12, 4, tzinfo=dt.UTC)
ONE = Announcement(
    source="us_federal_register",
    number="2026-26001",
    title="Notice",
    published_on=dt.date(2026, 12, 3),
    url="https://www.federalregister.gov/d/2026-26001",
    touches=(Touch(dataset="us_dod_1260h"),),
)
FOUND, NONE = Verdict.ACKNOWLEDGED, Verdict.NO_EFFECT


def said(*reviews: tuple[str, Verdict]) -> list[Review]:
    return [Review(by=by, at=AT, verdict=verdict) for by, verdict in reviews]


@pytest.mark.parametrize(
    ("title", "number", "action", "kind"),
    [
        ("Notice of Availability", "2026-26001", "Notice.", AnnouncementKind.NEW),
        ("Entity List; Correction", "2026-26001", "", AnnouncementKind.CORRECTION),
        ("Entity List", "2026-26001", "Final rule; correction.", AnnouncementKind.CORRECTION),
        ("Entity List", "C1-2026-26001", "", AnnouncementKind.CORRECTION),
        ("Withdrawal of Notice; Correction", "2026-26001", "", AnnouncementKind.WITHDRAWAL),
        ("Entity List", "2026-26001", "Proposed rule; withdrawal.", AnnouncementKind.WITHDRAWAL),
        ("Rescission of Affiliates Rule", "2026-26001", "", AnnouncementKind.WITHDRAWAL),
    ],
)
def test_what_a_document_is_follows_from_what_its_publisher_says(
    title: str, number: str, action: str, kind: AnnouncementKind
) -> None:
    assert kind_of(title, number=number, action=action) is kind


def test_a_printed_correction_says_of_which_document_it_is() -> None:
    assert corrected_by("C1-2026-26001") == "2026-26001"
    assert corrected_by("2026-26001") == ""


def test_a_document_that_two_searches_found_is_one_with_both_lists() -> None:
    other = replace(ONE, touches=(Touch(dataset="us_bis_entity_list"),))
    (found,) = together([ONE, other, ONE]).values()
    assert [touch.dataset for touch in found.touches] == ["us_bis_entity_list", "us_dod_1260h"]


def test_a_document_is_told_anew_when_it_was_altered_or_touches_a_further_list_and_never_loses_one() -> None:
    assert told_anew(ONE, ONE) is None
    altered = told_anew(ONE, replace(ONE, title="Notice, corrected"))
    assert altered
    assert altered.title == "Notice, corrected"
    further = told_anew(ONE, replace(ONE, touches=(Touch(dataset="us_bis_entity_list"),)))
    assert further
    assert len(further.touches) == 2
    assert told_anew(further, ONE) is None


@pytest.mark.parametrize(
    ("reviews", "needed", "state"),
    [
        ([], 1, ReviewState.OPEN),
        ([("a", NONE)], 1, ReviewState.NO_EFFECT),
        ([("a", FOUND)], 1, ReviewState.ACKNOWLEDGED),
        ([("a", NONE)], 2, ReviewState.OPEN),
        ([("a", NONE), ("a", FOUND)], 2, ReviewState.OPEN),
        ([("a", NONE), ("b", NONE)], 2, ReviewState.NO_EFFECT),
        ([("a", NONE), ("b", FOUND)], 2, ReviewState.ACKNOWLEDGED),
        ([("a", NONE), ("b", NONE), ("c", FOUND)], 2, ReviewState.ACKNOWLEDGED),
    ],
)
def test_so_many_different_people_have_to_look_and_an_effect_outweighs_none(
    reviews: list[tuple[str, Verdict]], needed: int, state: ReviewState
) -> None:
    assert state_of(said(*reviews), needed=needed) is state


@pytest.mark.parametrize(
    ("reviews", "review", "needed", "nothing"),
    [
        ([], ("a", NONE), 1, False),
        ([("a", NONE)], ("a", NONE), 1, True),
        ([("a", NONE)], ("b", NONE), 1, True),
        ([("a", NONE)], ("b", NONE), 2, False),
        ([("a", NONE)], ("a", FOUND), 1, False),
        ([("a", NONE)], ("b", FOUND), 1, False),
        ([("a", FOUND)], ("a", NONE), 2, True),
        ([("a", FOUND)], ("b", FOUND), 1, True),
    ],
    ids=["first", "again", "enough", "a second", "mends it", "another mends it", "takes it back", "enough found it"],
)
def test_what_was_said_before_adds_nothing_but_who_found_no_effect_may_still_find_one(
    reviews: list[tuple[str, Verdict]], review: tuple[str, Verdict], needed: int, nothing: bool
) -> None:
    (new,) = said(review)
    assert adds_nothing(said(*reviews), new, needed=needed) is nothing


@pytest.mark.parametrize(
    ("state", "checked", "told"),
    [
        (ReviewState.OPEN, dt.date(2026, 12, 9), True),
        (ReviewState.NO_EFFECT, None, False),
        (ReviewState.ACKNOWLEDGED, dt.date(2026, 12, 2), True),
        (ReviewState.ACKNOWLEDGED, dt.date(2026, 12, 3), False),
        (ReviewState.ACKNOWLEDGED, None, True),
    ],
)
def test_what_has_an_effect_is_told_until_the_list_was_checked_as_of_its_day(
    state: ReviewState, checked: dt.date | None, told: bool
) -> None:
    assert still_to_tell(state, published_on=ONE.published_on, checked_on=checked) is told
