"""What answers say of listings that editions brought, ended and brought again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.domain.law.answer import Answer, Outcome, Standing
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.listed import EndReason, Status
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sql.lists.differences import differences
from tests import builders
from tests.builders import an_entry
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.editions.taking import BANK, CLI, LINE, MAY, take


def test_an_entry_that_vanished_is_ended_on_the_day_of_the_copy_that_lacks_it(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, BANK, LINE)
    take(updater, LINE, days=1)
    answer = ask(new_work, "Banco Nacional de Cuba")
    (view,) = answer.findings[0].designations
    assert (view.status, view.ended_on, view.end_reason) == (Status.ENDED, dt.date(2024, 5, 2), EndReason.VANISHED)
    assert view.end_note == "in our copy of 1 May 2024, no longer in that of 2 May 2024"
    assert answer.findings[0].status is Standing.FORMERLY_DESIGNATED


def test_an_entry_that_comes_back_is_a_new_designation_and_the_old_one_stays(
    updater: Updater, new_work: NewWork
) -> None:
    for day, entries in enumerate([(BANK, LINE), (LINE,), (BANK, LINE)]):
        take(updater, *entries, days=day)
    views = ask(new_work, "Banco Nacional de Cuba").findings[0].designations
    assert [(view.status, view.seen_from, view.ended_on) for view in views] == [
        (Status.DESIGNATED, dt.date(2024, 5, 3), None),
        (Status.ENDED, dt.date(2024, 5, 1), dt.date(2024, 5, 2)),
    ]


def test_before_our_first_copy_an_undated_listing_is_not_known_and_nothing_is_claimed(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, BANK)
    answer = ask(new_work, "Banco Nacional de Cuba", dt.date(2020, 1, 1))
    (finding,) = answer.findings
    assert (finding.designations, finding.status) == ((), Standing.UNKNOWN)
    assert finding.not_known == ("OFAC SDN List: in our copies from 1 May 2024, not known before",)
    assert "OFAC SDN List before 1 May 2024, when our copies begin" in answer.not_searched


@pytest.mark.parametrize(
    ("copied", "standing"),
    [(dt.date(2024, 5, 1), Standing.UNKNOWN), (dt.date(2024, 7, 2), Standing.FORMERLY_DESIGNATED)],
)
def test_whether_an_order_was_renewed_past_its_printed_end_no_copy_older_than_that_can_tell(
    updater: Updater, new_work: NewWork, copied: dt.date, standing: Standing
) -> None:
    order = builders.a_listing(listed_on=dt.date(2024, 1, 1), ends_on=dt.date(2024, 7, 1))
    take(updater, replace(LINE, listings=(order,)), days=(copied - MAY.date()).days)
    (finding,) = ask(new_work, "Aerocaribbean Airlines").findings
    assert finding.status is standing
    assert ("printed to end on 1 Jul 2024" in str(finding.not_known)) == (standing is Standing.UNKNOWN)


def test_a_format_without_dates_takes_none_away(updater: Updater, new_work: NewWork) -> None:
    dated = replace(BANK, listings=(builders.a_listing(listed_on=dt.date(1986, 2, 10), tags=("CUBA",)),))
    take(updater, dated, format="OFAC enhanced XML")
    taken = take(updater, BANK, days=1)
    assert taken.delta.changes == ()  # the two formats differ, the listing does not
    assert ask(new_work, "Banco Nacional de Cuba").findings[0].designations[0].listed_on == dt.date(1986, 2, 10)


def test_a_company_on_two_lists_is_one_answer(updater: Updater, new_work: NewWork) -> None:
    other = builders.an_official("us_ofac_cons")
    take(updater, BANK)
    cons = an_entry("306", "BANCO NACIONAL", listings=(builders.a_listing("US-CCMC-1237"),))
    take(updater, cons, dataset=other)
    answer = ask(new_work, "Banco Nacional")
    assert answer.outcome is Outcome.MATCH
    (finding,) = answer.findings
    assert finding.entity.caption == "BANCO NACIONAL DE CUBA"
    assert {view.program for view in finding.designations} == {"US-SDN", "US-CCMC-1237"}


def test_reviewed_facts_and_a_publishers_file_tell_one_listing_once(updater: Updater, new_work: NewWork) -> None:
    listed = builders.a_listing("US-CCMC-1237", listed_on=dt.date(2021, 1, 14))
    xiaomi = an_entry("9", "Xiaomi Corporation", identifiers=(), countries=("cn",), listings=(listed,))
    take(updater, replace(xiaomi, schema=Schema.COMPANY))
    (view,) = ask(new_work, "Xiaomi", dt.date(2021, 2, 1)).findings[0].designations
    assert (view.dataset, view.also_in) == ("us_dod_1237", ("us_ofac_sdn",))


def test_days_that_differ_are_both_shown(updater: Updater, new_work: NewWork) -> None:
    listed = builders.a_listing("US-CCMC-1237", listed_on=dt.date(2021, 1, 15))
    take(updater, an_entry("9", "Xiaomi Corporation", identifiers=(), countries=("cn",), listings=(listed,)))
    views = ask(new_work, "Xiaomi", dt.date(2021, 2, 1)).findings[0].designations
    assert {(view.dataset, view.listed_on) for view in views} == {
        ("us_dod_1237", dt.date(2021, 1, 14)),
        ("us_ofac_sdn", dt.date(2021, 1, 15)),
    }
    assert any("our reviewed facts 14 Jan 2021" in caveat for view in views for caveat in view.caveats)


def test_days_that_differ_are_told_to_whoever_keeps_the_facts(
    updater: Updater, new_work: NewWork, engine: Engine
) -> None:
    for number, day in enumerate((14, 15)):
        listed = builders.a_listing("US-CCMC-1237", listed_on=dt.date(2021, 1, day))
        other = builders.a_listing("US-SDN", listed_on=dt.date(2020, 1, 1))
        xiaomi = an_entry("9", "Xiaomi Corporation", identifiers=(), countries=("cn",), listings=(listed, other))
        take(updater, xiaomi, BANK, days=number)
        with Session(engine) as session:
            told = [(one.dataset, one.reviewed.day, one.printed.day) for one in differences(session)]
        assert told == ([("us_ofac_sdn", 14, 15)] if day == 15 else [])


def test_another_workspaces_own_list_is_not_there(updater: Updater, new_work: NewWork) -> None:
    own = builders.an_official("custom_acme", team="T1")
    entry = an_entry("1", "SECRET TARGET LTD", identifiers=(), listings=(builders.a_listing("US-SDN"),))
    take(updater, entry, dataset=own)
    screener = Screener(new_work, FakeClock())
    assert screener.screen("Secret Target Ltd", asker=Asker(surface="slack", team="T1")).outcome is Outcome.MATCH
    for team in ("T2", ""):
        answer = screener.screen("Secret Target Ltd", asker=Asker(surface="slack", team=team))
        assert answer.outcome is Outcome.NO_MATCH
        assert (answer.nearest, "custom_acme" in str(answer)) == ((), False)


def test_a_weak_alias_is_stored_as_one(updater: Updater, new_work: NewWork) -> None:
    weak = Name(text="BNC", type=NameType.WEAK_ALIAS)
    passport = Identifier(type=IdentifierType.PASSPORT, value="A1")
    take(updater, replace(BANK, names=(*BANK.names, weak), identifiers=(*BANK.identifiers, passport)))
    assert ask(new_work, "BNC").outcome is Outcome.POTENTIAL_MATCH


def ask(new_work: NewWork, name: str, as_of: dt.date | None = None) -> Answer:
    return Screener(new_work, FakeClock()).screen(name, asker=CLI, as_of=as_of)
