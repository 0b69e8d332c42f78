"""Several entities that answer to one name: a line for each with what tells them apart."""

from __future__ import annotations

from dataclasses import replace

from handlers.blocks.choices import choice_blocks
from tests.unit.handlers.answers import smic


def test_a_line_names_the_first_two_countries_of_an_entity() -> None:
    answer = smic()
    first = answer.findings[0]
    entity = replace(first.entity, countries=("cn", "hk", "ky"))
    several = replace(answer, findings=(replace(first, entity=entity), *answer.findings[1:]))
    line = choice_blocks(several, private=True, most=3)[0]["text"]["text"]
    assert "(CN, HK)" in line
    assert "KY" not in line
