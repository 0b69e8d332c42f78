"""What a score is told as."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.searched import Gap, NotSearched
from bot.services.wording.small_print import matched, searched, small_line
from tests.unit.handlers.made import a_finding, a_list, a_match, an_answer


@pytest.mark.parametrize(
    ("score", "told"), [(1.0, "100%"), (0.9999, "99%"), (0.995, "99%"), (0.994, "99%"), (0.834, "83%"), (0.0, "0%")]
)
def test_a_hundred_per_cent_is_said_of_the_very_name_alone(score: float, told: str) -> None:
    finding = a_finding(match=a_match(score))
    assert f"({told})." in matched(finding, an_answer(Outcome.MATCH, finding))


def test_that_more_names_are_as_near_than_can_be_told_is_in_the_small_line() -> None:
    said = "more names match as closely, and not all can be shown"
    assert said in small_line(an_answer(Outcome.MATCH, a_finding(), also_more=True))
    assert said in small_line(an_answer(Outcome.NO_MATCH), an_answer(Outcome.MATCH, a_finding(), also_more=True))
    assert said not in small_line(an_answer(Outcome.MATCH, a_finding()))


def test_the_small_line_says_which_bodies_lists_are_not_loaded_whatever_was_found() -> None:
    eu, uk = (NotSearched(dataset=one, title=one, reason=Gap.NOT_LOADED) for one in ("eu_fsf", "gb_fcdo"))
    assert " · EU, UK not loaded · " in small_line(an_answer(Outcome.NO_MATCH, unsearched=(eu, uk)))
    assert " · UK not loaded · " in small_line(an_answer(Outcome.NO_MATCH, unsearched=(uk,)))
    assert "not loaded" not in small_line(an_answer(Outcome.NO_MATCH, unsearched=()))
    sdn = NotSearched(dataset="us_ofac_sdn", title="SDN", reason=Gap.NOT_LOADED)
    assert " · SDN, EU, UK not loaded · " in small_line(an_answer(Outcome.MATCH, a_finding(), unsearched=(sdn, eu, uk)))


def test_two_lists_of_one_title_are_named_once() -> None:
    lists = [*(a_list("BIS Entity List", stale=True) for _ in range(2)), a_list("A fresh one")]
    assert searched(lists, today=dt.date(2026, 11, 26)).endswith("Stale: BIS Entity List")
