"""Answers to questions about lists: short enough for Slack, escaped, and reached by a question in plain words."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.notices.edition_changes import Op
from bot.domain.notices.publication import ChangeSummary, Publication, with_age
from bot.services.questions.days.period import Period
from bot.services.questions.lists import members as about_lists
from bot.services.questions.lists.answers import Changes, ListChanges, Member, Members, Roll
from bot.services.wording.lists.answers import page_of
from bot.services.wording.lists.notices import counted, happened
from bot.services.wording.pages import Line, Page
from handlers.blocks.help import GONE
from handlers.blocks.list_answers import names_window, page_message
from tests.unit.handlers import made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import check_message, check_window, said

TODAY = dt.date(2026, 11, 26)


def changes(lists: int, each: int, *, caption: str = "NEW NAME LTD") -> Changes:
    told = ChangeSummary(entry="1", entity="e", op=Op.ADDED, caption=caption, programs=("US-SDN",))
    one = ListChanges(title="OFAC <SDN> List", editions=(TODAY,), changes=(told,) * each)
    return Changes(
        period=Period(TODAY - dt.timedelta(days=7), TODAY, supposed=True),
        today=TODAY,
        lists=(one,) * lists,
        searched=(),
        programs={},
    )


def test_the_longest_answer_keeps_to_what_slack_takes() -> None:
    message = page_message(page_of(changes(40, 2000, caption="LONG & WIDE " * 40)))
    check_message(message)
    assert "34 more lists" in said(message)
    assert "1,996 more" in said(page_message(page_of(changes(1, 2000, caption="LONG & WIDE " * 40))))


def test_what_changed_last_is_told_first() -> None:
    (old,) = changes(1, 1).lists
    new = replace(old, title="Newer", editions=(TODAY, TODAY - dt.timedelta(days=9)))
    older = replace(old, title="Older", editions=(TODAY - dt.timedelta(days=1),))
    words = said(page_message(page_of(replace(changes(1, 1), lists=(older, new)))))
    assert words.index("Newer") < words.index("Older")


@pytest.mark.parametrize("lists", [1, 3, 8])
def test_what_changed_is_told_in_fourteen_lines(lists: int) -> None:
    page = page_of(changes(lists, 20))
    assert 1 + len(page.lines) + len(page.notes) <= 14


@pytest.mark.parametrize(
    ("listed", "curated", "told", "of_it"),
    [
        ("2019-10-09", True, "1 newly held here (listed earlier)", "now held, listed 9 Oct 2019"),
        ("2026-08-22", True, "1 newly held here (listed earlier)", "now held, listed 22 Aug 2026"),  # the last check
        ("2026-08-23", True, "1 added", "added, listed 23 Aug 2026"),
        ("2026-11-25", True, "1 added", "added, listed 25 Nov 2026"),
        ("2019-10-09", False, "1 added", "added, listed 9 Oct 2019"),  # a publisher's file did add it
    ],
)
def test_what_was_listed_long_ago_is_newly_held_and_not_added_by_its_publisher(
    listed: str, curated: bool, told: str, of_it: str
) -> None:
    facts = Publication(
        number=2,
        dataset="us_bis_entity_list",
        title="BIS Entity List",
        publisher="BIS",
        url="",
        version="2",
        edition_on=TODAY,
        previous_on=dt.date(2026, 8, 22),
        curated=curated,
    )
    added = ChangeSummary(
        entry="1", entity="e", op=Op.ADDED, caption="SenseTime", listed_on=dt.date.fromisoformat(listed)
    )
    aged = with_age(added, facts)
    assert counted([aged]) == told
    assert happened(aged) == of_it


def test_a_list_that_changed_is_not_told_as_one_with_nothing_to_compare() -> None:
    answer = changes(1, 1)
    both = replace(answer, lists=tuple(replace(one, first=TODAY) for one in answer.lists))
    assert "nothing to compare" not in str(page_of(both))


def test_outside_text_cannot_ping_anybody() -> None:
    message = page_message(page_of(changes(1, 1, caption="<!channel> *bold* @here")))
    assert "<!channel>" not in said(message)
    assert "@here" not in said(message)
    assert "OFAC &lt;SDN&gt; List" in said(message)


def test_a_period_that_was_supposed_is_said_to_be() -> None:
    assert "No period was read in the question" in said(page_message(page_of(changes(1, 1))))


def test_many_lists_at_once_are_told_by_their_counts_alone() -> None:
    roll = Roll(
        searched=made.LISTS[0], program="US-NS-CMIC", number=2, suspended=0, newest=(Member("NEW NAME LTD", None),) * 2
    )
    few, many = (page_of(Members(day=TODAY, today=TODAY, rolls=(roll,) * number)) for number in (3, 4))
    assert "NEW NAME LTD" in str(few)
    assert "NEW NAME LTD" not in str(many)
    assert "and 1 more list" in many.head


def test_a_change_says_under_which_list_it_is() -> None:
    assert "added — US-SDN" in said(page_message(page_of(changes(1, 1))))


def test_who_is_on_a_list_is_answered_in_slack(alice: Alice) -> None:
    (answer,) = alice.types("who is on the CCMC list?")
    assert "on DoD Section 1237 list" in answer["text"]
    assert "Xiaomi Corporation" in said(answer)


def test_a_list_that_is_not_held_is_not_an_empty_one(alice: Alice) -> None:
    (answer,) = alice.types("who is on the UFLPA list?")
    assert "not held here" in answer["text"]


def test_those_for_whom_there_is_no_room_open_in_a_window(alice: Alice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about_lists, "NEWEST", 0)
    (answer,) = alice.types("who is on the CCMC list?")
    assert "Xiaomi Corporation" not in said(answer)
    opened, filled = alice.clicks("Show all", answer)
    assert "Loading" in said(opened)
    assert "Xiaomi Corporation, listed 14 Jan 2021" in said(filled)


def test_everybody_on_a_list_is_sent_as_a_table_to_whoever_asks_for_it(alice: Alice) -> None:
    (answer,) = alice.types("who is on the CCMC list?")
    posted, told = alice.clicks("As CSV", answer)
    assert posted["channel"] == alice.me.workspace.user
    assert posted["text"].startswith("Entries held now of DoD Section 1237 list, as of ")
    assert "A name match is a lead, not a finding" in said(posted)
    assert "in your messages" in said(told)
    (file,) = alice.room.uploaded
    assert file["name"].endswith(".csv")
    rows = list(csv.reader(file["content"].decode("utf-8-sig").splitlines()))
    assert rows[0][:3] == ["list", "name", "kind"]
    assert any("Xiaomi Corporation" in row for row in rows)


def test_other_answers_about_lists_offer_no_table(alice: Alice) -> None:
    for text in ("what changed this week?", "what does NS-CMIC mean?", "who is on the UFLPA list?"):
        (answer,) = alice.types(text)
        assert "As CSV" not in said(answer)
        assert not [block for block in answer["blocks"] if block["type"] == "actions"]


def test_the_table_of_a_record_that_is_gone_is_told_to_be_gone(alice: Alice) -> None:
    (answer,) = alice.types("who is on the CCMC list?")
    alice.store.records.kept.clear()
    (told,) = alice.clicks("As CSV", answer)
    assert told["text"] == GONE["text"]
    assert alice.room.uploaded == []


def test_the_window_of_a_long_list_keeps_to_what_slack_takes() -> None:
    names = tuple(Line("A LONG NAME OF A COMPANY & CO " * 9, "", indent=1) for _ in range(2000))
    window = names_window(Page("2,000 entries", (), (), names))
    check_window(window)
    assert "more than a window holds" in said(window)
