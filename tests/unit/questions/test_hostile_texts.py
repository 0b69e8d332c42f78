"""Texts made to break the reading, or to take long: each is read, and in a time in proportion to its length."""

from __future__ import annotations

import cProfile
import time

import pytest

from bot.domain.names.as_written.securities import issuer_of
from bot.services.questions.parsing import fixed_words
from bot.services.questions.stored.enumerated import enumerated
from tests.unit.questions.conftest import Read

MANY = 10
LONG = 20_000


@pytest.mark.parametrize("letter", ["\x00", "\U0010ffff"])
def test_the_first_and_the_last_of_all_letters_may_stand_as_an_initial(read: Read, letter: str) -> None:
    assert read(f"{letter}. Kestrel listed?").names == ("Kestrel",)


def test_many_times_the_names_take_about_many_times_as_many_steps(read: Read) -> None:
    """Counted are the calls of functions: a time would hang on what else the machine does."""
    read("大鸢科技和")  # tables of words are made ready when they are first needed
    once, more = (_calls(read, "大鸢科技和" * names) for names in (250, 250 * MANY))
    assert more < once * MANY * 1.1


def test_figures_that_may_be_parted_in_many_ways_are_soon_found_to_be_no_security() -> None:
    began = time.process_time()
    assert issuer_of("Kestrel " + "09/" * 23 + "x") == ""
    assert time.process_time() - began < 0.2


def test_a_maturity_behind_a_coupon_is_still_part_of_a_security() -> None:
    assert [issuer_of(f"Kestrel {said}") for said in ("4 3/8% 09/15/27", "5.25 09/15/2027", "USD 12 1/2% 2027")] == [
        "Kestrel"
    ] * 3


@pytest.mark.parametrize("part", ["1", "1.", " ", ",", "x 1 ", "- 1", "1. ", "a) ", "• ", "$1,", "( ", " and"])
def test_a_list_of_much_the_same_is_read_to_its_end(part: str) -> None:
    """A pattern that tries each part with each other does not come to an end here."""
    for text in (f"{part * LONG}\nTern", f"1) Tern{part * LONG}Osprey 2) Petrel", f"follow Tern{part * LONG}Osprey"):
        enumerated(text)
        fixed_words(text)


@pytest.mark.parametrize("part", [", me", ",", " ", " pls", " in here", ", the channel"])
def test_what_is_said_behind_a_name_many_times_is_read_to_its_end(part: str) -> None:
    assert fixed_words(f"follow Tern{part * LONG}x") is not None


def _calls(read: Read, text: str) -> int:
    """How many functions are called while a text is read."""
    profile = cProfile.Profile()
    profile.runcall(read, text)
    return sum(function.callcount for function in profile.getstats())
