"""Full history: everything of an answer, in lines and blocks that a window takes, and what is left out is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import DatedFact, Measure
from handlers.blocks.history import MOST_BLOCKS, history, told
from tests.unit.handlers.made import a_designation, a_finding, an_answer, an_entity, day
from tests.unit.handlers.slack import check_window, labels, said

LEFT_OUT = "… There is more than a window holds: ask for one list with `--list`."


def of(*designations: object, **more: object) -> Answer:
    return an_answer(Outcome.MATCH, a_finding(*designations, **more))  # type: ignore[arg-type]


def test_a_listing_is_told_with_its_grounds_its_editions_and_whether_it_is_in_effect() -> None:
    editions = tuple(dt.date(2021, 1, n) for n in range(1, 14))
    words = said(history(of(a_designation(grounds="It <owns> it.", editions=editions, status=Status.NOT_YET))))
    assert "Grounds: It &lt;owns&gt; it." in words
    assert (
        "Listed as Xiaomi Corporation; listed 14 Jan 2021 (tranche 5), not yet in effect; in the editions of " in words
    )
    assert "12 Jan 2021" in words
    assert "13 Jan 2021" not in words
    plain = said(history(of(a_designation())))
    assert "Grounds" not in plain
    assert "Listed as Xiaomi Corporation; listed 14 Jan 2021 (tranche 5)\n" in plain


def test_what_a_measure_did_while_it_lasted_and_until_when_is_told_so() -> None:
    ban = Measure(name="trading ban", effect="No trading.", until=day("2022-06-03"))
    over = a_designation(
        measures=(ban,),
        status=Status.ENDED,
        ended_on=day("2021-05-25"),
        end_reason=EndReason.VACATED,
        end_note="Agreed.",
    )
    words = said(history(of(over)))
    assert "Measure (while it lasted): trading ban: No trading. (until 3 Jun 2022)" in words
    assert "Securities (while it lasted): Buying is banned" in words
    assert "Ended 25 May 2021, vacated" in words
    standing = said(history(of(a_designation())))
    assert "Measure: investment ban: Buying its publicly traded securities is prohibited.\n" in standing
    assert "Ended" not in standing


@pytest.mark.parametrize(("names", "in_lines"), [(15, [15]), (16, [15, 1]), (31, [15, 15, 1])])
def test_names_stand_fifteen_to_a_line(names: int, in_lines: list[int]) -> None:
    many = tuple(Name(text=f"Alias {n}", type=NameType.ALIAS) for n in range(names))
    lines = [line for line in said(history(of(entity=an_entity(names=many)))).splitlines() if "Alias" in line]
    assert [line.count("Alias ") for line in lines] == in_lines
    assert [line.startswith("*Names*: ") for line in lines] == [True] + [False] * (len(in_lines) - 1)


def test_an_identifier_is_told_with_its_kind_and_what_is_noted_of_it() -> None:
    numbers = (
        Identifier(type=IdentifierType.TICKER, value="1810.HK"),
        Identifier(type=IdentifierType.TICKER, value="XI<", note="old", caveat="unverified"),
    )
    assert "*Identifiers*: ticker 1810.HK; ticker XI&lt; (old; unverified)" in said(
        history(of(entity=an_entity(identifiers=numbers)))
    )


@pytest.mark.parametrize(("events", "left"), [(60, ""), (61, "1 older event"), (63, "3 older events")])
def test_the_newest_sixty_events_are_told_and_how_many_older_there_are(events: int, left: str) -> None:
    facts = tuple(DatedFact(on=f"2019-{1 + n // 28:02}-{1 + n % 28:02}", text=f"Fact {n}.") for n in range(events))
    view = a_designation(listed_on=None, deadlines=(), history=facts)
    words = said(history(of(view)))
    assert words.count("• *") == 60
    assert ("left out: each listing below has its own dates" in words, left in words) == (bool(left), True)
    assert f": Fact {events - 1}." in words
    assert (": Fact 0." in words) is not bool(left)


def test_a_window_holds_so_many_blocks_and_says_where_there_is_more() -> None:
    for number in (43, 44, 45, 46, 60):
        view = history(of(*(a_designation(id=str(n), deadlines=()) for n in range(number))))
        check_window(view)
        inner = view["blocks"][: view["blocks"].index({"type": "divider"}, -4)]
        assert len(inner) <= MOST_BLOCKS
        assert (LEFT_OUT in said(view)) is (len(inner) == MOST_BLOCKS)


def test_a_window_holds_so_many_letters() -> None:
    long = ("x" * 890,) * 4
    few, many = (
        said(history(of(*(a_designation(id=str(n), caveats=long, deadlines=()) for n in range(number)))))
        for number in (12, 18)
    )
    assert (LEFT_OUT in few, LEFT_OUT in many) == (False, True)
    assert len(many) < 61_000


def test_the_days_after_the_one_asked_about_are_said_to_be_left_out() -> None:
    past = replace(of(a_designation()), as_of=day("2021-01-15"))
    assert "as of 15 Jan 2021; what came later is left out." in said(history(past))
    assert "left out" not in said(history(of(a_designation())))


def test_what_was_searched_and_a_picture_are_offered_where_there_is_a_record_and_a_finding() -> None:
    assert labels(history(of(a_designation()))) == ["What was searched", "Timeline as a picture"]
    assert labels(history(an_answer(Outcome.NO_MATCH))) == ["What was searched"]
    assert labels(history(replace(of(a_designation()), record=""))) == []


def test_several_who_may_be_meant_are_told_apart_by_their_verdicts() -> None:
    two = an_answer(Outcome.AMBIGUOUS, *(a_finding(a_designation(), entity=an_entity(name)) for name in ("One", "Two")))
    words = said(history(two))
    assert ("*One*: designated" in words, "*Two*: designated" in words) == (True, True)


def test_a_line_of_ours_is_added_below_however_full_the_window_is() -> None:
    full = history(of(a_designation())) | {"blocks": [{"type": "divider"}] * 100}
    added = told(full, "Sent.")
    assert (len(added["blocks"]), said(added)) == (100, "Sent.")
