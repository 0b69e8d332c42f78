"""Names that are the same but for the legal form: when that is a match, and when another company may bear the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, rank_exact, rank_near
from bot.domain.names.scripts import plain_key
from bot.domain.names.word_tables.form_laws import FAMILIES, forms_of, may_be_one_form
from tests.unit.domain.near import a_hit, near, rare


def exact(asked: str, stored: str | NameHit) -> Candidate:
    (found,) = rank_exact(Question(name=asked), [a_hit(stored) if isinstance(stored, str) else stored])
    return found


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("PAO Kestrel", "OAO Kestrel"),
        ("Kestrel PJSC", "Public Joint Stock Company Kestrel"),
        ("ПАО Кестрел", "Kestrel OJSC"),
        ("OOO Kestrel", "Kestrel LLC"),
        ("Kestrel Co., Ltd.", "Kestrel Company Limited"),
        ("Kestrel Ltd", "Kestrel Limited"),
        ("Kestrel Corp.", "Kestrel Corporation"),
        ("Kestrel Inc", "Kestrel Incorporated"),
        ("Kestrel GmbH", "Kestrel Gesellschaft mit beschränkter Haftung"),
        ("Kestrel AG", "Kestrel Aktiengesellschaft"),
        ("Kestrel S.A.", "Kestrel Sociedad Anónima"),
        ("Kestrel SA", "Kestrel Société Anonyme"),
        ("Kestrel Sdn. Bhd.", "Kestrel Bhd"),
        ("Kestrel Pvt Ltd", "Kestrel Private Limited"),
        ("Kestrel A.S.", "Kestrel Anonim Sirketi"),
        ("Kestrel Company LLC", "Kestrel L.L.C."),
        ("Kestrel", "Kestrel GmbH"),
        ("Kestrel GmbH", "Kestrel"),
    ],
)
def test_one_form_under_one_law_is_a_match_and_so_is_a_form_that_is_missing(asked: str, stored: str) -> None:
    assert exact(asked, stored).score >= POLICY.legal_form_only


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Inc.", "Kestrel GmbH"),
        ("Kestrel Inc.", "Kestrel Co., Ltd."),
        ("Kestrel Limited", "Kestrel S.A.L."),
        ("Kestrel Corp", "Kestrel CJSC"),
        ("Kestrel Corp", "Kestrel FZE"),
        ("Kestrel N.V.", "Kestrel S.A."),
        ("Kestrel plc", "Kestrel OOO"),
        ("Kestrel AG", "Kestrel GmbH"),
        ("Kestrel S.p.A.", "Kestrel S.r.l."),
        ("Kestrel Company LLC", "Kestrel Company GmbH"),
        ("Kestrel Ltda.", "Kestrel K.K."),
    ],
)
def test_forms_that_no_law_knows_as_one_are_a_potential_match_and_say_so(asked: str, stored: str) -> None:
    for found in (exact(asked, stored), near(asked, stored)):
        assert POLICY.threshold <= found.score < POLICY.legal_form_only
        assert "legal forms of different laws" in found.why


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT])
def test_a_firms_form_against_a_person_or_a_ship_is_no_match(schema: Schema) -> None:
    found = exact("Kestrel Corp", a_hit("KESTREL", schema=schema))
    assert POLICY.threshold <= found.score < POLICY.legal_form_only
    assert "another kind of entity" in found.why


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("KVA Ltd", "KVA"),
        ("KVA", "KVA GmbH"),
        ("Opera Ltd", "OPERA"),
        ("Capital Limited", "CAPITAL"),
        ("Atom Corp", "ATOM"),
        ("Phoenix", "Phoenix OOO"),
    ],
)
def test_a_lone_acronym_or_everyday_word_without_its_form_is_no_match(asked: str, stored: str) -> None:
    found = exact(asked, stored)
    assert POLICY.threshold <= found.score < POLICY.legal_form_only
    assert "one legal form is missing" in found.why
    assert near(asked, stored).score <= found.score + 1 - POLICY.legal_form_only


@pytest.mark.parametrize("asked", ["KVA", "KVA GmbH", "Phoenix OOO", "Opera"])
def test_the_very_name_is_a_match_however_short_or_everyday(asked: str) -> None:
    assert exact(asked, asked).score == 1


def test_an_acronym_with_one_form_in_other_words_is_a_match() -> None:
    assert exact("KVA Corp", "KVA Corporation").score == POLICY.legal_form_only


@pytest.mark.parametrize(
    ("asked", "stored", "country", "is_match"),
    [
        ("Kestrel Corp", "Kestrel Co., Ltd.", "cn", True),
        ("Kestrel Corp", "Kestrel Ltd", "gb", False),
        ("Kestrel Co., Ltd.", "Kestrel Inc.", "cn", True),  # a Chinese firm's translation
        ("Kestrel Inc.", "Kestrel Co., Ltd.", "cn", False),
        ("Kestrel GmbH", "Kestrel", "ru", False),
        ("Kestrel GmbH", "Kestrel", "de", True),
        ("Kestrel Ltd", "Kestrel", "ru", True),  # English forms are everybody's translations
        ("OAO Kestrel", "Kestrel", "by", True),
    ],
)
def test_the_law_of_the_firms_country_decides(asked: str, stored: str, country: str, is_match: bool) -> None:
    found = exact(asked, a_hit(stored, countries=(country,)))
    assert (found.score >= POLICY.legal_form_only) == is_match


@given(st.sampled_from([name for _, names in FAMILIES for name in names.split("|")]))
def test_every_form_is_one_with_itself_and_is_found_at_the_end_of_a_name(form: str) -> None:
    forms = forms_of(plain_key(f"kestrel {form}"))
    assert forms
    assert may_be_one_form(forms, forms)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Shell plc", "DONA-SHELL"),
        ("Shell", "N.P.T.T. DONA-SHELL"),
        ("Total", "PERU TOTAL MARKET"),
        ("Target Corp", "Target Electronics"),
        ("Orange", "Orange Volunteers"),
        ("Visa Inc.", "Visa Plover Trading"),
        ("Apple Inc", "Golden Apple Ltd"),
        ("Ford", "Ford Wombat"),
        ("Gap", "Wombat Gap LLC"),
        ("Lithium Corp", "Lithium Element JSC"),
        ("Wombat Inc.", "Wombat Plover Industries"),
    ],
)
def test_a_large_companys_whole_name_is_not_one_word_of_a_small_ones(asked: str, stored: str) -> None:
    found = near(asked, stored)
    assert POLICY.nearest <= found.score < POLICY.threshold


def test_a_rare_word_with_the_very_legal_form_finds_the_longer_name() -> None:
    assert near("Wombat Ltda", "Plover Wombat Ltda").score >= POLICY.threshold
    assert near("Wombat Inc.", "Plover Wombat Ltda").score < POLICY.threshold
    assert near("Lithium Ltda", "Plover Lithium Ltda").score < POLICY.threshold


def test_a_telling_brand_still_finds_the_longer_name() -> None:
    assert near("Wombat", "Beijing Wombat Technology Co., Ltd.").score >= POLICY.threshold
    assert near("Wombat Ltd", "Wombat Technology Group").score >= POLICY.threshold


def test_a_family_name_that_is_an_everyday_word_finds_its_person() -> None:
    person = a_hit("TAYLOR, Wombat", schema=Schema.PERSON)
    assert near("Taylor", person).score >= POLICY.threshold
    assert near("Taylor Inc.", person).score < POLICY.threshold


def test_another_name_type_keeps_its_rule() -> None:
    weak = a_hit("Kestrel GmbH", name_type=NameType.WEAK_ALIAS)
    assert exact("Kestrel Inc.", weak).score == POLICY.weak_alias
    assert rank_near(Question(name="Kestrel Inc."), [weak], rare) == []


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Kestrel Inc.", "Kestrel, OAO"),
        ("Kestrel Corporation", "PJSC Kestrel"),
        ("Kestrel Ltd", "Public Joint Stock Company Kestrel"),
        ("Kestrel LLC", "OAO Kestrel"),
        ("Kestrel AG", "Kestrel GmbH"),
        ("Kestrel GmbH", "Kestrel Aktiengesellschaft"),
        ("Kestrel plc", "Kestrel OOO"),
        ("Kestrel N.V.", "Kestrel S.A."),
        ("Kestrel S.p.A.", "Kestrel S.r.l."),
        ("Kestrel Inc", "Kestrel FZE"),
    ],
)
def test_a_short_name_bears_the_legal_form_that_the_same_entity_is_listed_with(asked: str, listed: str) -> None:
    (found,) = rank_exact(Question(name=asked), [a_hit("KESTREL", name_type=NameType.ALIAS), a_hit(listed)])
    assert POLICY.threshold <= found.score < POLICY.legal_form_only
    assert "legal forms of different laws" in found.why


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("PAO Kestrel", "Kestrel, OAO"),
        ("Kestrel PJSC", "Kestrel, OAO"),
        ("JSC Kestrel", "Public Joint Stock Company Kestrel"),
        ("Kestrel OJSC", "ПАО Кестрел"),
        ("Kestrel Company Limited", "Kestrel Co., Ltd."),
        ("Kestrel Inc.", "Kestrel Corporation"),
        ("Kestrel Corp", "Kestrel Co., Ltd."),
        ("Kestrel Ltd", "Kestrel Limited"),
        ("OOO Kestrel", "Kestrel LLC"),
        ("Kestrel", "Kestrel, OAO"),
    ],
)
def test_a_short_name_with_a_form_that_its_law_knows_stays_a_match(asked: str, listed: str) -> None:
    (found,) = rank_exact(Question(name=asked), [a_hit("KESTREL", name_type=NameType.ALIAS), a_hit(listed)])
    assert found.score >= POLICY.legal_form_only
