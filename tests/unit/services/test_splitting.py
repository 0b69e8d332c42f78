"""Whether a text is one name or several: decided by what is stored."""

from __future__ import annotations

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Name, NameType, Schema
from bot.services.screening.resolving import resolve
from bot.services.screening.splitting import Splitting
from tests.builders import an_entity, named
from tests.fake_store import FakeIndex


def a_person(id: str, name: str) -> Entity:
    return an_entity(id, schema=Schema.PERSON, caption=name, names=(Name(text=name, type=NameType.NAME),))


def a_country(id: str, name: str) -> Entity:
    return an_entity(id, schema=Schema.JURISDICTION, caption=name, names=(Name(text=name, type=NameType.NAME),))


STORED = FakeIndex(
    [
        *(
            named(name.casefold(), name)
            for name in ("Huawei", "Hikvision", "ZTE", "Xiaomi", "Quokka and Wombat Holdings")
        ),
        named("smic-americas", "SMIC, Americas"),
        named("osprey", "Osprey Marine Lines"),
        named("kestrel", "Kestrel Heavy Works"),
        a_person("kim", "KIM, Jong Un"),
        a_person("bout", "BOUT, Viktor Anatolijevitch"),
        a_person("oleg", "DERIPASKA, Oleg Vladimirovich"),
        a_country("tt", "Trinidad and Tobago"),
        a_country("iran", "Iran"),
        a_country("cuba", "Cuba"),
    ]
)


def names_in(text: str) -> tuple[str, ...]:
    return Splitting(STORED, team="").names_in(text)


@pytest.mark.parametrize("text", ["981.HK, 941 HK, 0700.HK", "981.HK/941 HK + 0700.HK", "981.HK and 941 HK; 0700.HK"])
def test_a_list_of_tickers_is_as_many_names(text: str) -> None:
    """It was one name, to which three parties answered, and one was to be chosen."""
    assert names_in(text) == ("981.HK", "941 HK", "0700.HK")


def test_a_ticker_beside_a_name_is_no_list_of_tickers() -> None:
    assert names_in("Osprey Marine Lines/981.HK") == ("Osprey Marine Lines/981.HK",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huawei and Hikvision", ("Huawei", "Hikvision")),
        ("Huawei & ZTE", ("Huawei", "ZTE")),
        ("Huawei / ZTE", ("Huawei", "ZTE")),
        ("Huawei or ZTE", ("Huawei", "ZTE")),
        ("Huawei AND hikvision", ("Huawei", "hikvision")),
        ("Huawei and ZTE and Xiaomi", ("Huawei", "ZTE", "Xiaomi")),
        ("Huawei, Hikvision and ZTE", ("Huawei", "Hikvision", "ZTE")),
        ("Huawei, Hikvision, and ZTE", ("Huawei", "Hikvision", "ZTE")),
        ("Huawei, Apple and Samsung", ("Huawei", "Apple", "Samsung")),
        ("Huawei, Hikvision", ("Huawei", "Hikvision")),
        ("Quoll, Ivan", ("Quoll", "Ivan")),
        ("Huawei, Numbat Office Supplies", ("Huawei", "Numbat Office Supplies")),
        ("HUAWEI, ZTE", ("HUAWEI", "ZTE")),
        ("Iran and Cuba", ("Iran", "Cuba")),
        ("Iran, Cuba", ("Iran", "Cuba")),
        ("Spain, France", ("Spain", "France")),
        ("Huawei, Cuba", ("Huawei", "Cuba")),
        ("Osprey Marine Line and Kestrel Heavy Work", ("Osprey Marine Line", "Kestrel Heavy Work")),
        ("Oleg Deripaska and Huawei", ("Oleg Deripaska", "Huawei")),
        ("KIM, Jong Un; BOUT, Viktor Anatolijevitch", ("KIM, Jong Un", "BOUT, Viktor Anatolijevitch")),
        ("KIM, Jong Un, BOUT, Viktor Anatolijevitch", ("KIM, Jong Un", "BOUT, Viktor Anatolijevitch")),
        ("KIM, Jong Unn, BOUT, Viktor Anatolijevitch", ("KIM, Jong Unn", "BOUT, Viktor Anatolijevitch")),
        ("Huawei, ZTE, Acme Widgets", ("Huawei", "ZTE", "Acme Widgets")),
        ("ZTE, Acme Widgets, Huawei", ("ZTE", "Acme Widgets", "Huawei")),
        ("KESTREL HEAVY WORK, Acme Widgets, Huawei", ("KESTREL HEAVY WORK", "Acme Widgets", "Huawei")),
        ("QUOLL, Ivan, Huawei", ("QUOLL, Ivan", "Huawei")),
        ("Huawei\nZTE", ("Huawei", "ZTE")),
        ("Huawei and huawei", ("Huawei and huawei",)),
        ("Xiaomi, Technology Co., Ltd., NIO, Inc.", ("Xiaomi", "Technology Co., Ltd.", "NIO, Inc.")),
    ],
)
def test_several_names_are_several(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Huawei",
        "Johnson & Johnson",
        "Procter and Gamble",
        "Huawei and Procter",
        "Trinidad and Tobago",
        "Trinidad & Tobago",
        "Quokka and Wombat Holdings",
        "Quokka & Wombat Holding",
        "KIM, Jong Un",
        "Kim, Jong Un",
        "BOUT, Viktor Anatolijevitch",
        "BOUT, Viktor",
        "Bout, Viktor",
        "Deripaska, Oleg",
        "Huawei, Numbat branch",
        "QUOLL, Ivan Petrovich",
        "SMIC, Americas",
        "AT&T",
        "A/S Quoll",
        "Ernst & Young",
        "Quoll or Numbat",
        "BOOUT, Viktor",
        "Deripasska, Oleg",
        "Osprey Marine Line, Hamburg",
        "Numbat Quoll, Brussels",
    ],
)
def test_one_name_is_one(text: str) -> None:
    assert names_in(text) == (text,)


