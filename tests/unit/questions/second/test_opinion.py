"""What a second reading does to the first: a doubt is settled or raised, and no stored name is left out unasked."""

from __future__ import annotations

import math

import pytest

from bot.services.questions.second.chain import Chain
from bot.services.questions.second.learned import Learned
from tests.unit.questions.second.made import LEVEL, SURE, UNSURE, as_sure_as, chain, read


def test_where_both_find_the_same_a_doubt_is_settled() -> None:
    text = "does a US citizen have to resign from the board of Petrelix"
    assert not read(text, Learned()).certain
    found = read(text, Learned(names=chain({"petrelix": "B"}, SURE)))
    assert found.certain
    assert found.names == ("Petrelix",)


def test_where_the_second_is_not_sure_the_doubt_stays() -> None:
    text = "does a US citizen have to resign from the board of Petrelix"
    assert not read(text, Learned(names=chain({"petrelix": "B"}, UNSURE))).certain


@pytest.mark.parametrize(("probability", "settled"), [(0.81, True), (0.79, False)])
def test_a_doubt_is_settled_by_the_same_names_where_they_are_eight_tenths_likely(
    probability: float, settled: bool
) -> None:
    text = "does a US citizen have to resign from the board of Petrelix?"
    names = chain({"petrelix": "B"}, as_sure_as(probability, text))
    assert not read(text, Learned()).certain
    assert read(text, Learned(names=names)).certain is settled


DOUBTFUL, CERTAIN = "Unsolicited order for Petrelix UAV stock from a client?", "is Petrelix Vellum banned?"


@pytest.mark.parametrize(
    ("text", "probability", "taken"),
    [(DOUBTFUL, 0.81, True), (DOUBTFUL, 0.79, False), (CERTAIN, 0.81, True), (CERTAIN, 0.79, False)],
)
def test_other_names_are_taken_where_the_second_reading_is_sure_of_them(
    text: str, probability: float, taken: bool
) -> None:
    labels = {"petrelix": "B", "uav": "I"}
    assert read(text, Learned()).certain is (text == CERTAIN)
    found = read(text, Learned(names=chain(labels, as_sure_as(probability, text))))
    assert found.certain is taken
    others = ("Petrelix UAV",) if text == DOUBTFUL else ("Petrelix",)
    assert found.names == others if taken else others in found.either


@pytest.mark.parametrize(("text", "names"), [(DOUBTFUL, ("Petrelix UAV",)), (CERTAIN, ("Petrelix",))])
def test_of_two_readings_the_one_that_is_likelier_by_the_weights_is_offered_first(
    text: str, names: tuple[str, ...]
) -> None:
    found = read(text, Learned(names=chain({"petrelix": "B", "uav": "I"}, as_sure_as(0.5, text))))
    assert found.either[0] == names
    assert read(text, Learned()).names in found.either


@pytest.mark.parametrize(("probability", "certain"), [(0.76, True), (0.74, False)])
def test_a_certain_reading_is_asked_about_where_it_is_too_unlikely_by_the_weights(
    probability: float, certain: bool
) -> None:
    text = "is Petrelix banned?"
    assert read(text, Learned()).certain
    assert read(text, Learned(names=chain({"petrelix": "B"}, as_sure_as(probability, text)))).certain is certain


@pytest.mark.parametrize("text", ["is Petrelix banned?", "is Petrelix banned? and since when is Petrelix listed?"])
def test_a_name_that_stands_in_two_places_is_as_likely_as_in_either(text: str) -> None:
    """Six tenths likely in one place, in one of two places it is more than eight tenths likely."""
    six_tenths = Chain({"always": (SURE, 0.0, 0.0), "word=petrelix": (-SURE, math.log(0.6 / 0.4), -SURE)}, [LEVEL] * 3)
    found = read(text, Learned(names=six_tenths))
    assert found.certain is (text.count("Petrelix") > 1)
    assert found.names == ("Petrelix",)


def test_what_stands_for_a_day_that_cannot_be_read_is_no_name() -> None:
    text = "is Petrelix listed as of Febtober?"
    found = read(text, Learned(names=chain({"petrelix": "B", "febtober": "B"}, SURE)))
    assert (found.names, found.either) == (("Petrelix",), ())


def test_a_message_longer_than_those_learned_from_is_read_once() -> None:
    text = f"is Petrelix Vellum banned? {'and by whom ' * 60}"
    assert read(text, Learned(names=chain({"petrelix": "B"}, SURE))) == read(text, Learned())


def test_where_the_second_finds_other_names_and_is_not_sure_both_are_offered() -> None:
    text = "is Petrelix Vellum banned?"
    assert read(text, Learned()).certain
    found = read(text, Learned(names=chain({"petrelix": "B"}, UNSURE)))
    assert not found.certain
    assert set(found.either) == {("Petrelix",), ("Petrelix Vellum",)}


def test_what_a_sure_second_reading_leaves_out_is_told_as_only_mentioned() -> None:
    text = "Unsolicited order for Petrelix UAV stock from a client. accept?"
    assert "Unsolicited" in read(text, Learned()).names
    found = read(text, Learned(names=chain({"petrelix": "B", "uav": "I"}, SURE)))
    assert found.certain
    assert found.names == ("Petrelix UAV",)
    assert found.mentioned == ("Unsolicited",)


def test_a_stored_name_is_never_left_out_unasked() -> None:
    text = "is Petrelix owned by Vellum Optik?"
    found = read(text, Learned(names=chain({"vellum": "B", "optik": "I"}, SURE)), "Petrelix")
    assert not found.certain
    assert ("Petrelix", "Vellum Optik") in found.either


def test_no_name_of_a_plain_list_is_left_out() -> None:
    text = "is Petrelix or Vellum Optik listed?"
    found = read(text, Learned(names=chain({"vellum": "B", "optik": "I"}, SURE)), "Petrelix")
    assert (found.names, found.doubts) == (("Petrelix", "Vellum Optik"), ())


def test_whether_and_parts_two_that_nobody_knows_is_asked_however_sure_the_second_reading_is() -> None:
    found = read("Tamrock and Vellum, ok?", Learned(names=chain({"tamrock": "B", "vellum": "B"}, SURE)))
    assert not found.certain
    assert set(found.either) == {("Tamrock", "Vellum"), ("Tamrock and Vellum",)}


@pytest.mark.parametrize("text", ["Petrelix robots", "Petrelix, Vellum"])
def test_a_message_of_names_alone_is_not_read_again(text: str) -> None:
    alone = read(text, Learned())
    assert read(text, Learned(names=chain({"petrelix": "B"}, SURE))) == alone


def test_a_chinese_message_is_read_again_sign_by_sign() -> None:
    text = "客户想买茶隼光电的镜头"
    assert read(text, Learned()).names == ("茶隼光电",)
    weights = {"always": (UNSURE, 0.0, 0.0), "sign=茶": (0.0, 2 * UNSURE, 0.0), "sign=隼": (0.0, 0.0, 2 * UNSURE)}
    found = read(text, Learned(unspaced_names=Chain(weights, [LEVEL] * 3)))
    assert found.either[:2] == (("茶隼",), ("茶隼光电",))


def test_what_stands_for_other_letters_is_no_name() -> None:
    """A part that is read in English has a mark where the Chinese letters are; "大" of them was on no list."""
    learned = Learned(names=chain({"kestrel": "B", ";": "B", "(": "I"}, SURE))
    assert read("is Kestrel (大鸢科技) sanctioned?", learned, "Kestrel").names == ("Kestrel",)
