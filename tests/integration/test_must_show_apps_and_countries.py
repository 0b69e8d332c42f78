"""The answers about apps, countries and regimes, from the real store with all reviewed facts in it."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Standing
from bot.domain.law.entity import Schema
from bot.domain.law.listed import EndReason, Status
from bot.services.screening.screener import Screener
from tests.integration.asking import NEVER, PASSED, cited, lines, on, one


@pytest.mark.parametrize(
    ("app", "owners"),
    [
        ("Alipay", {"ant-group"}),
        ("CamScanner", {"intsig"}),
        ("QQ Wallet", {"tencent"}),
        ("SHAREit", {"shareit-technologies", "smart-media4u"}),
        ("Tencent QQ", {"tencent"}),
        ("VMate", {"ucweb", "alibaba"}),
        ("WeChat Pay", {"tencent"}),
        ("WPS Office", {"kingsoft-office"}),
    ],
)
def test_the_eight_apps(screener: Screener, app: str, owners: set[str]) -> None:
    finding = one(screener, app)
    assert (finding.entity.schema, finding.status) == (Schema.APP, Standing.FORMERLY_DESIGNATED)
    (view,) = finding.designations
    assert (view.program, view.ended_on, view.end_reason) == ("US-EO-13971", dt.date(2021, 6, 9), EndReason.REVOKED)
    assert lines(view) == [("transaction_ban", "2021-02-19", NEVER)]
    assert view.deadlines[0].why == "Commerce identified no transactions"
    assert {"eo-13971-text", "eo-14034-text"} <= cited(view).keys()
    assert {related.entity.id for related in finding.related} == owners


@pytest.mark.parametrize("app", ["QQ Wallet", "Tencent QQ", "WeChat Pay", "WeChat"])
def test_beside_an_app_of_tencents_stands_tencents_own_listing(screener: Screener, app: str) -> None:
    (owner,) = one(screener, app).related
    assert (owner.relation.value, owner.entity.id, owner.status) == ("owner", "tencent", Standing.DESIGNATED)
    assert [view.dataset for view in owner.designations] == ["us_dod_1260h"]


def test_tiktok(screener: Screener) -> None:
    finding = one(screener, "TikTok")
    views = {view.program: view for view in finding.designations}
    assert set(views) == {"US-EO-13942", "US-PAFACA"}
    assert finding.status is Standing.DESIGNATED
    assert lines(views["US-EO-13942"]) == [("transaction_ban", "2020-09-20", NEVER)]
    pafaca = views["US-PAFACA"]
    assert (pafaca.status, pafaca.suspended_on) == (Status.DESIGNATED, None)
    assert pafaca.enforcement.startswith("not enforced to 23 Jan 2026, nothing later seen")
    assert lines(pafaca) == [("distribution_ban", "2025-01-19", PASSED)]
    assert [fact.on for fact in pafaca.history] == [
        "2025-01-20",
        "2025-04-04",
        "2025-06-19",
        "2025-09-16",
        "2025-09-25",
        "2026-01-22",
    ]
    assert pafaca.history[-1].text == "The press reports that the joint venture was set up."
    assert {"eo-14166", "eo-14258", "eo-14310", "eo-14350", "eo-14352", "tiktok-jv-2026"} <= cited(pafaca).keys()
    (owner,) = [related for related in finding.related if related.entity.id == "bytedance"]
    assert {view.program for view in owner.designations} == {"US-S721", "US-PAFACA"}


def test_tiktok_the_day_pafaca_took_effect(screener: Screener) -> None:
    pafaca = on(one(screener, "TikTok", "2025-01-19"), "us_pafaca")
    assert (pafaca.status, pafaca.suspended_on, pafaca.history) == (Status.DESIGNATED, None, ())


@pytest.mark.parametrize(
    ("name", "programs"),
    [
        ("China", {"US-ICTS-FA", "US-OFAC-CMIC"}),
        ("Russia", {"US-ICTS-FA", "US-OFAC-RUSSIA"}),
        ("Iran", {"US-ICTS-FA", "US-OFAC-IRAN"}),
        ("North Korea", {"US-ICTS-FA", "US-OFAC-NORTH-KOREA"}),
        ("Cuba", {"US-ICTS-FA", "US-OFAC-CUBA"}),
        ("Maduro regime", {"US-ICTS-FA"}),
        ("Venezuela", {"US-OFAC-VENEZUELA"}),
        ("Crimea", {"US-OFAC-REGIONS"}),
    ],
)
def test_countries_and_regimes(screener: Screener, name: str, programs: set[str]) -> None:
    finding = one(screener, name)
    assert finding.entity.schema is Schema.JURISDICTION
    assert {view.program for view in finding.designations if view.status is Status.DESIGNATED} == programs


def test_venezuela_and_the_maduro_regime_stand_beside_each_other(screener: Screener) -> None:
    (regime,) = one(screener, "Venezuela").related
    (country,) = one(screener, "Maduro regime").related
    assert [view.program for view in regime.designations] == ["US-ICTS-FA"]
    assert [view.program for view in country.designations] == ["US-OFAC-VENEZUELA"]


def test_the_syria_programme_ended(screener: Screener) -> None:
    finding = one(screener, "Syria")
    assert finding.status is Standing.FORMERLY_DESIGNATED
    (view,) = finding.designations
    assert (view.ended_on, view.end_reason) == (dt.date(2025, 7, 1), EndReason.REVOKED)
    assert "eo-14312" in cited(view)
    assert "List-based sanctions remain" in finding.entity.summary
    assert one(screener, "Syria", "2025-06-30").status is Standing.DESIGNATED
