"""Who is on a list, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from bot.domain.law.document import Mark, Verification
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import (
    Member,
    Members,
    PartOf,
    Roll,
)
from bot.services.questions.lists.narrowing import Narrowed
from bot.services.wording.lists.answers import page_of
from bot.services.wording.pages import Page
from bot.services.wording.small_print import NOT_A_FINDING
from tests.unit.handlers.made import a_list, day

TODAY = day("2026-11-26")
QUARTER = Period(day("2026-11-26"), day("2027-02-24"))
SEEN = Verification(mark=Mark.VERIFIED, checked_on=day("2026-08-22"))


def told(page: Page) -> list[str]:
    return [f"{line.bold}{line.rest}" for line in page.lines]


def members(count: int, *, dated: bool = True) -> tuple[Member, ...]:
    return tuple(Member(f"Firm {n}", day("2026-01-01") - dt.timedelta(days=n) if dated else None) for n in range(count))


def a_roll(title: str, count: int, *, kept: int | None = None, **more: Any) -> Roll:
    newest = more.pop("newest", members(count if kept is None else kept))
    return Roll(
        searched=a_list(title),
        program="US-DOD-1260H",
        number=count,
        suspended=more.pop("suspended", 0),
        newest=newest,
        **more,
    )


def on(*rolls: Roll, **more: Any) -> Page:
    return page_of(Members(day=more.pop("day", TODAY), today=TODAY, rolls=rolls, **more))


def test_who_is_on_one_list_is_told_with_the_newest_ten_and_how_many_there_are() -> None:
    page = on(a_roll("Entity List", 12, kept=11, rest=members(1), suspended=2))
    assert page.head == "12 entries on Entity List"
    assert told(page)[0].endswith("; 2 of them suspended")
    assert told(page)[1:3] == ["The newest 10 of 12", "Firm 0, listed 1 Jan 2026"]
    assert len(page.lines) == 12
    assert page.notes == ("One of them in full: /screen NAME.", NOT_A_FINDING)
    assert (page.behind[0].bold, len(page.behind)) == ("Entity List (12)", 13)


def test_of_a_country_or_a_kind_it_is_told_how_many_of_how_many_and_how_many_give_no_country() -> None:
    part = PartOf(whole=90, unplaced=3, by_kind=True)
    ships = on(a_roll("SDN", 12, part=part), narrowed=Narrowed(country="ir", kind="vessel"))
    assert ships.head == ("12 vessels with Iran among their countries (3 more give no country), of 90 entries on SDN")
    assert any(note.startswith("A country is one of an address") for note in ships.notes)
    one = on(a_roll("SDN", 12, part=replace(part, unplaced=1, by_kind=False)), narrowed=Narrowed(country="ir"))
    assert one.head == "12 entries with Iran among their countries (1 more gives no country), of 90 entries on SDN"
    lone = on(a_roll("SDN", 1, part=part), narrowed=Narrowed(country="ir", kind="organisation", beside=("sy", "ae")))
    assert lone.head.startswith(
        "1 company or other body with Iran, Syria or United Arab Emirates among its countries (3 more"
    )
    every = on(a_roll("SDN", 90, part=replace(part, unplaced=0)), narrowed=Narrowed(kind="vessel"))
    assert every.head == "90 entries on SDN"


def test_what_no_entry_tells_is_said_first_with_how_a_list_can_be_narrowed() -> None:
    part = PartOf(whole=90, unplaced=0, by_kind=False)
    banks = on(a_roll("SDN", 12, part=part), narrowed=Narrowed(country="cn", sort="banks"))
    assert banks.head == (
        "No entry says which are banks. 12 entries with China among their countries, of 90 entries on SDN"
    )
    assert banks.notes[0].startswith("A list can be narrowed by country (“from China”) or by kind (persons")
    europe = on(a_roll("SDN", 12, part=part), narrowed=Narrowed(place="Europe"))
    assert europe.head == "Which are from “Europe” is not held: 12 entries on SDN"
    assert europe.notes[0].startswith("A list can be narrowed by country (“from China”)")
    both = on(a_roll("SDN", 12, gaps="a few", part=part), narrowed=Narrowed(place="Europe", sort="banks"))
    assert both.head == (
        "No entry says which are banks. Which are from “Europe” is not held: only 12 entries of SDN held here, "
        "not the whole list"
    )
    persons = on(a_roll("EL", 90, part=part), narrowed=Narrowed(kind="person"))
    assert persons.head == "90 entries on EL"
    assert persons.notes[0].startswith("Whether an entry is a person or a body is not told by every list")


def test_of_a_short_list_all_are_told_and_of_one_without_days_that_it_gives_none() -> None:
    assert on(a_roll("EL", 1)).head == "1 entry on EL"
    assert told(on(a_roll("EL", 2)))[1] == "The newest first"
    undated = members(3, dated=False)
    assert told(on(a_roll("EL", 3, newest=undated)))[1] == "Its entries"
    assert told(on(a_roll("EL", 4, newest=undated)))[1].startswith("The list gives no days of listing; some")


def test_where_everybody_is_asked_for_all_are_named() -> None:
    assert len(on(a_roll("EL", 30), everyone=True).lines) == 32


def test_up_to_three_lists_share_the_lines_and_of_more_only_their_numbers_are_told() -> None:
    rolls = [a_roll(title, 20) for title in "ABCD"]
    three = on(*rolls[:3])
    assert three.head == "20 entries on A; 20 entries on B; 20 entries on C"
    assert len(three.lines) == 3 * (2 + 3)
    four = on(*rolls)
    assert four.head == "20 entries on A; 20 entries on B; 20 entries on C; and 1 more list"
    assert len(four.lines) == 4
    assert four.notes[0] == "Name one of these lists to see its newest entries."


def test_a_list_that_is_held_in_part_or_stale_says_so() -> None:
    page = on(replace(a_roll("EL", 5, gaps="four are held"), searched=a_list("EL", stale=True)))
    assert page.head == "Only 5 entries of EL held here, not the whole list (last checked 22 Aug 2026)"
    assert "⚠️ stale" in told(page)[0]
    assert told(page)[1] == "⚠️ Not the whole list: four are held"


def test_the_age_of_a_stale_copy_stands_in_the_first_line_and_a_whole_list_before_a_part_of_it() -> None:
    edition = replace(a_list("EL", stale=True), edition_on=day("2022-04-21"), as_of=day("2022-04-21"))
    copied = replace(a_roll("EL", 1988), searched=edition)
    assert on(copied).head == "1,988 entries on EL, in our copy of 21 Apr 2022"
    assert on(replace(a_roll("A", 5), gaps="a few"), copied).head == (
        "1,988 entries on EL, in our copy of 21 Apr 2022; beside it a part of A, 5 entries"
    )


def test_where_the_day_asked_about_is_of_no_use_the_first_line_says_that_it_answers_of_today() -> None:
    assert on(a_roll("EL", 3), day_unread=True).head == "3 entries on EL as of today, not of the day asked about"


def test_of_a_day_before_our_copies_begin_nobody_can_say_who_was_on_it() -> None:
    late = replace(a_roll("EL", 0), searched=replace(a_list("EL"), begins_on=day("2023-12-28")))
    asked = day("2022-05-01")
    page = on(late, day=asked)
    assert page.head == "Our copies do not reach back to 1 May 2022."
    assert told(page) == ["EL: our copies begin on 28 Dec 2023; of days before nobody here can say"]
    both = on(late, a_roll("SDN", 3), day=asked)
    assert both.head == "3 entries on SDN as of 1 May 2022"
    assert on(replace(late, searched=a_list("EL"))).head == "0 entries on EL"


def test_a_list_that_is_not_held_is_named_and_without_a_list_one_is_asked_for() -> None:
    page = on(missing=("The UFLPA list",), day_unread=True)
    assert page.head == "The UFLPA list: not held here, so nobody here can say who is on it."
    assert page.notes[:2] == (
        "The day in the question could not be used: it was not understood, is still to come, or lies before 1 Jan 2018."
        " This is as of today.",
        "⚠️ Not held here: The UFLPA list.",
    )
    asked = on(choices=("SDN", "EL"))
    assert asked.head.startswith("Name the list that you mean")
    assert told(asked) == ["Lists held here: SDN, EL"]
