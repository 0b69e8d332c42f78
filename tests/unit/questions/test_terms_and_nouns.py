"""Terms are no companies; an unlisted firm is one in German too; days that a text tells of are no question's."""

from __future__ import annotations

import pytest

from bot.services.questions.mentioned.running_text import tells_of_days
from bot.services.questions.reading import Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "What is General License 124?",
        "Explain General License 8G",
        "does the NS-CMIC ban apply to non-US persons?",
        "is it for non-US funds?",
    ],
)
def test_a_term_of_the_law_is_no_name(read: Read, text: str) -> None:
    assert read(text).names == ()


@pytest.mark.parametrize(
    "text",
    [
        "is the affiliates rule (50% BIS) in force now? team says back on 10 Nov",
        "is the BIS affiliates rule in force",
        "does the affiliates rule still apply?",
        "is the 50 percent rule suspended",
    ],
)
def test_whether_a_rule_is_in_force_is_told_by_its_entry(read: Read, text: str) -> None:
    assert (read(text).kind, read(text).names) == (Kind.GLOSSARY, ())


def test_a_name_beside_a_rule_is_asked_about(read: Read) -> None:
    assert read("is Kestrel caught while the affiliates rule is suspended?").names == ("Kestrel",)


def test_a_name_beside_a_general_license_is_read(read: Read) -> None:
    assert read("Does General License 124 cover Kestrel?").names == ("Kestrel",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ist die Deutsche Bank sanktioniert?", "Deutsche Bank"),
        ("Ist Volkswagen sanktioniert?", "Volkswagen"),
        ("Ist Apple gelistet?", "Apple"),
        ("Steht Volkswagen auf der Entity List?", "Volkswagen"),
        ("Ist die Commerzbank sanktioniert?", "Commerzbank"),
    ],
)
def test_an_ordinary_noun_that_german_asks_the_status_of_is_a_name(read: Read, text: str, name: str) -> None:
    assert (read(text).kind, read(text).names) == (Kind.SCREEN, (name,))


def test_a_german_noun_without_an_article_is_certainly_a_name_and_others_are_asked_back(read: Read) -> None:
    assert read("Ist Apple gelistet?").certain
    assert not read("Ist der Hersteller sanktioniert?").certain
    assert not read("Ist Öl sanktioniert?").certain


@pytest.mark.parametrize("text", ["Ist Sushi gut?", "Ist das Wetter heute schön?", "Ist unser neuer Kunde gelistet?"])
def test_german_talk_without_a_firm_names_nobody(read: Read, text: str) -> None:
    assert read(text).names == ()


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Merlyn sold cameras to Kestrel until 2022. It was put on a list in May 2021.", True),
        ("Merlyn sold cameras to Kestrel until 2022, they say.\nKestrel followed in 2021.", True),
        ("Merlyn sold cameras to Kestrel until 2022. Was it listed?", False),
        ("Merlyn sold cameras to Kestrel until 2022. Please check that one.", False),
        ("We sold cameras to Kestrel until 2022. Any hits on them.", False),
        ("Kestrel until 2022.", False),
    ],
)
def test_sentences_that_tell_and_do_not_ask_are_a_text_with_days_of_its_own(text: str, tells: bool) -> None:
    assert tells_of_days(text, vocabularies().values()) is tells


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Was ist mit der Deutschen Bank und der Commerzbank, sind die irgendwo gelistet?", {"Deutschen Bank"}),
        ("Was ist mit Deutsche Bank und Commerzbank, sind die gelistet?", {"Deutsche Bank", "Commerzbank"}),
        ("Steht die Commerzbank auf einer Liste?", {"Commerzbank"}),
        ("Was ist die Commerzbank?", {"Commerzbank"}),
    ],
)
def test_banks_that_many_know_are_names_in_german_too(read: Read, text: str, names: set[str]) -> None:
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert names <= set(reading.names)


def test_a_newspaper_in_german_is_only_mentioned_and_a_common_noun_is_no_house(read: Read) -> None:
    assert read("Laut Handelsblatt ist Kestrel gelistet, stimmt das?").names == ("Kestrel",)
    assert read("Gibt es eine Allianz von Kestrel mit anderen?").names == ("Kestrel",)
