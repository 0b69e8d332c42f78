"""Words that are left beside the names of a message that asks nothing are offered with them, and never lost."""

from __future__ import annotations

import pytest

from bot.services.questions.asked import Screen
from tests.unit.questions.conftest import Read
from tests.unit.questions.test_mistyped import ASKER, asks


@pytest.mark.parametrize(
    "text",
    [
        "National Security Quoll",  # a word for shares that is of the name
        "FEDERAL SECURITY NUMBTA",
        "State Security Wombatry",
        "NUMBATGAZ HOLDING LIMITED",
        "716th Quoll Institute",
        "Quoll Troops unit 74269",
        "Кволлский оптико-механический завод",
        "712 нумбаторемонтный завод",
        "Special purpose coastal regiment, Iceland",
        "鸢远渔8655",
        "abu Numbat Organisaton",
        "qwxzty Quoll Holdings",
        "apple Numbat",
        "S. Numbat",
        "A. Al-Numbat",
        "EL NUMBAiO",
        "{query} Quoll",
        "Numbat'); DROP TABLE",
        "apple Numbat?",
    ],
)
def test_words_that_may_be_of_the_name_are_screened_with_it_or_asked_back(read: Read, text: str) -> None:
    reading, whole = read(text), (text.rstrip("?"),)
    assert reading.names == whole or whole in reading.either
    assert reading.names == whole or not reading.certain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Numbat Group", ("The Numbat Group",)),
        ("Dear team, Numbat Holdings", ("Numbat Holdings",)),
        ("check Numbat Holdings", ("Numbat Holdings",)),
        ("URGENT Kestrel", ("Kestrel",)),
        ("Kestrel ADR", ("Kestrel",)),
        ("1) Numbat 2) Quoll 3) Kestrel", ("Numbat", "Quoll", "Kestrel")),
        ("请查一下大鸢科技", ("大鸢科技",)),
        ("يرجى فحص شركة نسيم البحر للتجارة", ("شركة نسيم البحر للتجارة",)),
    ],
)
def test_words_of_talk_beside_a_name_leave_it_certain(read: Read, text: str, names: tuple[str, ...]) -> None:
    reading = read(text)
    assert (reading.names, reading.certain) == (names, True)


def test_an_item_of_a_list_is_offered_whole_beside_the_others(read: Read) -> None:
    assert read("Kestrel, Quoll Troops unit 74269").either == (
        ("Kestrel", "Quoll Troops"),
        ("Kestrel", "Quoll Troops unit 74269"),
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Igor Numbatov是否被制裁？", ("Igor Numbatov",)),
        ("Bank of Quolland被制裁了吗", ("Bank of Quolland",)),
        ("Kestrel Openlab Delhi是否被制裁？", ("Kestrel Openlab Delhi",)),  # "Kestrel" is held
        ("Osprey Telecom Kestrel是否被制裁？", ("Osprey Telecom Kestrel",)),
        ("numbat quoll 被制裁了吗", ("numbat", "quoll")),
        ("请check Kestrel是否被制裁", ("Kestrel",)),
    ],
)
def test_a_name_in_latin_letters_is_not_cut_at_its_blanks(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


@pytest.mark.parametrize("text", ["Quollstar ex-Numbat", "is MV Quollstar Bay ex-Numbat II listed?"])
def test_a_ship_and_its_former_name_are_two_names(read: Read, text: str) -> None:
    now, _, former = text.removeprefix("is MV ").removesuffix(" listed?").partition(" ex-")
    assert read(text).names == (now, former)


@pytest.mark.parametrize("text", [":flag-nu: Numbat Ltd", "Numbat Ltd :wave::skin-tone-3:"])
def test_an_emoji_is_no_name(text: str) -> None:
    for read in (asks("Numbat Ltd").plain, asks("Numbat Ltd").command):
        asked = read(text, asker=ASKER)
        assert isinstance(asked, Screen)
        assert asked.names == ("Numbat Ltd",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is J. Numbat sanctioned?", ("J. Numbat",)),
        ("is J. K. Numbat sanctioned?", ("J. K. Numbat",)),
        ("check A. Al-Numbat and S. Quoll", ("A. Al-Numbat", "S. Quoll")),
        ("is the 14th Numbat Institute listed?", ("14th Numbat Institute",)),
        ("is abu Numbat Quoll sanctioned?", ("abu Numbat Quoll",)),
        ("that was plan B. Numbat is listed?", ("Numbat",)),
        ("are these listed: A. Numbat; B. Quoll", ("Numbat", "Quoll")),
    ],
)
def test_an_initial_an_ordinal_or_abu_is_of_the_name_behind_it(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names
