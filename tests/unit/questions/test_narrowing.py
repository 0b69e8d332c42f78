"""Whom a question of a list's members asks for: those of a country or a kind, and what no entry tells."""

from __future__ import annotations

import pytest

from bot.services.questions.lists.narrowing import Narrowed, narrowed_by
from bot.services.questions.reading import Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import Read

SIGNS = vocabularies()["en"].signs


@pytest.mark.parametrize(
    ("text", "country", "kind", "sort"),
    [
        ("which Chinese banks are on the SDN list?", "cn", "", "banks"),
        ("which Russian companies are on the Entity List?", "ru", "organisation", ""),
        ("how many Iranian vessels are on the SDN list", "ir", "vessel", ""),
        ("are there any Cuban companies on the SDN list", "cu", "organisation", ""),
        ("which Venezuelan ships are on the SDN list", "ve", "vessel", ""),
        ("list persons on the SDN list", "", "person", ""),
        ("which banks are on the CAPTA list", "", "", "banks"),
        ("which semiconductor companies are on NS-CMIC", "", "organisation", "semiconductor companies"),
        ("which companies from Syria are on the SDN list?", "sy", "organisation", ""),
        ("who on the SDN list is from Syria?", "sy", "", ""),
        ("how many names are on the Entity List", "", "", ""),
        ("which of them are on the Entity List", "", "", ""),
        ("who is on the 1260H list?", "", "", ""),
        ("show me the list of entities on 1260H", "", "organisation", ""),
    ],
)
def test_a_question_of_members_says_of_which_country_and_kind_they_are(
    read: Read, text: str, country: str, kind: str, sort: str
) -> None:
    assert narrowed_by(text, SIGNS) == Narrowed(country=country, kind=kind, sort=sort)
    if "them" not in text:
        assert (read(text).kind, read(text).names) == (Kind.MEMBERS, ())


@pytest.mark.parametrize(
    ("text", "countries", "sort"),
    [
        ("which companies from Hong Kong are on the SDN list?", "hk", ""),
        ("which Hong Kong companies are on the NS-CMIC list?", "hk", ""),
        ("which companies from the UAE are on the SDN list?", "ae", ""),
        ("which UK banks are on the SDN list?", "gb", "banks"),
        ("which US companies are on the SDN list?", "us", ""),
        ("give us companies on the SDN list", "", ""),
        ("which companies in the us are on the SDN list", "us", ""),
        ("how many DPRK vessels are on the SDN list", "kp", ""),
        ("which companies from the Republic of Korea are on the Entity List", "kr", ""),
        ("which entities from PRC are on 1260H", "cn", ""),
        ("which Macau casinos are on the SDN list", "mo", "casinos"),
        ("which companies in Turkey are on the Entity List", "tr", ""),
        ("which entities from the Russian Federation are on the SDN list", "ru", ""),
        ("which companies based in the U.A.E. are on the SDN list", "ae", ""),
        ("which Russian and Chinese companies are on the Entity List", "ru cn", ""),
        ("which companies from Iran, Syria or the UAE are on the Entity List", "ir sy ae", ""),
    ],
)
def test_territories_initials_and_several_countries_are_known(read: Read, text: str, countries: str, sort: str) -> None:
    found = narrowed_by(text, SIGNS)
    assert (" ".join(found.countries), found.sort, found.place) == (countries, sort, "")
    assert (read(text).kind, read(text).names) == (Kind.MEMBERS, ())


@pytest.mark.parametrize(
    ("text", "place", "countries"),
    [
        ("which companies from Europe are on the SDN list", "Europe", ()),
        ("which companies from the EU are on the SDN list", "EU", ()),
        ("who on the SDN list is from Latin America?", "Latin America", ()),
        ("which persons from Crimea are on the SDN list", "Crimea", ()),
        ("which companies located in Southeast Asia are on the Entity List", "Southeast Asia", ()),
        ("which companies in Shenzhen are on the Entity List", "Shenzhen", ()),
        ("which companies from China or the Middle East are on the Entity List", "Middle East", ("cn",)),
    ],
)
def test_a_place_that_no_entry_is_told_by_is_carried_as_typed(
    read: Read, text: str, place: str, countries: tuple[str, ...]
) -> None:
    found = narrowed_by(text, SIGNS)
    assert (found.place, found.countries, bool(found)) == (place, countries, True)
    assert (read(text).kind, read(text).names) == (Kind.MEMBERS, ())


@pytest.mark.parametrize(
    "text",
    [
        "show me all from % please",
        "who is on % from last January",
        "all from it on %",
        "all on % in March",
        "any in total on %",
    ],
)
def test_what_is_no_place_behind_from_is_carried_as_none(text: str) -> None:
    assert narrowed_by(text, SIGNS).place == ""


def test_no_more_of_a_text_is_looked_through_than_a_question_has() -> None:
    for text in ("from ", "which ", "which a b ", "in x, ", "from iran or "):
        assert narrowed_by(text * 100_000, SIGNS) == narrowed_by((text * 1_000)[:1_000], SIGNS)
    asked = "which companies from Iran are on it"
    assert narrowed_by(f"{'x ' * 400}{asked}", SIGNS).countries
    assert not narrowed_by(f"{'x ' * 500}{asked}", SIGNS)
