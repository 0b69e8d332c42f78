"""What is told of a text: the strictest first, each entity once, with the words around it."""

from __future__ import annotations

import pytest

from bot.domain.law.answer import Outcome, Standing
from bot.domain.law.entity import Schema
from bot.services.texts.finding import Mention
from bot.services.texts.screening import Named, TextAnswer, joined, quoted
from tests.unit.handlers import made


def named(
    caption: str,
    *,
    outcome: Outcome = Outcome.MATCH,
    schema: Schema = Schema.COMPANY,
    status: Standing = Standing.DESIGNATED,
    times: int = 1,
    possible: bool = False,
) -> Named:
    entity = made.an_entity(caption, id=caption.casefold(), schema=schema)
    finding = made.a_finding(made.a_designation(), entity=entity, status=status)
    answer = made.an_answer(outcome, finding, query=caption)
    return Named(answer=answer, quote=f"of {caption}", times=times, possible=possible)


def told(*found: Named) -> list[str]:
    return [one.answer.query for one in joined([TextAnswer(named=found)]).named]


def test_who_stands_on_a_list_comes_first_then_places_and_apps_then_the_possible_then_the_rest() -> None:
    assert told(
        named("Former", status=Standing.FORMERLY_DESIGNATED),
        named("Possible", possible=True),
        named("Potential", outcome=Outcome.POTENTIAL_MATCH),
        named("App", schema=Schema.APP),
        named("Place", schema=Schema.JURISDICTION, status=Standing.FORMERLY_DESIGNATED),
        named("Listed"),
        named("Suspended", status=Standing.SUSPENDED),
    ) == ["Listed", "Suspended", "App", "Place", "Possible", "Potential", "Former"]


def test_one_entity_of_several_parts_is_told_once_as_surely_as_the_surest_of_them() -> None:
    parts = [
        TextAnswer(named=(named("Kestrel", possible=True, times=2), named("Osprey")), untold=("Wren",), cut_at=""),
        TextAnswer(named=(named("Kestrel", times=3),), untold=("Wren", "Tern"), cut_at="the end"),
        TextAnswer(named=(named("Kestrel", possible=True),), cut_at="later"),
    ]
    whole = joined(parts)
    assert [(one.answer.query, one.times, one.possible) for one in whole.named] == [
        ("Kestrel", 6, False),
        ("Osprey", 1, False),
    ]
    assert (whole.untold, whole.cut_at) == (("Wren", "Tern"), "the end")


def test_names_that_may_be_several_are_the_same_where_they_are_written_alike() -> None:
    asked = [named(name, outcome=Outcome.AMBIGUOUS) for name in ("Bank", "BANK", "Banks")]
    assert told(*asked) == ["Bank", "Banks"]


def test_what_was_not_found_after_all_is_left_out() -> None:
    nobody = Named(answer=made.an_answer(Outcome.NO_MATCH, query="Nobody"))
    assert told(nobody, named("Kestrel")) == ["Kestrel"]


FILL = "a " * 30


@pytest.mark.parametrize(
    ("before", "behind", "quote"),
    [
        ("", "", "Kestrel"),
        ("to ", " now", "to Kestrel now"),
        ("x" * 45, "", "x" * 45 + "Kestrel"),
        ("x" * 46, "", "…Kestrel"),
        ("", "x" * 45, "Kestrel" + "x" * 45),
        ("", "x" * 46, "Kestrel…"),
        ("b" + FILL, "", "…" + "a " * 22 + "Kestrel"),
        ("", " " + "a " * 30, "Kestrel" + " a" * 22 + "…"),
        (f"above\n{'b' * 40} ", " behind\nbelow", "b" * 40 + " Kestrel behind"),
    ],
)
def test_a_name_is_quoted_with_whole_words_of_its_line(before: str, behind: str, quote: str) -> None:
    mention = Mention("Kestrel", len(before), len(before) + 7)
    assert quoted(f"{before}Kestrel{behind}", mention) == quote
