"""A list of names behind a heading, in Chinese or Japanese: each item is a name, whatever mark parts it."""

from __future__ import annotations

import pytest

from bot.services.questions.stored.hidden import asked_where_hidden
from data.curated.vocabulary import vocabularies
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("目标企业：大鸢科技，海康威视，鹰隼贸易", ("大鸢科技", "海康威视", "鹰隼贸易")),
        ("公司：大鸢科技，鹰隼贸易", ("大鸢科技", "鹰隼贸易")),
        ("供应商：大鸢科技，鹰隼贸易，是否被制裁？", ("大鸢科技", "鹰隼贸易")),
        ("请查：大鸢科技，鹰隼贸易。谢谢", ("大鸢科技", "鹰隼贸易")),
        ("以下公司：大鸢科技、鹰隼贸易、海康威视", ("大鸢科技", "鹰隼贸易", "海康威视")),
        ("対象企業：ファーウェイ、タムロック、ケストレル", ("ファーウェイ", "タムロック", "ケストレル")),
    ],
)
def test_every_item_behind_a_heading_is_a_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


@pytest.mark.parametrize("text", ["背景：大鸢科技是我们的供应商，它被制裁了吗", "问题：大鸢科技被制裁了吗，还能买吗"])
def test_sentences_behind_a_heading_are_no_items(read: Read, text: str) -> None:
    assert read(text).names == ("大鸢科技",)


@pytest.mark.parametrize("text", ["対象：タムロック・クオール", "クオール・タムロック"])
def test_words_that_a_dot_parts_are_offered_apart_where_one_of_them_is_held(read: Read, text: str) -> None:
    index = FakeIndex([named("quoll", "クオール")])
    asked = asked_where_hidden(read(text), index, vocabularies().values(), team="")
    assert {frozenset(names) for names in asked.either} == {
        frozenset({"タムロック", "クオール"}),
        frozenset(asked.names),
    }
