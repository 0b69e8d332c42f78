"""Questions of courts: what the reviewed facts tell of suits and rulings, and that none is held where none is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import DatedFact
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.first_line import answer_line
from tests.unit.handlers.made import a_finding, a_reading, an_answer, another
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules
from tests.unit.services.lines import CMIC

UPHELD = DatedFact(
    on="2025-07-11", text="The district court upholds the listing; an appeal was pending when last seen."
)
LISTED = DatedFact(on="2024-10-23", text="Listed anew.")
ENDED = "Vacated by the final order of the district court in Kestrel v. DoD"


def asked_of(*views: object, aspect: Aspect = Aspect.HISTORY, **more: object) -> Answer:
    read_as = replace(a_reading(aspect.value), points=(Point.COURT.value,), **more)  # type: ignore[arg-type]
    return an_answer(Outcome.MATCH, a_finding(*views), read_as=read_as)  # type: ignore[arg-type]


def on_1260h(**more: object) -> object:
    return replace(another("DoD 1260H list", "s.1260H", "2024-10-23", program="US-DOD-1260H"), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("aspect", [Aspect.HISTORY, Aspect.WHY, Aspect.UNTIL])
def test_what_courts_did_is_told_with_its_day_and_nothing_else_of_the_history(aspect: Aspect) -> None:
    said = answer_line(asked_of(on_1260h(history=(LISTED, UPHELD)), aspect=aspect))
    assert said == f"DoD 1260H list, 11 Jul 2025: {UPHELD.text}"


def test_a_suspension_by_a_court_is_told() -> None:
    view = on_1260h(suspended_on=dt.date(2025, 3, 12), suspension_note="preliminary injunction, Kestrel v. DoD")
    assert answer_line(asked_of(view)) == (
        "DoD 1260H list, 12 Mar 2025: Suspended by preliminary injunction, Kestrel v. DoD."
    )


def test_a_listing_that_a_court_ended_is_told_with_the_case() -> None:
    view = on_1260h(
        history=(UPHELD,),
        status=Status.ENDED,
        ended_on=dt.date(2025, 5, 25),
        end_reason=EndReason.VACATED,
        end_note=f"{ENDED}.",
    )
    said = answer_line(asked_of(view))
    assert said.startswith("Ended: its listing on the DoD 1260H list, 23 Oct 2024 – 25 May 2025 (vacated): ")
    assert said.endswith(f"{ENDED}.")


def test_where_no_court_is_told_of_none_is_held() -> None:
    assert answer_line(asked_of(on_1260h(history=(LISTED,)))) == "No court case about its listings is held here."


def test_of_a_list_that_is_named_its_cases_come_first_and_else_those_of_others() -> None:
    said = answer_line(asked_of(on_1260h(history=(UPHELD,)), lists=(CMIC,)))
    assert UPHELD.text in said


def test_a_question_of_the_status_is_no_question_of_courts() -> None:
    assert UPHELD.text not in answer_line(asked_of(on_1260h(history=(UPHELD,)), aspect=Aspect.STATUS))


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("did Kestrel go to court?", True),
        ("has Kestrel sued over it?", True),
        ("any lawsuit by Kestrel?", True),
        ("which court lifted the listing of Kestrel?", True),
        ("is Kestrel listed?", False),
        ("does the order appeal to Kestrel?", False),
        ("is the Kestrel Court Hotel sanctioned?", False),
    ],
)
def test_which_questions_ask_of_courts(text: str, asks: bool) -> None:
    assert (Point.COURT in rules().read(text, StoredNames(), today=TODAY).points) is asks
