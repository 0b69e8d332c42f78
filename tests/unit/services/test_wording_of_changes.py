"""What changed on lists, in words: what is told and counted of each list, and what stands behind the answer."""

from __future__ import annotations

import pytest

from bot.domain.notices.edition_changes import Op, What
from bot.services.questions.lists.answers import Asked
from bot.services.questions.lists.view import MOST_KEPT, NEWEST
from bot.services.wording.lists.changes import named
from bot.services.wording.lists.notices import by_list, counted, happened, where
from bot.services.wording.words import some
from tests.unit.handlers.made import day
from tests.unit.services.changes_told import change, edition, lines, own, page


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
