"""A card begins with the answer to what was asked, in bold, before the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.program import Measure
from handlers.blocks.card import card
from tests.unit.handlers import answers
from tests.unit.handlers.made import a_designation, a_document, a_finding, a_reading, an_answer, an_entity
from tests.unit.handlers.slack import check_message


def first_lines(answer: Answer) -> list[str]:
    message = card(answer)
    check_message(message)
    return str(message["blocks"][0]["text"]["text"]).splitlines()


def test_the_answer_stands_before_the_verdict_and_in_the_notification() -> None:
    answer = replace(answers.huawei_today(), read_as=a_reading("since"))
    said, found, *_ = first_lines(answer)
    assert said.startswith("*")
    assert " since " in said
    assert found.startswith("🔴")
    assert str(card(answer)["text"]).startswith(said)


def test_a_bare_name_has_the_verdict_first() -> None:
    assert first_lines(answers.huawei_today())[0].startswith("🔴")


def test_documents_that_were_asked_for_are_links() -> None:
    source = a_document(title="Notice <!channel> & more", url="https://example.org/a?b=1&c=2")
    answer = an_answer(
        Outcome.POTENTIAL_MATCH, a_finding(a_designation(sources=(source,))), read_as=a_reading("document")
    )
    assert first_lines(answer)[0] == (
        "If Xiaomi Corporation is meant: Documents: "
        "<https://example.org/a?b=1&amp;c=2|Notice &lt;!channel&gt; &amp; more>"
    )


def test_outside_text_in_the_line_is_escaped() -> None:
    answer = an_answer(Outcome.MATCH, a_finding(a_designation(grounds="*<!here>* & <@U1>")), read_as=a_reading("why"))
    said = first_lines(answer)[0]
    assert "&lt;!here&gt;" in said
    assert "<" not in said
    assert said.count("*") == 2


@pytest.mark.parametrize(("longer", "cut"), [(1, False), (4, False), (8, True)])
def test_of_several_that_may_be_meant_what_is_barred_is_told_of_each_or_it_is_said_that_there_is_more(
    longer: int, *, cut: bool
) -> None:
    effect = "Members of the union freeze all that it owns, and nobody may make funds available to it. " * longer
    one = a_finding(a_designation(program="UN-SC", measures=(Measure(name="freeze", effect=effect.strip()),)))
    other = a_finding(
        a_designation(measures=(Measure(name="ban", effect="U.S. persons may not trade in its securities."),)),
        entity=an_entity("Other", id="o"),
    )
    read_as = replace(a_reading("effect"), may=True)
    told = first_lines(an_answer(Outcome.AMBIGUOUS, one, other, read_as=read_as))
    assert ("Not all of it is told here: choose one to see what is barred of it." in told) is cut
    assert ("If Other is meant" in told[0]) is not cut
