"""The same file again with an earlier day corrects the day it was taken for, in everything that is dated by it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Standing
from bot.domain.lists.entry import Entry
from bot.errors import ListRefused
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

BANK = an_entry("306", "BANCO NACIONAL DE CUBA")
LINE = an_entry("36", "AEROCARIBBEAN AIRLINES")
FACTS = builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", short="OFAC SDN List")))


@pytest.fixture
def updater(new_work: NewWork) -> Updater:
    load(new_work, FACTS)
    return Updater(new_work, FakeClock())


def take(updater: Updater, day: str, *entries: Entry, dry_run: bool = False) -> Accepted:
    at = dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)
    return updater.accept(an_offer(*entries), LoadOptions(as_of=at, dry_run=dry_run))


def ask(new_work: NewWork, name: str, as_of: str = "") -> Answer:
    day = dt.date.fromisoformat(as_of) if as_of else None
    return Screener(new_work, FakeClock()).screen(name, asker=Asker(surface="cli"), as_of=day)


def test_an_edition_taken_for_todays_is_of_the_day_that_is_said_later(updater: Updater, new_work: NewWork) -> None:
    take(updater, "2026-11-24", BANK, LINE)
    again = take(updater, "2023-12-28", BANK, LINE)
    assert (again.stored, again.redated_from) == (False, dt.date(2026, 11, 24))
    assert again.version.startswith("20231228")
    (listed,) = (one for one in ask(new_work, "Xiaomi").lists if one.dataset == "us_ofac_sdn")
    assert (listed.as_of, listed.edition_on, listed.stale) == (dt.date(2023, 12, 28), dt.date(2023, 12, 28), True)
    (view,) = ask(new_work, "Banco Nacional de Cuba").findings[0].designations
    assert (view.seen_from, view.checked_on, view.copy_on) == (dt.date(2023, 12, 28),) * 3
    assert ask(new_work, "Banco Nacional de Cuba", "2024-06-01").findings[0].status is Standing.DESIGNATED


def test_who_vanished_with_it_ended_on_the_corrected_day(updater: Updater, new_work: NewWork) -> None:
    take(updater, "2022-01-01", BANK, LINE)
    take(updater, "2026-11-24", LINE)
    take(updater, "2023-12-28", LINE)
    (view,) = ask(new_work, "Banco Nacional de Cuba").findings[0].designations
    assert view.ended_on == dt.date(2023, 12, 28)
    assert view.end_note == "in our copy of 1 Jan 2022, no longer in that of 28 Dec 2023"
    (kept,) = ask(new_work, "Aerocaribbean Airlines").findings[0].designations
    assert kept.seen_from == dt.date(2022, 1, 1)


def test_no_edition_becomes_older_than_the_one_before_it(updater: Updater) -> None:
    take(updater, "2023-12-28", BANK, LINE)
    take(updater, "2026-11-24", LINE)
    with pytest.raises(ListRefused, match="older than the stored one"):
        take(updater, "2023-01-01", LINE)


def test_a_later_day_confirms_and_corrects_nothing(updater: Updater, new_work: NewWork) -> None:
    take(updater, "2023-12-28", BANK)
    again = take(updater, "2024-02-01", BANK)
    assert (again.stored, again.redated_from) == (False, None)
    (listed,) = (one for one in ask(new_work, "Xiaomi").lists if one.dataset == "us_ofac_sdn")
    assert (listed.as_of, listed.edition_on) == (dt.date(2024, 2, 1), dt.date(2023, 12, 28))


def test_a_day_that_was_only_the_newest_date_in_the_file_is_corrected_to_a_later_one(updater: Updater) -> None:
    listed = replace(BANK, listings=(builders.a_listing(listed_on=dt.date(2022, 4, 21)),))
    first = updater.accept(an_offer(listed), LoadOptions())
    again = take(updater, "2022-05-06", listed)
    assert first.version.startswith("20220421")
    assert (again.redated_from, again.version[:8]) == (dt.date(2022, 4, 21), "20220506")


def test_a_look_only_corrects_nothing(updater: Updater, new_work: NewWork) -> None:
    take(updater, "2026-11-24", BANK)
    assert take(updater, "2023-12-28", BANK, dry_run=True).redated_from == dt.date(2026, 11, 24)
    (listed,) = (one for one in ask(new_work, "Xiaomi").lists if one.dataset == "us_ofac_sdn")
    assert listed.edition_on == dt.date(2026, 11, 24)
