"""OFAC's legacy XML."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.entity import IdentifierType, NameType, Schema
from bot.errors import ListRefused
from tests.unit.sources.ofac.made import LEGACY, legacy_entry, legacy_file, only, read

ALIAS = "<aka><uid>7</uid><type>{kind}</type><category>{category}</category><lastName>{name}</lastName></aka>"
IDENTIFIER = "<id><uid>8</uid><idType>{kind}</idType><idNumber>{number}</idNumber>{more}</id>"


@pytest.mark.parametrize("namespace", [LEGACY, "http://tempuri.org/sdnList.xsd"])
def test_a_person_with_all_that_is_said_of_them(tmp_path: Path, namespace: str) -> None:
    more = (
        "<firstName>Jane</firstName><title>Director</title><remarks>Aide; (Linked To: NORTHWIND CO., LTD.)</remarks>"
        "<akaList>" + ALIAS.format(kind="a.k.a.", category="weak", name="JD")
        + ALIAS.format(kind="f.k.a.", category="strong", name="ROE") + "</akaList>"
        "<addressList><address><uid>1</uid><address1>1 Pine Road</address1><city>Havana</city><country>Cuba</country>"
        "</address></addressList>"
        "<idList>" + IDENTIFIER.format(kind="Passport", number="A123", more="<idCountry>Cuba</idCountry>"
                                       "<expirationDate>01 Jan 2030</expirationDate>") + "</idList>"
        "<nationalityList><nationality><uid>2</uid><country>Russia</country><mainEntry>true</mainEntry></nationality>"
        "</nationalityList>"
        "<dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>1955</dateOfBirth><mainEntry>true</mainEntry>"
        "</dateOfBirthItem></dateOfBirthList>"
        "<placeOfBirthList><placeOfBirthItem><uid>4</uid><placeOfBirth>Havana</placeOfBirth><mainEntry>true</mainEntry>"
        "</placeOfBirthItem></placeOfBirthList>"
    )  # fmt: skip
    reading = read(legacy_file(tmp_path / "SDN.XML", legacy_entry(last="DOE", kind="Individual", more=more),
                               namespace=namespace))  # fmt: skip
    entry = only(reading)
    assert (reading.dataset, reading.published_on) == ("us_ofac_sdn", dt.date(2025, 3, 2))
    assert entry.schema is Schema.PERSON
    assert [(name.text, name.type) for name in entry.names] == [
        ("DOE, Jane", NameType.NAME), ("JD", NameType.WEAK_ALIAS), ("ROE", NameType.PREVIOUS_NAME),
    ]  # fmt: skip
    assert set(entry.countries) == {"cu", "ru"}
    assert entry.birth_dates == ("1955",)
    assert [(link.relation, link.name) for link in entry.links] == [("Linked To", "NORTHWIND CO., LTD.")]
    assert [(one.type, one.value, one.note) for one in entry.identifiers[1:]] == [
        (IdentifierType.PASSPORT, "A123", "Passport, Cuba, expires 01 Jan 2030")
    ]
    assert {(one.label, one.text) for one in entry.details} == {
        ("title", "Director"), ("address", "1 Pine Road, Havana, Cuba"), ("Nationality Country", "Russia"),
        ("Place of Birth", "Havana"),
    }  # fmt: skip


def test_a_vessel_keeps_its_flag(tmp_path: Path) -> None:
    more = "<vesselInfo><callSign>AB12</callSign><vesselType>Tug</vesselType><vesselFlag>Iran</vesselFlag></vesselInfo>"
    entry = only(read(legacy_file(tmp_path / "SDN.XML", legacy_entry(kind="Vessel", more=more))))
    assert (entry.schema, entry.countries) == (Schema.VESSEL, ("ir",))
    assert {(one.label, one.text) for one in entry.details} == {
        ("call sign", "AB12"), ("vessel type", "Tug"), ("flag", "Iran"),
    }  # fmt: skip


def test_dates_of_ns_cmic_are_those_the_file_states(tmp_path: Path) -> None:
    ids = "".join(
        IDENTIFIER.format(kind=kind, number=day, more="")
        for kind, day in (("Listing Date (CMIC)", "03 Jun 2021"), ("Effective Date (CMIC)", "02 Aug 2021"),
                          ("Purchase/Sales For Divestment Date (CMIC)", "03 Jun 2022"))
    )  # fmt: skip
    entry = only(
        read(
            legacy_file(
                tmp_path / "CONSOLIDATED.XML",
                legacy_entry(programs=["CMIC-EO13959"], more=f"<idList>{ids}</idList>"),
            )
        )
    )
    (listing,) = entry.listings
    assert (listing.program, listing.listed_on, listing.effective_on) == (
        "US-NS-CMIC", dt.date(2021, 6, 3), dt.date(2021, 8, 2),
    )  # fmt: skip
    assert [(one.kind, one.on) for one in listing.stated] == [
        (DeadlineKind.PURCHASE_BAN, dt.date(2021, 8, 2)), (DeadlineKind.DIVEST_BY, dt.date(2022, 6, 3)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "more", "reason"),
    [
        ([legacy_entry()], {"count": 2}, "SDN.XML holds 1 entries; its Record_Count is 2"),
        ([legacy_entry(), legacy_entry()], {}, "SDN.XML, sdnEntry 2 (uid 101): entry 101 appears twice"),
        ([legacy_entry(kind="Spaceship")], {}, "SDN.XML, sdnEntry 1 (uid 101): unknown sdnType 'Spaceship'"),
        ([legacy_entry(programs=[])], {}, "SDN.XML, sdnEntry 1 (uid 101): its uid or its programs cannot be read"),
        ([legacy_entry(more="<shoeSize>9</shoeSize>")], {},
         "SDN.XML, sdnEntry 1 (uid 101): unknown element 'shoeSize'"),
        ([legacy_entry(more="<akaList><aka><type>a.k.a.</type><category>middling</category></aka></akaList>")], {},
         "SDN.XML, sdnEntry 1 (uid 101), akaList, aka: unknown category 'middling'"),
        ([legacy_entry(), "<news>Hello</news>"], {"count": 1}, "SDN.XML: unknown element 'news'"),
        (["<news>Hello</news>", legacy_entry()], {"count": 1},
         "SDN.XML, sdnEntry 1: something else stands before it: 'news'"),
        ([legacy_entry(), "stray"], {"count": 1},
         "'sdnList' holds more than its records: text after SDN.XML, sdnEntry 1"),
    ],
)  # fmt: skip
def test_what_is_not_understood_refuses_the_file(
    tmp_path: Path, entries: list[str], more: dict[str, int], reason: str
) -> None:
    with pytest.raises(ListRefused) as refused:
        read(legacy_file(tmp_path / "SDN.XML", *entries, **more))  # type: ignore[arg-type]  # only `count` is passed
    assert str(refused.value) == reason


def test_a_cut_file_is_refused(tmp_path: Path) -> None:
    path = legacy_file(tmp_path / "SDN.XML", legacy_entry(), legacy_entry(102))
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(ListRefused, match=r"^SDN\.XML is cut or malformed"):
        read(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    path = legacy_file(tmp_path / "SDN.XML", legacy_entry(last="&bomb;".replace("&", "AMP")))
    bomb = '<!DOCTYPE sdnList [<!ENTITY bomb "boom">]><sdnList'
    path.write_text(path.read_text().replace("<sdnList", bomb).replace("AMPbomb;", "&bomb;"))
    with pytest.raises(ListRefused, match="declares a document type or entities"):
        read(path)


def test_a_list_inside_something_else_is_refused(tmp_path: Path) -> None:
    path = legacy_file(tmp_path / "SDN.XML", legacy_entry())
    path.write_text(path.read_text().replace("<sdnList", "<page><sdnList") + "</page>")
    with pytest.raises(ListRefused, match=r"^SDN\.XML, publshInformation 1 stands within sdnList in page"):
        read(path)