@pytest.mark.parametrize("text", ["ISIN DE0007164600", "BIC DEUTDEFF, Huawei", "IMO 9074729 and Huawei"])
def test_an_identifier_that_no_list_holds_is_parted_as_a_name_is(text: str) -> None:
    assert names_in(text)[0].startswith(text.split()[0])


def test_a_place_behind_the_very_name_of_a_firm_is_no_name_and_stays_with_it() -> None:
    assert names_in("Osprey Marine Lines, Hamburg") == ("Osprey Marine Lines, Hamburg",)


def test_quotes_hold_a_name_together() -> None:
    assert names_in("“Huawei and ZTE”, «Xiaomi, Hikvision»") == ("Huawei and ZTE", "Xiaomi, Hikvision")


@pytest.mark.parametrize(("text", "name"), [('ООО "Quoll"', 'ООО "Quoll"'), ('"Quoll"', "Quoll"), ('Quoll"', "Quoll")])
def test_quotes_within_a_name_stay(text: str, name: str) -> None:
    assert names_in(text) == (name,)


def test_common_words_at_the_end_of_a_list_are_no_name() -> None:
    assert names_in("Huawei, Jones and Partners, LLP") == ("Huawei", "Jones and Partners, LLP")


@pytest.mark.parametrize("asked", ["Huawei and Procter", "Procter & Huawei", "Huawei / Quoll JV", "Huawei, Procter"])
def test_a_part_of_one_name_that_is_listed_is_told_beside_it(asked: str) -> None:
    found = resolve(asked, STORED)
    assert found.outcome is Outcome.NO_MATCH
    assert [c.hit.entity_id for c in found.also] == ["huawei"]
    assert "“Huawei” alone" in found.also[0].why
    assert not [c for c in found.nearest if c.hit.entity_id == "huawei"]


@pytest.mark.parametrize(
    "asked", ["Procter and Gamble", "Johnson & Johnson", "Quoll Bank of Iran and Kuwait", "QUOLL, Huawei"]
)
def test_no_part_is_told_where_none_is_listed_or_it_is_a_country_or_a_given_name(asked: str) -> None:
    assert resolve(asked, STORED).also == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huawei - Hikvision", ("Huawei", "Hikvision")),
        ("- Huawei – Lyrebird", ("Huawei", "Lyrebird")),
        ("Huawei\tHikvision", ("Huawei", "Hikvision")),
        ("Xiaomi Kestrel Heavy Works", ("Xiaomi", "Kestrel Heavy Works")),
        ("Huawei Привет", ("Huawei", "Привет")),
        ("Lyrebird - Bowerbird", ("Lyrebird - Bowerbird",)),
        ("Huawei Lyrebird", ("Huawei Lyrebird",)),
        ("Huawei Cuba", ("Huawei Cuba",)),
    ],
)
def test_names_that_are_held_side_by_side_are_several(text: str, names: tuple[str, ...]) -> None:
    """One name "Huawei Hikvision" is on no list, and was told so."""
    assert Splitting(STORED, team="").names_in(text) == names


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Huawei and ZTE", ["huawei", "zte"]),
        ("Huawei and Numbat", []),
        ("Huawei", []),
    ],
)
def test_the_parts_of_one_text_are_told_where_each_of_two_or_more_is_held(text: str, held: list[str]) -> None:
    assert [one.hit.entity_id for one in Splitting(STORED, team="").parts_held(text)] == held
