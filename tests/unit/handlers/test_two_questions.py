"""A card that answers two questions says all that changes the meaning, and what it leaves out it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.first_line import answer_parts
from bot.services.wording.words import sentences
from handlers.blocks.answer_line import answer_lines
from handlers.blocks.card import TIGHT, Room, card
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_document, a_finding, a_reading, an_answer, an_entity, another
from tests.unit.services.lines import on_cmic

LEFT = "What else was asked is told in Full history."
BOUGHT, HELD = "U.S. persons may not buy its securities.", "holding its securities is prohibited after then."
LAWFUL = "holding stays lawful, there is no duty to sell."
HOLD, SINCE, WHY = Aspect.HOLD_OR_BUY, Aspect.SINCE, Aspect.WHY
LAW = (HOLD, Aspect.DEADLINE, Aspect.EFFECT)


def asked(answer: Answer, main: Aspect, *besides: Aspect) -> Answer:
    return replace(answer, read_as=replace(a_reading(main), besides=tuple(one.value for one in besides)))


def first_block(answer: Answer) -> str:
    return str(card(answer)["blocks"][0]["text"]["text"])


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (answers.xiaomi_in_january, ["Divestment date 14 Jan 2022", BOUGHT, HELD]),
        (answers.xiaomi_in_april, ["suspended since 12 Mar 2021; its bans have no effect while it is."]),
        (answers.xiaomi_today, ["14 Jan – 25 May 2021 (vacated).", "This is not clearance."]),
        (answers.huawei_today, ["may not trade in its securities.", "Divestment date 3 Jun 2022", LAWFUL]),
    ],
)
@pytest.mark.parametrize("order", [(HOLD, WHY), (SINCE, HOLD), (WHY, HOLD, SINCE), (HOLD, Aspect.DOCUMENT, SINCE)])
def test_what_is_barred_is_told_whole_beside_another_question(
    answer: Callable[[], Answer], words: list[str], order: Sequence[Aspect]
) -> None:
    said = first_block(asked(answer(), *order))
    assert [one for one in words if one not in said] == []


@pytest.mark.parametrize("room", TIGHT)
@pytest.mark.parametrize("answer", [answers.xiaomi_in_january, answers.xiaomi_today, answers.huawei_today])
def test_in_the_barest_room_each_sentence_of_what_is_barred_stands(answer: Callable[[], Answer], room: Room) -> None:
    question = asked(answer(), *LAW)
    said = " ".join(answer_lines(question, each=room.asked, lines=room.asked_lines))
    for part in answer_parts(question):
        assert [one for one in sentences(part.said) if one not in said] == []
    assert LEFT not in said


def test_days_and_reasons_are_left_out_before_what_is_barred_and_that_is_said() -> None:
    question = asked(answers.huawei_today(), SINCE, WHY, HOLD)
    told = answer_lines(question, each=70, lines=2)
    assert len(told) == 3
    assert LAWFUL in told[0]
    assert told[-1] == LEFT
    assert not any("No grounds" in one for one in told)


def test_the_last_that_may_be_is_left_out_first() -> None:
    told = answer_lines(asked(answers.huawei_today(), HOLD, WHY, SINCE), each=70, lines=2)
    assert [LAWFUL in told[0], "No grounds" in told[1], told[2]] == [True, True, LEFT]


def reasons(letters: int) -> Answer:
    """Two lists, each with grounds of so many letters."""
    views = [
        another(f"List {n}", "a law", "2020-01-01", program=f"P{n}", grounds="works for the army " * (letters // 19))
        for n in (1, 2)
    ]
    return an_answer(Outcome.MATCH, a_finding(on_cmic(grounds="it makes drones"), *views))


def test_wherever_a_sentence_is_left_out_that_is_said() -> None:
    told = answer_lines(asked(reasons(150), HOLD, WHY))
    assert "it makes drones." in told[1]
    assert "List 2" not in told[1]
    assert told[2:] == [LEFT]


def test_where_all_is_told_nothing_is_said_to_be_left() -> None:
    told = answer_lines(asked(reasons(20), HOLD, WHY))
    assert "List 2" in told[1]
    assert told[2:] == []


def test_no_other_sentence_than_a_row_of_listings_is_shortened_at_its_semicolon() -> None:
    over = asked(answers.xiaomi_today(), HOLD, SINCE)
    assert '*No listing stands; it was on the DoD "CCMC" list' in answer_lines(over, each=40)[1]
    rows = answer_lines(asked(answers.huawei_today(), SINCE, HOLD), each=70)
    assert rows[1] == "*NS-CMIC since 3 Jun 2021; 1260H since 3 Jun 2021; +4 more.*"
    grounds = asked(an_answer(Outcome.MATCH, a_finding(on_cmic(grounds="it makes drones; its owner is the army"))), WHY)
    besides = replace(grounds, read_as=replace(a_reading(WHY), besides=(SINCE.value,)))
    assert "its owner is the army" in answer_lines(besides, each=40)[0]


def test_whom_it_is_of_is_told_with_the_line_though_the_name_ends_with_a_stop() -> None:
    views = answers.huawei_today().findings[0].designations
    found = a_finding(*views, entity=an_entity("Plover Works Co. Ltd"))
    told = answer_lines(asked(an_answer(Outcome.POTENTIAL_MATCH, found), SINCE, WHY), each=120)
    assert told[0].startswith("*If Plover Works Co. Ltd is meant: NS-CMIC since 3 Jun 2021;")
    assert told[0].endswith(" more.*")


def test_documents_that_are_not_linked_are_counted() -> None:
    sources = [a_document(f"d{n}", title=f"Notice {n}", url=f"https://example.org/{n}") for n in range(4)]
    views = [another(f"List {n}", "a law", "2020-01-01", sources=(one,)) for n, one in enumerate(sources)]
    told = answer_lines(asked(an_answer(Outcome.MATCH, a_finding(*views)), SINCE, Aspect.DOCUMENT))
    assert "|Notice 1>" in told[1]
    assert told[1].endswith(" · +2 more.")
