"""What an answer has said it does not say again."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome, Standing
from bot.domain.law.listed import EndReason, Status
from bot.services.questions.reading import Point
from bot.services.wording.designations import brief_events
from bot.services.wording.verdict import verdict
from tests.unit.handlers.made import a_finding, a_reading, an_answer, another, day
from tests.unit.services.lines import FREEZE, OLD, SDN, on_cmic, on_el

NOT_ON_IT = "not on OFAC’s SDN List in our copy of 28 Dec 2023"


def test_a_list_from_which_an_entry_vanished_is_named_once() -> None:
    gone = replace(
        another("OFAC NS-MBS List", "E.O. 14024", "2022-01-01"),
        listed_on=None,
        status=Status.ENDED,
        ended_on=day("2025-01-10"),
        end_reason=EndReason.VANISHED,
        end_note="in our copy of 21 Apr 2022, no longer in that of 10 Jan 2025",
    )
    assert brief_events(gone) == ("", gone.end_note)
    words = verdict(an_answer(Outcome.MATCH, a_finding(gone, status=Standing.FORMERLY_DESIGNATED))).words
    assert f"was, on the OFAC NS-MBS List {gone.end_note}" in words


def test_how_the_sdn_list_stands_is_left_to_the_line_that_answers_it() -> None:
    answer = an_answer(Outcome.MATCH, a_finding(on_cmic()), lists=(OLD,))
    assert NOT_ON_IT in verdict(answer).words
    of_list = replace(answer, read_as=replace(a_reading("list"), lists=(SDN,)))
    blocked = replace(answer, read_as=replace(a_reading("status"), points=(Point.BLOCKED.value,)))
    assert NOT_ON_IT not in verdict(of_list).words
    assert NOT_ON_IT not in verdict(blocked).words


def test_where_nothing_was_found_how_the_sdn_list_stands_is_always_in_the_verdict() -> None:
    of_list = replace(a_reading("list"), lists=(SDN,))
    assert NOT_ON_IT in verdict(an_answer(Outcome.NO_MATCH, lists=(OLD,), read_as=of_list)).words


def test_designated_is_said_once_of_what_stands_alike_by_fresh_facts_and_by_a_copy() -> None:
    fresh = on_el(measures=FREEZE, status=Status.DESIGNATED)
    copied = on_cmic(measures=FREEZE, status=Status.DESIGNATED, copy_on=day("2025-01-10"))
    words = verdict(an_answer(Outcome.MATCH, a_finding(fresh, copied))).words
    assert words.count("designated") == 1
    assert "; in our copy of 10 Jan 2025 — OFAC NS-CMIC List" in words
