"""The reviewed facts themselves: all there, and every date given by its rule."""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.designation import Designation
from bot.domain.law.document import DocumentKind
from bot.domain.law.entity import Schema
from bot.domain.law.listed import EndReason
from bot.domain.lists.dataset import Snapshot
from data import curated

TODAY = dt.date(2026, 11, 26)
CHECKED = dt.date(2026, 8, 22)
DEADLINES = Path(__file__).parent.parent.parent / "golden" / "deadlines.csv"
SECURITIES = (DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY)
COMPANY_LISTS = {
    "us_dod_1237": 45,
    "us_ofac_nsccmc": 4,
    "us_ofac_ns_cmic": 68,
    "us_dod_1260h": 212,
    "us_bis_entity_list": 25,
    "us_fcc_covered_list": 16,
    "us_icts_decisions": 2,
    "us_ofac_sdn_russia": 2,
    "us_ndaa_154": 6,
    "us_ndaa_889": 5,
    "us_ndaa_5949": 3,
}
OTHER_LISTS = {
    "us_app_orders": 10,
    "us_cfius_orders": 36,
    "allied_investment_orders": 20,
    "us_pafaca": 3,
    "us_icts_foreign_adversaries": 8,
    "us_ofac_country_programs": 26,
}


@pytest.fixture(scope="module")
def facts() -> Snapshot:
    return curated.load(today=TODAY)


def companies(facts: Snapshot) -> list[Designation]:
    return [d for d in facts.designations if d.dataset in COMPANY_LISTS]


def test_nothing_was_lost(facts: Snapshot) -> None:
    assert Counter(d.dataset for d in facts.designations) == COMPANY_LISTS | OTHER_LISTS
    assert len(companies(facts)) == 388
    assert (len(facts.authorities), len(facts.documents)) >= (23, 91)
    reviewed = [e for e in facts.entities if not e.id.startswith("country-")]
    schemas = Counter(entity.schema for entity in reviewed)
    assert (schemas[Schema.APP], schemas[Schema.JURISDICTION]) == (11, 28)


def test_the_1260h_list_holds_what_its_editions_count(facts: Snapshot) -> None:
    listed = [d for d in facts.designations if d.dataset == "us_dod_1260h"]
    assert Counter(d.ended_on is None for d in listed) == {True: 188, False: 24}
    assert sum(dt.date(2025, 1, 7) in d.editions for d in listed) == 134
    assert sum(d.listed_on == dt.date(2026, 6, 8) for d in listed) == 65
    ended = Counter(d.end_reason for d in listed if d.ended_on == dt.date(2026, 6, 8))
    assert ended == {EndReason.REMOVED: 10, EndReason.MERGED: 1}


def test_every_row_says_where_it_is_from_and_when_it_was_checked(facts: Snapshot) -> None:
    assert all(d.documents and CHECKED <= d.verification.checked_on <= TODAY for d in facts.designations)
    later = {d.id for d in facts.designations if d.verification.checked_on == dt.date(2026, 11, 25)}
    assert later == {"889-zte", "889-hytera", "fcc-zte", "fcc-hytera", "fcc-dahua"}
    assert set(facts.checked_on.values()) == {CHECKED}


def test_the_rules_give_every_purchase_ban_and_every_divestment_date_and_no_other(facts: Snapshot) -> None:
    programs = {program.id: program for program in facts.programs}
    state = {DeadlineState.PASSED: "yes", DeadlineState.NEVER_TOOK_EFFECT: "no"}
    given = [
        (d.id, deadline.kind.value, deadline.on.isoformat(), state[deadline.state])
        for d in companies(facts)
        for deadline in d.deadlines_on(CHECKED, programs[d.program])
        if deadline.kind in SECURITIES
    ]
    with DEADLINES.open(encoding="utf-8", newline="") as table:
        wanted = [(row["row"], row["kind"], row["date"], row["took_effect"]) for row in csv.DictReader(table)]
    assert len(wanted) == 234
    assert sorted(given) == sorted(wanted)


def test_ofacs_own_dates_stand_beside_all_of_the_ns_cmic_list(facts: Snapshot) -> None:
    listed = [d for d in facts.designations if d.dataset == "us_ofac_ns_cmic"]
    assert {tuple(sorted(date.kind for date in d.stated)) for d in listed} == {("divest_by", "purchase_ban")}


def test_the_press_date_is_reported_for_the_nine_of_january_2021_alone(facts: Snapshot) -> None:
    reported = {d.id: d.reported for d in facts.designations if d.reported}
    assert len(reported) == 9
    assert {d.listed_on for d in facts.designations if d.reported} == {dt.date(2021, 1, 14)}
    assert {date.on for dates in reported.values() for date in dates} == {dt.date(2021, 11, 11)}


def test_nothing_rests_on_the_edition_that_was_withdrawn(facts: Snapshot) -> None:
    withdrawn = "1260h-2026-02-withdrawn"
    assert not any(withdrawn in d.documents for d in facts.designations)
    assert not any(d.ended_on == dt.date(2026, 2, 17) for d in facts.designations)
    assert {d.id for d in facts.designations for f in d.history if withdrawn in f.documents} == {
        "1260h-alibaba",
        "1260h-cxmt",
        "1260h-ymtc",
    }


def test_every_end_is_cited_by_more_than_the_press(facts: Snapshot) -> None:
    kinds = {document.id: document.kind for document in facts.documents}
    for d in facts.designations:
        told = {i for fact in d.history if d.ended_on and fact.on == d.ended_on.isoformat() for i in fact.documents}
        assert d.ended_on is None or {kinds[i] for i in told} & {DocumentKind.OFFICIAL, DocumentKind.COURT}, d.id


def test_only_embargoes_and_frozen_property_are_told_as_such(facts: Snapshot) -> None:
    listed = {d.program for d in facts.designations}  # the others are programs of publishers' own lists
    for program in facts.programs:
        words = " ".join(
            [program.securities, *(m.effect for m in program.measures), *(r.meaning for r in program.deadlines)]
        )
        assert "must sell" not in words
        assert "clear" not in words
        if program.id in listed and program.id != "US-SDN" and not program.id.startswith("US-OFAC-"):
            assert "block" not in words, program.id


def test_a_company_on_these_lists_has_one_file_however_many_lists(facts: Snapshot) -> None:
    lists = Counter(d.entity_id for d in facts.designations)
    assert (lists["huawei"], lists["hikvision"], lists["smic"], lists["luokung"], lists["hesai"]) == (6, 6, 5, 2, 2)
