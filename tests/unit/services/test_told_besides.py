"""What was asked besides stands behind the first line, each sentence once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Finding, Outcome, ReadAs, Standing
from bot.domain.law.listed import EndReason, Status
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.aspects.besides import parts_besides
from bot.services.wording.aspects.first_line import answer_line, answer_parts
from bot.services.wording.aspects.row_lines import row_line
from data.sql.plain import reading as reading_of
from handlers.blocks.answer_line import answer_lines
from handlers.blocks.card import MOST_LINES, card
from handlers.blocks.lines import lines
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_designation, a_document, a_finding, a_reading, an_answer, another, day
from tests.unit.services.lines import CMIC, on_cmic, on_el

US = ListMeant(key="us", label="us", name="the U.S. lists", programs=(), copies=("us_ofac_ns_cmic",))
SINCE, WHY = "OFAC NS-CMIC List since 3 Jun 2021.", "OFAC NS-CMIC List: works for the army."


def asking(main: Aspect, *besides: Aspect, points: tuple[Point, ...] = ()) -> ReadAs:
    return replace(a_reading(main), besides=tuple(one.value for one in besides), points=points)


def told(
    main: Aspect, *besides: Aspect, outcome: Outcome = Outcome.MATCH, finding: Finding | None = None, **more: object
) -> Answer:
    found = finding or a_finding(on_cmic(grounds="works for the army"))
    return an_answer(outcome, found, read_as=asking(main, *besides, **more))  # type: ignore[arg-type]


def test_what_was_asked_besides_stands_behind_the_first_line() -> None:
    assert answer_line(told(Aspect.SINCE, Aspect.WHY)) == f"{SINCE} {WHY}"
    assert answer_line(told(Aspect.WHY, Aspect.SINCE)) == f"{WHY} {SINCE}"


@pytest.mark.parametrize("main", [Aspect.SINCE, Aspect.WHY])
def test_what_one_may_do_comes_before_days_and_reasons(main: Aspect) -> None:
    holding = answer_line(told(Aspect.HOLD_OR_BUY))
    first = SINCE if main is Aspect.SINCE else WHY
    assert answer_line(told(main, Aspect.HOLD_OR_BUY)) == f"{holding} {first}"
    possible = told(main, Aspect.HOLD_OR_BUY, outcome=Outcome.POTENTIAL_MATCH)
    assert answer_line(possible) == f"If Xiaomi Corporation is meant: {holding} {first}"


def test_what_cannot_be_known_of_a_day_to_come_comes_before_what_one_may_do() -> None:
    answer = told(Aspect.SINCE, Aspect.HOLD_OR_BUY)
    assert answer.read_as
    ahead = replace(answer, read_as=replace(answer.read_as, ahead=day("2027-01-01")))
    assert answer_line(ahead).startswith("What will stand on 1 Jan 2027 cannot be known")


@pytest.mark.parametrize("main", [Aspect.ANY, Aspect.STATUS])
def test_beside_a_question_of_status_it_stands_alone(main: Aspect) -> None:
    assert answer_line(told(main, Aspect.SINCE)) == SINCE
    possible = told(main, Aspect.SINCE, Aspect.WHY, outcome=Outcome.POTENTIAL_MATCH)
    assert answer_line(possible) == f"If Xiaomi Corporation is meant: {SINCE} {WHY}"


def test_no_sentence_is_told_twice() -> None:
    ended = replace(on_cmic(), ended_on=on_cmic().listed_on)
    answer = told(Aspect.UNTIL, Aspect.HOLD_OR_BUY, Aspect.DEADLINE, finding=a_finding(on_cmic(), ended))
    said = answer_line(answer)
    for sentence in said.split(". "):
        assert said.count(sentence) == 1


def test_of_nobody_and_of_several_nothing_more_is_told() -> None:
    nobody = an_answer(Outcome.NO_MATCH, read_as=asking(Aspect.SINCE, Aspect.WHY))
    assert answer_line(nobody) == answer_line(replace(nobody, read_as=asking(Aspect.SINCE)))
    several = an_answer(Outcome.AMBIGUOUS, a_finding(on_cmic()), a_finding(on_el()), read_as=asking(Aspect.STATUS))
    besides = replace(several, read_as=asking(Aspect.STATUS, Aspect.SINCE))
    assert answer_line(besides) == answer_line(several)


def test_beside_a_history_and_of_subsidiaries_nothing_more_is_told() -> None:
    assert len(answer_parts(told(Aspect.HISTORY, Aspect.SINCE))) == 1
    assert SINCE not in answer_line(told(Aspect.STATUS, Aspect.SINCE, points=(Point.SUBSIDIARIES,)))


def test_of_a_day_that_is_not_known_no_reason_is_told() -> None:
    unknown = a_finding(on_cmic(), status=Standing.UNKNOWN)
    assert answer_parts(told(Aspect.STATUS, Aspect.WHY, Aspect.SINCE, finding=unknown)) == []


def test_documents_asked_besides_are_links_in_slack() -> None:
    source = a_document(title="Notice", url="https://example.org/a")
    answer = told(Aspect.SINCE, Aspect.DOCUMENT, finding=a_finding(a_designation(sources=(source,))))
    assert answer_line(answer).endswith("Documents: Notice")
    since, documents = answer_lines(answer)
    assert since.startswith("*")
    assert documents == "Documents: <https://example.org/a|Notice>"


def test_a_row_tells_both_where_there_is_room() -> None:
    assert row_line(told(Aspect.SINCE, Aspect.WHY)) == f"{SINCE} {WHY}"
    long = a_finding(on_cmic(grounds="works for the army " * 12))
    assert row_line(told(Aspect.SINCE, Aspect.WHY, finding=long)) == SINCE


def test_a_row_about_a_list_that_is_named_tells_what_was_asked_besides() -> None:
    answer = told(Aspect.LIST, Aspect.WHY)
    assert answer.read_as
    row = row_line(replace(answer, read_as=replace(answer.read_as, lists=(CMIC,))))
    assert row.startswith("Yes")
    assert row.endswith(f". {WHY}")
    of_no_list = a_finding(on_cmic(program="CA-SEMA", grounds="works for the army"))
    possible = told(Aspect.LIST, Aspect.WHY, outcome=Outcome.POTENTIAL_MATCH, finding=of_no_list)
    read_as = replace(answer.read_as, lists=(US,))
    assert row_line(replace(possible, read_as=read_as)) == f"If Xiaomi Corporation is meant: {WHY}"


def test_a_row_shortens_listings_alone_and_counts_those_that_were_not_named() -> None:
    many = [another(f"List {n} of some length", "A law", f"20{n}-01-01", program=f"P{n}") for n in range(10, 20)]
    row = row_line(told(Aspect.SINCE, finding=a_finding(*many)))
    assert row.count(" since ") + int(row.rpartition("+")[2].removesuffix(" more.")) == len(many)
    view = on_cmic(grounds=f"it works for the army; {'its owner is not listed ' * 10}")
    assert row_line(told(Aspect.WHY, finding=a_finding(view))) == ""


def test_of_a_relative_nothing_is_told_besides() -> None:
    answer = told(Aspect.OWNER, Aspect.SINCE)
    assert answer.read_as
    relative = replace(answer, read_as=replace(answer.read_as, relative="daughter"))
    assert answer_line(relative) == "This is about “Xiaomi”. The “daughter” was not looked up: ask again by name."


def test_a_sentence_that_stands_within_another_is_told_all_the_same() -> None:
    answer = told(Aspect.STATUS, Aspect.SINCE)
    longer = f"It is on the {SINCE.rstrip('.')} and before."
    assert [one.said for one in parts_besides(answer, longer)] == [SINCE]
    assert [one.said for one in parts_besides(answer, f"It is. {SINCE}")] == []


def test_a_sentence_told_of_whom_may_be_meant_is_not_told_again() -> None:
    ended = replace(on_cmic(), status=Status.ENDED, ended_on=day("2022-01-01"), end_reason=EndReason.REVOKED)
    possible = told(Aspect.UNTIL, Aspect.WHY, outcome=Outcome.POTENTIAL_MATCH, finding=a_finding(ended))
    assert answer_line(possible).count("its listing on the OFAC NS-CMIC List") == 1


@pytest.mark.parametrize("besides", [Aspect.SINCE, Aspect.WHY, Aspect.DOCUMENT, Aspect.OWNER])
def test_a_card_of_two_questions_has_at_most_fourteen_lines_and_whole_sentences(besides: Aspect) -> None:
    answer = replace(answers.huawei_today(), read_as=asking(Aspect.DEADLINE, besides))
    assert lines(card(answer)["blocks"]) <= MOST_LINES
    assert len(answer_lines(answer)) == 2
    assert all(said.rstrip("*").endswith((".", ">", "more.")) for said in answer_lines(answer))


def test_what_has_no_room_is_said_to_stand_in_the_full_history() -> None:
    many = a_finding(*(another(f"List {n}", "a rule", f"20{n}-01-01", program=f"P{n}") for n in range(10, 16)))
    answer = told(Aspect.EFFECT, Aspect.SINCE, Aspect.WHY, finding=many)
    assert len(answer_lines(answer)) == 3
    assert answer_lines(answer, lines=2)[-1] == "What else was asked is told in Full history."


def test_a_record_of_an_earlier_version_has_nothing_asked_besides() -> None:
    kept = {"kind": "screen", "names": [], "day_typed": "", "aspect": "why", "list_meant": "", "language": "en"}
    assert reading_of(ReadAs)(kept).besides == ()
    assert reading_of(ReadAs)(kept | {"besides": ["since"]}).besides == ("since",)
