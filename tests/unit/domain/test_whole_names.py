"""Names of common words, of two parts, with a branch or a brand: what is meant as a whole."""

from __future__ import annotations

import pytest

from bot.domain.names.matching import POLICY, Question, rank_near
from tests.unit.domain.near import a_hit, near, rare, score


def test_common_words_that_are_a_whole_name_match_it_in_any_order() -> None:
    assert score("Bank Industrial", "Industrial Bank") >= POLICY.threshold
    assert score("Bank Industrial", "Industrial Bank Group") < POLICY.nearest


def test_three_common_words_that_a_name_has_are_told_as_near() -> None:
    near_miss = near("Iran Shipping Lines", "Islamic Republic of Iran Shipping Lines")
    assert POLICY.nearest <= near_miss.score < POLICY.threshold
    assert "nothing but common words" in near_miss.why


@pytest.mark.parametrize("stored", ["Kestrel Avionics / Пустельга Авионика", "Kestrel Avionics/Harrier Holdings"])
def test_two_names_written_with_a_slash_are_each_a_name(stored: str) -> None:
    assert score("Kestrel Avoinics", stored) >= POLICY.threshold


def test_a_place_at_the_end_is_a_branch_only_where_nothing_else_was_left_out() -> None:
    assert "branch" in near("Kestrel Bank", "Kestrel Bank Chile").why
    assert "branch" not in near("Kestrel", "Kestrel Harrier Buzzard Iran").why


def test_who_asks_for_a_brand_alone_means_its_branches_too() -> None:
    assert score("Kestrel", "Kestrel Chile S.A.") >= POLICY.threshold
    assert score("Kestrel S.A.", "Kestrel Chile S.A.") < POLICY.threshold


def test_a_brand_alone_finds_a_name_however_long_that_it_leads() -> None:
    long = "Wombat Harrier Buzzard Plover Osprey Heron Bittern"
    assert score("Kestrel", f"Global Kestrel {long} Ltd") >= POLICY.threshold
    assert score("Kestrel", f"Osprey Kestrel {long} Ltd") < POLICY.threshold
    assert score("Kestrol", f"Kestrel {long} Ltd") < POLICY.threshold


def test_a_latin_word_within_the_syllables_of_a_chinese_name_is_no_match() -> None:
    assert score("Nike", "萨罗尼克科技公司") < POLICY.threshold
    assert score("Xiaomi", "小米科技有限责任公司") >= POLICY.threshold
    assert score("大华股份", "HUA") < POLICY.threshold  # "da" is a syllable there, and no particle


@pytest.mark.parametrize("asked", ["Kestrel Petrochemicallimited", "limitedliability company Kestrel Petrochemical"])
def test_a_legal_form_that_ran_into_its_neighbour_is_one(asked: str) -> None:
    assert score(asked, "Limited Liability Company Kestrel Petrochemical") > 0.9


@pytest.mark.parametrize(
    ("asked", "stored"),
    [("baoancorporation", "BAO AN CORPORATION"), ("kestrelcorporationinc", "KESTREL CORPORATION, INC")],
)
def test_a_name_run_together_with_all_its_legal_forms_is_one(asked: str, stored: str) -> None:
    assert score(asked, stored) > 0.9


@pytest.mark.parametrize(("asked", "stored"), [("Labcorp", "Business Lab"), ("Arvinas", "Arvin")])
def test_the_last_letters_of_a_short_word_are_no_legal_form(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


def test_a_whole_name_of_common_words_in_a_longer_question_is_told_where_it_has_three_of_them() -> None:
    asked = "Eastern Institute of Technology Group"
    assert POLICY.threshold <= score(asked, "Eastern Institute of Technology") < POLICY.legal_form_only
    assert score(asked, "Institute of Technology") < POLICY.threshold


def test_a_word_that_ends_as_a_legal_form_does_is_not_a_name_that_is_one() -> None:
    assert score("Wombatstock", "Joint Stock Company") == 0


@pytest.mark.parametrize(("asked", "stored"), [("زاهر جبارين", "JABARIN, Zaher"), ("منوچهر", "Manouchehr")])
def test_letters_side_by_side_in_a_script_without_vowels_may_be_two_sounds(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold


def test_a_name_that_goes_on_to_a_place_is_told_of_where_all_before_it_was_asked() -> None:
    assert score("Kestrel Bank", "Kestrel Bank Iran") == POLICY.threshold
    assert score("Kestrel Technologies", "Kestrel Technologies South Africa Pty Ltd.") == POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("General Bank", "General Bank Iran"),
        ("Kestrel Bank", "Kestrel Banks Iran"),
        ("Kestrel Air", "Harrier Air Iran"),
    ],
)
def test_a_place_after_common_words_or_others_is_no_more_than_near(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


def test_of_names_that_fit_alike_the_one_with_the_least_more_comes_first() -> None:
    longer, shorter = "China General Nuclear Harrier Plover Iran", "China General Nuclear Harrier"
    hits = [a_hit(longer, "a"), a_hit(shorter, "b")]
    found = rank_near(Question(name="China General Nuclear"), hits, rare)
    assert [(one.hit.entity_id, one.score) for one in found] == [("b", 0.8), ("a", 0.8)]
