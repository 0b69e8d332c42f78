"""What a second reading tells of a message as a whole: its kind, what it wants, and whether its day is asked about."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.second.choice import Choice
from bot.services.questions.second.learned import Learned
from tests.unit.questions.second.made import SURE, read

KINDS = ["help", "not_for_us", "screen"]


def test_a_kind_is_taken_where_the_words_show_none_and_nobody_is_named() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    text = "can i call you from excel"
    assert read(text, Learned()).kind is Kind.NOT_FOR_US
    assert read(text, helps).kind is Kind.HELP


def test_whether_there_is_a_hit_on_somebody_unknown_is_no_question_of_changes() -> None:
    changes = Learned(kinds=Choice(["changes", "screen"], {"always": (SURE, 0.0)}))
    assert read("any hits on Petrelix Trading pls", changes).kind is Kind.SCREEN
    assert read("any gossip on Petrelix Trading pls", changes).kind is Kind.CHANGES


def test_a_word_or_two_are_too_few_to_take_a_kind_from() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    assert read("who knows", helps).kind is read("who knows", Learned()).kind is not Kind.HELP


@pytest.mark.parametrize(("screening", "certain"), [(0.61, True), (0.59, False)])
def test_a_name_is_screened_unasked_where_a_screening_is_six_tenths_likely(screening: float, certain: bool) -> None:
    """Of three kinds: the two others share what is left."""
    weight = math.log(2 * screening / (1 - screening))
    screens = Learned(kinds=Choice(KINDS, {"always": tuple(weight if kind == "screen" else 0.0 for kind in KINDS)}))
    assert read("is Petrelix listed?", screens).certain is certain


def test_a_screening_is_never_made_of_a_message_that_names_nobody() -> None:
    screens = Learned(kinds=Choice(KINDS, {"always": (0.0, 0.0, SURE)}))
    assert read("can i call you from excel", screens).kind is Kind.NOT_FOR_US


def test_a_name_that_is_rather_spoken_of_is_asked_back() -> None:
    talks = Learned(kinds=Choice(KINDS, {"always": (0.0, SURE, 0.0)}))
    found = read("is Petrelix listed?", talks)
    assert found.doubts == ("“Petrelix” may only be mentioned, and not asked about.",)


def test_the_likeliest_aspect_is_taken_but_that_of_a_list_only_where_one_is_named() -> None:
    ends = Learned(aspects=Choice(["deadline", "list"], {"always": (SURE, 0.0)}))
    of_list = Learned(aspects=Choice(["deadline", "list"], {"always": (0.0, SURE)}))
    assert read("is Petrelix listed?", ends).aspect is Aspect.DEADLINE
    assert read("is Petrelix listed?", of_list).aspect is Aspect.STATUS
    assert read("when was Petrelix put on the SDN list?", of_list).aspect is Aspect.LIST


@pytest.mark.parametrize(("probability", "aspect"), [(0.81, Aspect.DEADLINE), (0.79, Aspect.LIST)])
def test_what_a_list_says_is_left_unasked_only_where_another_aspect_is_eight_tenths_likely(
    probability: float, aspect: Aspect
) -> None:
    odds = math.log(probability / (1 - probability))
    ends = Learned(aspects=Choice(["deadline", "list"], {"always": (odds, 0.0)}))
    assert read("is Petrelix on the SDN list?", ends).aspect is aspect


@pytest.mark.parametrize("less", ["status", "any"])
def test_what_a_list_says_is_never_left_unasked_for_what_says_less(less: str) -> None:
    status = Learned(aspects=Choice([less, "list"], {"always": (SURE, 0.0)}))
    assert read("is Petrelix on the SDN list?", status).aspect is Aspect.LIST


def test_what_the_rules_read_is_looked_at_when_the_aspect_is_told() -> None:
    follows = Learned(aspects=Choice(["why", "owner"], {"1st=owner": (0.0, SURE), "1st=status": (SURE, 0.0)}))
    assert read("is Petrelix listed?", follows).aspect is Aspect.WHY
    assert read("who owns Petrelix?", follows).aspect is Aspect.OWNER


@pytest.mark.parametrize(("probability", "screened"), [(0.91, True), (0.89, False)])
def test_a_question_of_dates_to_come_is_a_screening_where_it_names_somebody_and_that_is_nine_tenths_likely(
    probability: float, screened: bool
) -> None:
    text = "any licence exception available for Petrelix before the deadlines come next?"
    of_one = Learned(kinds=Choice(["help", "screen"], {"always": (0.0, math.log(probability / (1 - probability)))}))
    assert read(text, Learned()).kind is Kind.DEADLINES
    assert (read(text, of_one).kind is Kind.SCREEN) is screened


def test_a_kind_without_names_is_taken_over_a_name_that_nobody_knows_and_never_over_a_stored_one() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    text = "what can you tell me about Petrelix"
    assert read(text, Learned()).kind is Kind.SCREEN
    assert read(text, helps).kind is Kind.HELP
    assert read(text, helps, "Petrelix").kind is Kind.SCREEN


def test_a_day_is_taken_as_asked_about_where_the_words_do_not_say_so() -> None:
    text = "We took a deposit from Petrelix on 3 Feb 2021 and now they ask whether it was blocked"
    assert read(text, Learned()).day is None
    asked = Learned(days=Choice(["asked", "not asked"], {"always": (SURE, 0.0)}))
    day = read(text, asked).day
    assert day is not None
    assert day.on == dt.date(2021, 2, 3)


@pytest.mark.parametrize(("probability", "taken"), [(0.91, True), (0.89, False)])
def test_a_day_is_taken_so_where_that_is_nine_tenths_likely_and_it_is_the_only_one(
    probability: float, taken: bool
) -> None:
    asked = Learned(days=Choice(["asked", "not asked"], {"always": (math.log(probability / (1 - probability)), 0.0)}))
    one = "We took a deposit from Petrelix on 3 Feb 2021 and now they ask whether it was blocked"
    two = "We took a deposit from Petrelix on 3 Feb 2021 and on 5 Feb 2021 and now they ask whether it is blocked"
    assert (read(one, asked).day is not None) is taken
    assert read(two, asked).day == read(two, Learned()).day
