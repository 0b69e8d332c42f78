"""Editions of a publisher’s list: taken whole, compared, ended and never deleted."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.domain.notices.edition_changes import Op, What
from bot.errors import BadInput
from bot.services.lists.updating import Updater
from data.sql.notices.publications import SqlPublications
from data.sql.tables.editions import EntryStateRow
from data.sql.tables.files import RawFileRow
from data.sql.tables.following import PublicationRow
from data.sql.tables.lists import DesignationRow
from tests.builders import a_listing, a_program, an_entry
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.editions.taking import BANK, LINE, ids, take
from tests.integration.loading import stored


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


def test_an_entry_that_a_program_is_taken_from_keeps_the_other_and_the_listing_under_the_first_has_ended(
    engine: Engine, updater: Updater
) -> None:
    both = an_entry("306", listings=(a_listing("US-SDN"), a_listing(a_program().id)))
    take(updater, both)
    take(updater, an_entry("306", listings=(a_listing("US-SDN"),)), days=1)
    with Session(engine) as session:
        rows = session.scalars(select(DesignationRow).where(DesignationRow.entity_id == "us_ofac_sdn:306")).all()
        assert {row.program: row.carried for row in rows} == {"US-SDN": True, a_program().id: False}
        assert [row.program for row in rows if row.ended_on] == [a_program().id]


def test_any_two_stored_versions_can_be_compared(updater: Updater) -> None:
    first = take(updater, BANK)
    second = take(updater, BANK, LINE, days=1)
    third = take(updater, LINE, days=2)
    last = updater.compare("us_ofac_sdn")
    assert [(c.op, c.entry) for c in last.changes] == [(Op.ENDED, "306")]
    across = updater.compare("us_ofac_sdn", first.version, third.version)
    assert {(c.op, c.entry) for c in across.changes} == {(Op.ADDED, "36"), (Op.ENDED, "306")}
    assert updater.compare("us_ofac_sdn", "2024-05-01", second.version[:10]).of(Op.ADDED)[0].entry == "36"
    fourth = take(updater, an_entry("36", "AERO CARIBBEAN"), days=3)
    changed = updater.compare("us_ofac_sdn", second.version, fourth.version).changes
    assert {(c.op, c.entry) for c in changed} == {(Op.ENDED, "306"), (Op.MODIFIED, "36")}
    with pytest.raises(BadInput, match="no stored version 1999"):
        updater.compare("us_ofac_sdn", "1999", second.version)


def test_states_are_closed_and_opened_so_that_one_stands_at_a_time(engine: Engine, updater: Updater) -> None:
    for day in range(4):
        take(updater, BANK, an_entry("36", f"AERO {day}"), days=day)
    with Session(engine) as session:
        open_states = select(func.count()).where(EntryStateRow.until_version.is_(None))
        assert session.scalar(open_states) == 2
        assert session.scalar(select(func.count()).select_from(EntryStateRow)) == 5


def test_when_an_edition_was_confirmed_never_goes_back_and_a_list_that_is_not_held_has_no_such_note(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, BANK)
    with new_work() as uow:
        uow.editions.lock()
        (held,) = [one for one in uow.library.lists() if one.dataset.id == "us_ofac_sdn"]
        assert held.version is not None
        assert (before := held.version.confirmed_at) is not None
        for days, dataset in ((2, "us_ofac_sdn"), (1, "us_ofac_sdn"), (3, "eu_fsf")):
            uow.editions.confirm(dataset, at=before + dt.timedelta(days=days))
        uow.commit()
    with new_work() as uow:
        (held,) = [one for one in uow.library.lists() if one.dataset.id == "us_ofac_sdn"]
        assert held.version is not None
        assert held.version.confirmed_at == before + dt.timedelta(days=2)


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
