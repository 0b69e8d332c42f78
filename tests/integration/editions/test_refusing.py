"""Editions that are not taken: lists that fell, new ids, older copies, entries that stand twice."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from bot.domain.lists.staleness import is_stale
from bot.domain.notices.edition_changes import Op
from bot.errors import ListRefused
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from data.sql.tables.editions import AcceptanceRow
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.editions.taking import BANK, LINE, MAY, ids, take
from tests.integration.loading import stored


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


def lists(new_work: NewWork) -> dict[str, tuple[bool, str]]:
    with new_work() as uow:
        states = uow.library.lists()
    today = dt.date(2026, 11, 24)
    return {s.dataset.id: (is_stale(s, today), s.refused.reason if s.refused else "") for s in states}


def test_an_entry_that_stands_twice_on_one_list_is_refused(updater: Updater) -> None:
    listing = builders.a_listing(tags=("CUBA",))
    with pytest.raises(ListRefused, match="306 stands twice on one of its lists"):
        take(updater, replace(BANK, listings=(listing, replace(listing, tags=("SDGT",)))))
