"""Plain lists of names are read as all of them; what may be one name or several is still asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.services.questions.asked import AskBack, Screen, as_written
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.questions.conftest import TODAY, Read, StoredNames
from tests.unit.questions.test_mistyped import ASKER, asks

READERS = Reader(vocabularies())


def read_twice(*stored: str) -> Questions:
    """Questions whose messages are read by rules and by what was learned, as they are for people."""
    snapshot = builders.a_snapshot(entities=tuple(builders.named(name.casefold(), name) for name in stored))
    return Questions(lambda: FakeUnitOfWork(snapshot), lambda: READERS, FakeClock())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Numbat and Kestrel", ("Numbat", "Kestrel")),
        ("MTN, Kestrel", ("MTN", "Kestrel")),
        ("Quoll, Kestrel & Numbat on 1 June 2021", ("Quoll", "Kestrel", "Numbat")),
        ("counterparties = Kestrel, Osprey Telecom, HSBC", ("Kestrel", "Osprey Telecom", "HSBC")),
        ("Could we sell to Numbat, AMD, Kestrel or Quoll?", ("Numbat", "AMD", "Kestrel", "Quoll")),
        ("MV Kestrel and MT Numbat", ("Kestrel", "Numbat")),
        ("Kestrel (KSTR), Osprey Telecom (OSPT) and BP (BP)", ("Kestrel", "Osprey Telecom", "BP")),
        ("Kestrel (KSTR), Barrick (GOLD), Numbat (NMBT)", ("Kestrel", "Barrick", "Numbat")),
        ("Kestrel, Osprey Telecom, Kestrel", ("Kestrel", "Osprey Telecom")),
        ("Ist Siemens oder Kestrel sanktioniert?", ("Siemens", "Kestrel")),
        ("大鸢科技和商汤", ("大鸢科技", "商汤")),
        ("3M, 7-Eleven, 360 Security, 51job", ("3M", "7-Eleven", "360 Security", "51job")),
        ("Numbat Corp (USA) - Kestrel (RU) - Vitol (CH)", ("Numbat Corp (USA)", "Kestrel", "Vitol")),
        ("Numbat Corp\tKestrel\tOsprey Telecom", ("Numbat Corp", "Kestrel", "Osprey Telecom")),
        ("Quoll 51%, Kestrel 20%, Numbat 29%", ("Quoll", "Kestrel", "Numbat")),
        ("Please screen: Kestrel; Target; Visa", ("Kestrel", "Target", "Visa")),
        ("Parties:\nKestrel\nING\nVisa", ("Kestrel", "ING", "Visa")),
        ("Numbat Co.\nTarget\nKestrel", ("Numbat Co.", "Target", "Kestrel")),
        ("Issuer - Kestrel\nGuarantor - Numbat plc\nBank - ING", ("Kestrel", "Numbat plc", "ING")),
        ("is MTN or Kestrel listed?", ("MTN", "Kestrel")),
        ("are MTN, Numbat and Kestrel listed?", ("MTN", "Numbat", "Kestrel")),
        ("Kestrel and MTN", ("Kestrel", "MTN")),
        ("IMO 9000003 / IMO 9000015", ("IMO 9000003", "IMO 9000015")),
        ("Dear all,\npls check\nNumbat\nWombat Steel\nQuoll\nthx", ("Numbat", "Wombat Steel", "Quoll")),
        ("Hi team\nNumbat\nWombat Steel\nQuoll\nBest regards", ("Numbat", "Wombat Steel", "Quoll")),
    ],
)
def test_all_names_of_a_plain_list_are_read(text: str, names: tuple[str, ...]) -> None:
    found = READERS.read(text, StoredNames(), today=TODAY)
    assert (found.names, found.doubts) == (names, ())


@pytest.mark.parametrize(
    "text",
    [
        "Tamrock and Vellum",  # nobody is stored by either
        "Kestrel is owned by Numbat, ok?",
        "Kestrel, polysilicon, rules?",
        "3x poke bowl, 1x ramen",
        "Marks and Spencer and Procter and Gamble",
        "Special purpose regiment, Cuba",
    ],
)
def test_what_may_be_no_list_is_asked_back(text: str) -> None:
    assert not READERS.read(text, StoredNames(), today=TODAY).certain


def test_what_tells_nobody_apart_beside_a_legal_form_is_no_name_within_another() -> None:
    asked = read_twice("Capital SAL", "Quoll").plain("Numbat Capital LLP, Quoll", asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.names == ("Numbat Capital LLP", "Quoll")


@pytest.mark.parametrize("text", ["Kestrel ADR, Osprey Telecom", "is ADR of Kestrel blocked?", "Kestrel; Thanks"])
def test_what_is_said_of_a_name_or_behind_a_list_is_no_item_of_it(text: str) -> None:
    assert {"ADR", "Thanks"}.isdisjoint(READERS.read(text, StoredNames(), today=TODAY).names)


def test_a_stored_ship_behind_a_comma_is_no_given_name(read: Read) -> None:
    assert read("Numbat, Kestrel; Osprey Telecom").names == ("Numbat", "Kestrel", "Osprey Telecom")
    assert read("Numbat, Jon; Osprey Telecom").names == ("Numbat, Jon", "Osprey Telecom")


def test_a_line_of_a_list_that_is_half_talk_is_not_dropped() -> None:
    asked = READERS.read("Osprey Ltd\nUNION OF BAD", StoredNames(), today=TODAY)
    assert "UNION OF BAD" in {name for names in (asked.names, *asked.either) for name in names}


def test_a_short_legal_form_within_a_row_of_ampersands_is_the_name_of_one(read: Read) -> None:
    found = READERS.read("GAC Group & SAIC Motor & BAIC", StoredNames(), today=TODAY)
    assert found.names == ("GAC Group", "SAIC Motor", "BAIC")


def test_persons_that_semicolons_part_are_screened_as_they_were_read() -> None:
    asked = asks("Quoll Ltd").plain("Merlyn, Jon; Petrel, Ann", asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.apart(lambda _: ()) == ("Merlyn, Jon", "Petrel, Ann")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quoll (Russia)", ("Quoll; country: ru",)),
        ("Numbat (Denmark)", ("Numbat; country: dk",)),
        ("Quol Trading (Russia), Numbat", ("Quol Trading; country: ru", "Numbat")),
        ("Kestrel Bank (Switzerland)", ("Kestrel Bank (Switzerland)",)),
    ],
)
def test_a_country_in_brackets_is_told_beside_the_name_but_where_it_is_of_it(text: str, names: tuple[str, ...]) -> None:
    asked = read_twice("Quoll", "Kestrel Bank (Switzerland) AG").plain(text, asker=ASKER)
    assert isinstance(asked, Screen)
    assert asked.names == names


def test_a_town_in_brackets_is_still_asked_about() -> None:
    assert isinstance(read_twice("Quoll").plain("Numbat (Vienna), Quoll", asker=ASKER), AskBack)


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (("Kestrel, Inc",), "Kestrel, Inc"),
        (("Kestrel", "Osprey"), "Kestrel; Osprey"),
        (("Kestrel, Inc", "Osprey"), None),
    ],
)
def test_names_are_written_with_semicolons_unless_one_of_several_has_a_comma(
    read: Read, names: tuple[str, ...], written: str | None
) -> None:
    assert as_written(replace(read("is Kestrel listed"), names=names)) == written


@pytest.mark.parametrize("text", ["Kestrel Railway Construction and Engineering", "Kestrel, Export"])
def test_generic_words_are_no_item_of_a_list_by_themselves(text: str) -> None:
    """They were looked up as a second name, and “nothing” was told of them."""
    found = READERS.read(text, StoredNames(), today=TODAY)
    assert found.doubts or text.rpartition(" ")[2] not in found.names
