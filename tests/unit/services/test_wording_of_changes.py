"""What changed on lists, in words: how many are told, how many stand behind the answer, and what was not checked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.notices.edition_changes import Op, What
from bot.domain.notices.publication import ChangeSummary
from bot.services.questions.days.period import Period
from bot.services.questions.lists.answers import Asked, Changes, ListChanges, OwnDates
from bot.services.questions.lists.view import MOST_KEPT, NEWEST
from bot.services.wording.lists.changes import changes, named
from bot.services.wording.lists.notices import by_list, counted, happened, where
from bot.services.wording.pages import Page
from bot.services.wording.words import some
from tests.unit.handlers.made import a_list, day

MARCH = Period(day("2026-03-01"), day("2026-03-31"))


def change(n: int = 0, op: Op = Op.ADDED, **more: Any) -> ChangeSummary:
    return ChangeSummary(**{"entry": str(n), "entity": str(n), "op": op, "caption": f"Firm {n}"} | more)


def edition(title: str, *told: ChangeSummary, on: str = "2026-03-10") -> ListChanges:
    return ListChanges(title=title, editions=(day(on),), changes=told)


def page(*lists: ListChanges, **more: Any) -> Page:
    known: dict[str, Any] = {"period": MARCH, "today": day("2026-11-26"), "searched": (a_list("EL"),), "programs": {}}
    return changes(Changes(lists=lists, **known | more))


def lines(page: Page, *, behind: bool = False) -> list[tuple[str, int]]:
    return [(f"{line.bold}{line.rest}", line.indent) for line in (page.behind if behind else page.lines)]


def test_names_stand_a_line_each_under_how_many_there_are() -> None:
    told = [(f"{line.bold}{line.rest}", line.indent) for line in named("SDN", ["A", "B"], 2)]
    assert told == [("SDN (2)", 0), ("A", 1), ("B", 1)]
    more = [(f"{line.bold}{line.rest}", line.indent) for line in named("SDN", ["A"], 1_002)]
    assert more == [("SDN (1,002)", 0), ("A", 1), ("… and 1,001 more: ask for one of them by its name", 1)]


@pytest.mark.parametrize(("lists", "each"), [(1, 4), (2, 2), (3, 1), (4, 0), (9, 0)])
def test_the_more_lists_changed_the_fewer_names_are_told_of_each(lists: int, each: int) -> None:
    found = lines(page(*(edition(f"List {n}", *map(change, range(6))) for n in range(lists))))
    shown = min(lists, 6)
    assert len([text for text, indent in found if text.startswith("Firm") and indent == 1]) == each * shown
    assert [text for text, _ in found if text.startswith("…")] == (
        [f"… and {6 - each} more"] * shown * bool(each) + [f"… and {lists - 6} more lists"] * (lists > 6)
    )
    assert found[0] == ("List 0: 6 added (edition of 10 Mar 2026)", 0)


def test_the_list_with_the_newest_edition_comes_first_and_one_without_changes_not_at_all() -> None:
    found = lines(page(edition("Old", change()), edition("New", change(), on="2026-03-20"), edition("None")))
    assert [text.partition(":")[0] for text, indent in found if indent == 0] == ["New", "Old"]


def test_what_is_only_newly_held_is_counted_and_no_news() -> None:
    held = change(1, listed_before=True)
    found = page(edition("SDN", held, change(2), change(3)))
    assert [text for text, _ in lines(found)] == [
        "SDN: 2 added · 1 newly held here (listed earlier) (edition of 10 Mar 2026)", "Firm 2: added", "Firm 3: added",
    ]  # fmt: skip
    assert lines(found, behind=True) == [("SDN (2)", 0), ("Firm 2: added", 1), ("Firm 3: added", 1)]
    assert lines(page(edition("SDN", held, change(2))), behind=True) == []


def test_behind_an_answer_stand_five_hundred_changes() -> None:
    found = lines(page(edition("SDN", *map(change, range(MOST_KEPT + 1)))), behind=True)
    assert (MOST_KEPT, len(found)) == (500, 502)
    assert found[-1] == ("… and 1 more: ask for one of them by its name", 1)


def own(listed: int, ended: int) -> OwnDates:
    newest, gone = (tuple(f"{word} {n}" for n in range(min(count, 12))) for word, count in
                    (("In", listed), ("Out", ended)))  # fmt: skip
    return OwnDates(title="1260H", listed=listed, ended=ended, newest=newest, gone=gone)


def test_by_a_lists_own_days_ten_are_named_of_what_was_asked_and_the_others_stand_behind() -> None:
    both = page(own_dates=(own(11, 1),), asked=Asked.BOTH)
    shown = "; ".join(f"In {n}" for n in range(NEWEST))
    assert [text for text, _ in lines(both)] == [
        "By the days that 1260H gives: 11 listed, 1 ended in that time", f"Listed: {shown} and 1 more", "Ended: Out 0",
    ]  # fmt: skip
    assert [text for text, _ in lines(both, behind=True)] == ["1260H: listed (11)", *(f"In {n}" for n in range(11))]
    ended = page(own_dates=(own(11, 2),), asked=Asked.ENDED)
    assert [text for text, _ in lines(ended)][1:] == ["Ended: Out 0; Out 1"]
    assert lines(ended, behind=True)[0] == ("1260H: listed (11)", 0)


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


def test_a_change_is_told_in_a_few_words() -> None:
    told = [
        change(), change(listed_on=day("2026-03-01")), change(listed_before=True), change(op=Op.ENDED),
        change(op=Op.ENDED, note="Delisted."), change(op=Op.MODIFIED, what=(What.RENAMED,)),
        change(op=Op.MODIFIED, what=(What.RENAMED, What.IDENTIFIERS)),
    ]  # fmt: skip
    assert [happened(one) for one in told] == [
        "added", "added, listed 1 Mar 2026", "now held", "no longer on the list", "Delisted.", "renamed",
        f"changed: {What.RENAMED}, {What.IDENTIFIERS}",
    ]  # fmt: skip
    assert counted(told) == "2 added · 2 ended · 2 changed · 1 newly held here (listed earlier)"
    assert counted([]) == "nothing changed"


def test_changes_are_counted_list_by_list_the_largest_first() -> None:
    told = [change(programs=("A",)), change(programs=("B", "A")), change(programs=("B",)), change()]
    assert by_list(told, {"B": "List B"}) == ["List B: 2 added", "A: 1 added", "other: 1 added"]
    assert where(change(programs=("B", "A"), tags=("SDGT",)), {"B": "List B"}) == "List B, A (SDGT)"


def test_of_many_things_some_are_named() -> None:
    assert [some("abc"[:n], 2) for n in range(4)] == ["", "a", "a, b", "a, b, +1 more"]


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
