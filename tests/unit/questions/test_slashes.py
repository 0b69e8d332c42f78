"""Names with a slash between them are all asked about or asked back: none is lost, and no stored name is cut."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Reading
from bot.services.questions.stored.hidden import asked_where_hidden
from data.curated.vocabulary import vocabularies
from tests.builders import named
from tests.fake_store import FakeIndex
from tests.unit.questions.read_once import rules

INDEX = FakeIndex([named("zorvex", "Zorvex"), named("front", "Quoll Party/Front"), named("lb", "Nordquoll/LB")])


def read(text: str) -> Reading:
    reading = rules().read(text, INDEX, today=dt.date(2026, 11, 26))
    return asked_where_hidden(reading, INDEX, vocabularies().values(), team="")


@pytest.mark.parametrize("text", ["kestrel/osprey", "Kestrel/osprey", "is kestrel/osprey ok?", "BP/Shell listed?"])
def test_unknown_names_at_a_slash_are_offered_apart_and_as_one(text: str) -> None:
    whole = text.removeprefix("is ").removesuffix(" ok?").removesuffix(" listed?")
    assert read(text).either == (tuple(whole.split("/")), (whole,))


@pytest.mark.parametrize("text", ["is kestrel/zorvex listed", "is zorvex/kestrel listed"])
def test_a_name_that_nobody_knows_beside_a_stored_one_is_not_lost(text: str) -> None:
    assert set(read(text).either[0]) == {"kestrel", "zorvex"}


@pytest.mark.parametrize("text", ["Siemens/Zorvex", "is siemens/zorvex listed?", "Is Zorvex/Siemens listed?"])
def test_a_large_company_at_a_slash_is_another_name(text: str) -> None:
    assert {name.casefold() for name in read(text).names} == {"siemens", "zorvex"}


@pytest.mark.parametrize("name", ["Quoll Party/Front", "Nordquoll/LB"])
def test_a_stored_name_with_a_slash_is_not_cut(name: str) -> None:
    assert (read(f"Is {name} listed?").names, read(f"Is {name} listed?").certain) == ((name,), True)


@pytest.mark.parametrize(
    "text", ["Is Osprey Import/Export Ltd listed?", "Kestrel A/S", "Is Kestrel Maritime A/S listed?"]
)
def test_everyday_words_and_legal_forms_at_a_slash_are_no_two_names(text: str) -> None:
    offered = {name for names in (read(text).names, *read(text).either) for name in names}
    assert any("/" in name for name in offered)
    assert not offered & {"Osprey Import", "Export Ltd", "Kestrel A", "S"}


def test_a_word_of_a_question_at_a_slash_is_no_name() -> None:
    assert read("are Zorvex/products banned?").names == ("Zorvex",)


@pytest.mark.parametrize("text", ["Is Mr/Mrs Zorvex sanctioned?", "Dr/Mr Zorvex"])
def test_two_titles_at_a_slash_are_no_part_of_the_name(text: str) -> None:
    assert read(text).names == ("Zorvex",)


@pytest.mark.parametrize("text", ["USD/ZAR", "is USD/ZAR ok?", "USD/ZAR trade ok?"])
def test_a_pair_of_currencies_names_nobody(text: str) -> None:
    rand = FakeIndex([named("zar", "ZAR")])
    assert rules().read(text, rand, today=dt.date(2026, 11, 26)).names == ()
