"""What is told to whom: own lists, lists that repeat another, dates, operators, daily digests."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.deadline import DateStated, DeadlineKind
from bot.domain.lists.dataset import ListPart, Origin
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.following import Habits
from bot.errors import ListRefused
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.searched import Lists
from bot.services.notices.content import Daily, OperatorNotice, Table, Weekly
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import DeliveryState, NoticeKind
from tests import builders
from tests.builders import an_entry, an_offer
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import BANK, FACTS, LINE, MAY, World, channel, person

HERE = Follower(place=channel(), user="U1")


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def test_a_workspaces_own_list_is_told_to_that_workspace_alone(world: World) -> None:
    for team in ("T1", "T2"):
        world.follow("all", channel("C1", team))
        world.follow("Aerocaribbean Airlines", channel("C2", team))
    world.take(LINE, dataset=builders.an_official("custom_acme", team="T1"))
    assert {(owed.place.team, owed.place.channel) for owed in world.owed()} == {("T1", "C1"), ("T1", "C2")}


def test_what_a_publishers_own_list_tells_is_not_told_again_by_a_list_of_lists(world: World) -> None:
    sdn = ListPart(program="US-SDN", title="SDN", yields_to="us_ofac_sdn")
    parts = (sdn, ListPart(program="US-CCMC-1237", title="CCMC"))
    csl = builders.an_official("us_trade_csl", lists=parts)
    world.take(BANK)
    world.take(BANK, dataset=csl)
    world.follow("all")
    other = an_entry("x", "OTHER", identifiers=(), listings=(builders.a_listing("US-CCMC-1237"),))
    world.take(BANK, LINE, other, dataset=csl, day=1)
    (update,) = world.told()
    assert [told.entry for told in update.changes.values()] == ["x"]


def test_an_old_copy_of_the_publishers_own_list_takes_nothing_from_a_newer_list_of_lists(world: World) -> None:
    parts = (ListPart(program="US-SDN", title="SDN", yields_to="us_ofac_sdn"),)
    csl = builders.an_official("us_trade_csl", lists=parts)
    world.take(BANK)
    world.take(BANK, dataset=csl, day=400)
    world.follow("all")
    world.take(BANK, LINE, dataset=csl, day=401)
    (update,) = world.told()
    assert [told.entry for told in update.changes.values()] == [LINE.id]


def test_dates_follow_with_their_clause(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    listed = builders.a_listing("US-CCMC-1237", listed_on=dt.date(2026, 11, 20))
    world.take(BANK, an_entry("7", "NEW ONE", listings=(listed,)), day=935)
    (update,) = world.told()
    (deadline,) = update.changes[0].deadlines
    assert (deadline.on, deadline.rule) == (dt.date(2027, 1, 19), "E.O. 13959 s.1(a)(ii): listing + 60 days")


def test_dates_that_the_list_prints_are_told_where_no_clause_gives_one(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    stated = DateStated(kind=DeadlineKind.DIVEST_BY, on=dt.date(2027, 5, 1), label="Wind-down")
    world.take(BANK, an_entry("7", "NEW ONE", listings=(builders.a_listing(stated=(stated,)),)), day=1)
    (update,) = world.told()
    assert [(d.on, d.rule) for d in update.changes[0].deadlines] == [(stated.on, "as the list prints it: Wind-down")]


def test_operators_are_owed_a_word_about_a_refusal(world: World) -> None:
    world.updater.refuse(builders.an_official(), "sdn.csv is empty")
    (owed,) = world.owed_to_operators()
    assert (owed.kind, owed.place.channel, owed.payload["reason"]) == (NoticeKind.REFUSAL, "", "sdn.csv is empty")


def test_the_same_refusal_is_told_once_a_day(world: World) -> None:
    for reason in ("it is empty", "it is empty", "it is cut"):
        world.updater.refuse(builders.an_official(), reason)
        world.wait(hours=2)
    world.wait(days=1)
    world.updater.refuse(builders.an_official(), "it is empty")
    reasons = [owed.payload["reason"] for owed in world.owed_to_operators()]
    assert reasons == ["it is empty", "it is cut", "it is empty"]


def test_operators_are_owed_a_word_about_a_list_taken_although_it_shrank(world: World) -> None:
    many = [an_entry(str(n), f"COMPANY {n}") for n in range(1000, 1100)]
    world.take(*many)
    with pytest.raises(ListRefused) as refused:
        world.take(*many[:80], day=1)
    version = str(refused.value).rpartition(" ")[2]
    terms = LoadOptions(as_of=MAY + dt.timedelta(days=1), accept_shrink=version, reason="delisted in bulk")
    world.updater.accept(an_offer(*many[:80]), terms)
    (owed,) = world.owed_to_operators()
    assert (owed.kind, owed.payload["reason"]) == (NoticeKind.ACCEPTED, "delisted in bulk")


def test_reviewed_facts_are_told_too_but_what_was_only_checked_again_is_not(world: World) -> None:
    world.follow("Xiaomi")
    world.follow("us_dod_1237", person())
    vacated = builders.a_designation(ended_on=dt.date(2021, 5, 25), end_note="vacated")
    load(world.new_work, replace(FACTS, version="v2", designations=(vacated,)), at=world.clock.time)
    checked = replace(vacated, verification=replace(vacated.verification, checked_on=dt.date(2026, 11, 1)))
    load(world.new_work, replace(FACTS, version="v3", designations=(checked,)), at=world.clock.time)
    assert [owed.place.channel for owed in world.owed()] == ["C1", "U1"]
    for update in world.told():
        (told,) = update.changes.values()
        assert (told.op, told.note) == (Op.ENDED, "ended 25 May 2021, removed")


def test_reviewed_rows_of_what_a_publishers_list_carries_are_no_news(world: World) -> None:
    listed = builders.a_listing("US-CCMC-1237", listed_on=dt.date(2021, 1, 14))
    baidu = an_entry("9", "Baidu", identifiers=(), countries=("cn",), listings=(listed,))
    world.take(replace(baidu, schema=FACTS.entities[0].schema))
    world.follow("all")
    more = builders.a_designation("1237-baidu", entity_id="baidu", listed_as="Baidu")
    load(world.new_work, replace(FACTS, version="v2", designations=(*FACTS.designations, more)))
    assert world.owed() == []


def test_with_a_daily_digest_what_was_published_waits_and_comes_as_one(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    world.following.set_habits(Habits(daily_at=dt.time(18)), Follower(place=channel(), user="U1"))
    world.clockwork.tick()
    world.take(BANK, LINE, day=1)
    world.take(BANK, day=2)
    assert (world.owed(), len(world.owed(DeliveryState.HELD))) == ([], 2)
    world.wait(days=1)
    world.clockwork.tick()
    (digest,) = world.owed()
    assert (digest.kind, len(digest.payload["keys"]), len(world.owed(DeliveryState.MERGED))) == (NoticeKind.DAILY, 2, 2)


def test_what_was_held_is_sent_when_the_daily_digest_is_given_up(world: World) -> None:
    world.take(BANK)
    world.follow("all")
    us = Follower(place=channel(), user="U1")
    world.following.set_habits(Habits(daily_at=dt.time(18)), us)
    world.take(BANK, LINE, day=1)
    world.following.set_habits(Habits(), us)
    assert [owed.kind for owed in world.owed()] == [NoticeKind.DAILY]


def test_an_entry_on_a_list_that_yields_and_one_that_does_not_is_told(world: World) -> None:
    sdn = ListPart(program="US-SDN", title="SDN", yields_to="us_ofac_sdn")
    parts = (sdn, ListPart(program="US-CCMC-1237", title="CCMC"))
    csl = builders.an_official("us_trade_csl", lists=parts)
    world.take(BANK)
    world.take(BANK, dataset=csl)
    world.follow("all")
    both = tuple(builders.a_listing(program) for program in ("US-SDN", "US-CCMC-1237"))
    world.take(BANK, LINE, an_entry("x", "OTHER", identifiers=(), listings=both), dataset=csl, day=1)
    (update,) = world.told()
    assert [told.entry for told in update.changes.values()] == ["x"]


def test_of_notices_people_of_other_organisations_see_nothing_of_an_own_list(world: World) -> None:
    own = replace(builders.an_official("custom_acme"), origin=Origin.CUSTOM, team="T1")
    world.take(BANK)
    world.take(BANK, dataset=own)
    world.follow("all")
    world.take(BANK, LINE, day=1)
    world.take(BANK, an_entry("7", "SECRET TARGET", identifiers=()), dataset=own, day=1)
    public, private = world.told()
    assert (public.publication.dataset, private.publication.dataset) == ("us_ofac_sdn", "custom_acme")
    seen = world.notices.for_outsiders
    assert seen(public) is public
    assert seen(private) is None
    assert seen(Table(update=private, under="1.0")) is None
    assert seen(Daily(updates=(public, private))) == Daily(updates=(public,))
    assert seen(Daily(updates=(private,))) is None
    decision, refused = (OperatorNotice(kind=kind, said={}) for kind in (NoticeKind.DECISION, NoticeKind.REFUSAL))
    assert (seen(decision), seen(refused)) == (None, refused)
    assert seen(Daily(updates=(public,))) == Daily(updates=(public,))
    lists = tuple(Lists(world.new_work, world.clock).list_states(team="T1"))
    weekly = seen(Weekly(day=public.today, lists=lists))
    assert isinstance(weekly, Weekly)
    assert {one.dataset for one in lists} - {one.dataset for one in weekly.lists} == {"custom_acme"}


def test_publications_of_a_span_of_days_are_those_dated_or_stored_in_it(world: World, new_work: NewWork) -> None:
    world.take(BANK)
    world.take(BANK, LINE, day=1)
    stored_on, dated_on = world.clock.now().date(), MAY.date() + dt.timedelta(days=1)

    def versions(first: dt.date, last: dt.date) -> list[str]:
        with new_work() as uow:
            return [one.version for one in uow.publications.between(first, last, datasets=["us_ofac_sdn"])]

    with new_work() as uow:
        both = [version.version for version in uow.editions.versions("us_ofac_sdn")]
    assert versions(stored_on, stored_on) == versions(dated_on, dated_on) == both[1:]
    day = dt.timedelta(days=1)
    assert versions(stored_on - day, stored_on - day) == both[:1]
    assert versions(stored_on - 2 * day, stored_on - 2 * day) == versions(stored_on + day, stored_on + day) == []
