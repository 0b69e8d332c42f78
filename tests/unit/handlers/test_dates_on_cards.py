"""How dates and listings stand on a card: in which order, with which clause, and what is said not to be known."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.lists.list_meant import ListMeant
from handlers.blocks.card import MOST_LINES, card
from handlers.blocks.dates import _within
from handlers.blocks.history import history
from handlers.blocks.lines import lines
from handlers.blocks.listings import listing_line, listing_lines
from tests.unit.handlers import answers, made
from tests.unit.handlers.apps_and_countries import tencent
from tests.unit.handlers.slack import said


def test_dates_are_told_both_ways_each_with_its_clause() -> None:
    lines = said(card(answers.xiaomi_in_january())).splitlines()
    assert (
        "• *Purchase ban from 15 Mar 2021, 09:30 Eastern*, in 59 days. _E.O. 13959 s.1(a)(ii): listing + 60 days_"
        in lines
    )
    assert any(
        line.startswith("• *Divest by 14 Jan 2022, 23:59 Eastern*, in 364 days. Holding its securities is prohibited")
        for line in lines
    )


def test_the_date_the_press_printed_says_what_it_is_of_and_stands_beside_the_computed_one_with_its_source() -> None:
    words = said(card(answers.xiaomi_in_january()))
    assert "the press gave the divestment date as <https://www.reuters.com/x?a=1&amp;b=2|11 Nov 2021>" in words
    whole = said(history(answers.xiaomi_in_january()))
    assert "the press gave the divestment date as 11 Nov 2021 — <https://www.reuters.com/x?a=1&amp;b=2|Reuters" in whole


def test_what_a_suspended_designation_would_forbid_is_not_told_as_forbidden() -> None:
    assert "no buying of its securities" in said(card(answers.xiaomi_in_january()))
    assert "no buying" not in said(card(answers.xiaomi_in_april()))


def test_what_never_took_effect_says_why() -> None:
    assert "never took effect: the designation ended on 25 May 2021" in said(card(answers.xiaomi_today()))


def test_the_court_order_that_ended_a_designation_is_linked_and_marked_as_a_copy() -> None:
    order = "courtlistener.com/docket/29078637/|"
    assert f"{order}14 Jan – 25 May 2021 (vacated)> (copy)" in said(card(answers.xiaomi_today()))
    assert f"{order}Xiaomi Corp. v. DoD, final order> (copy)" in said(history(answers.xiaomi_today()))


def test_papers_of_a_court_on_a_listing_that_stands_are_not_called_an_order() -> None:
    """A complaint orders nothing."""
    listed = made.a_designation(sources=(made.a_document(), made.COURT))
    words = said(card(made.an_answer(Outcome.MATCH, made.a_finding(listed))))
    assert "courtlistener.com/docket/29078637/|court case>" in words


def test_dates_on_securities_stand_before_those_on_procurement_even_if_these_are_to_come() -> None:
    words = said(card(answers.huawei_today()))
    assert words.index("2 Aug 2021") < words.index("3 Jun 2022") < words.index("30 Jun 2027")
    assert "*Purchase ban since 2 Aug 2021*, 5 years ago" in words


def test_of_dates_on_securities_what_is_to_come_stands_first() -> None:
    ban = made.a_deadline(DeadlineKind.PURCHASE_BAN, "2026-08-02", state=DeadlineState.PASSED)
    sale = made.a_deadline(DeadlineKind.DIVEST_BY, "2027-06-03")
    bar = made.a_deadline(DeadlineKind.CONTRACT_BAR, "2026-12-01")
    view = made.a_designation(deadlines=(ban, bar, sale))
    words = said(card(made.an_answer(Outcome.MATCH, made.a_finding(view))))
    assert words.index("3 Jun 2027") < words.index("2 Aug 2026") < words.index("1 Dec 2026")


def test_dates_of_securities_that_passed_stand_before_those_of_procurement() -> None:
    view = answers.huawei_today().findings[0].designations[0]
    old = made.a_deadline(DeadlineKind.CONTRACT_BAR, "2019-08-13", state=DeadlineState.PASSED)
    answer = made.an_answer(Outcome.MATCH, made.a_finding(replace(view, deadlines=(old, *view.deadlines))))
    words = said(card(answer))
    assert words.index("2 Aug 2021") < words.index("3 Jun 2022") < words.index("13 Aug 2019")


def test_the_end_of_divestment_trades_is_not_told_as_a_duty_to_sell() -> None:
    assert "holding stays lawful, there is no duty to sell" in said(card(answers.huawei_today()))


def test_the_listing_that_was_asked_about_stands_first() -> None:
    meant = ListMeant(key="1260h", label="1260H", name="the 1260H list", programs=("1260H",))
    answer = replace(answers.huawei_today(), read_as=made.a_reading("list", meant))
    [first] = listing_lines(answer.findings[0], answer, most=1)
    assert "|1260H>* since 3 Jun 2021" in first


def test_a_listing_that_bars_no_dealing_says_so() -> None:
    view = answers.huawei_today().findings[0].designations[1]
    assert "|1260H>* since 3 Jun 2021: export licence, not securities" in listing_line(view)
    only = made.an_answer(Outcome.MATCH, tencent())
    assert "under 1260H: no securities effect, no date to divest" in said(card(only))


def test_a_legal_base_due_for_renewal_is_said_to_be_unchecked() -> None:
    cmic = answers.huawei_today().findings[0].designations[0]
    words = said(card(made.an_answer(Outcome.MATCH, made.a_finding(cmic))))
    assert "⚠️ NS-CMIC: legal base due for renewal 12 Nov 2026, not checked since" in words
    assert "⚠️ The legal base was due for renewal on 12 Nov 2026" in said(history(answers.huawei_today()))


def test_that_a_legal_base_may_have_lapsed_stands_on_the_fullest_card() -> None:
    beside = tuple(made.a_finding(entity=made.an_entity(f"Huawei {n}", id=f"h{n}")) for n in range(3))
    sent = card(replace(answers.huawei_today(), also=beside, read_as=made.a_reading("deadline")))
    assert "⚠️ NS-CMIC: legal base due for renewal 12 Nov 2026, not checked since" in said(sent)
    assert lines(sent["blocks"]) <= MOST_LINES


def test_both_dates_of_a_suspended_listing_stand_on_the_card() -> None:
    sdn = replace(made.a_list("SDN"), dataset="us_ofac_sdn", begins_on=dt.date(2023, 12, 28))
    words = said(card(replace(answers.xiaomi_in_april(), lists=(sdn,)), share=True))
    assert "*Purchase ban from 15 Mar 2021*, never took effect: suspended on 12 Mar 2021, before it." in words
    assert "(stays, without effect while suspended)" in words


@pytest.mark.parametrize(
    ("sentence", "within"),
    [("Holding is prohibited", "holding is prohibited"), ("U.S. persons", "U.S. persons"), ("A", "A"), ("", "")],
)
def test_a_sentence_goes_on_in_small_letters_behind_a_colon_but_for_an_abbreviation(sentence: str, within: str) -> None:
    assert _within(sentence) == within
