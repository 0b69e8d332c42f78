"""The card of a document that may change a list: who may click, what is kept, and what a second click does."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.lists.announcement import Announcement, Review, ReviewState, Touch, Verdict
from bot.services.announcements.announced import Announced
from handlers.blocks.announcement import announcement_message
from tests.fakes import FakeClock
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import check_message, labels, said

DOCUMENT = Announcement(
    source="us_federal_register",
    number="2026-26001",
    title="Notice of <Availability> & Designation of Chinese Military Companies",
    published_on=dt.date(2026, 12, 3),
    url="https://www.federalregister.gov/documents/2026/12/03/2026-26001/notice",
    agencies=("Defense Department",),
    citation="91 FR 60001",
    touches=(Touch(dataset="us_dod_1237"),),
)


def carded(alice: Alice, *, channel: str = "") -> dict[str, Any]:
    """The card as it stands in the channel."""
    kept = alice.store.noticeboard.kept.get(DOCUMENT.number) or alice.store.noticeboard.save(
        DOCUMENT, at=FakeClock().now()
    )
    announced = Announced(kept=kept, titles={"us_dod_1237": "DoD Section 1237 list"}, needed=1)
    where = {"ts": "1.0", "channel": channel or alice.me.workspace.channel, "private": False}
    return announcement_message(announced, for_operators=True) | where


def submitted(alice: Alice, window: dict[str, Any], reason: str | None = None) -> list[dict[str, Any]]:
    return alice.send(alice.me.submits(window, {"reason": {"text": {"value": reason}}}, trigger="trigger"))


def reviews(alice: Alice) -> list[tuple[str, Verdict, str]]:
    return [(one.by, one.verdict, one.reason) for one in alice.store.noticeboard.kept[DOCUMENT.number].reviews]


@pytest.mark.parametrize(
    ("label", "verdict"), [("Acknowledged", Verdict.ACKNOWLEDGED), ("No effect", Verdict.NO_EFFECT)]
)
def test_a_click_asks_why_and_who_when_and_why_are_kept_and_shown(alice: Alice, label: str, verdict: Verdict) -> None:
    card = carded(alice)
    check_message(card)
    assert labels(card) == ["Acknowledged", "No effect"]
    opened, window = alice.clicks(label, card)
    assert window["view_id" if "view_id" in window else "id"] == opened["id"]
    told, updated = submitted(alice, window, "the annex   is unchanged")[-2:]
    assert "Saved" in said(told)
    assert reviews(alice) == [(alice.me.workspace.user, verdict, "the annex is unchanged")]
    assert labels(updated) == []
    assert {"type": "user", "user_id": alice.me.workspace.user} in updated["blocks"][1]["elements"][0]["elements"]


def test_a_reason_may_be_left_out(alice: Alice) -> None:
    submitted(alice, alice.clicks("No effect", carded(alice))[-1])
    assert reviews(alice) == [(alice.me.workspace.user, Verdict.NO_EFFECT, "")]


def test_a_second_click_keeps_nothing_new(alice: Alice) -> None:
    card = carded(alice)
    submitted(alice, alice.clicks("No effect", card)[-1])
    told, _ = submitted(alice, alice.clicks("No effect", card)[-1])[-2:]
    assert "nothing was added" in said(told)
    assert len(reviews(alice)) == 1


def test_a_click_elsewhere_than_in_the_operators_channel_is_refused(alice: Alice) -> None:
    (told,) = alice.clicks("Acknowledged", carded(alice, channel="C0OTHER"))
    assert "Only members of the operators’ channel" in told["text"]
    assert reviews(alice) == []


def test_somebody_who_is_not_in_the_operators_channel_reviews_nothing(alice: Alice) -> None:
    window = alice.clicks("Acknowledged", carded(alice))[-1]
    alice.room.strange.add(alice.me.workspace.channel)
    assert "Only members of the operators’ channel" in said(submitted(alice, window)[-1])
    assert reviews(alice) == []


@pytest.mark.parametrize("value", ["", "x", "1 us_federal_register", "one us_federal_register 2026-26001", "1 a b c"])
def test_a_forged_click_is_refused(alice: Alice, value: str) -> None:
    card = carded(alice)
    for block in card["blocks"]:
        for element in block.get("elements", []):
            element |= {"value": value} if element["type"] == "button" else {}
    (told,) = alice.clicks("Acknowledged", card)
    assert "no longer good" in told["text"]
    assert reviews(alice) == []


def test_a_click_on_a_card_of_an_earlier_state_reviews_nothing(alice: Alice) -> None:
    card = carded(alice)
    window = alice.clicks("Acknowledged", card)[-1]
    alice.store.noticeboard.save(replace(DOCUMENT, title="Another"), at=FakeClock().now())
    assert "use the newer card" in said(submitted(alice, window)[-1])
    assert reviews(alice) == []


def test_followers_get_no_buttons_and_a_card_told_anew_has_none(alice: Alice) -> None:
    kept = alice.store.noticeboard.save(DOCUMENT, at=FakeClock().now())
    announced = Announced(kept=kept, titles={"us_dod_1237": "DoD Section 1237 list"}, needed=2)
    assert labels(announcement_message(announced, for_operators=False)) == []
    assert labels(announcement_message(replace(announced, outdated=True), for_operators=True)) == []


def test_where_two_have_to_look_the_buttons_stay_until_both_did(alice: Alice) -> None:
    kept = alice.store.noticeboard.save(DOCUMENT, at=FakeClock().now())
    review = Review(by="U1", at=FakeClock().now(), verdict=Verdict.NO_EFFECT)
    announced = Announced(kept=replace(kept, reviews=(review,)), titles={}, needed=2)
    told = announcement_message(announced, for_operators=True)
    assert labels(told) == ["Acknowledged", "No effect"]
    assert "1 more person has to look" in said(told)
    done = replace(announced, kept=replace(kept, reviews=(review,), state=ReviewState.NO_EFFECT))
    assert labels(announcement_message(done, for_operators=True)) == []


def test_a_click_on_a_document_that_is_gone_says_so_in_the_window_that_loads(alice: Alice) -> None:
    card = carded(alice)
    alice.store.noticeboard.kept.clear()
    opened, told = alice.clicks("Acknowledged", card)
    assert (told["id"], "no longer good" in said(told)) == (opened["id"], True)
