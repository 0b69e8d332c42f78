"""After /screen a Chinese or Japanese sentence is a question, and a name alone stays the name that it is."""

from __future__ import annotations

import pytest

from bot.services.questions.asked import Screen
from tests.unit.questions.test_mistyped import ASKER, asks


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("大鸢科技被制裁了吗？", ("大鸢科技",)),
        ("大鸢科技什么时候被列", ("大鸢科技",)),
        ("查一下大鸢科技", ("大鸢科技",)),
        ("大鸢科技は制裁対象ですか", ("大鸢科技",)),
        ("大鸢科技", ("大鸢科技",)),
        ("大连某某船务有限公司", ("大连某某船务有限公司",)),
        ("大鸢科技能源", ("大鸢科技能源",)),
    ],
)
def test_a_sentence_after_the_command_never_becomes_a_name(typed: str, names: tuple[str, ...]) -> None:
    """It has no blanks, and was taken for one word: the sentence was looked up, and was on no list."""
    asked = asks("大鸢科技").command(typed, asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.names == names


def test_a_sentence_too_long_to_be_a_name_is_one_without_being_cut_into_words() -> None:
    asked = asks("大鸢科技").command(f"大鸢科技{'我们公司昨天开会讨论了很多事情' * 40}", asker=ASKER)
    assert not isinstance(asked, Screen) or asked.names == ("大鸢科技",)
