"""Whom a question of a list's members asks for: those of a country or a kind, and what no entry tells."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest

from bot.domain.law.entity import Schema
from bot.domain.law.listed import Listed
from bot.services.answering import Entered
from bot.services.questions.lists.narrowing import Narrowed, narrowed_by, part_of
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


def test_a_long_text_is_looked_through_in_a_moment() -> None:
    begun = time.process_time()
    for text in ("from " * 2400, "which " + "a b " * 3000, "in x, " * 2000, "from iran or " * 900):
        narrowed_by(text, SIGNS)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "text", ["what sanctions are on the SDN list", "which rules are on 1260H", "is a bank on the SDN list?"]
)
def test_what_asks_of_no_members_is_none_such(read: Read, text: str) -> None:
    assert read(text).kind is not Kind.MEMBERS


def an_entry(caption: str, schema: Schema, *countries: str) -> Entered:
    return Entered(caption, Listed(listed_on=dt.date(2021, 6, 3)), schema, countries)


BANK = an_entry("Bank", Schema.COMPANY, "cn", "hk")
MAN = an_entry("Man", Schema.PERSON, "cn")
SHIP = an_entry("Ship", Schema.VESSEL, "ir")
ADRIFT = an_entry("Adrift", Schema.VESSEL)
UNSAID = an_entry("Unsaid", Schema.LEGAL_ENTITY, "cn")


def of(*entries: Entered, **asked: Any) -> tuple[list[str], int, bool]:
    part = part_of(entries, Narrowed(**asked))
    return [one.caption for one in part.entries], part.unplaced, part.by_kind


def test_entries_are_told_by_the_countries_and_the_kind_that_the_store_holds() -> None:
    every = (BANK, MAN, SHIP, ADRIFT)
    assert of(*every, country="cn") == (["Bank", "Man"], 1, False)
    assert of(*every, country="ir", kind="vessel") == (["Ship"], 1, True)
    assert of(*every, kind="organisation") == (["Bank"], 0, True)
    assert of(*every, country="cn", beside=("ir",)) == (["Bank", "Man", "Ship"], 1, False)
    assert of(*every, sort="banks") == (["Bank", "Man", "Ship", "Adrift"], 0, False)


def test_where_a_list_does_not_tell_persons_from_bodies_neither_is_counted_apart() -> None:
    assert of(BANK, MAN, UNSAID, kind="person") == (["Bank", "Man", "Unsaid"], 0, False)
    assert of(BANK, SHIP, UNSAID, kind="vessel") == (["Ship"], 0, True)
