"""Who is meant, who is nobody and what is no name, from the real store with all reviewed facts in it."""

from __future__ import annotations

import pytest

from bot.domain.law.answer import Outcome
from bot.services.screening.screener import Screener
from tests.integration.asking import ask, one


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("小米", "xiaomi"),
        ("中芯国际", "smic"),
        ("1810.HK", "xiaomi"),
        ("xaiomi", "xiaomi"),
        ("Hikvison Digital Tech", "hikvision"),
        ("SMIC", "smic"),
        ("COMAC", "comac"),
    ],
)
def test_the_right_company(screener: Screener, name: str, entity: str) -> None:
    assert one(screener, name).entity.id == entity


@pytest.mark.parametrize(
    "name", ["Apple", "Toyota", "Technology Co., Ltd.", "Xiaoming", "asdfgh", "<!channel>", "Johnson & Johnson"]
)
def test_nobody_and_what_was_searched(screener: Screener, name: str) -> None:
    answer = ask(screener, name)
    assert (answer.outcome, answer.findings) == (Outcome.NO_MATCH, ())
    assert len(answer.lists) == 17
    assert any("SDN" in missing for missing in answer.not_searched)


@pytest.mark.parametrize(
    ("name", "said"), [("", "no letter or digit"), ("x" * 5_000, "has 5,000 characters; a name has at most 200")]
)
def test_what_is_no_name_is_refused_clearly(screener: Screener, name: str, said: str) -> None:
    answer = ask(screener, name)
    assert (answer.outcome, answer.findings) == (Outcome.INVALID, ())
    assert said in answer.problem


def test_a_list_that_was_not_checked_for_long_is_told_as_stale_and_a_closed_one_is_not(screener: Screener) -> None:
    stale = {searched.dataset: searched.stale for searched in ask(screener, "Xiaomi").lists}
    assert (stale["us_ofac_ns_cmic"], stale["us_dod_1260h"], stale["us_dod_1237"]) == (True, True, False)


def test_a_company_that_a_reviewed_document_calls_blocked_is_told_as_blocked(screener: Screener) -> None:
    for name in ("Lukoil", "Rosneft"):
        (listed,) = one(screener, name).designations
        assert (listed.program, str(listed.listed_on), listed.status) == ("US-SDN", "2025-10-22", "designated")
