"""Capitals within a sentence, days that are over, and dates in turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.services.wording.dates_first import in_turn
from bot.services.wording.deadlines import meaning_then
from bot.services.wording.words import lowered
from tests.unit.handlers.made import a_deadline, an_answer


@pytest.mark.parametrize("text", ["ByteDance, and nobody else", "CATIC, and nobody else", "Suirui is", "DoD may"])
def test_a_name_keeps_its_capital_within_a_sentence(text: str) -> None:
    assert lowered(text) == text


def test_an_ordinary_word_loses_its_capital_within_a_sentence() -> None:
    assert lowered("Holding stays lawful") == "holding stays lawful"


def test_what_was_to_be_done_by_a_day_that_is_over_is_told_in_the_past() -> None:
    order = a_deadline(DeadlineKind.DIVEST_BY, "2020-11-12", state=DeadlineState.PASSED)
    order = replace(order, meaning="Kestrel, and nobody else, is to divest Merlin by then.")
    answer = an_answer()
    assert meaning_then(order, answer) == "Kestrel, and nobody else, was to divest Merlin by then."
    for later in (replace(order, on=answer.as_of), replace(order, extended_to=answer.as_of)):
        assert meaning_then(later, answer) == order.meaning


def test_a_contract_bar_in_force_stands_before_those_to_come_and_other_dates_keep_their_places() -> None:
    coming, standing, ban = (
        a_deadline(DeadlineKind.CONTRACT_BAR, "2027-06-30", state=DeadlineState.UPCOMING),
        a_deadline(DeadlineKind.CONTRACT_BAR, "2026-06-30", state=DeadlineState.PASSED),
        a_deadline(DeadlineKind.PURCHASE_BAN, "2021-08-02", state=DeadlineState.PASSED),
    )
    assert [one.on for one, _ in in_turn([(ban, {}), (coming, {}), (standing, {})])] == [
        ban.on,
        standing.on,
        coming.on,
    ]
