"""What an exact name decides: in another country, in another order, of a person, beside a weak alias."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import family_first_keys, name_key
from bot.domain.names.matching import POLICY, NameHit, Question, leaders, rank_exact, rank_near
from bot.domain.names.word_tables.form_laws import forms_of
from tests.unit.domain.near import WEIGHTS, a_hit, near, rare, score


def test_a_country_and_a_kind_given_in_the_question_count() -> None:
    hit = a_hit("Kestrel Avionics", countries=("cn",))
    plain = near("Kestrl Avionics", hit).score
    there = near(Question(name="Kestrl Avionics", countries=("cn", "hk"), schema=Schema.ORGANIZATION), hit)
    elsewhere = near(Question(name="Kestrl Avionics", countries=("br",)), hit)
    a_ship = near(Question(name="Kestrl Avionics", schema=Schema.VESSEL), hit)
    assert there.score == plain
    assert plain > elsewhere.score
    assert plain > a_ship.score
    assert "another country" in elsewhere.why
    assert "another kind of entity" in a_ship.why


def test_an_exact_name_of_another_country_is_no_exact_match_any_more() -> None:
    hit = a_hit("Kestrel", countries=("cn",))
    (found,) = rank_exact(Question(name="Kestrel", countries=("br",)), [hit])
    assert POLICY.threshold <= found.score < POLICY.legal_form_only
    assert found.why == "name “Kestrel”, exactly, another country"


def test_weak_aliases_and_acronyms_never_come_near() -> None:
    hits = [a_hit("Kestrel", name_type=kind) for kind in (NameType.WEAK_ALIAS, NameType.ACRONYM)]
    assert rank_near(Question(name="Kestrl"), hits, rare) == []


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Vladimir Kestrel", "KESTREL, Vladimir"),
        ("Omar bin Kestrel", "BIN KESTREL, Omar"),
        ("Kestrel, Vladimir", "Vladimir KESTREL"),
    ],
)
def test_a_person_is_met_exactly_wherever_the_family_name_stands(asked: str, stored: str) -> None:
    (found,) = rank_exact(Question(name=asked), [a_hit(stored, schema=Schema.PERSON)])
    assert (found.score, "place of the family name" in found.why) == (1.0, True)


@pytest.mark.parametrize(
    ("asked", "stored", "schema"),
    [
        ("Vladimir Kestrel", "Kestrel Vladimir", Schema.COMPANY),
        ("Bin Kestrel Omar", "KESTREL, Omar Bin", Schema.PERSON),
    ],
)
def test_words_in_another_order_are_no_exact_name_but_for_a_family_name(
    asked: str, stored: str, schema: Schema
) -> None:
    assert "place of the family name" not in str(rank_exact(Question(name=asked), [a_hit(stored, schema=schema)]))


@pytest.mark.parametrize(("asked", "stored"), [("Meln Ltda.", "Melon Ltda."), ("ZET", "Zest"), ("Kset", "Kest")])
def test_a_short_word_a_slip_away_is_told_as_near_and_no_match(asked: str, stored: str) -> None:
    assert POLICY.nearest <= score(asked, stored) < POLICY.threshold


def test_a_company_of_one_word_twice_is_met_but_for_its_legal_form() -> None:
    (found,) = rank_exact(Question(name="Kestrel Kestrel"), [a_hit("Kestrel Kestrel LLC")])
    assert found.score == POLICY.legal_form_only


def test_a_name_with_a_legal_form_is_no_persons() -> None:
    assert family_first_keys("Kestrel Works Ltd") == {}


def test_a_weak_alias_met_exactly_does_not_decide() -> None:
    (found,) = rank_exact(Question(name="KES"), [a_hit("KES", name_type=NameType.WEAK_ALIAS)])
    assert POLICY.threshold <= found.score < POLICY.legal_form_only


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_hit("Kestrel Great", "z-listed"), a_hit("Kestrel Great", "a-alias", name_type=NameType.ALIAS)),
        (a_hit("Kestrel Great", "z-begins"), a_hit("Great Kestrel", "a-holds")),
        (a_hit("Kestrel Global", "z-begins"), a_hit("Global Kestrel", "a-holds")),
    ],
)
def test_the_listed_name_comes_before_an_alias_and_one_that_begins_so_before_one_that_holds_it(
    first: NameHit, second: NameHit
) -> None:
    ranked = rank_near(Question(name="Kestrel"), [second, first], rare)
    assert [c.hit for c in ranked] == [first, second]


def test_a_particle_of_the_question_is_no_misspelt_legal_form() -> None:
    hits = [a_hit("Kestrel Holding SAL", "a"), a_hit("Al Kestrel Wombat", "z")]
    assert [c.hit.entity_id for c in rank_near(Question(name="Al Kestrel"), hits, rare)] == ["z", "a"]


def test_only_candidates_as_good_as_the_best_lead() -> None:
    hits = [a_hit("Kestrel Avionics", "a"), a_hit("Kastral Avianics", "b"), a_hit("Kestrel Marine Works", "c")]
    ranked = rank_near(Question(name="Kestrel Avionics"), hits, rare)
    assert [c.hit.entity_id for c in leaders(ranked, POLICY.threshold)] == ["a"]


WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", min_size=1, max_size=30).filter(name_key)


@given(WORDS)
def test_a_name_meets_itself_fully(name: str) -> None:
    assert score(name, name) >= (1.0 if near(name, name).score == 1 else WEIGHTS["indistinct"])


@given(st.text(min_size=1, max_size=40).filter(name_key), st.text(min_size=1, max_size=40).filter(name_key))
def test_a_score_is_a_share_whatever_is_asked(asked: str, stored: str) -> None:
    assert 0 <= score(asked, stored) <= 1


@given(WORDS, st.sampled_from(["Ltd", "Inc.", "GmbH", "OOO"]))
def test_a_legal_form_added_never_takes_a_telling_name_below_the_threshold(name: str, form: str) -> None:
    assume(score(name, name) > WEIGHTS["indistinct"] and not forms_of(name_key(f"of {name}")))  # "e u" is a form itself
    assert score(f"{name} {form}", name) >= POLICY.threshold


def test_an_exact_name_in_another_country_is_a_tenth_less() -> None:
    (found,) = rank_exact(Question(name="Kestrel", countries=("br",)), [a_hit("Kestrel", countries=("cn",))])
    assert found.score == 0.9
    (same,) = rank_exact(Question(name="Kestrel", countries=("cn",)), [a_hit("Kestrel", countries=("cn",))])
    assert same.score == 1.0


def test_a_bank_of_a_country_is_no_branch_there() -> None:
    branch, other = near("Kestrel Bank", "Kestrel Bank Chile"), near("Kestrel Bank", "Kestrel Bank of Chile")
    assert ("branch" in branch.why, "branch" in other.why) == (True, False)


@pytest.mark.parametrize(
    ("asked", "stored"),
    [("Wombat Mafdn", "Wombat Maron"), ("Wombat Mhrom", "Wombat Maron"), ("Mjhon Harrier", "Maron Harrier")],
)
def test_a_word_of_five_letters_with_two_slips_is_another_word(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.nearest <= score(asked.replace("Wombat", "Wombas"), asked)


@pytest.mark.parametrize("asked", ["خامنئي", "نصرالله", "لوكاشنكو"])
def test_vowels_that_are_not_written_are_nothing_that_the_name_lacks(asked: str) -> None:
    stored = {"خامنئي": "KHAMENEI, Mojtaba", "نصرالله": "NASRALLAH, Hasan", "لوكاشنكو": "LUKASHENKO, Dmitry"}
    assert score(asked, stored[asked]) >= POLICY.threshold
