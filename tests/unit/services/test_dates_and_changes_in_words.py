"""Which dates come and what changed on lists, in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.clock import Clock
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.document import Mark, Verification
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import (
    Asked,
    Changes,
    Due,
    DueDates,
    ListChanges,
    OwnDates,
    RuleDue,
)
from bot.services.wording.lists.answers import page_of
from bot.services.wording.pages import Page
from tests.unit.handlers.made import a_deadline, a_list, day

TODAY = day("2026-11-26")
QUARTER = Period(day("2026-11-26"), day("2027-02-24"))
SEEN = Verification(mark=Mark.VERIFIED, checked_on=day("2026-08-22"))


def told(page: Page) -> list[str]:
    return [f"{line.bold}{line.rest}" for line in page.lines]


def a_date(on: str, *names: str) -> Due:
    return Due(deadline=a_deadline(DeadlineKind.DIVEST_BY, on), program="CCMC", names=names or ("Xiaomi",))


def due(*dates: Due, **more: Any) -> Page:
    known: dict[str, Any] = {"period": QUARTER, "today": TODAY, "searched": (a_list("EL"),)}
    return page_of(DueDates(dates=dates, **known | more))


def test_the_dates_that_come_are_told_the_soonest_first_with_rules_among_them() -> None:
    clock = Clock(id="c", title="the emergency ends", due=day("2026-12-20"), basis="50 U.S.C. 1622", note="Renewed.",
                  documents=(), verification=replace(SEEN, mark=Mark.UNVERIFIED))  # fmt: skip
    rule = RuleDue(clock=clock, programs=("CCMC", "NS-CMIC"))
    page = due(a_date("2027-01-14"), a_date("2026-12-01"), rules=(rule,))
    assert page.head == "3 dates from 26 Nov 2026 to 24 Feb 2027, the soonest first"
    lines = told(page)
    assert [line for line in lines if " — " in line] == [lines[0], lines[2], lines[4]]
    assert "1 Dec 2026" in lines[0]
    assert lines[2] == "Due by 20 Dec 2026, in 24 days — CCMC, NS-CMIC: the emergency ends"
    assert lines[3] == "50 U.S.C. 1622. Renewed. ⚠️ unverified (high confidence)"
    assert "14 Jan 2027" in lines[4]


def test_of_many_dates_ten_are_told_and_the_others_with_all_names_stand_behind() -> None:
    many = due(*(a_date(f"2026-12-{n:02}") for n in range(1, 12)))
    assert many.head == "11 dates from 26 Nov 2026 to 24 Feb 2027, the soonest 10 shown"
    assert (len(many.lines), len(many.behind)) == (20, 2)
    assert due(a_date("2026-12-01")).head == "1 date from 26 Nov 2026 to 24 Feb 2027"
    names = [f"Firm {n}" for n in range(7)]
    assert len(due(a_date("2026-12-01", *names)).behind) == 8
    assert due(a_date("2026-12-01", *names[:6])).behind == ()


def test_where_no_date_comes_it_says_so_of_what_was_asked() -> None:
    assert due(about=("NS-CMIC",)).head == (
        "No date that follows from a listing in force for NS-CMIC falls from 26 Nov 2026 to 24 Feb 2027."
    )
    assert due(about=("X",), missing=("X",)).head == "X: not held here, so nobody here can say which dates come."
    supposed = due(period=replace(QUARTER, supposed=True)).notes[0]
    assert supposed.startswith("No period was read in the question, so this looks 90 days ahead")


MARCH = Period(day("2026-03-01"), day("2026-03-31"))


def changed(**more: Any) -> Page:
    known: dict[str, Any] = {"period": MARCH, "today": TODAY, "lists": (), "searched": (a_list("EL"),), "programs": {}}
    return page_of(Changes(**known | more))


@pytest.mark.parametrize(
    ("asked", "head", "shown"),
    [
        (Asked.ENDED, "2 listings ended on EL", ["Ended: Old A; Old B", "Listed: New A; New B; New C and 9 more"]),
        (Asked.LISTED, "12 entries listed on EL", ["Listed: New A; New B; New C and 9 more"]),
        (Asked.BOTH, "12 listed, 2 ended on EL", ["Listed: New A; New B; New C and 9 more", "Ended: Old A; Old B"]),
    ],
)
def test_what_changed_by_a_lists_own_days_tells_first_what_was_asked_for(
    asked: Asked, head: str, shown: list[str]
) -> None:
    own = OwnDates(title="EL", listed=12, ended=2, newest=("New A", "New B", "New C"), gone=("Old A", "Old B"))
    page = changed(own_dates=(own,), about=("EL",), asked=asked)
    assert page.head == f"{head}, from 1 Mar 2026 to 31 Mar 2026, by the list's own days."
    assert told(page)[0] == "By the days that EL gives: 12 listed, 2 ended in that time"
    assert told(page)[1] == shown[0]
    assert any(line.bold.startswith("EL: listed (12)") for line in page.behind)


def test_that_nothing_changed_is_said_only_where_a_copy_was_checked_since() -> None:
    assert changed().head == ("No edition that changed anything was dated or stored from 1 Mar 2026 to 31 Mar 2026.")
    unchecked = changed(searched=(replace(a_list("EL"), as_of=day("2026-02-20")),)).head
    assert unchecked == (
        "Not known what changed from 1 Mar 2026 to 31 Mar 2026: no copy held here was checked after 20 Feb 2026."
    )
    own = OwnDates(title="EL", listed=1, ended=0, newest=("New A",))
    within = changed(searched=(replace(a_list("EL"), as_of=day("2026-03-20")),), own_dates=(own,), asked=Asked.LISTED)
    assert within.head.endswith("by the list's own days (checked 20 Mar 2026).")
    assert within.head.startswith("1 entry listed on EL")
    gone = changed(about=("X",), missing=("X",))
    assert gone.head == "X: not held here, so nobody here can say what changed."


def test_where_the_usual_period_shows_nothing_the_newest_day_is_told_as_such() -> None:
    newest = day("2026-01-15")
    own = OwnDates(title="EL", listed=1, ended=0, newest=("New A",))
    page = changed(newest_day=newest, about=("EL",), own_dates=(own,), period=replace(MARCH, supposed=True))
    assert page.head == "The newest on EL, by the list's own days: 15 Jan 2026."
    assert page.notes[0].startswith("No period was read in the question; nothing held here is dated from 1 Mar 2026")


def edition(title: str, *names: str, on: str = "2026-03-05", **more: Any) -> ListChanges:
    changes = tuple(
        ChangeSummary(op=Op.ADDED, entry=name, entity=name, caption=name, programs=(title,)) for name in names
    )
    return ListChanges(title=title, editions=(day(on),), changes=changes, **more)


def test_what_editions_changed_is_told_the_newest_list_first_with_some_names_of_each() -> None:
    page = changed(lists=(edition("EL", "A"), edition("SDN", "B", "C", on="2026-03-09")))
    assert page.head == "What changed from 1 Mar 2026 to 31 Mar 2026, by the editions dated or stored then"
    lines = told(page)
    assert lines[0].startswith("SDN: 2 added (edition of 9 Mar 2026)")
    assert [line[0] for line in lines] == ["S", "B", "C", "E", "A"]
    assert [line.bold for line in page.behind] == ["SDN (2)", "B: added", "C: added"]


def test_of_one_list_four_names_are_told_and_how_many_more_and_of_seven_lists_six() -> None:
    lines = told(changed(lists=(edition("EL", *"ABCDE"),)))
    assert (len(lines), lines[-1]) == (6, "… and 1 more")
    assert len(told(changed(lists=(edition("EL", *"ABCD"),)))) == 5
    seven = told(changed(lists=tuple(edition(f"List {n}", "A") for n in range(7))))
    assert (len(seven), seven[-1]) == (7, "… and 1 more list")
    assert len(told(changed(lists=tuple(edition(f"List {n}", "A") for n in range(6))))) == 6


def test_a_list_stored_for_the_first_time_changed_nothing() -> None:
    first = ListChanges(title="EL", editions=(), changes=(), first=day("2026-03-05"))
    assert told(changed(lists=(first,))) == ["Stored for the first time, with nothing to compare: EL"]


def test_of_one_day_only_that_day_is_named() -> None:
    assert "was dated or stored on 1 Mar 2026." in changed(period=Period(MARCH.first, MARCH.first)).head


def test_that_no_date_comes_is_said_of_a_list_in_part_as_of_a_part() -> None:
    head = due(about=("EL",), gaps=("EL: four are held",)).head
    assert head.endswith("falls from 26 Nov 2026 to 24 Feb 2027, by what is held: not the whole list.")


def test_that_nothing_changed_is_said_of_a_list_in_part_as_of_a_part() -> None:
    head = changed(about=("EL",), gaps=("EL: four are held",)).head
    assert head.endswith("This is of the part that is held, not of the whole list.")
