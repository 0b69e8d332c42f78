"""What operators are told of each thing that went wrong: the words, the command that puts it right, how many lists."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bot.services.notices.content import OperatorNotice, Weekly
from bot.services.notices.outbox import NoticeKind
from handlers.blocks.notice_words import operators_message, weekly_message
from tests.unit.handlers import made
from tests.unit.handlers.notices import KEY
from tests.unit.handlers.slack import check_message, said


def told(kind: NoticeKind, **what: Any) -> list[str]:
    """The lines of what operators are told."""
    message = operators_message(OperatorNotice(kind=kind, said=what))
    check_message(message)
    lines = said(message).splitlines()
    assert message["text"] == lines[0].replace("*", "")
    return lines


def test_a_list_that_was_refused_stays_in_force_and_how_to_try_again_is_told() -> None:
    assert told(NoticeKind.REFUSAL, dataset="us_<x>", reason="it is <empty>") == [
        "⛔ *us_&lt;x&gt;* was not updated: it is &lt;empty&gt;",
        "The stored version stays in force, and answers say that the list is stale.",
        "To try again: `python -m bot update us_&lt;x&gt;`",
    ]


def a_stale_list(number: int) -> dict[str, str]:
    return {"dataset": f"list_{number}", "title": f"List <{number}>", "checked": "2 Nov 2026"}


@pytest.mark.parametrize(("lists", "named", "words"), [(1, 1, "1 list"), (12, 12, "12 lists"), (13, 12, "13 lists")])
def test_lists_that_grew_stale_are_counted_and_at_most_twelve_are_named(lists: int, named: int, words: str) -> None:
    lines = told(NoticeKind.STALE, lists=[a_stale_list(number) for number in range(lists)])
    assert lines[0] == f"🕰 *{words} grew stale*"
    assert lines[1:-1] == [f"• *List &lt;{n}&gt;* (`list_{n}`): checked 2 Nov 2026" for n in range(named)]
    assert "`python -m bot update DATASET`; reviewed facts, once checked: `python -m bot update --curated`" in lines[-1]


@pytest.mark.parametrize(("lists", "named"), [(12, 12), (13, 12)])
def test_the_weekly_word_names_twelve_lists(lists: int, named: int) -> None:
    checked = tuple(made.a_list(f"List {number}") for number in range(lists))
    assert said(weekly_message(Weekly(day=made.TODAY, lists=checked))).count("List ") == named


def test_a_notice_that_was_given_up_is_told_with_its_place_and_reason() -> None:
    lines = told(NoticeKind.PARKED, key="list:<x>", place="T1/<C1>", reason="invalid <blocks>")
    assert lines[:2] == [
        "📪 *Sending a notice was given up*: `list:&lt;x&gt;` for T1/&lt;C1&gt;",
        "invalid &lt;blocks&gt;",
    ]


def test_a_list_that_was_taken_though_it_shrank_is_told_with_the_reason_given() -> None:
    assert told(NoticeKind.ACCEPTED, dataset="us_ofac_sdn", version="2024-<1>", reason="looked at <it>") == [
        "☑️ *us_ofac_sdn* version `2024-&lt;1&gt;` was taken although the list shrank",
        "Reason given: looked at &lt;it&gt;",
    ]


def test_a_source_that_could_not_be_searched_names_the_lists_it_may_change() -> None:
    lists = [f"List <{number}>" for number in range(13)]
    lines = told(NoticeKind.NOT_READ, source="us_federal_register", reason="<503>", lists=lists)
    assert lines == [
        "⛔ *us_federal_register* could not be searched for documents: &lt;503&gt;",
        f"Lists affected: {', '.join(f'List &lt;{n}&gt;' for n in range(12))}. Nothing is lost: "
        "the next search goes back to the day each list was last checked.",
        "To try again: `python -m bot update us_federal_register`",
    ]


@pytest.mark.parametrize(
    ("on", "far"),
    [
        ("2026-11-09", "in 3 days"),
        ("2026-11-12", "today"),
        ("2026-11-13", "1 day ago, and nobody has looked since"),
    ],
)
@pytest.mark.parametrize("note", ["", "see <E.O.>"])
def test_a_day_on_which_the_law_may_change_is_told_with_how_far_it_is_and_what_it_rests_on(
    on: str, far: str, note: str
) -> None:
    what = {"title": "Renewal", "basis": "50 U.S.C. 1622(d)", "programs": ["US-NS-CMIC", "US-<X>"]}
    lines = told(NoticeKind.CLOCK, due="2026-11-12", day=on, note=note, **what)
    assert lines == [
        f"⏰ *The law may change on 12 Nov 2026*, {far}: Renewal",
        "50 U.S.C. 1622(d)",
        *(["see &lt;E.O.&gt;"] if note else []),
        "Programs: US-NS-CMIC, US-&lt;X&gt;. Once looked up: correct `data/clocks`. "
        "All of them: `python -m bot data clocks`",
    ]


def test_names_that_could_not_be_compared_are_told_each_and_a_list_that_is_tried_again_says_so() -> None:
    known = {"watch_list": "Fund <II>", "list": "OFAC <SDN>"}
    failed = told(NoticeKind.NOT_COMPARED, **known, names=["Acme <1>", "Bolt"])
    assert failed[0] == (
        "⚠️ 2 names of *Fund &lt;II&gt;* could not be compared with the changes of OFAC &lt;SDN&gt;: "
        "“Acme &lt;1&gt;”, “Bolt”"
    )
    assert failed[1].startswith("All others were. Ask for each by `/screen`")
    put_off = told(NoticeKind.NOT_COMPARED, **known, put_off=True)
    assert put_off[0] == (
        "⚠️ *Fund &lt;II&gt;* could not be compared with the changes of OFAC &lt;SDN&gt;, "
        "and is tried again every ten minutes"
    )
    assert "until then ask for urgent names with `/screen`" in put_off[1]


def test_the_heads_of_the_chains_are_told_as_they_are_to_be_held_against_them() -> None:
    lines = told(NoticeKind.HEADS, day=str(dt.date(2026, 11, 24)), heads=["T1 3:ab<c", "T2 9:def"])
    assert lines[0] == "🔏 *Records up to 24 Nov 2026*: the heads of the chains that have grown"
    assert lines[1:3] == ["`T1 3:ab&lt;c`", "`T2 9:def`"]
    assert "`python -m bot records verify --team TEAM --head POSITION:HASH`" in lines[3]


def test_the_weekly_word_says_which_lists_were_not_checked() -> None:
    message = weekly_message(Weekly(day=made.TODAY, lists=made.LISTS))
    check_message(message)
    assert "Nothing that is followed here changed* in the week to 24 Nov 2026; ⚠️ 2 lists not checked" in said(message)
    fresh = weekly_message(Weekly(day=made.TODAY, lists=made.LISTS[:1]))
    assert "every list was checked" in said(fresh)


def test_operators_are_told_the_reason_and_the_command() -> None:
    reason = "SDN fell from 14,965 to 12,000 entries: more than is plausible; see --accept-shrink 20240504T0-1a2b3c4d"
    shrunk = operators_message(
        OperatorNotice(kind=NoticeKind.REFUSAL, said={"dataset": "us_ofac_sdn", "reason": reason})
    )
    check_message(shrunk)
    assert "`python -m bot update us_ofac_sdn --accept-shrink 20240504T0-1a2b3c4d --reason TEXT`" in said(shrunk)
    empty = operators_message(
        OperatorNotice(kind=NoticeKind.REFUSAL, said={"dataset": "us_ofac_sdn", "reason": "it is empty"})
    )
    assert "--accept-shrink" not in said(empty)
    parked = OperatorNotice(kind=NoticeKind.PARKED, said={"key": KEY, "reason": "invalid_blocks", "place": "T1/C1"})
    assert f"`python -m bot outbox --retry {KEY}`" in said(operators_message(parked))
