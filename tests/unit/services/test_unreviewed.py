"""What the small print says of documents that may change the lists an answer rests on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.law.answer import Outcome, Standing
from bot.domain.law.searched import ListSearched
from bot.domain.lists.announcement import Unreviewed
from bot.services.wording.lists.announcements import may_change, unreviewed_lines
from handlers.blocks.footer import footer
from handlers.blocks.lists import lists_message
from tests.unit.handlers.made import TODAY, a_designation, a_finding, an_answer

NOTICE = Unreviewed(number="2026-26001", title="Notice", published_on=dt.date(2026, 12, 3), url="https://x.example")
LATER = replace(NOTICE, number="2026-26002", published_on=dt.date(2026, 12, 5))


def a_list(dataset: str, *unreviewed: Unreviewed, title: str = "") -> ListSearched:
    return ListSearched(
        dataset=dataset, title=title or dataset, as_of=TODAY, stale=False, version="v1", designations=3,
        unreviewed=unreviewed,
    )  # fmt: skip


def test_one_notice_or_several_are_told_with_their_days() -> None:
    assert may_change([NOTICE]) == "a notice of 3 Dec 2026 may change this list; not yet reviewed"
    assert may_change([NOTICE, LATER]) == (
        "2 notices of 3 Dec 2026 and 5 Dec 2026 may change this list; not yet reviewed"
    )
    assert may_change([replace(NOTICE, seen=True), LATER]) == (
        "a notice of 5 Dec 2026 may change this list; not yet reviewed; a notice of 3 Dec 2026 was reviewed; what it "
        "changes is not yet entered here"
    )
    assert may_change([]) == ""


def test_a_match_names_the_lists_it_rests_on_and_counts_the_others() -> None:
    lists = (a_list("us_dod_1237", NOTICE, title="DoD list"), a_list("us_bis_entity_list", LATER), a_list("un_sc"))
    assert unreviewed_lines(an_answer(Outcome.MATCH, a_finding(a_designation()), lists=lists)) == [
        "DoD list: a notice of 3 Dec 2026 may change this list; not yet reviewed",
        "Notices that may change one other list searched are not yet reviewed.",
    ]


def test_a_notice_on_another_program_of_the_list_is_counted_only() -> None:
    elsewhere = replace(NOTICE, programs=("US-OFAC-IRAN",))
    answer = an_answer(Outcome.MATCH, a_finding(a_designation()), lists=(a_list("us_dod_1237", elsewhere),))
    assert unreviewed_lines(answer) == ["Notices that may change one list searched are not yet reviewed."]
    here = replace(NOTICE, programs=("US-CCMC-1237",))
    answer = an_answer(Outcome.MATCH, a_finding(a_designation()), lists=(a_list("us_dod_1237", here),))
    assert unreviewed_lines(answer)[0].startswith("us_dod_1237: a notice of 3 Dec 2026")


def test_where_nothing_was_found_or_stands_every_list_matters_and_the_line_stays_one() -> None:
    lists = (*(a_list(f"list_{n}", NOTICE) for n in range(4)), a_list("list_4", LATER, replace(NOTICE, seen=True)))
    told = ["Notices of 3 Dec 2026 and 5 Dec 2026 may change list_0, list_1, list_2, +2 more; not yet reviewed"]
    assert unreviewed_lines(an_answer(Outcome.NO_MATCH, lists=lists)) == told
    formerly = a_finding(a_designation(), status=Standing.FORMERLY_DESIGNATED)
    assert unreviewed_lines(an_answer(Outcome.MATCH, formerly, lists=lists)) == told


def test_what_was_reviewed_and_is_not_entered_is_told_apart() -> None:
    lists = (a_list("one", NOTICE), a_list("two", replace(NOTICE, seen=True)))
    assert unreviewed_lines(an_answer(Outcome.NO_MATCH, lists=lists)) == [
        "Notices of 3 Dec 2026 may change one; not yet reviewed; notices on two were reviewed; what they change is not "
        "yet entered here"
    ]


def test_the_footer_of_a_card_says_so_before_anything_else() -> None:
    answer = an_answer(Outcome.NO_MATCH, lists=(a_list("us_dod_1237", NOTICE),))
    first, last = footer(answer)["elements"][0]["text"].splitlines()
    assert first == "⚠️ us_dod_1237: a notice of 3 Dec 2026 may change this list; not yet reviewed"
    assert last.startswith("1 list, oldest")


def test_the_lists_say_so_too() -> None:
    told = lists_message([a_list("us_dod_1237", NOTICE)], today=TODAY)
    assert "may change this list; not yet reviewed" in told["blocks"][0]["text"]["text"]
