"""A table pasted from a sheet is its names with their numbers: none of its rows is lost, and no heading is a name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.entity import Identifier, IdentifierType
from bot.services.questions.details.apart import with_details
from bot.services.questions.pasted.tables import parted, table_in
from bot.services.questions.reading import Kind, Reading
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.calls import calls
from tests.unit.questions.read_once import rules

INDEX = FakeIndex(
    [
        replace(named("quoll", "Quoll Oil"), identifiers=(Identifier(type=IdentifierType.TAX_ID, value="7700000016"),)),
        named("kestrel", "Kestrel"),
    ]
)


def read(text: str) -> Reading:
    return with_details(rules().read(text, INDEX, today=dt.date(2026, 11, 26)))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kestrel\t5567\nOsprey\t8834", ("Kestrel", "Osprey")),
        ("Quoll Oil\t7700000016\nKestrel\t7812345678\nOsprey\t5567", ("Quoll Oil", "Kestrel", "Osprey")),
        ("Quoll Oil, 7700000016\nKestrel, 7812345678", ("Quoll Oil", "Kestrel")),
        ("Quoll Oil 7700000016\nKestrel 7812345678", ("Quoll Oil", "Kestrel")),
        ("Quoll Oil | 7700000016\nOsprey | 7812345678", ("Quoll Oil", "Osprey")),
        ("boss\t12\nhope\t9", ("boss", "hope")),
        ("Boss, IMO 9000003; Hope, IMO 9000015", ("Boss, IMO 9000003", "Hope, IMO 9000015")),
        ("Quoll Oil, 7700000016; Osprey, 7812345678", ("Quoll Oil", "Osprey")),
        ("Boss\t9000003\nHope\t\nTern\t9000015", ("Boss, 9000003", "Hope", "Tern, 9000015")),
        ("Boss\t9000003\nBoss\t9000015", ("Boss, 9000003", "Boss, 9000015")),
        ("1. Boss IMO 9000003\n2. Hope IMO 9000015", ("Boss, IMO 9000003", "Hope, IMO 9000015")),
    ],
)
def test_each_line_of_a_table_is_a_name_with_its_number(text: str, asked: tuple[str, ...]) -> None:
    assert (read(text).names, read(text).certain) == (asked, True)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Name\tIMO\nBoss\t9000003\nHope\t9000015", ("Boss, IMO 9000003", "Hope, IMO 9000015")),
        ("Name,IMO\nBoss,9000003\nHope,9000015", ("Boss, IMO 9000003", "Hope, IMO 9000015")),
        ("| Name | IMO |\n|---|---|\n| Boss | 9000003 |", ("Boss, IMO 9000003",)),
        ("No.\tVessel name\tIMO\n1\tBoss\t9000003\n2\tHope\t9000015", ("Boss, IMO 9000003", "Hope, IMO 9000015")),
        ("Passport\tName\nA1234567\tJon Merlyn", ("Jon Merlyn, Passport A1234567",)),
        ("Name\tFlag\nBoss\tPanama\nHope\tIran", ("Boss", "Hope")),
        ("Name\tOwner\nBoss\tTern Ltd\nHope\t", ("Boss", "Tern Ltd", "Hope")),
        ("Client\tAmount\nKestrel\t500k USD\nTotal\t500k USD", ("Kestrel",)),
        ("船名\tIMO\nBoss\t9000003", ("Boss, IMO 9000003",)),
    ],
)
def test_a_heading_says_what_the_columns_hold(text: str, asked: tuple[str, ...]) -> None:
    assert (read(text).names, read(text).certain) == (asked, True)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Osprey\t100\nTern\t200\nN/A\tKestrel", ("Osprey", "Tern", "Kestrel")),
        ("Osprey\t100\nTern\t200\n2024-05-01\tKestrel", ("Osprey", "Tern", "Kestrel")),
        ("Osprey\t100\nTern\t200\nTotal\tJon Merlyn", ("Osprey", "Tern", "Jon Merlyn")),
        ("Osprey\t100\nSource: Quoll Oil\t\nTern\t200", ("Osprey", "Tern", "Quoll Oil")),
        ("Osprey\t100\nTotal\t100\nTern\t200", ("Osprey", "Tern")),
    ],
)
def test_only_a_row_whose_every_cell_tells_nobody_is_left_out(text: str, asked: tuple[str, ...]) -> None:
    assert (read(text).names, read(text).certain) == (asked, True)


@pytest.mark.parametrize(
    ("text", "asked", "mentioned"),
    [
        ("Name\tNotes\nOsprey\tsubsidiary of Quoll Oil\nTern\tnone", ("Osprey", "Tern", "Quoll Oil"), ()),
        ("Name\tStatus\nOsprey\tKestrel\nTern\tActive", ("Osprey", "Tern", "Kestrel"), ()),
        ("Name\tRole\nOsprey\tJon Merlyn\nTern\tDirector", ("Osprey", "Tern"), ("Jon Merlyn",)),
        ("Name\tAddress\nOsprey\tc/o Quoll Oil, Tehran\nTern\t12 High Street", ("Osprey", "Tern", "Quoll Oil"), ()),
        ("Date\tName\n2024-01-05\tKestrel\nJon Merlyn\tTern", ("Kestrel", "Tern"), ("Jon Merlyn",)),
        ("Company\tKestrel\nOsprey\t5", ("Osprey", "Kestrel"), ()),
        ("Name\tCountry\nOsprey\tQuoll Oil and Jon Merlyn", ("Osprey", "Quoll Oil"), ("Quoll Oil and Jon Merlyn",)),
    ],
)
def test_a_name_in_a_cell_that_holds_none_by_its_heading_is_asked_about_or_told_as_mentioned(
    text: str, asked: tuple[str, ...], mentioned: tuple[str, ...]
) -> None:
    assert (read(text).names, read(text).mentioned) == (asked, mentioned)


@pytest.mark.parametrize(
    ("around", "more"),
    [
        ("{}\njon merlyn", ("jon merlyn",)),
        ("jon merlyn\n{}", ("jon merlyn",)),
        ("{}\nJon Merlyn\nAnn Petrel", ("Jon Merlyn", "Ann Petrel")),
        ("our vendors\n{}\ncheers", ()),
    ],
)
def test_names_in_lines_around_a_table_are_asked_about_with_it(around: str, more: tuple[str, ...]) -> None:
    reading = read(around.format("Boss\t12\nHope\t9"))
    assert (reading.names, reading.certain) == (("Boss", "Hope", *more), True)


def test_a_name_in_small_letters_in_a_sentence_around_a_table_is_asked_back() -> None:
    reading = read("Boss\t12\nour client is kestrel\nHope\t9")
    assert reading.doubts == ("Do you ask about “Boss, Hope, kestrel”?",)


def test_a_number_that_another_than_the_name_beside_it_bears_is_asked_about_too() -> None:
    assert read("Kestrel\t7700000016\nOsprey\t5567").names == ("Kestrel", "Osprey", "7700000016")


def test_what_is_asked_around_a_table_is_asked_of_each_of_its_names() -> None:
    reading = read("Boss\t9000003\nHope\t9000015\nAre any of these sanctioned as of 2024-03-01?")
    assert (reading.names, reading.certain) == (("Boss, 9000003", "Hope, 9000015"), True)
    assert reading.day is not None
    assert reading.day.on == dt.date(2024, 3, 1)


def test_a_name_asked_about_beside_a_table_is_asked_about_with_it() -> None:
    assert read("Is Kestrel the owner of these?\nBoss\t12\nHope\t9").names == ("Kestrel", "Boss", "Hope")


@pytest.mark.parametrize("name", ["Quoll", "QUOLL", "Quollx", "Quollxx"])
def test_no_name_of_the_message_is_taken_for_the_one_that_stands_for_its_table(name: str) -> None:
    reading = read(f"Is {name} the owner of these?\nBoss\t12\nHope\t9")
    assert (reading.names, reading.certain) == ((name, "Boss", "Hope"), True)


@pytest.mark.parametrize(
    "before",
    ["FYI the two ships we spoke of were sold:", "We sold these last week.", "Customers we onboarded yesterday:"],
)
def test_where_a_sentence_above_a_table_asks_nothing_it_is_asked_whether_its_names_are_asked_about(before: str) -> None:
    assert read(f"{before}\nBoss\t12\nHope\t9").doubts == ("“Boss, Hope” may only be mentioned, and not asked about.",)


@pytest.mark.parametrize("around", ["{}\nthanks", "Hi team\n{}", "Our vendors:\n{}", "Hi Anna, pls see below\n{}"])
def test_a_greeting_or_a_heading_leaves_no_doubt_that_a_table_is_asked_about(around: str) -> None:
    reading = read(around.format("Boss\t12\nHope\t9"))
    assert (reading.names, reading.certain) == (("Boss", "Hope"), True)


def test_which_of_the_names_beside_a_table_are_meant_is_asked_with_all_of_its_names() -> None:
    reading = read("Huawei or Kestrel own these?\nBoss\t12\nHope\t9")
    assert "Do you ask about “Huawei, Kestrel, Boss, Hope”?" in reading.doubts
    assert "Quoll" not in " ".join(reading.doubts)


def test_a_sentence_among_the_rows_is_no_name() -> None:
    text = "Kestrel\t12\nI wonder whether they are on the list\nHope\t9"
    assert read(text).names == ("Kestrel", "Hope")


def test_a_table_of_names_and_places_is_read_cell_by_cell() -> None:
    assert read("Kestrel\tMoscow\nOsprey\tLondon").names == ("Kestrel", "Moscow", "Osprey", "London")
    assert read("Merlyn\tJon\nTern\tAnn").names == ("Merlyn, Jon", "Tern, Ann")


def test_a_table_to_be_followed_is_not_screened() -> None:
    assert read("follow\nBoss\t9000003\nHope\t9000015").kind is Kind.FOLLOW


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel\t5567",
        "Is Kestrel listed; what of INN 7700000016",
        "Kestrel; Osprey",
        "Please Check Boss IMO 9000003; Hope IMO 9000015",
        "Vessel: Boss\nIMO: 9000003",
        "Invoice 4500112233\nPO 45001122",
        "we paid them on account 12345678\nand they sent 98765432",
        "Kestrel\t2021-03-01\nOsprey\t2021-05-01",
        "SURGUT 9\nNORD 12",
        "Kestrel  Osprey\nTern  Petrel",
    ],
)
def test_lines_that_are_no_names_with_numbers_are_no_table(text: str) -> None:
    assert table_in(text) is None


@pytest.mark.parametrize("part", [" ", "\t", "|", "  x", "1 ", ", ", "- ", "A1", ": ", "Kestrel 7700000016\n", "-"])
def test_a_long_text_of_much_the_same_takes_as_many_steps_as_it_is_long(part: str) -> None:
    """Counted are the calls of functions; a pattern that tried each part with each other would come to no end."""
    once, more = (calls(_table_and_parts, part * (letters // len(part))) for letters in (4_000, 20_000))
    assert more < once * 5 * 1.2


def _table_and_parts(much: str) -> None:
    for text in (f"{much}\nTern", f"Tern{much}x\nTern\t9000015"):
        table_in(text)
        parted(text)
