"""What a second reading does to the first: a doubt is settled or raised, and no stored name is left out unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.second.chain import Chain
from bot.services.questions.second.choice import Choice
from bot.services.questions.second.learned import Learned
from data.curated.vocabulary import vocabularies

TODAY = dt.date(2026, 11, 26)
LEVEL = (0.0, 0.0, 0.0)


class Stored:
    """A few stored names."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Those with one of the keys."""
        hits = [
            NameHit(entity_id=one, schema=Schema.COMPANY, text=one, name_type=NameType.NAME, key=name_key(one))
            for one in self._names
        ]
        return [hit for hit in hits if hit.key in keys]


def chain(names: Mapping[str, str], weight: float) -> Chain:
    """Weights by which just these words have these labels, the others none; a larger weight makes it surer."""
    places = {"B": 1, "I": 2}
    weights = {"always": (weight, 0.0, 0.0)}
    for word, label in names.items():
        of_word = [0.0, 0.0, 0.0]
        of_word[places[label]] = 2 * weight
        weights[f"word={word}"] = tuple(of_word)
    return Chain(weights, [LEVEL] * 3)


def read(text: str, learned: Learned, *stored: str) -> Reading:
    """A message read by the rules and these weights."""
    words = {language: replace(one, learned=lambda: learned) for language, one in vocabularies().items()}
    return Reader(words).read(text, Stored(*stored), today=TODAY)


SURE, UNSURE = 20.0, 1.0


def test_where_both_find_the_same_a_doubt_is_settled() -> None:
    text = "does a US citizen have to resign from the board of Petrelix"
    assert not read(text, Learned()).certain
    found = read(text, Learned(names=chain({"petrelix": "B"}, SURE)))
    assert found.certain
    assert found.names == ("Petrelix",)


def test_where_the_second_is_not_sure_the_doubt_stays() -> None:
    text = "does a US citizen have to resign from the board of Petrelix"
    assert not read(text, Learned(names=chain({"petrelix": "B"}, UNSURE))).certain


def test_where_the_second_finds_other_names_and_is_not_sure_both_are_offered() -> None:
    text = "is Petrelix Vellum banned?"
    assert read(text, Learned()).certain
    found = read(text, Learned(names=chain({"petrelix": "B"}, UNSURE)))
    assert not found.certain
    assert found.either == (("Petrelix Vellum",), ("Petrelix",))


def test_what_a_sure_second_reading_leaves_out_is_told_as_only_mentioned() -> None:
    text = "Unsolicited order for Petrelix UAV stock from a client. accept?"
    assert "Unsolicited" in read(text, Learned()).names
    found = read(text, Learned(names=chain({"petrelix": "B", "uav": "I"}, SURE)))
    assert found.certain
    assert found.names == ("Petrelix UAV",)
    assert found.mentioned == ("Unsolicited",)


def test_a_stored_name_is_never_left_out_unasked() -> None:
    text = "is Petrelix or Vellum Optik listed?"
    found = read(text, Learned(names=chain({"vellum": "B", "optik": "I"}, SURE)), "Petrelix")
    assert not found.certain
    assert ("Petrelix", "Vellum Optik") in found.either


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
    assert found.either == (("茶隼光电",), ("茶隼",))


KINDS = ["help", "not_for_us", "screen"]


def test_a_kind_is_taken_where_the_words_show_none_and_nobody_is_named() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    assert read("wobble frobnicate", Learned()).kind is not Kind.HELP
    assert read("can i call you from excel", helps).kind is Kind.HELP


def test_a_screening_is_never_made_of_a_message_that_names_nobody() -> None:
    screens = Learned(kinds=Choice(KINDS, {"always": (0.0, 0.0, SURE)}))
    assert read("thank you so much", screens).kind is Kind.NOT_FOR_US


def test_a_name_that_is_rather_spoken_of_is_asked_back() -> None:
    talks = Learned(kinds=Choice(KINDS, {"always": (0.0, SURE, 0.0)}))
    found = read("is Petrelix listed?", talks)
    assert found.doubts == ("“Petrelix” may only be mentioned, and not asked about.",)


def test_an_aspect_is_taken_where_it_is_surer_than_the_words_but_never_from_a_list_that_is_asked_of() -> None:
    ends = Learned(aspects=Choice(["deadline", "status"], {"always": (SURE, 0.0)}))
    assert read("is Petrelix listed?", ends).aspect is Aspect.DEADLINE
    assert read("is Petrelix on the SDN list?", ends).aspect is Aspect.LIST


def test_a_day_is_taken_as_asked_about_where_the_words_do_not_say_so() -> None:
    text = "We took a deposit from Petrelix on 3 Feb 2021 and now they ask whether it was blocked"
    assert read(text, Learned()).day is None
    asked = Learned(days=Choice(["asked", "not asked"], {"always": (SURE, 0.0)}))
    day = read(text, asked).day
    assert day is not None
    assert day.on == dt.date(2021, 2, 3)
