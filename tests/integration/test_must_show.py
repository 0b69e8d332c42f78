"""The answers about companies that matter most, as of the days that matter, from the store with all facts in it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Standing
from bot.domain.law.deadline import DeadlineState
from bot.domain.law.listed import EndReason, Status
from bot.services.screening.screener import Screener
from tests.integration.asking import NEVER, PASSED, UPCOMING, cited, divestment, held, lines, moments, on, one, rules

FIRST = "E.O. 13959 s.1(a)(ii): listing + 60 days"
SECOND = "E.O. 13959 s.1(c) as amended by E.O. 13974: listing + 365 days"
ANNEX = "fixed date for the Annex companies"
HOLDING = "Holding stays lawful, no duty to sell (OFAC FAQ 1046)."


def test_xiaomi_the_day_after_its_listing(screener: Screener) -> None:
    finding = one(screener, "Xiaomi", "2021-01-15")
    assert finding.status is Standing.DESIGNATED
    (view,) = finding.designations
    assert (view.program, view.listed_on, view.ended_on, view.suspended_on) == (
        "US-CCMC-1237",
        dt.date(2021, 1, 14),
        None,
        None,
    )
    assert [measure.name for measure in view.measures] == ["investment ban"]
    assert lines(view) == [("purchase_ban", "2021-03-15", UPCOMING), ("divest_by", "2022-01-14", UPCOMING)]
    assert moments(view) == ["09:30 America/New_York", "23:59 America/New_York"]
    assert rules(view) == [FIRST, SECOND]
    assert {d.basis.value for d in view.deadlines} == {"derived"}
    (reported,) = divestment(view).reported
    assert (reported.on, [document.id for document in view.reported_in]) == (
        dt.date(2021, 11, 11),
        ["press-xiaomi-nov11"],
    )
    assert str(cited(view)["dod-1237-t5"]).startswith("https://www.defense.gov/")
    assert "xiaomi-pi" not in cited(view)
    assert view.history == ()


def test_what_an_entity_is_said_to_be_today_is_not_told_of_an_earlier_day(screener: Screener) -> None:
    assert any("Dec 2025" in remark for remark in one(screener, "Xiaomi").entity.remarks)
    assert one(screener, "Xiaomi", "2021-01-15").entity.remarks == ()
    assert one(screener, "WeChat Pay").entity.summary != ""
    assert one(screener, "WeChat Pay", "2021-01-15").entity.summary == ""


def test_xiaomi_while_it_was_enjoined(screener: Screener) -> None:
    finding = one(screener, "Xiaomi", "2021-04-01")
    assert finding.status is Standing.SUSPENDED
    (view,) = finding.designations
    assert (view.status, view.suspended_on, view.ended_on, view.end_reason) == (
        Status.SUSPENDED,
        dt.date(2021, 3, 12),
        None,
        None,
    )
    assert lines(view) == [("purchase_ban", "2021-03-15", NEVER), ("divest_by", "2022-01-14", UPCOMING)]
    assert str(cited(view)["xiaomi-pi"]).startswith("https://law.justia.com/")
    assert "xiaomi-final" not in cited(view)


def test_xiaomi_today(screener: Screener) -> None:
    finding = one(screener, "Xiaomi")
    assert finding.status is Standing.FORMERLY_DESIGNATED
    (view,) = finding.designations
    assert (view.dataset, view.status, view.ended_on, view.end_reason) == (
        "us_dod_1237",
        Status.ENDED,
        dt.date(2021, 5, 25),
        EndReason.VACATED,
    )
    assert lines(view) == [("purchase_ban", "2021-03-15", NEVER), ("divest_by", "2022-01-14", NEVER)]
    assert cited(view)["xiaomi-final"] is not None


@pytest.mark.parametrize("name", ["Huawei", "Hikvision"])
def test_annex_companies_in_january_2021(screener: Screener, name: str) -> None:
    view = on(one(screener, name, "2021-01-15"), "us_dod_1237")
    assert lines(view) == [("purchase_ban", "2021-01-11", PASSED), ("divest_by", "2021-11-11", UPCOMING)]
    assert rules(view) == [
        f"E.O. 13959 s.1(a)(i): {ANNEX}",
        f"E.O. 13959 s.1(b) as amended by E.O. 13974: {ANNEX}",
    ]
    assert divestment(view).reported == ()


def test_smic_in_january_2021(screener: Screener) -> None:
    view = on(one(screener, "SMIC", "2021-01-15"), "us_dod_1237")
    assert lines(view) == [("purchase_ban", "2021-02-01", UPCOMING), ("divest_by", "2021-12-03", UPCOMING)]
    assert rules(view) == [FIRST, SECOND]


def test_before_the_amendment_holding_was_not_prohibited(screener: Screener) -> None:
    before = divestment(on(one(screener, "Huawei", "2021-01-12"), "us_dod_1237"))
    after = divestment(on(one(screener, "Huawei", "2021-01-13"), "us_dod_1237"))
    assert (before.on, after.on) == (dt.date(2021, 11, 11), dt.date(2021, 11, 11))
    assert "Holding is not prohibited" in before.meaning
    assert "may not hold" in after.meaning


@pytest.mark.parametrize(
    ("name", "lists"),
    [
        ("Huawei", {"us_bis_entity_list", "us_fcc_covered_list", "us_ndaa_889"}),
        ("Hikvision", {"us_bis_entity_list", "us_fcc_covered_list", "us_ndaa_889"}),
        ("SMIC", {"us_bis_entity_list", "us_ndaa_5949"}),
    ],
)
def test_the_same_companies_today(screener: Screener, name: str, lists: set[str]) -> None:
    finding = one(screener, name)
    assert finding.status is Standing.DESIGNATED
    assert held(finding) == lists | {"us_ofac_ns_cmic", "us_dod_1260h"}
    cmic = on(finding, "us_ofac_ns_cmic")
    assert lines(cmic) == [("purchase_ban", "2021-08-02", PASSED), ("divest_by", "2022-06-03", PASSED)]
    assert divestment(cmic).meaning == HOLDING
    assert "no duty to sell" in cmic.securities
    assert any("due for renewal on 12 Nov 2026" in caveat for caveat in cmic.caveats)
    ccmc = on(finding, "us_dod_1237")
    assert (ccmc.ended_on, ccmc.end_reason) == (dt.date(2021, 6, 3), EndReason.REMOVED)
    assert divestment(ccmc).state is DeadlineState.NEVER_TOOK_EFFECT
    assert {"dod-1237-t4", "eo-14032-text"} <= cited(ccmc).keys()


def test_the_parts_of_section_889_and_section_5949_have_their_days(screener: Screener) -> None:
    assert lines(on(one(screener, "Huawei"), "us_ndaa_889")) == [
        ("contract_bar", "2019-08-13", PASSED),
        ("contract_bar", "2020-08-13", PASSED),
    ]
    assert lines(on(one(screener, "SMIC"), "us_ndaa_5949")) == [("contract_bar", "2027-12-23", UPCOMING)]


@pytest.mark.parametrize(
    ("name", "listed", "ban", "divest"),
    [
        ("SenseTime", "2021-12-10", "2022-02-08", "2022-12-10"),
        ("DJI", "2021-12-16", "2022-02-14", "2022-12-16"),
        ("Sugon", "2021-12-16", "2022-02-14", "2022-12-16"),
    ],
)
def test_companies_added_to_the_ns_cmic_list_later(
    screener: Screener, name: str, listed: str, ban: str, divest: str
) -> None:
    view = on(one(screener, name), "us_ofac_ns_cmic")
    assert view.listed_on == dt.date.fromisoformat(listed)
    assert lines(view) == [("purchase_ban", ban, PASSED), ("divest_by", divest, PASSED)]
    assert rules(view) == ["E.O. 14032 s.1(b)(ii): listing + 60 days", "E.O. 14032 s.1(c)(ii): listing + 365 days"]


@pytest.mark.parametrize("name", ["Luokong", "Luokung"])
def test_luokung_was_listed_twice_each_time_with_its_own_dates(screener: Screener, name: str) -> None:
    relisted, misspelt = one(screener, name).designations
    assert (relisted.listed_as, relisted.listed_on) == ("Luokung Technology Corp.", dt.date(2021, 3, 9))
    assert lines(relisted) == [("purchase_ban", "2021-05-08", NEVER), ("divest_by", "2022-03-09", NEVER)]
    assert (relisted.suspended_on, relisted.ended_on) == (dt.date(2021, 5, 5), dt.date(2021, 6, 3))
    assert (misspelt.listed_as, misspelt.listed_on, misspelt.ended_on, misspelt.end_reason) == (
        "Luokong Technology Corporation (LKCO)",
        dt.date(2021, 1, 14),
        dt.date(2021, 3, 9),
        EndReason.RELISTED,
    )
    assert lines(misspelt) == [("purchase_ban", "2021-03-15", NEVER), ("divest_by", "2022-01-14", NEVER)]


@pytest.mark.parametrize(
    ("name", "listed"),
    [("Tencent", "2025-01-07"), ("CATL", "2025-01-07"), ("Alibaba", "2026-06-08"), ("BYD", "2026-06-08")],
)
def test_1260h_companies_have_no_divestment_date(screener: Screener, name: str, listed: str) -> None:
    finding = one(screener, name)
    view = on(finding, "us_dod_1260h")
    assert view.listed_on == dt.date.fromisoformat(listed)
    assert view.securities.startswith("No securities effect")
    assert not any(d.kind == "divest_by" for other in finding.designations for d in other.deadlines)
    assert lines(view) == [("contract_bar", "2026-06-30", PASSED), ("contract_bar", "2027-06-30", UPCOMING)]
