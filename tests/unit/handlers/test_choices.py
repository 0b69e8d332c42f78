"""Several entities that answer to one name: a line for each with what tells them apart."""

from __future__ import annotations

from dataclasses import replace

from bot.services.wording.told_apart import told_apart
from handlers.blocks.choices import choice_blocks
from tests.unit.handlers.answers import smic


def test_a_line_names_the_first_two_countries_of_an_entity() -> None:
    answer = smic()
    first = answer.findings[0]
    entity = replace(first.entity, countries=("cn", "hk", "ky"))
    several = replace(answer, findings=(replace(first, entity=entity), *answer.findings[1:]))
    line = choice_blocks(several, private=True, most=3)[0]["text"]["text"]
    assert " (CN, HK; as “Xiaomi”)" in line
    assert "KY" not in line


def test_what_differs_from_what_was_asked_is_told_in_place_of_what_is_listed() -> None:
    finding = smic().findings[0]
    entity = replace(finding.entity, countries=("ir",), birth_dates=("1964-08-23",), caption="MERLYN, Jon")
    match = replace(finding.match, name="Jon Merlyn", differs=("born 1964-08-23, not 1962",))
    assert told_apart(replace(finding, entity=entity, match=match)) == " (IR, born 1964-08-23, not 1962)"
