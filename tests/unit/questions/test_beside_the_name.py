"""What stands beside a name without being asked about, and where one name ends and the next begins."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("reviewing a supply deal w/ Tamrock (the Osprey Telecom competitor), red flags?", ("Tamrock",)),
        ("not about the parent (we know Kestrel). Is Tamrock Fuels itself restricted?", ("Tamrock Fuels",)),
        ("no need to check Tamrock, only Kestrel please", ("Kestrel",)),
        ("Is Tamrock (Kestrel) listed?", ("Tamrock", "Kestrel")),
        ("pls check Jon Merlyn and Vellum for the swiss file", ("Jon Merlyn", "Vellum")),
        ("Did OFAC put Vellum and Jon Merlyn down together?", ("Vellum", "Jon Merlyn")),
        ("The Tamrock Desk & The Vellum Group please", ("The Tamrock Desk", "The Vellum Group")),
        ("is Merlyn Oil and Gas Enterprise listed", ("Merlyn Oil and Gas Enterprise",)),
        ("Bought By Many, pet insurer. Clean?", ("Bought By Many",)),
        ("On Holding AG", ("On Holding AG",)),
        ("Since Hardware (Guangzhou) Co - restricted?", ("Since Hardware (Guangzhou) Co",)),
        ("Air Cuba, Cuba Eastern, Cuba Southern: green?", ("Air Cuba", "Cuba Eastern", "Cuba Southern")),
    ],
)
def test_the_names_asked_about_are_read_whole_and_no_others(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


@pytest.mark.parametrize("text", ["Procter and Gamble listed?", "check Procter and Gamble Company please"])
def test_a_firm_with_an_and_is_not_parted(read: Read, text: str) -> None:
    assert len(read(text).names) == 1


@pytest.mark.parametrize("text", ["were they in the January 2021 order, Kestrel?", "Kestrel: in the January 2021 EO"])
def test_the_month_of_an_order_is_not_the_day_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Kestrel position the day before yesterday?", dt.date(2026, 11, 24)),
        ("Какие ограничения действовали против Kestrel в 2016 году?", dt.date(2016, 12, 31)),
        ("Kestrel ayer", dt.date(2026, 11, 25)),
    ],
)
def test_days_in_words(read: Read, text: str, on: dt.date) -> None:
    day = read(text).day
    assert day is not None
    assert day.on == on


def test_quoted_words_do_not_tell_the_language(read: Read) -> None:
    assert read("Was heißt eigentlich „secondary sanctions“?").kind is Kind.GLOSSARY


@pytest.mark.parametrize("text", ["anything added yesterday?", "what moved on the chinese side in Sept"])
def test_what_moved_asks_for_changes(read: Read, text: str) -> None:
    assert read(text).kind is Kind.CHANGES
