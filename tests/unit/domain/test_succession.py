"""What an edition does to the listings that are stored: they begin, go on, end; none is deleted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.deadline import DateStated, DeadlineKind
from bot.domain.law.entity import Relation
from bot.domain.law.listed import EndReason
from bot.domain.lists.entry import Entry, EntryLink, Listing
from bot.domain.lists.succession import Copy, designation_of, ended, entity_of, links_of, succeed, under_own_ids
from tests.builders import a_listing, an_entry

FIRST = Copy(dataset="us_ofac_sdn", day=dt.date(2023, 1, 10), number=1)
SECOND = Copy(dataset="us_ofac_sdn", day=dt.date(2023, 2, 10), number=2, before=FIRST.day)
LISTED = dt.date(1986, 12, 10)
STATED = DateStated(kind=DeadlineKind.PURCHASE_BAN, on=dt.date(2021, 8, 2), label="Purchase/Sales")
SDN = a_listing("US-SDN", listed_on=LISTED)
CUBA = an_entry(listings=(SDN,))


def the_same(listing: Listing) -> Entry:
    """The entry with something else told of its one listing."""
    return replace(CUBA, listings=(listing,))


def test_a_listing_that_the_copy_before_did_not_carry_begins() -> None:
    found = succeed(FIRST, [CUBA], [])
    (begun,) = found.begun
    assert (begun.id, begun.entity_id, begun.listed_on) == ("us_ofac_sdn:306:US-SDN", "us_ofac_sdn:306", LISTED)
    assert (begun.seen_from, begun.verification.checked_on) == (FIRST.day, FIRST.day)
    assert (found.going_on, found.ended) == ([], [])


def test_a_listing_that_goes_on_keeps_its_id_and_the_day_it_was_first_seen() -> None:
    before = replace(succeed(FIRST, [CUBA], []).begun[0], id="us_ofac_sdn:306:US-SDN:0")
    found = succeed(SECOND, [the_same(replace(SDN, tags=("CUBA",)))], [before])
    (now,) = found.going_on
    assert (now.id, now.seen_from, now.tags) == (before.id, FIRST.day, ("CUBA",))
    assert now.verification.checked_on == SECOND.day
    assert (found.begun, found.ended) == ([], [])


@pytest.mark.parametrize("field", ["listed_on", "effective_on"])
def test_a_format_without_dates_takes_none_away(field: str) -> None:
    undated = replace(SDN, listed_on=None)
    dated = {"listed_on": SDN, "effective_on": replace(undated, effective_on=LISTED)}[field]
    told = the_same(replace(dated, stated=(STATED,)))
    (now,) = succeed(SECOND, [the_same(undated)], succeed(FIRST, [told], []).begun).going_on
    assert (getattr(now, field), now.printed) == (LISTED, (STATED,))


def test_a_date_that_the_publisher_corrects_is_corrected() -> None:
    later = LISTED + dt.timedelta(days=1)
    (now,) = succeed(SECOND, [the_same(replace(SDN, listed_on=later))], succeed(FIRST, [CUBA], []).begun).going_on
    assert now.listed_on == later


def test_the_day_of_effect_is_kept_only_where_no_day_of_listing_is_told() -> None:
    told = the_same(replace(SDN, effective_on=STATED.on))
    assert designation_of(FIRST, told, told.listings[0]).effective_on is None


def test_a_listing_that_an_entry_no_longer_has_ended_by_the_day_of_the_edition() -> None:
    both = replace(CUBA, listings=(*CUBA.listings, a_listing("US-SSI")))
    found = succeed(SECOND, [CUBA], succeed(FIRST, [both], []).begun)
    (gone,) = found.ended
    assert (gone.program, gone.ended_on, gone.end_reason) == ("US-SSI", SECOND.day, EndReason.VANISHED)
    assert [one.program for one in found.going_on] == ["US-SDN"]


def test_the_end_of_a_listing_says_between_which_copies_it_came_where_two_are_known() -> None:
    begun = succeed(FIRST, [CUBA], []).begun
    assert "2023" in ended(SECOND, begun)[0].end_note
    assert ended(replace(SECOND, before=None), begun)[0].end_note == ""


@pytest.mark.parametrize(("days", "kept"), [(-1, True), (0, True), (1, False)])
def test_a_listing_that_had_ended_by_then_keeps_its_day_and_its_reason(days: int, kept: bool) -> None:
    ends_on = SECOND.day + dt.timedelta(days=days)
    (told,) = succeed(FIRST, [the_same(replace(SDN, ends_on=ends_on))], []).begun
    assert (told.ended_on, told.end_reason) == (ends_on, EndReason.EXPIRED)
    (gone,) = ended(SECOND, [told])
    assert (gone == told) is kept
    assert gone.end_reason is (EndReason.EXPIRED if kept else EndReason.VANISHED)


def test_a_listing_that_comes_again_after_it_ended_has_an_id_of_its_own() -> None:
    begun = succeed(SECOND, [CUBA], []).begun
    assert [one.id for one in under_own_ids(SECOND, begun, used=["us_ofac_sdn:306:US-SDN"])] == [
        "us_ofac_sdn:306:US-SDN:2"
    ]
    assert under_own_ids(SECOND, begun, used=["us_ofac_sdn:307:US-SDN"]) == begun


def test_of_many_entries_each_is_succeeded_by_itself() -> None:
    other = replace(CUBA, id="307")
    found = succeed(SECOND, [CUBA, other], succeed(FIRST, [CUBA], []).begun)
    assert ([d.entity_id for d in found.begun], [d.entity_id for d in found.going_on], found.ended) == (
        ["us_ofac_sdn:307"],
        ["us_ofac_sdn:306"],
        [],
    )


def test_an_entrys_links_lead_to_what_is_stored_and_the_remarks_tell_the_rest_by_name() -> None:
    links = (
        EntryLink(relation="Owned or Controlled By", entry="1", name="ONE"),
        EntryLink(relation="Family member of", entry="2", name="TWO"),
        EntryLink(relation="Acting for", entry="3", name="THREE"),
    )
    entry = replace(CUBA, links=links, remarks="SWIFT/BIC BANKCUHH")
    found = links_of("us_ofac_sdn", entry, there={"us_ofac_sdn:1", "us_ofac_sdn:2"})
    assert [(link.relation, link.entity_id, link.note) for link in found] == [
        (Relation.CONTROLLED, "us_ofac_sdn:1", ""),
        (Relation.LINKED, "us_ofac_sdn:2", "Family member of"),
    ]
    remarks = entity_of("us_ofac_sdn", entry).remarks
    assert remarks[-4:] == (
        "Owned or Controlled By: ONE",
        "Family member of: TWO",
        "Acting for: THREE",
        "SWIFT/BIC BANKCUHH",
    )
