"""What a second reading does to the first: a doubt is settled or raised, and no stored name is left out unasked."""

from __future__ import annotations

import datetime as dt
import math
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
    """Weights by which just these words have these labels, the others none; a larger weight makes each surer."""
    places = {"B": 1, "I": 2}
    weights = {"always": (weight, 0.0, 0.0)}
    for word, label in names.items():
        of_word = [-weight, 0.0, 0.0]
        of_word[places[label]] = weight
        weights[f"word={word}"] = tuple(of_word)
    return Chain(weights, [LEVEL] * 3)


def read(text: str, learned: Learned, *stored: str) -> Reading:
    """A message read by the rules and these weights."""
    words = {language: replace(one, learned=lambda: learned) for language, one in vocabularies().items()}
    return Reader(words).read(text, Stored(*stored), today=TODAY)


SURE, UNSURE = 20.0, 1.0


def as_sure_as(probability: float, text: str) -> float:
    """The weight by which the labels of a message (words parted by blanks, a mark at its end) are just so likely."""
    of_each = probability ** (1 / len(f"{text[:-1]} {text[-1]}".split()))
    return math.log(2 * of_each / (1 - of_each))


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


@pytest.mark.parametrize(("probability", "certain"), [(0.66, True), (0.64, False)])
def test_a_certain_reading_is_asked_about_where_it_is_too_unlikely_by_the_weights(
    probability: float, certain: bool
) -> None:
    text = "is Petrelix banned?"
    assert read(text, Learned()).certain
    assert read(text, Learned(names=chain({"petrelix": "B"}, as_sure_as(probability, text)))).certain is certain


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
    assert found.either[:2] == (("茶隼",), ("茶隼光电",))


KINDS = ["help", "not_for_us", "screen"]


def test_a_kind_is_taken_where_the_words_show_none_and_nobody_is_named() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    text = "can i call you from excel"
    assert read(text, Learned()).kind is Kind.NOT_FOR_US
    assert read(text, helps).kind is Kind.HELP


def test_a_word_or_two_are_too_few_to_take_a_kind_from() -> None:
    helps = Learned(kinds=Choice(KINDS, {"always": (SURE, 0.0, 0.0)}))
    assert read("who knows", helps).kind is read("who knows", Learned()).kind is not Kind.HELP


def test_a_name_is_asked_about_where_talk_is_only_the_likeliest_of_three() -> None:
    talks = Learned(kinds=Choice(KINDS, {"always": (0.0, math.log(0.4 / 0.3), 0.0)}))
    assert read("is Petrelix listed?", talks).certain


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


def test_what_stands_for_other_letters_is_no_name() -> None:
    """A part that is read in English has a mark where the Chinese letters are; "大" of them was on no list."""
    learned = Learned(names=chain({"kestrel": "B", ";": "B", "(": "I"}, SURE))
    assert read("is Kestrel (大鸢科技) sanctioned?", learned, "Kestrel").names == ("Kestrel",)
