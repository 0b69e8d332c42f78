"""What stands beside a name, or within it, that looks like a second one."""

from __future__ import annotations

import pytest

from bot.services.questions.second.learned import Learned
from tests.unit.questions.conftest import Read
from tests.unit.questions.second import made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Merlyn Chem, the Korean chemicals group, any flags?", ["Merlyn Chem"]),
        ("Is Merlyn, a dutch holding company, listed?", ["Merlyn"]),
        ("Merlyn, the Tosca Group, ok?", ["Merlyn", "Tosca Group"]),
        ("Merlyn, Kestrel, ok?", ["Merlyn", "Kestrel"]),
        ("Merlyn, the Osprey telecom, any flags?", ["Merlyn", "Osprey telecom"]),  # which is stored
        ("Merlyn, the Petrelix steel group, any flags?", ["Merlyn", "Petrelix"]),  # no word of the language
    ],
)
def test_what_a_name_is_said_to_be_is_no_second_name(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


def test_the_second_reading_leaves_out_what_a_name_is_said_to_be() -> None:
    labels = {"merlyn": "B", "chem": "I", "korean": "B", "chemicals": "I", "group": "I"}
    found = made.read("Merlyn Chem, the Korean chemicals group, any flags?", Learned(names=made.chain(labels, 9.0)))
    assert (found.names, found.doubts) == (("Merlyn Chem",), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Trade and Development Bank of Mongolia: isn't on any list, correct?",
            "Trade and Development Bank of Mongolia",
        ),
        ("Is the Export and Import Bank of Tosca listed", "Export and Import Bank of Tosca"),
        ("is Face++ listed", "Face++"),
    ],
)
def test_generic_words_with_and_between_them_are_of_one_name(read: Read, text: str, name: str) -> None:
    assert (read(text).names, read(text).doubts) == ((name,), ())


def test_the_second_reading_cuts_no_name_between_generic_words() -> None:
    labels = {"export": "B", "import": "B", "bank": "I", "of": "I", "tosca": "I"}
    found = made.read("Is the Export and Import Bank of Tosca listed", Learned(names=made.chain(labels, made.SURE)))
    assert (found.names, found.doubts) == (("Export and Import Bank of Tosca",), ())


def test_a_number_with_the_word_for_it_and_without_are_one() -> None:
    labels = {"9187629": "B"}
    found = made.read("what vessel is behind IMO 9187629, is she listed", Learned(names=made.chain(labels, made.SURE)))
    assert (found.names, found.doubts) == (("IMO 9187629",), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Merlyn und Kestrel prüfen bitte", ["Merlyn", "Kestrel"]),
        ("Merlyn oder Kestrel, wer ist gelistet?", ["Merlyn", "Kestrel"]),
        ("Kunde und Kestrel prüfen bitte", ["Kestrel"]),
    ],
)
def test_in_german_the_first_word_may_be_a_name_that_is_tied_to_another(
    read: Read, text: str, names: list[str]
) -> None:
    assert list(read(text).names) == names


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Is Merlyn or the osprey telecom sanctioned", ("Merlyn", "osprey telecom")),
        ("Merlyn Marine, a check point osprey firm, sanctioned?", ("Merlyn Marine", "check point osprey")),
    ],
)
def test_a_stored_firm_in_small_letters_behind_an_article_is_not_lost(
    read: Read, text: str, offered: tuple[str, ...]
) -> None:
    """It was taken for talk, and the message answered with what stood beside it alone."""
    found = read(text)
    assert offered in (found.names, *found.either)


def test_words_behind_an_article_that_nobody_bears_are_of_the_talk(read: Read) -> None:
    assert (read("Is Merlyn a chinese company").names, read("Is Merlyn a chinese company").doubts) == (("Merlyn",), ())
