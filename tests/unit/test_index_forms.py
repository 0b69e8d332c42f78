"""The forms under which the words of a name are sought: with a slip, by their letters, run together, as heard."""

from __future__ import annotations

import pytest

from data.index.forms import (
    LONGEST_JOINED,
    grams,
    han_pairs,
    heard_as,
    in_full,
    joins,
    less_one,
    numbers,
    other_sounds,
    slips,
    sounds,
    sounds_and_runs,
    spoken,
    swapped,
    translated,
    with_article,
    with_english_ending,
    with_neighbours,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz"


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


@pytest.mark.parametrize(("letters", "is_sought"), [(3, False), (4, True), (20, True), (21, False)])
def test_a_word_of_four_to_twenty_letters_is_sought_with_a_slip(letters: int, is_sought: bool) -> None:
    word = LETTERS[:letters]
    assert len(less_one(word)) == (letters if is_sought else 0)
    assert len(swapped(word)) == (letters - 1 if is_sought else 0)


def test_a_slip_is_a_letter_less_or_two_that_changed_places() -> None:
    assert sorted(less_one("abab")) == ["aab", "aba", "abb", "bab"]
    assert swapped("abcd") == ("bacd", "acbd", "abdc")
    assert (less_one("1234"), sorted(slips(["abcd", "abcd"]))) == ((), ["abc", "abd", "acd", "bcd"])


def test_letters_are_taken_by_threes_with_the_ends_marked() -> None:
    assert (grams(["ab", "c"]), grams(["a"]), grams([])) == (["$ab", "abc", "bc$"], ["$a$"], [])
    assert grams(["abab", "ab"]) == ["$ab", "aba", "bab", "ab$"]


@pytest.mark.parametrize(
    ("words", "whole", "joined"),
    [
        (["a"], ["a"], []),
        (["a"], ["a", "ltd"], ["a", "altd"]),
        (["a", "b"], ["a", "b"], ["ab", "ab"]),
        (["a", "b", "c"], ["a", "b", "c", "ltd"], ["ab", "abc", "abcltd", "bc"]),
    ],
)
def test_neighbours_and_the_whole_name_are_run_together(words: list[str], whole: list[str], joined: list[str]) -> None:
    assert sorted(joins(words, whole)) == joined


def test_a_long_name_is_run_together_up_to_sixty_letters() -> None:
    words = ["x" * 40, "y" * 21]
    assert [len(joined) for joined in joins(words, words)] == [61, LONGEST_JOINED]
    assert LONGEST_JOINED == 60


@pytest.mark.parametrize(
    ("words", "place", "joined"),
    [
        (["a", "b", "c", "d", "e"], 2, ["bc", "cd"]),
        (["a", "b"], 0, ["ab"]),
        (["a"], 0, []),
        (["a", "al", "c", "d"], 0, ["aal", "aalc"]),
        (["a", "al", "c", "d"], 2, ["alc", "cd", "aalc"]),
        (["a", "b", "al", "c", "d"], 1, ["ab", "bal", "balc"]),
        (["a", "b", "ul", "c", "d"], 3, ["ulc", "cd", "bulc"]),
        (["a", "b", "c", "al", "d", "e"], 1, ["ab", "bc"]),
        (["al", "b"], 1, ["alb"]),
        (["b", "al"], 0, ["bal"]),
    ],
)
def test_a_word_is_run_together_with_its_neighbours_and_with_both_about_an_article(
    words: list[str], place: int, joined: list[str]
) -> None:
    assert with_neighbours(words, place) == joined


def test_consonants_are_sought_where_there_is_more_than_one() -> None:
    assert list(sounds(["a", "ab", "abd", "abc"])) == ["bd", "bk"]
    assert other_sounds(["abd", "muhammad"]) == ["bd", "mhmd"]
    assert sounds_and_runs(["abc", "def"]) == ["bk", "df", "bkdf"]
    assert list(heard_as(["ivanov", "ivanov"])) == ["~iPNuP", "~PNP"]


@pytest.mark.parametrize(
    ("words", "key", "heard"),
    [
        (["a", "b", "c"], "a b c", ["a", "b", "c", "ab", "abc"]),
        (["a", "b", "c", "d"], "a b c d", ["a", "b", "c", "d", "ab", ""]),
        (["da", "yuan"], "大鸢", ["dayuan"]),
    ],
)
def test_a_name_of_three_words_at_most_is_heard_in_one(words: list[str], key: str, heard: list[str]) -> None:
    assert spoken(words, key) == heard


def test_words_are_sought_in_english_in_full_and_in_the_other_number() -> None:
    assert translated(["rossiya", "stal", "kestrel"]) == ["russia", "steel"]
    assert in_full(["tech", "kestrel"]) == ["technology", "technologies", "technical"]
    assert numbers(["communications", "communication", "zorb"]) == ["communication", "communications"]
    assert list(with_english_ending(["rostekh", "rost"])) == ["rostec", "rostech"]
    assert (han_pairs("大鸢科"), han_pairs("a")) == (["大", "鸢", "科", "大鸢", "鸢科"], [])
