"""Texts made to break the reading, or to take long: each is read, and in a time in proportion to its length."""

from __future__ import annotations

import pytest

from bot.domain.names.as_written.securities import issuer_of
from bot.services.questions.asked import Follow
from bot.services.questions.parsing import fixed_words
from bot.services.questions.pasted.enumerated import enumerated
from tests.unit.questions.calls import calls
from tests.unit.questions.conftest import Read

MANY = 10
LONG = 200_000
"""Times that a part is said, without a clock: a pattern that tried each with each other would go on for hours."""


@pytest.mark.parametrize("letter", ["\x00", "\U0010ffff"])
def test_the_first_and_the_last_of_all_letters_may_stand_as_an_initial(read: Read, letter: str) -> None:
    assert read(f"{letter}. Kestrel listed?").names == ("Kestrel",)


def test_many_times_the_names_take_about_many_times_as_many_steps(read: Read) -> None:
    """Counted are the calls of functions: a time would hang on what else the machine does."""
    read("大鸢科技和")  # tables of words are made ready when they are first needed
    once, more = (calls(read, "大鸢科技和" * names) for names in (250, 250 * MANY))
    assert more < once * MANY * 1.1


def test_figures_that_may_be_parted_in_many_ways_are_found_to_be_no_security() -> None:
    assert issuer_of("Kestrel " + "09/" * 60 + "x") == ""


def test_a_maturity_behind_a_coupon_is_still_part_of_a_security() -> None:
    assert [issuer_of(f"Kestrel {said}") for said in ("4 3/8% 09/15/27", "5.25 09/15/2027", "USD 12 1/2% 2027")] == [
        "Kestrel"
    ] * 3


@pytest.mark.parametrize("part", ["1", "1.", " ", ",", "x 1 ", "- 1", "1. ", "a) ", "• ", "$1,", "( ", " and"])
def test_a_list_of_much_the_same_is_read_to_its_end(part: str) -> None:
    much = part * LONG
    assert enumerated(f"{much}\nTern") is None
    items = enumerated(f"1) Tern{much}Osprey 2) Petrel")
    followed = fixed_words(f"follow Tern{much}Osprey")
    assert items is None if part == "• " else items and items.startswith("Tern") and items.endswith("Osprey; Petrel")
    assert followed == Follow(f"Tern{much}Osprey")


@pytest.mark.parametrize("part", [", me", ",", " ", " pls", " in here", ", the channel"])
def test_what_is_said_behind_a_name_many_times_is_read_to_its_end(part: str) -> None:
    much = part * LONG
    assert fixed_words(f"follow Tern{much}x") == Follow(f"Tern{much}x")


LETTERS = "abcdefghijkl"
TIED = [
    "Kestrel/Osprey/",
    "a/b/c/",
    "Kestrel/Merlyn Nord/",
    "a=b&",
    "A+B+",
    "Kestrel|",
    "http://a/",
    "a:b:",
    "Kestrel ",
    "A\tB\tC\t",
]


@pytest.mark.parametrize("part", TIED)
def test_names_that_marks_tie_to_each_other_take_as_many_steps_as_there_are(read: Read, part: str) -> None:
    """Each name was compared with each other: twelve thousand characters took half a minute."""
    few = 2_000 // len(part)
    read(part)  # what is made ready when it is first needed
    once, more = (calls(read, part * names) for names in (few, few * 2))
    assert more < once * 2 * 1.2


def test_names_with_numbers_that_tabs_part_take_as_many_steps_as_there_are(read: Read) -> None:
    """Each was compared with each other where nothing but their numbers makes them names."""

    def named(many: int) -> str:
        return "\t".join(f"Kestrel{number}" for number in range(many))

    read(named(200))  # tables of numbers are made ready when they are first needed
    once, more = (calls(read, named(many)) for many in (400, 800))
    assert more < once * 2 * 1.2


def test_so_many_names_are_asked_for_a_few_at_a_time(read: Read) -> None:
    found = read(", ".join(f"Kestrel{first}{second}" for first in LETTERS for second in LETTERS))
    assert len(found.names) == len(LETTERS) ** 2
    assert found.doubts == (
        f"That may be {len(LETTERS) ** 2} names: ask about a few at a time, or send them as a file.",
    )


def test_names_said_again_and_again_are_counted_once_each(read: Read) -> None:
    """What ties them to each other is not looked at: it is asked for each of them once."""
    found = read("Kestrel/Osprey Telecom/" * 200)
    assert found.names == ("Kestrel", "Osprey Telecom")
    assert found.doubts == ("That may be 2 names, said again and again: say each of them once.",)


def test_twice_as_many_days_take_about_twice_as_many_steps(read: Read) -> None:
    """What each is of was looked for before every day: twelve thousand characters took half a minute."""
    read("Was Kestrel listed on 4 May 2020?")
    once, more = (calls(read, "Was Kestrel listed on " + "1 and 2 November " * pairs) for pairs in (60, 120))
    assert more < once * 2 * 1.2


def test_a_day_beyond_those_that_are_judged_is_among_those_that_may_be_meant(read: Read) -> None:
    bought = "".join(f"bought on {day} March 2021, " for day in range(1, 31))
    asked = read(f"Was Kestrel listed when we {bought} and as of 4 May 2022?").day
    assert asked is not None
    assert asked.on is None or asked.on.year == 2022
    assert "4 May 2022" in asked.typed


def test_what_counts_a_day_stands_near_before_it_also_in_a_long_text(read: Read) -> None:
    told = "Kestrel is a client of ours, and we know it well; " * 10
    asked = read(f"{told}was Kestrel listed the day before 14 January 2021?").day
    assert asked is not None
    assert str(asked.on) == "2021-01-13"
