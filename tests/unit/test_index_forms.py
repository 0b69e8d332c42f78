"""Other ways in which the words of a name without vowels may be written."""

from __future__ import annotations

import pytest

from data.index.forms import with_article


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (["bd", "al", "qdr", "nsr"], ["bdalqdr"]),
        (["bdlqdr"], ["qdr"]),
        (["bdqrs"], ["qrs"]),
        (["bdqr"], []),
        (["al", "qdr"], []),
        (["bd", "al"], []),
    ],
)
def test_the_article_between_two_words_joins_them_and_what_follows_abd_may_stand_alone(
    words: list[str], written: list[str]
) -> None:
    assert list(with_article(words)) == written
