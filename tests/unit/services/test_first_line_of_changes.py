"""The first line about what changed on lists: what it counts, and of which lists it says that nobody here can know."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.notices.edition_changes import Op
from bot.services.questions.lists.answers import Asked, ListChanges, OwnDates
from tests.unit.handlers.made import a_list, day
from tests.unit.services.changes_told import change, edition, own, page


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        (Asked.ENDED, "2 listings ended on 1260H"), (Asked.LISTED, "1 entry listed on 1260H"),
        (Asked.BOTH, "1 listed, 2 ended on 1260H"),
    ],
)  # fmt: skip
def test_the_first_line_counts_what_was_asked_by_the_lists_own_days(asked: Asked, head: str) -> None:
    checked = (replace(a_list("EL"), as_of=day("2026-08-22")),)
    said = page(own_dates=(own(1, 2),), asked=asked, searched=checked).head
    assert said == f"{head}, from 1 Mar 2026 to 31 Mar 2026, by the list's own days."


@pytest.mark.parametrize(
    ("as_of", "head"),
    [
        ("2026-02-28", "Not known what changed from 1 Mar 2026 to 31 Mar 2026: no copy held here was checked after "
                       "28 Feb 2026."),
        ("2026-03-01", "No edition that changed anything was dated or stored from 1 Mar 2026 to 31 Mar 2026 "
                       "(checked 1 Mar 2026)."),
        ("2026-03-30", "No edition that changed anything was dated or stored from 1 Mar 2026 to 31 Mar 2026 "
                       "(checked 30 Mar 2026)."),
        ("2026-03-31", "No edition that changed anything was dated or stored from 1 Mar 2026 to 31 Mar 2026."),
    ],
)  # fmt: skip
def test_nothing_changed_is_said_only_as_far_as_a_copy_was_checked(as_of: str, head: str) -> None:
    assert page(searched=(replace(a_list("EL"), as_of=day(as_of)),)).head == head


def test_what_is_not_held_is_said_of_some_and_of_all() -> None:
    parts = page(edition("SDN", change()), about=("SDN", "EL"), missing=("EL",), gaps=("EL not loaded",)).head
    assert parts.endswith(
        "by the editions dated or stored then. This is of the part that is held, not of the whole list."
    )
    none = page(about=("EL",), missing=("EL",), gaps=("EL not loaded",)).head
    assert none == "EL: not held here, so nobody here can say what changed."


ONE_COPY = replace(a_list("SDN"), as_of=day("2026-03-31"), edition_on=day("2023-12-28"), begins_on=day("2023-12-28"))
TWO_COPIES = replace(ONE_COPY, begins_on=day("2026-03-10"), edition_on=day("2026-03-31"))
IN_MARCH = "between 1 Mar 2026 and 31 Mar 2026"


@pytest.mark.parametrize(
    ("more", "head"),
    [
        ({}, f"We know of no removal from EL {IN_MARCH} (checked 20 Mar 2026)."),
        ({"asked": Asked.LISTED}, f"We know of no addition to EL {IN_MARCH} (checked 20 Mar 2026)."),
        ({"own_dates": (own(3, 0),)}, f"We know of no removal from EL {IN_MARCH} (checked 20 Mar 2026)."),
        ({"searched": (TWO_COPIES,)}, f"We know of no removal from EL {IN_MARCH}. Our copies begin on 10 Mar 2026."),
        ({"searched": (ONE_COPY,)}, f"Not known who was removed from EL {IN_MARCH}: the only copy held is of "
                                    "28 Dec 2023, with nothing to compare."),
        ({"searched": (replace(a_list("EL"), as_of=day("2026-02-20")),)},
         f"Not known who was removed from EL {IN_MARCH}: no copy held here was checked after 20 Feb 2026."),
        ({"about": ()}, f"We know of no removal {IN_MARCH} (checked 20 Mar 2026)."),
    ],
)  # fmt: skip
def test_asked_who_left_the_first_line_says_that_none_is_known_and_how_far_that_reaches(
    more: dict[str, Any], head: str
) -> None:
    known: dict[str, Any] = {"asked": Asked.ENDED, "about": ("EL",)}
    checked = (replace(a_list("EL"), as_of=day("2026-03-20")),)
    assert page(**{"searched": checked} | known | more).head == head


def test_asked_who_left_the_first_line_counts_those_of_the_editions_alone() -> None:
    told = edition("SDN", change(1), change(2, op=Op.ENDED), change(3, op=Op.ENDED), change(4, op=Op.MODIFIED))
    span = f"SDN {IN_MARCH}, by the editions dated or stored then."
    assert page(told, asked=Asked.ENDED, about=("SDN",)).head == f"2 removed from {span}"
    assert page(told, asked=Asked.LISTED, about=("SDN",)).head == f"1 added to {span}"
    held = edition("SDN", change(1, listed_before=True))
    assert page(held, asked=Asked.LISTED, about=("SDN",)).head.startswith("We know of no addition to SDN between")


def removed(title: str, program: str, *, times: int) -> ListChanges:
    return edition(title, *(change(n, op=Op.ENDED, programs=(program,)) for n in range(times)))


def of_program(program: str, ended: int) -> OwnDates:
    return replace(own(0, ended), program=program)


def test_those_who_left_by_a_lists_own_days_and_by_editions_of_another_are_both_counted() -> None:
    known: dict[str, Any] = {"asked": Asked.ENDED, "about": ("SDN", "1260H")}
    head = page(removed("SDN", "US-SDN", times=20), own_dates=(of_program("US-1260H", 1),), **known).head
    assert head == (
        "1 listing ended on 1260H, from 1 Mar 2026 to 31 Mar 2026, by the list's own days; 20 removed from SDN, "
        "by the editions dated or stored then."
    )


@pytest.mark.parametrize(
    ("by_editions", "dated", "head"),
    [
        (1, 2, "2 listings ended on 1260H, from 1 Mar 2026 to 31 Mar 2026, by the list's own days."),
        (2, 2, "2 listings ended on 1260H, from 1 Mar 2026 to 31 Mar 2026, by the list's own days."),
        (20, 1, f"20 removed from 1260H {IN_MARCH}, by the editions dated or stored then."),
    ],
)
def test_a_list_that_both_its_own_days_and_editions_tell_of_is_counted_once_by_what_tells_more(
    by_editions: int, dated: int, head: str
) -> None:
    told = removed("1260H", "US-1260H", times=by_editions)
    found = page(told, own_dates=(of_program("US-1260H", dated),), asked=Asked.ENDED, about=("1260H",))
    assert found.head == head


CHECKED = replace(a_list("EL"), as_of=day("2026-03-20"))
OLD = replace(a_list("MEU"), as_of=day("2026-02-20"))
ALONE = " Not known of SDN: the only copy held is of 28 Dec 2023, with nothing to compare."


@pytest.mark.parametrize(
    ("copies", "head"),
    [
        ((CHECKED, ONE_COPY), f"We know of no removal from EL {IN_MARCH} (checked 20 Mar 2026).{ALONE}"),
        ((CHECKED, OLD), f"We know of no removal from EL {IN_MARCH} (checked 20 Mar 2026). Not known of MEU: no copy "
                         "held here was checked after 20 Feb 2026."),
        ((CHECKED, TWO_COPIES), f"We know of no removal from A, B {IN_MARCH} (last checked between 20 Mar 2026 and "
                                "31 Mar 2026). Our copies of SDN begin on 10 Mar 2026."),
        ((OLD, ONE_COPY), f"Not known who was removed from A, B {IN_MARCH}: of MEU, no copy held here was checked "
                          "after 20 Feb 2026; of SDN, the only copy held is of 28 Dec 2023, with nothing to compare."),
        ((replace(TWO_COPIES, begins_on=day("2026-04-02"), edition_on=day("2026-04-09")),),
         f"Not known who was removed from A, B {IN_MARCH}: our copies begin on 2 Apr 2026."),
        ((), f"Not known who was removed from A, B {IN_MARCH}: no list is loaded here."),
        ((replace(OLD, as_of=None),),
         f"Not known who was removed from A, B {IN_MARCH}: no copy held here was checked."),
    ],
)  # fmt: skip
def test_no_list_vouches_for_another_of_which_nothing_is_known(copies: tuple[Any, ...], head: str) -> None:
    assert page(searched=copies, asked=Asked.ENDED, about=("A", "B")).head == head


def test_lists_of_which_nothing_is_known_are_named_beside_the_counts_of_others() -> None:
    dated = page(own_dates=(own(0, 2),), searched=(replace(CHECKED, title="1260H"), ONE_COPY), asked=Asked.ENDED)
    assert dated.head == (
        "2 listings ended on 1260H, from 1 Mar 2026 to 31 Mar 2026, by the list's own days (checked 20 Mar 2026)."
        f"{ALONE}"
    )
    told = removed("EL", "US-EL", times=2)
    by_editions = page(told, searched=(CHECKED, ONE_COPY), asked=Asked.ENDED, about=("EL", "SDN"))
    assert by_editions.head.endswith(f"by the editions dated or stored then.{ALONE}")


def test_a_list_that_two_files_carry_is_known_by_the_better_of_them() -> None:
    known: dict[str, Any] = {"asked": Asked.ENDED, "about": ("EL",), "searched": (ONE_COPY, CHECKED)}
    head = page(carriers=((ONE_COPY, CHECKED),), **known).head
    assert head == f"We know of no removal from EL {IN_MARCH} (checked 20 Mar 2026)."
