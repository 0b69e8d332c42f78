"""Answers as assistants read them: the verdict and what may never be missed first, then dates and listings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, NearName
from bot.domain.law.entity import Schema
from bot.services.questions.reading import Aspect
from bot.services.wording.plain import answer_text, answers_text, asked_back_text, compared_text, not_screened_text
from bot.services.wording.plain_parts import HEAD, LINE, WORTH, cut, in_ten_lines, small_print
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_finding, a_list, a_reading, an_entity

STALE = "⚠️ Stale: 2 of 11 lists: OFAC NS-CMIC List (checked 22 Aug 2026), DoD Section 1260H list (checked 22 Aug 2026)"
GAPS = "Not searched: OFAC SDN List and OFAC's other non-SDN…, BIS Denied Persons List, +3 more"


def in_full(answer: Answer) -> list[str]:
    """Without the dates of the finding, so that ten lines have room for what stands below them."""
    (finding,) = answer.findings
    views = tuple(replace(view, deadlines=()) for view in finding.designations)
    return answer_text(replace(answer, findings=(replace(finding, designations=views),))).splitlines()


def test_a_match_is_told_in_ten_lines_with_its_dates_its_listings_and_their_sources() -> None:
    assert answer_text(answers.xiaomi_today()).splitlines() == [
        "⚪ Xiaomi Corporation: not designated (last checked 22 Aug 2026); was, 14 Jan – 25 May 2021 (vacated)",
        STALE,
        GAPS,
        WORTH,
        "Purchase ban from 15 Mar 2021, never took effect: the designation ended on 25 May 2021, before it. "
        "E.O. 13959 s.1(a)(ii): listing + 60 days",
        "Divest by 14 Jan 2022, never took effect: the designation ended on 25 May 2021, before it. "
        "E.O. 13959 s.1(c) as amended by E.O. 13974: listing + 365 days",
        '⚪ DoD "CCMC" list 14 Jan – 25 May 2021 (vacated) '
        "https://www.defense.gov/News/Releases/Release/Article/2472464/",
        "“Xiaomi” matched by alias, exactly (100%).",
        "Record 0a1b2c3d4e5f",
    ]


def test_of_many_listings_the_first_are_told_and_it_says_where_the_rest_is() -> None:
    told = answer_text(answers.huawei_today()).splitlines()
    assert len(told) == 10
    assert told[-2:] == ["… and 2 more lines, in the data of this answer", "Record 0a1b2c3d4e5f"]


def test_what_was_asked_comes_before_the_verdict_unless_both_are_too_long_for_the_first_lines() -> None:
    asked = answer_text(replace(answers.xiaomi_today(), read_as=a_reading(aspect=Aspect.SINCE))).splitlines()
    assert asked[0] == 'No listing stands; it was on the DoD "CCMC" list, 14 Jan – 25 May 2021 (vacated).'
    assert asked[1].startswith("⚪ Xiaomi Corporation")
    long = replace(answers.xiaomi_today().findings[0].entity, caption="Xiaomi " + "Corporation " * 30)
    finding = replace(answers.xiaomi_today().findings[0], entity=long)
    view = replace(finding.designations[0], end_note="n" * 300, program_short="p" * 260)
    late = replace(answers.xiaomi_today(), findings=(replace(finding, designations=(view,)),))
    told = answer_text(replace(late, read_as=a_reading(aspect=Aspect.SINCE))).splitlines()
    assert told[0].startswith("⚪ Xiaomi")
    assert any(line.startswith("No listing stands") for line in told[1:])


def test_of_no_match_one_name_that_was_nearest_is_told() -> None:
    near = [NearName(entity_id=n, caption=n, name=n, score=0.61, why="") for n in ("Aple", "Appel")]
    told = answer_text(replace(answers.apple(), nearest=tuple(near)))
    assert "Nearest, not near enough: Aple (61%)" in told
    assert "Appel" not in told


def test_of_others_as_near_one_is_told_and_how_many_more_there_are() -> None:
    answer, others = answers.xiaomi_today(), answers.huawei_today().findings * 3
    assert "Also near" not in answer_text(answer)
    one = in_full(replace(answer, also=others[:1]))
    assert [line[:30] for line in one if line.startswith("Also near")] == ["Also near: 🔴 Huawei Technologi"]
    assert "Also near: 2 more" in in_full(replace(answer, also=others))
    unknown = [line for line in in_full(replace(answer, also=others[:1], also_more=True)) if "Also near" in line]
    assert unknown[1:] == ["Also near: more names match as closely, and not all can be shown"]


def test_several_answers_have_a_line_each_under_their_count_and_one_alone_is_told_whole() -> None:
    both = [answers.xiaomi_today(), answers.apple()]
    assert answers_text(both).splitlines() == [
        "2 names: ⚪ 1 nothing in force found: Xiaomi · ⚪ 1 not found on the lists searched: Apple",
        STALE,
        GAPS,
        WORTH,
        "⚪ Xiaomi: Xiaomi Corporation: not designated; was until 25 May 2021 (vacated)",
        "⚪ Apple: nothing on 11 lists searched",
    ]
    assert answers_text(both[:1]) == answer_text(both[0])
    assert answers_text([answers.xiaomi_in_january()] * 2).startswith("2 names as of 15 Jan 2021: ")


@pytest.mark.parametrize("say", [lambda name: asked_back_text(name, ["It may be two names."]), not_screened_text])
def test_what_was_not_screened_says_so_and_that_it_clears_nobody(say: Callable[[str], str]) -> None:
    told = say("N" * 200)
    assert "screened" in told.splitlines()[0]
    assert "N" * 79 + "…" in told
    assert WORTH in told


def test_a_date_of_birth_that_differs_is_told_with_the_name_and_one_that_agrees_is_not() -> None:
    person = an_entity(schema=Schema.PERSON, caption="Ivan Petrov", birth_dates=("1970-01-01",), countries=("ru",))
    answer = replace(answers.xiaomi_today(), findings=(replace(a_finding(), entity=person),))
    assert compared_text([answer], "1971-02-02", "ru") == (
        "The lists give something else than was asked for: Ivan Petrov (date of birth)."
    )
    assert compared_text([answer], "1970-01-01", "ru") == compared_text([answer], "", "") == ""
    assert compared_text([answer], "1971-02-02", "cn").endswith("(date of birth, country).")


def test_small_print_names_the_stalest_first_counts_each_list_once_and_leaves_out_what_is_not_held() -> None:
    old, older = a_list("A", stale=True), replace(a_list("B", stale=True), as_of=None)
    fresh, absent = a_list("C"), replace(a_list("D", stale=True), version=None)
    assert small_print([old, old, fresh, absent, older], []) == [
        "⚠️ Stale: 2 of 3 lists: B (never checked), A (checked 22 Aug 2026)",
        WORTH,
    ]
    assert small_print([fresh], ["X", "X", "Y"]) == ["Not searched: X, Y", WORTH]


def test_ten_lines_are_never_eleven_and_nothing_is_left_out_while_there_is_room() -> None:
    head, last = ["head", "small"], "last"
    assert in_ten_lines(head, [str(n) for n in range(7)], last).splitlines() == [*head, *map(str, range(7)), last]
    told = in_ten_lines(head, [str(n) for n in range(8)], last).splitlines()
    assert told == [*head, *map(str, range(6)), "… and 2 more lines, in the data of this answer", last]
    assert len(in_ten_lines(head, [str(n) for n in range(8)], "").splitlines()) == 10
    assert in_ten_lines(head, ["", "x" * 300], "").splitlines()[2] == "x" * (LINE - 1) + "…"


def test_what_is_too_long_is_cut_with_a_sign_of_it() -> None:
    assert cut("a b", 3) == "a b"
    assert cut("abcd", 3) == "ab…"
    assert cut(" a\n b ", HEAD) == "a b"
