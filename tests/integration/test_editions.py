"""Editions of a publisher's list: taken whole, compared, ended and never deleted."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.domain.law.answer import Answer, Outcome, Standing
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.listed import EndReason, Status
from bot.domain.lists.delta import Op, What
from bot.errors import BadInput, ListRefused
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sql.edition_tables import AcceptanceRow, EntryStateRow, RawFileRow
from data.sql.following_tables import PublicationRow
from data.sql.publications import SqlPublications
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load, stored

BANK = an_entry("306", "BANCO NACIONAL DE CUBA")
LINE = an_entry("36", "AEROCARIBBEAN AIRLINES")
MAY = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
CLI = Asker(surface="cli")
FACTS = builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", short="OFAC SDN List")))


@pytest.fixture
def updater(new_work: NewWork) -> Updater:
    load(new_work, FACTS)
    return Updater(new_work, FakeClock())


def take(updater: Updater, *entries: object, days: int = 0, **more: object) -> Accepted:
    offered = an_offer(*entries, **more)  # type: ignore[arg-type]  # entries are given by each test
    return updater.accept(offered, LoadOptions(as_of=MAY + dt.timedelta(days=days)))


def ids(taken: Accepted, op: Op) -> list[str]:
    return [change.entry for change in taken.delta.of(op)]


def test_a_first_edition_is_stored_with_its_file_and_what_to_tell_of_it_once(engine: Engine, updater: Updater) -> None:
    taken = take(updater, BANK, LINE)
    assert (taken.stored, taken.entries, ids(taken, Op.ADDED)) == (True, 2, ["36", "306"])
    with Session(engine) as session:
        assert session.scalars(select(RawFileRow.name)).all() == ["sdn.csv"]
        (row,) = session.scalars(select(PublicationRow).where(PublicationRow.dataset == "us_ofac_sdn")).all()
        told = SqlPublications(session).changes(row.number)
        assert (row.previous_on, [(one.entry, one.op) for one in told]) == (None, [("36", Op.ADDED), ("306", Op.ADDED)])


def test_the_same_content_again_changes_nothing_whatever_the_order(engine: Engine, updater: Updater) -> None:
    take(updater, BANK, LINE)
    before = stored(engine)
    again = take(updater, LINE, BANK, days=1)
    assert (again.stored, again.delta.changes) == (False, ())
    changed = {name for name, rows in stored(engine).items() if rows != before[name]}
    assert changed == {"dataset_versions"}  # the note that it was confirmed


def test_what_came_what_went_and_what_changed_is_told_by_the_lists_own_ids(updater: Updater) -> None:
    take(updater, BANK, LINE)
    renamed = an_entry("36", "AERO CARIBBEAN")
    taken = take(updater, renamed, an_entry("475", "CASA DE CUBA"), days=1)
    assert (ids(taken, Op.ADDED), ids(taken, Op.ENDED)) == (["475"], ["306"])
    (change,) = taken.delta.of(Op.MODIFIED)
    assert (change.entry, change.what) == ("36", (What.RENAMED,))


def test_any_two_stored_versions_can_be_compared(updater: Updater) -> None:
    first = take(updater, BANK)
    second = take(updater, BANK, LINE, days=1)
    third = take(updater, LINE, days=2)
    last = updater.compare("us_ofac_sdn")
    assert [(c.op, c.entry) for c in last.changes] == [(Op.ENDED, "306")]
    across = updater.compare("us_ofac_sdn", first.version, third.version)
    assert {(c.op, c.entry) for c in across.changes} == {(Op.ADDED, "36"), (Op.ENDED, "306")}
    assert updater.compare("us_ofac_sdn", "2024-05-01", second.version[:10]).of(Op.ADDED)[0].entry == "36"
    with pytest.raises(BadInput, match="no stored version 1999"):
        updater.compare("us_ofac_sdn", "1999", second.version)


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


def test_a_list_that_fell_is_refused_and_the_stored_one_stays(engine: Engine, updater: Updater) -> None:
    many = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1100)]
    take(updater, *many)
    before = stored(engine)
    with pytest.raises(ListRefused, match="US-SDN fell from 100 to 80 entries"):
        take(updater, *many[:80], days=1)
    assert stored(engine) == before


def test_a_list_that_fell_is_taken_at_a_persons_word_for_that_very_version(engine: Engine, updater: Updater) -> None:
    many = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1100)]
    take(updater, *many)
    with pytest.raises(ListRefused) as refused:
        take(updater, *many[:80], days=1)
    version = str(refused.value).rpartition(" ")[2]
    later = MAY + dt.timedelta(days=2)
    for wrong in ({"accept_shrink": version}, {"accept_shrink": "20240502T000000Z-00000000", "reason": "checked"}):
        with pytest.raises(ListRefused, match="more than is plausible"):
            updater.accept(an_offer(*many[:80]), LoadOptions(as_of=later, **wrong))  # type: ignore[arg-type]  # both are texts
    accepted = updater.accept(
        an_offer(*many[:80]), LoadOptions(as_of=later, accept_shrink=version, reason="a mass delisting")
    )
    assert len(ids(accepted, Op.ENDED)) == 20
    with Session(engine) as session:
        (row,) = session.scalars(select(AcceptanceRow)).all()
        assert (row.version, row.reason) == (accepted.version, "a mass delisting")


def test_fewer_entries_than_plausible_are_refused_at_first_sight(updater: Updater) -> None:
    bounds = {"US-SDN": replace(an_offer().bounds["US-SDN"], title="OFAC SDN List", min=10)}
    with pytest.raises(ListRefused, match="OFAC SDN List has 1 entries, fewer than the 10"):
        take(updater, BANK, bounds=bounds)


def test_new_ids_for_the_same_entries_are_seen_through(updater: Updater) -> None:
    names = [f"COMPANY {word}" for word in "ONE TWO SIX TEN RED BLUE".split()]
    take(updater, *(an_entry(str(n), name, identifiers=()) for n, name in enumerate(names)))
    taken = take(updater, *(an_entry(f"x{n}", name, identifiers=()) for n, name in enumerate(names)), days=1)
    assert taken.delta.changes == ()


def test_new_ids_that_cannot_be_seen_through_are_refused(updater: Updater) -> None:
    take(updater, *(an_entry(str(n), f"COMPANY {n}", identifiers=()) for n in range(100, 160)))
    with pytest.raises(ListRefused, match="60 of 60 entries are gone; their ids may be new"):
        take(updater, *(an_entry(f"x{n}", f"OTHER {n}", identifiers=()) for n in range(100, 160)), days=1)


def test_an_older_edition_than_the_stored_one_is_refused(updater: Updater) -> None:
    take(updater, BANK, days=1)
    with pytest.raises(ListRefused, match=r"\(1 May 2024, 00:00 UTC\) is older than the stored one \(2 May 2024"):
        take(updater, BANK, LINE)


def test_a_look_stores_nothing(engine: Engine, updater: Updater) -> None:
    before = stored(engine)
    taken = updater.accept(an_offer(BANK), LoadOptions(as_of=MAY, dry_run=True))
    assert (taken.stored, ids(taken, Op.ADDED)) == (False, ["306"])
    assert stored(engine) == before


def test_a_refusal_makes_the_list_stale_until_an_edition_is_taken(updater: Updater, new_work: NewWork) -> None:
    take(updater, BANK)
    updater.refuse(builders.an_official(), "sdn.csv is empty")
    assert lists(new_work)["us_ofac_sdn"] == (True, "sdn.csv is empty")
    later = FakeClock(FakeClock.time + dt.timedelta(hours=1))
    Updater(new_work, later).accept(an_offer(BANK, LINE), LoadOptions(fetched=True))
    assert lists(new_work)["us_ofac_sdn"][1] == ""


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


def test_states_are_closed_and_opened_so_that_one_stands_at_a_time(engine: Engine, updater: Updater) -> None:
    for day in range(4):
        take(updater, BANK, an_entry("36", f"AERO {day}"), days=day)
    with Session(engine) as session:
        open_states = select(func.count()).where(EntryStateRow.until_version.is_(None))
        assert session.scalar(open_states) == 2
        assert session.scalar(select(func.count()).select_from(EntryStateRow)) == 5


def ask(new_work: NewWork, name: str, as_of: dt.date | None = None) -> Answer:
    return Screener(new_work, FakeClock()).screen(name, asker=CLI, as_of=as_of)


def lists(new_work: NewWork) -> dict[str, tuple[bool, str]]:
    with new_work() as uow:
        states = uow.library.lists()
    today = dt.date(2026, 11, 24)
    return {s.dataset.id: (s.stale_on(today), s.refused.reason if s.refused else "") for s in states}


def test_an_entry_that_stands_twice_on_one_list_is_refused(updater: Updater) -> None:
    listing = builders.a_listing(tags=("CUBA",))
    with pytest.raises(ListRefused, match="306 stands twice on one of its lists"):
        take(updater, replace(BANK, listings=(listing, replace(listing, tags=("SDGT",)))))


def test_two_updaters_at_once_store_one_version(updater: Updater, new_work: NewWork) -> None:
    start = Barrier(2)

    def at_once(_: int) -> bool:
        start.wait()
        return take(Updater(new_work, FakeClock()), BANK, LINE).stored

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(at_once, range(2))) == [False, True]
    with new_work() as uow:
        assert len(uow.editions.versions("us_ofac_sdn")) == 1
        assert len(uow.library.designations(["us_ofac_sdn:36", "us_ofac_sdn:306"])) == 2
