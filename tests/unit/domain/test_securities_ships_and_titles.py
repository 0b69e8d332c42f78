"""What else a name as written is read as: a security's issuer, a ship, a former name, a titled person, its number."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.readings import readings


@pytest.mark.parametrize(
    ("asked", "issuer"),
    [
        ("KESTREL CORP-CLASS B", "KESTREL CORP"),
        ("KESTREL TELECOM CORP LTD-H", "KESTREL TELECOM CORP LTD"),
        ("KESTREL HOLDING-SP ADR", "KESTREL HOLDING"),
        ("Kestrel 6% 2026", "Kestrel"),
        ("KESTREL 6 1/8% 02/27/2025 REGS", "KESTREL"),
        ("KESTREL 8.625 04/28/34", "KESTREL"),
        ("KESTREL OIL REGS GDR", "KESTREL OIL"),
        ("KESTREL LTD (HK line)", "KESTREL LTD"),
        ("KESTREL CAPITAL EUR 4.125% Notes", "KESTREL CAPITAL"),
        ("Kestrel Bank 6.875% 29-May-2018", "Kestrel Bank"),
        ("KESTREL BANK SR UNSECURED USD 5% DUE 2030 144A", "KESTREL BANK"),
        ("KESTREL FRN PERP", "KESTREL"),
        ("Kestrel A SHARES", "Kestrel"),
        ("KESTREL PJSC ORD SHS", "KESTREL PJSC"),
        ("Kestrel bond Mar 2027", "Kestrel"),
        ("Kestrel Sukuk 2029", "Kestrel"),
        ("Kestrel USD 5.25 30", "Kestrel"),
        ("Kestrel EUR 6% MTN 30", "Kestrel"),
    ],
)
def test_a_security_is_read_as_its_issuer(asked: str, issuer: str) -> None:
    (reading,) = readings(asked)
    assert (reading.name, reading.words) == (issuer, f"read as a security of “{issuer}”")


@pytest.mark.parametrize(
    ("asked", "ship"),
    [
        ("M/V KESTREL", "KESTREL"),
        ("m/t Kestrel Star", "Kestrel Star"),
        ("MV Kestrel", "Kestrel"),
        ("LPG/C KESTREL GAS", "KESTREL GAS"),
        ("F/V KESTREL 7", "KESTREL 7"),
        ("S/S KESTREL", "KESTREL"),
        ("tanker KESTREL", "KESTREL"),
        ("crude oil tanker KESTREL", "KESTREL"),
        ("KESTREL (oil tanker)", "KESTREL"),
        ("motor vessel “KESTREL", "KESTREL"),
        ("the vessel Kestrel", "Kestrel"),
        ("Kestrel bulk carrier", "Kestrel"),
        ("Kestrel container ship", "Kestrel"),
    ],
)
def test_a_ships_prefix_asks_for_the_ship(asked: str, ship: str) -> None:
    (reading,) = readings(asked)
    assert (reading.name, reading.schema) == (ship, Schema.VESSEL)
    assert Schema.JURISDICTION not in reading.of


@pytest.mark.parametrize("asked", ["KESTREL ex WOMBAT", "Kestrel (ex-Wombat)", "Kestrel, formerly known as Wombat"])
def test_a_former_name_beside_a_name_is_asked_for_too(asked: str) -> None:
    assert [reading.name.casefold() for reading in readings(asked)] == ["kestrel", "wombat"]


@pytest.mark.parametrize(
    "asked",
    [
        "Kestrel", "Kestrel 2026", "Kestrel 360", "SS&C Kestrel", "Markets ex China", "World ex USA ETF",
        "Kestrel Shipping", "Plant 20", "Company 12345",
        "Vessel", "7% Kestrel", "Kestrel Notebooks", "Class Kestrel", "Kestrel Reg",
        "大鹏",
    ],
)  # fmt: skip
def test_a_name_is_read_as_nothing_else(asked: str) -> None:
    assert readings(asked) == ()


@pytest.mark.parametrize(
    ("asked", "former", "of"),
    [
        ("ex KESTREL", "KESTREL", {Schema.VESSEL}),
        ("Ex-Kestrel", "Kestrel", {Schema.VESSEL}),
        ("formerly Kestrel", "Kestrel", set(Schema) - {Schema.JURISDICTION, Schema.APP}),
        ("f/k/a Kestrel Bank", "Kestrel Bank", set(Schema) - {Schema.JURISDICTION, Schema.APP}),
    ],
)
def test_a_former_name_alone_is_asked_for_and_ex_is_said_of_ships(asked: str, former: str, of: set[Schema]) -> None:
    (reading,) = readings(asked)
    assert (reading.name, set(reading.of)) == (former, of)


@pytest.mark.parametrize(
    ("asked", "person", "sure"),
    [
        ("Gen. Ivan Kestrel", "Ivan Kestrel", True),
        ("Mr. General Ivan Kestrel", "Ivan Kestrel", True),
        ("President Kestrel", "Kestrel", False),
        ("Mullah Kestrel", "Kestrel", False),
        ("Dr KESTREL, Ivan", "KESTREL, Ivan", True),
    ],
)
def test_a_title_asks_for_the_person_and_one_word_alone_does_not_decide(asked: str, person: str, *, sure: bool) -> None:
    (reading,) = readings(asked)
    assert (reading.name, set(reading.of), reading.sure) == (person, {Schema.PERSON}, sure)


@pytest.mark.parametrize(
    ("asked", "name", "number"),
    [
        ("KESTREL IMO 9074729", "KESTREL", "IMO 9074729"),
        ("IMO: 9074729, KESTREL STAR", "KESTREL STAR", "IMO: 9074729"),
        ("Kestrel Bank (SWIFT: DEUTDEFF)", "Kestrel Bank", "SWIFT: DEUTDEFF"),
        ("Kestrel Inc US0378331005", "Kestrel Inc", "US0378331005"),
        ("Ivan Kestrel, passport no. 4509123456", "Ivan Kestrel", "passport no. 4509123456"),
        ("Kestrel OOO INN 7707083893", "Kestrel OOO", "INN 7707083893"),
    ],
)
def test_a_name_and_its_number_are_asked_for_apart(asked: str, name: str, number: str) -> None:
    assert [reading.name for reading in readings(asked)] == [name, number]
