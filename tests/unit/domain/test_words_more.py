"""A listed name with words more: what describes a firm, and what a security or a ship adds to a name."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.as_written.readings import readings
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, rank_near
from bot.domain.names.word_tables.everyday_words import may_be_misspelt
from tests.unit.domain.near import a_hit, rare, score

DESCRIBED = "the words more may describe a trade, a place, a branch or a fund"


def found(asked: str, stored: NameHit) -> list[Candidate]:
    return rank_near(Question(name=asked), [stored], rare)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Innovations", "Kestrel"),
        ("Kestrel USA Inc.", "Kestrel"),
        ("Kestrel Technology Solutions Ltd", "Kestrel Co., Ltd."),
        ("Kestrel Hamburg branch", "PJSC Kestrel"),
        ("Kestrel Bank Hamburg Branch", "Kestrel Bank"),
        ("Kestrel, Zweigniederlassung Frankfurt Filiale", "Kestrel"),
        ("Kestrel Europe B.V.", "Kestrel OOO"),
        ("Hong Kong Kestrel Trading", "Kestrel"),
        ("Kestrel Global Equity Fund", "Kestrel"),
        ("Kestrel MSCI Index ETF", "Kestrel"),
        ("Kestrel Cloud & Video", "Kestrel"),
        ("Kestrel PLC London branch", "Kestrel PLC"),
        ("iShares Kestrel Bond ETF", "Kestrel"),
        ("Kestrel Air GSA", "Kestrel Air"),
        ("Kestrel Feeder Fund III LP", "Kestrel"),
        ("Kestrel Avionics Manufacturing Trading Holdings", "Kestrel Avionics"),
        ("Kestrel Feeder Fund LP", "Kestrel Co., Ltd."),  # the fund's own legal form
        ("China State Construction Investment Trust", "China State Construction"),
    ],
)
def test_a_firm_with_words_that_describe_one_is_a_potential_match_and_says_why(asked: str, stored: str) -> None:
    (candidate,) = found(asked, a_hit(stored))
    assert POLICY.threshold <= candidate.score < POLICY.legal_form_only
    assert DESCRIBED in candidate.why


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Solid Power Inc.", "Solid"),  # an everyday word is nobody's name
        ("Capital Technology Group", "Capital Group"),
        ("Kestrel Mortgage National Inc.", "Kestrel GmbH"),  # a firm of another law
        ("Kestrel Innovations", "Kestrel Wombat"),  # not the whole of it
        ("Kestrle Solutions Global", "Kestrel"),
    ],
)
def test_other_words_more_still_tell_two_names_apart(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Wombat Kestrel", "Kestrel"),
        ("Kestrel Wombat", "Kestrel Co., Ltd."),
        ("Trading Kestrel", "Kestrel"),
        ("please check Kestrel", "Kestrel"),
        ("Kestrel Pension Fund", "Kestrel Corporation"),
        ("Kestrel Air flight W5", "Kestrel Air"),
        ("invoice of the Kestrel Oil Company dated Monday", "Kestrel Oil"),
        ("Wombat Kestrel Ltd", "Kestrel Limited"),
        ("our client Kestrel", "PJSC Kestrel"),
        ("Wombat KVA", "KVA Corporation"),
        ("Wombat China State Construction", "China State Construction"),
    ],
)
def test_the_whole_name_of_a_firm_with_any_words_more_is_a_potential_match(asked: str, stored: str) -> None:
    (candidate,) = found(asked, a_hit(stored))
    assert POLICY.threshold <= candidate.score < POLICY.legal_form_only
    assert "the whole of a listed name, with other words" in candidate.why


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Wombat Carbon", "Carbon"),  # an everyday word
        ("Wombat Global Trading", "Global Trading"),
        ("Kestrel Wombat Oil", "Kestrel Oil"),  # not side by side
        ("Oil Kestrel Wombat", "Kestrel Oil"),
        ("Wombat Kestral", "Kestrel"),
        ("Wombat Kestrel", "Kestrel Avionics"),
        ("wombat kva", "KVA Corporation"),
        ("WOMBAT KVA", "KVA Corporation"),
        ("Wombat Kestrel Inc.", "Kestrel GmbH"),
        ("Wombat Kestrel", "Kestrel Quokka Wombat"),
    ],
)
def test_less_than_the_whole_of_a_telling_name_is_no_name_with_words_more(asked: str, stored: str) -> None:
    assert all("with other words" not in candidate.why for candidate in found(asked, a_hit(stored)))


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT, Schema.JURISDICTION, Schema.APP])
def test_nobody_but_a_firm_is_described(schema: Schema) -> None:
    assert found("Kestrel Innovations", a_hit("Kestrel", schema=schema))[0].score < POLICY.threshold


@pytest.mark.parametrize(
    ("kind", "is_found"), [(NameType.ACRONYM, True), (NameType.NAME, True), (NameType.ALIAS, False)]
)
def test_a_short_name_is_described_where_it_is_the_firms_own(kind: NameType, is_found: bool) -> None:
    near = found("KVA Innovations", a_hit("KVA", name_type=kind))
    assert any(candidate.score >= POLICY.threshold for candidate in near) == is_found


def test_an_acronym_is_still_no_near_name_of_anything_else() -> None:
    acronym = a_hit("KVAS", name_type=NameType.ACRONYM)
    assert found("KVAZ", acronym) == found("KVAS Wombat", acronym) == []


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


def test_one_word_behind_a_slash_is_no_name_of_its_own() -> None:
    assert score("Wombat Vanguardia", "Kestrel Liberation Party/Vanguardia") < POLICY.threshold
    assert score("Wombat of the Plover", "Kestrel for the Quokka/The Plover") < POLICY.threshold
    assert score("Vanguardia Libre", "Kestrel Party/Vanguardia Libre") >= POLICY.threshold
    assert score("Al-Wombat", "Al-Wombat/Islamic Army") >= POLICY.threshold


@pytest.mark.parametrize(("word", "known"), [("tencn", True), ("tenc", False), ("ten5n", False), ("world", False)])
def test_a_word_alone_is_known_again_with_a_slip_from_five_letters_on_where_it_tells(word: str, known: bool) -> None:
    assert may_be_misspelt(word) is known
