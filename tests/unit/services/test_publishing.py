"""Whom a change of a list is published to, and what is kept of it, without a database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.domain.law.designation import Designation
from bot.domain.law.entity import NameType
from bot.domain.lists.dataset import ListPart, ListState, Snapshot
from bot.domain.lists.entry import Entry
from bot.domain.names.keys import name_key
from bot.domain.names.matching import NameHit
from bot.domain.notices.edition_changes import Change, Op, What
from bot.domain.notices.following import EVERYTHING, OPERATORS, Habits, Place, Target, TargetKind
from bot.domain.notices.publication import ChangeSummary
from bot.services.lists.editions import NewEdition, StoredEdition
from bot.services.lists.facts import FactsBefore
from bot.services.notices.outbox import NoticeKind
from bot.services.notices.publishing import (
    AGAIN_AFTER,
    changes_of_facts,
    publish_acceptance,
    publish_edition,
    publish_facts,
    publish_refusal,
)
from tests import builders
from tests.fake_outbox import FakeEditions
from tests.fake_store import FakeLibrary
from tests.fakes import FakeUnitOfWork

NOW = dt.datetime(2024, 5, 1, 9, tzinfo=dt.UTC)
BANK = builders.an_entry("306", "BANCO NACIONAL DE CUBA")
HERE, THERE = Place(team="T1", channel="C1"), Place(team="T2", channel="C2")
SDN = Target(kind=TargetKind.DATASET, id="us_ofac_sdn", label="SDN")


@pytest.fixture
def work() -> FakeUnitOfWork:
    programs = (builders.a_program(), builders.a_program("US-SDN", deadlines=()))
    return FakeUnitOfWork(builders.a_snapshot(programs=programs))


def an_edition(*changes: Change) -> NewEdition:
    return NewEdition(
        dataset=builders.an_official(), version="v2", edition_at=NOW, confirmed_at=NOW, loaded_at=NOW, format="csv",
        entries=1, counts={}, files=(), written={}, digests={}, ended=(), changes=changes,
    )  # fmt: skip


def added(entry: Entry = BANK) -> Change:
    return Change(entry=entry.id, op=Op.ADDED, caption=entry.caption, after=entry)


def altered(*what: What) -> Change:
    return Change(entry="306", op=Op.MODIFIED, caption=BANK.caption, what=what, before=BANK, after=BANK)


def publish(work: FakeUnitOfWork, *changes: Change) -> int:
    return publish_edition(work, an_edition(*changes), number=7, previous_on=dt.date(2024, 4, 30))


def noticed(work: FakeUnitOfWork) -> list[tuple[NoticeKind, Place]]:
    return [(notice.kind, notice.place) for notice, _ in work.outbox.written]


def test_a_change_is_stored_once_and_each_place_that_follows_the_list_gets_one_notice(work: FakeUnitOfWork) -> None:
    for place in (HERE, THERE):
        work.follows.add(place, SDN, by="U1", at=NOW)
        work.follows.add(place, EVERYTHING, by="U1", at=NOW)
    assert publish(work, added()) == 2
    assert noticed(work) == [(NoticeKind.UPDATE, HERE), (NoticeKind.UPDATE, THERE)]
    assert [told.caption for told in work.publications.told[7]] == [BANK.caption]


def test_what_nobody_follows_is_stored_all_the_same(work: FakeUnitOfWork) -> None:
    assert publish(work, added()) == 0
    assert noticed(work) == []
    assert [p.number for p in work.publications.kept] == [7]


def test_changes_of_remarks_alone_are_counted_and_not_told(work: FakeUnitOfWork) -> None:
    work.follows.add(HERE, SDN, by="U1", at=NOW)
    publish(work, altered(What.REMARKS), added(builders.an_entry("36", "AEROCARIBBEAN")))
    (publication,) = work.publications.kept
    assert publication.quiet == 1
    assert [told.entry for told in work.publications.told[7]] == ["36"]


def test_an_edition_with_changes_of_remarks_alone_publishes_nothing(work: FakeUnitOfWork) -> None:
    work.follows.add(HERE, SDN, by="U1", at=NOW)
    assert publish(work, altered(What.REMARKS)) == 0
    assert (work.publications.kept, noticed(work)) == ([], [])


def test_what_the_publishers_own_loaded_list_tells_is_not_told_by_one_that_repeats_it(work: FakeUnitOfWork) -> None:
    part = ListPart(program="US-SDN", title="SDN", yields_to="us_dod_1237")
    work.library = _Repeating(work.library, part)
    work.follows.add(HERE, EVERYTHING, by="U1", at=NOW)
    assert publish(work, added()) == 0
    on_both = replace(BANK, listings=(builders.a_listing(), builders.a_listing("US-OTHER")))
    assert publish(work, added(on_both)) == 1


class _Repeating(FakeLibrary):
    """A library in which the SDN List yields to another."""

    def __init__(self, other: FakeLibrary, part: ListPart) -> None:
        super().__init__(other._snapshot)
        self._part = part

    def lists(self, *, team: str | None = "") -> list[ListState]:
        ours = builders.an_official(lists=(self._part,))
        return [*super().lists(team=team), ListState(dataset=ours, version=None)]


def test_a_watch_whose_very_name_is_listed_becomes_a_follow_of_that_entity(work: FakeUnitOfWork) -> None:
    entity = "us_ofac_sdn:306"
    key = name_key(BANK.caption)
    work.surroundings.hits = [
        NameHit(entity_id=entity, schema=BANK.schema, text=BANK.caption, name_type=NameType.NAME, key=key)
    ]
    watched = Target(kind=TargetKind.WATCH, id=key, label="Banco Nacional de Cuba")
    work.follows.add(HERE, watched, by="U1", at=NOW)
    assert publish(work, added()) == 1
    (follow,) = work.follows.standing()
    assert (follow.target.kind, follow.target.id, follow.by) == (TargetKind.ENTITY, entity, "U1")


def test_a_place_with_a_daily_digest_gets_its_notice_held_and_no_table(work: FakeUnitOfWork) -> None:
    work.follows.add(HERE, SDN, by="U1", at=NOW)
    work.follows.add(THERE, SDN, by="U1", at=NOW)
    work.follows.set_habits(HERE, Habits(daily_at=dt.time(9)), by="U1", at=NOW)
    publish(work, *(added(builders.an_entry(str(n), f"BANK {n}")) for n in range(26)))
    assert noticed(work) == [(NoticeKind.UPDATE, HERE), (NoticeKind.UPDATE, THERE), (NoticeKind.TABLE, THERE)]
    assert [notice.held for notice, _ in work.outbox.written] == [True, False, False]


def test_dates_follow_from_listings_that_stand_and_are_of_the_changes_programs(work: FakeUnitOfWork) -> None:
    ours = {"entity_id": "us_ofac_sdn:306", "dataset": "us_ofac_sdn"}
    entry = replace(BANK, listings=(builders.a_listing("US-CCMC-1237"),))
    work.surroundings.listings = [
        builders.a_designation("standing", **ours),
        builders.a_designation("gone", **ours, ended_on=dt.date(2021, 6, 1), listed_on=dt.date(2020, 1, 1)),
        builders.a_designation("other", **ours, program="US-SDN", listed_on=dt.date(2019, 1, 1)),
    ]
    publish(work, added(entry))
    (told,) = work.publications.told[7]
    expected = work.surroundings.listings[0].deadlines_on(NOW.date(), work.library.programs()["US-CCMC-1237"])
    assert list(told.deadlines) == sorted(expected, key=lambda d: d.on)
    assert told.deadlines


def test_operators_hear_of_one_refusal_once_a_day(work: FakeUnitOfWork) -> None:
    later = NOW + AGAIN_AFTER
    publish_refusal(work, "us_ofac_sdn", "too small", number=1, at=NOW)
    publish_refusal(work, "us_ofac_sdn", "too small", number=2, at=later - dt.timedelta(seconds=1))
    publish_refusal(work, "us_ofac_sdn", "no header", number=3, at=NOW)
    publish_refusal(work, "us_ofac_sdn", "too small", number=4, at=later)
    assert [notice.payload["refusal"] for notice, _ in work.outbox.written] == [1, 3, 4]
    assert noticed(work) == [(NoticeKind.REFUSAL, OPERATORS)] * 3


def test_operators_hear_why_a_list_that_shrank_was_taken(work: FakeUnitOfWork) -> None:
    publish_acceptance(work, "us_ofac_sdn", "v2", reason="delisting day", at=NOW)
    ((notice, _),) = work.outbox.written
    assert (notice.kind, notice.place, notice.payload["reason"]) == (NoticeKind.ACCEPTED, OPERATORS, "delisting day")


def before(*designations: Designation, **captions: str) -> FactsBefore:
    return FactsBefore(captions=captions, designations={d.id: d for d in designations}, days={})


def test_of_reviewed_facts_what_is_new_ended_or_renamed_is_told_and_nothing_else() -> None:
    standing, new = builders.a_designation(), builders.a_designation("new")
    ended = builders.a_designation("ended", ended_on=dt.date(2021, 5, 25))
    facts = builders.a_snapshot(designations=(standing, new, ended))
    same = builders.an_entity().caption
    found = changes_of_facts(facts, before(standing, replace(ended, ended_on=None), xiaomi=same))
    assert [(told.entry, told.op) for _, told in found] == [("new", Op.ADDED), ("ended", Op.ENDED)]
    (renamed,) = (told for _, told in changes_of_facts(facts, before(*facts.designations[:2], ended, xiaomi="MI"))
                  if told.entry == standing.id)  # fmt: skip
    assert renamed.what == (What.RENAMED,)


def test_a_reviewed_listing_that_a_publishers_own_list_carries_is_not_published_as_new(work: FakeUnitOfWork) -> None:
    facts: Snapshot = builders.a_snapshot()
    (listing,) = facts.designations
    work.editions = _Versions()
    publish_facts(work, facts, before(), at=NOW)
    assert [[one.entry for one in told] for told in work.publications.told.values()] == [[listing.id]]
    work.publications.told.clear()
    work.surroundings.by_publishers = {(listing.entity_id, listing.program)}
    publish_facts(work, facts, before(), at=NOW)
    assert work.publications.told == {}


class _Versions(FakeEditions):
    """Every list has the version number 3."""

    def versions(self, dataset: str) -> Sequence[StoredEdition]:
        version = StoredEdition(number=3, version="v3", edition_at=NOW, format="csv", counts={}, files=frozenset())
        return [version]


def test_a_summary_names_the_entity_by_its_list(work: FakeUnitOfWork) -> None:
    publish(work, added())
    told: ChangeSummary = work.publications.told[7][0]
    assert told.entity == "us_ofac_sdn:306"
