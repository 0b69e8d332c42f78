"""A listed name with words more: what describes a firm, and the whole of a telling name among any other words."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import NameType, Schema
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


def test_one_word_behind_a_slash_is_no_name_of_its_own() -> None:
    assert score("Wombat Vanguardia", "Kestrel Liberation Party/Vanguardia") < POLICY.threshold
    assert score("Wombat of the Plover", "Kestrel for the Quokka/The Plover") < POLICY.threshold
    assert score("Vanguardia Libre", "Kestrel Party/Vanguardia Libre") >= POLICY.threshold
    assert score("Al-Wombat", "Al-Wombat/Islamic Army") >= POLICY.threshold


@pytest.mark.parametrize(("word", "known"), [("tencn", True), ("tenc", False), ("ten5n", False), ("world", False)])
def test_a_word_alone_is_known_again_with_a_slip_from_five_letters_on_where_it_tells(word: str, known: bool) -> None:
    assert may_be_misspelt(word) is known
