"""What programs read of an answer."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.orders import NotEnforced, OrderOutcome, OutcomeKind
from bot.services.screening.answer_json import to_json
from bot.services.screening.designation_json import designation_json
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_designation


def test_an_identifier_that_no_list_holds_is_told_with_its_kind() -> None:
    told = to_json(answers.an_isin())
    assert (told["outcome"], told["findings"]) == ("not_held", [])
    assert told["identifier"] == {
        "type": "isin",
        "kind": "an ISIN",
        "value": "DE0007100000",
        "country": "de",
        "fault": None,
        "ask_by": "issuer",
    }


def test_other_answers_have_no_identifier() -> None:
    assert to_json(answers.apple())["identifier"] is None


def test_a_designation_is_told_with_its_days_its_deadlines_and_who_speaks_in_its_sources() -> None:
    told = to_json(answers.xiaomi_today())["findings"][0]["designations"][0]
    assert {key: told[key] for key in ("status", "listed_on", "suspended_on", "ended_on", "end_reason", "colour")} == {
        "status": "ended",
        "listed_on": "2021-01-14",
        "suspended_on": "2021-03-12",
        "ended_on": "2021-05-25",
        "end_reason": "vacated",
        "colour": "white",
    }
    assert [(source["kind"], source["official"], source["url"]) for source in told["sources"]] == [
        ("official", True, "https://www.defense.gov/News/Releases/Release/Article/2472464/"),
        ("court", False, "https://www.courtlistener.com/docket/29078637/"),
    ]
    ban, divest = told["deadlines"]
    assert (ban["on"], ban["at"], ban["state"], ban["reported"]) == (
        "2021-03-15", "09:30 America/New_York", "never_took_effect", [],
    )  # fmt: skip
    assert [one["source"] for one in divest["reported"]] == ["Reuters, 15 Jan 2021"]
    assert [fact["on"] for fact in told["history"]] == ["2021-01-14", "2021-03-12", "2021-05-25"]


def test_what_a_designation_does_not_have_is_null_and_never_missing() -> None:
    told = to_json(answers.xiaomi_in_january())["findings"][0]["designations"][0]
    absent = ("suspended_on", "suspension_note", "ended_on", "end_reason", "end_note", "grounds", "seen_from",
              "citation", "copy_on", "stage_since", "orders", "target", "outcome", "enforcement")  # fmt: skip
    assert {key: told[key] for key in absent} == dict.fromkeys(absent)
    assert [deadline["why"] for deadline in told["deadlines"]] == [None, None]


def test_an_order_is_told_with_its_target_what_became_of_it_and_when_it_was_not_enforced() -> None:
    outcome = OrderOutcome(
        kind=OutcomeKind.CARRIED_OUT, on="2024-09-18", text="It was sold.", documents=("d",), reported=True
    )
    left = NotEnforced(since=dt.date(2025, 1, 20), until=dt.date(2025, 4, 5), by="E.O. 14166", documents=("d",))
    told = designation_json(a_designation(outcome=outcome, not_enforced=left))
    assert told["outcome"] == {"kind": "carried out", "on": "2024-09-18", "text": "It was sold.", "reported": True}
    assert told["enforcement"] == {"not_enforced_since": "2025-01-20", "until": "2025-04-05", "by": "E.O. 14166"}
