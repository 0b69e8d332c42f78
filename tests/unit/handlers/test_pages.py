"""Tables, windows, lists, help and the home page."""

from __future__ import annotations

from dataclasses import replace

from bot.services.wording.verdict import verdict
from handlers.blocks.card import card
from handlers.blocks.first_line import line
from handlers.blocks.help import usage
from handlers.blocks.history import gone, history, loading
from handlers.blocks.lists import lists_message
from handlers.blocks.table import table
from handlers.blocks.windows import ask
from tests.unit.handlers import answers, made
from tests.unit.handlers.slack import check_message, check_window, labels, said


def test_ten_names_give_a_line_each_with_its_details() -> None:
    ten = [replace(answer, as_of=made.TODAY) for answer in (*answers.KNOWN[:9], answers.unreadable())]
    message = table(ten)
    check_message(message)
    words = said(message)
    assert message["text"].startswith("*10 names*: ")
    for answer in ten:
        assert line(verdict(answer)) in words
    assert "contract bar from 30 Jun 2027, in 218 days" in words
    assert "asked: “xaiomi”" in words
    assert labels(message) == ["Details"] * 9  # nothing more to tell of the unreadable one


def test_full_history_tells_everything() -> None:
    words = said(history(answers.xiaomi_today()))
    for told in (
        "Listed as Xiaomi Corporation; listed 14 Jan 2021 (tranche 5)",
        "Suspended 12 Mar 2021: preliminary injunction, D.D.C.",
        "Vacated by the final order",
        "2021-03-12: Enjoined.",
        "D.D.C. 1:21-cv-00280, 2021-05-25",
        "Measure (while it lasted): investment ban: Buying",
        "小米集团 (native script; unverified)",
        "ticker 1810.HK",
        "version 9f3c2ab",
        "EU Regulation 833/2014, annexes (not held: sectoral measures)",
        "BIS Entity List: what was added after our copy of 6 May 2022",
        "It was not looked up who owns or controls the entity.",
        "Last checked 22 Aug 2026",
    ):
        assert told in words


def test_lists_are_told_with_count_version_and_freshness() -> None:
    message = lists_message(made.LISTS, today=made.TODAY)
    check_message(message)
    words = said(message)
    assert "• *DoD Section 1237 list*: 46 designations, checked 22 Aug 2026 (3 months ago) · version 9f3c2ab" in words
    assert "• *OFAC NS-CMIC List*: 68 designations, ⚠️ stale, checked 22 Aug 2026" in words


def test_a_list_that_holds_nothing_yet_says_so() -> None:
    empty = replace(made.a_list("UFLPA", stale=True), as_of=None, version=None)
    assert "*UFLPA*: not loaded yet" in said(lists_message([empty], today=made.TODAY))
    assert "none of them loaded yet" in said(card(replace(answers.apple(), lists=(empty,))))
    assert "No list was searched" in said(card(replace(answers.apple(), lists=())))


def test_help_and_the_other_windows_are_taken_by_slack() -> None:
    check_message(usage())
    for view in (ask(made.TODAY), loading(), gone()):
        check_window(view)
