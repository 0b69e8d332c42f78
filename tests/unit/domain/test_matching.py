"""Names compared: what is a slip, what is another name, and what the explanation says of it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.asked import Asked
from bot.domain.names.characters import compare
from bot.domain.names.comparison import Comparison
from bot.domain.names.form_laws import forms_of
from bot.domain.names.keys import family_first_keys, name_key
from bot.domain.names.matching import POLICY, Candidate, NameHit, Question, leaders, rank_exact, rank_near
from bot.domain.names.scoring import HOPELESS
from bot.domain.names.table import FEATURES, too_little

WEIGHTS = {feature.name: feature.weight for feature in FEATURES}


def a_hit(text: str, entity_id: str = "it", **more: object) -> NameHit:
    known: dict[str, object] = {
        "entity_id": entity_id,
        "schema": Schema.COMPANY,
        "text": text,
        "name_type": NameType.NAME,
        "key": name_key(text),
    }
    return NameHit(**known | more)  # type: ignore[arg-type] - a test's own values


def rare(_: str) -> float:
    return 0.9


def near(asked: str | Question, stored: str | NameHit) -> Candidate:
    question = Question(name=asked) if isinstance(asked, str) else asked
    (best,) = rank_near(question, [a_hit(stored) if isinstance(stored, str) else stored], rare)
    return best


def compared(asked: str, stored: str) -> Comparison:
    prepared = Asked(Question(name=asked), rare, POLICY, too_little=too_little(HOPELESS))
    return compare(prepared, a_hit(stored))


def score(asked: str, stored: str) -> float:
    found = rank_near(Question(name=asked), [a_hit(stored)], rare)
    return found[0].score if found else 0.0


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Avionics", "KESTREL AVIONICS CO., LTD."),
        ("Kestrel Avoinics", "Kestrel Avionics"),
        ("Kestrl Avionics", "Kestrel Avionics"),
        ("Kestrelavionics", "Kestrel Avionics Ltd"),
        ("kestrelavionicsltd", "Kestrel Avionics Ltd"),
        ("Kest rel Avionics", "Kestrel Avionics"),
        ("Avionics Kestrel", "Kestrel Avionics"),
        ("Avionics Kestrel OOO", "ООО «Кестрел Авионикс»"),
        ("Kestrel Intl Trdg", "Kestrel International Trading"),
        ("Kestrel Mfg Grp", "Kestrel Manufacturing Group"),
        ("Kestrel Avionics Compny", "Kestrel Avionics"),
        ("Kestrel", "Beijing Kestrel Technology Co., Ltd."),
        ("Kestrel 7th Factory", "Kestrel 7 Factory"),
        ("Brigade Forty-Four Kestrel", "Brigade 44 Kestrel"),
        ("U.A. Kestrel", "United Arsenal Kestrel"),
        ("Кестрел", "Kestrel"),
        ("Κεστρελ", "Kestrel"),
        ("Mohamed Yusuf Karim", "MUHAMMAD, Youssef Karim"),
        ("محمد يوسف كريم", "Muhammad Yusuf KARIM"),
        ("عبد الرحمن قندوز", "QUNDUZ, Abdul Rahman"),
        ("S. Karimov", "Sergey KARIMOV"),
        ("Sech1n Kestrel", "Sechin Kestrel"),
        ("Kestrel Partners V", "Kestrel Partners VI"),
        ("大鹏", "深圳市大鹏创新科技有限公司"),
        ("大鵬科技", "大鹏科技有限公司"),
        ("大鹏科技", "Dapeng Technology Co., Ltd."),
        ("Dapeng Technology", "大鹏科技有限公司"),
    ],
)
def test_a_name_varied_as_people_vary_it_is_a_potential_match(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Technology Co., Ltd.", "Kestrel Technology Co., Ltd."),
        ("China Group", "China Kestrel Group"),
        ("Shenzhen Technology", "Shenzhen Kestrel Technology"),
        ("科技集团", "大鹏科技集团"),
        ("Kestrel", "Kettle"),
        ("Kestrel", "Petrel"),
        ("DJI", "DHI"),
        ("CATL", "CALT Solutions"),
        ("116 Arsenal", "75 Arsenal"),
        ("Kestrel 2004-1", "Kestrel 2005-1"),
        ("Kestrel Spain", "Kestrel Norway"),
        ("Hassan Karimov", "Sergey Karimov"),
        ("S. Karimov", "Viktor KARIMOV"),
        ("Sergey Ivanovich Karimov", "Sergey Petrovich Karimov"),
        ("Karim", "Karimovsky"),
        ("КЕСТ", "КЕСТЛЕР"),
        ("大鹏", "大鲸科技有限公司"),
        ("KAF", "Kestrel Avionics Factory"),
    ],
)
def test_another_name_is_none_however_it_looks(asked: str, stored: str) -> None:
    assert score(asked, stored) < POLICY.threshold


def test_the_initials_of_a_name_are_told_as_near() -> None:
    found = near("KAF", "Kestrel Avionics Factory")
    assert POLICY.threshold > found.score == POLICY.initials_of_one > POLICY.nearest
    assert "initials alone never make a match" in found.why


def test_initials_that_several_names_have_say_less() -> None:
    hits = [a_hit("Kestrel Avionics Factory", "one"), a_hit("Kabul Air Freight", "other")]
    found = rank_near(Question(name="KAF"), hits, rare)
    assert [candidate.score for candidate in found] == [WEIGHTS["only_initials"]] * 2


def test_initials_yield_to_a_name_that_has_the_word() -> None:
    hits = [a_hit("Kestrel Investment Management", "initials"), a_hit("KIM, Chol", "word", schema=Schema.PERSON)]
    found = rank_near(Question(name="Kim"), hits, rare)
    assert [candidate.hit.entity_id for candidate in found] == ["word", "initials"]


@pytest.mark.parametrize("asked", ["&", "and", "The"])
def test_particles_are_no_initials(asked: str) -> None:
    assert rank_near(Question(name=asked), [a_hit("Avionics Nadir Depot"), a_hit("Tern Harrier East")], rare) == []


def test_one_chinese_character_is_no_name() -> None:
    assert score("中", "中国电子") < POLICY.nearest
    assert score("中国", "中国") == WEIGHTS["indistinct"]  # the whole name: found exactly, not by likeness


def test_a_person_is_not_called_by_initials() -> None:
    person = a_hit("GORDON, Stanley Edwin", schema=Schema.PERSON)
    assert rank_near(Question(name="GSE"), [person], rare) == []


def test_a_short_word_that_a_longer_name_begins_with_is_no_match() -> None:
    assert score("DHX", "DHX Kestrel") < POLICY.threshold <= score("Kestrel", "Kestrel Harrier")


def test_the_explanation_names_what_was_met_what_was_missing_and_what_else_counted() -> None:
    found = near("Kestral Avionics Nine", "Avionics Kestrel Marine Ltd")
    assert found.why == (
        "name “Avionics Kestrel Marine Ltd”: “kestral” for “kestrel”, “avionics”; not in the name: “nine”; "
        "not asked for: “marine”; in another order"
    )


def test_numbers_that_differ_are_said() -> None:
    assert near("Kestrel Avionics Plant 116", "Kestrel Avionics Plant 75").why.endswith("the numbers differ")


def test_a_legal_form_is_a_weak_signal() -> None:
    same, other, none = (score("Kestrl GmbH", f"Kestrel {form}") for form in ("GmbH", "AG", ""))
    assert same > none > other > same - 0.1


def test_a_name_with_the_legal_form_that_was_asked_for_comes_first() -> None:
    hits = [a_hit("Kestrel Avionics Company", "other"), a_hit("Kestrel Avionics Company LLC", "same")]
    found = rank_near(Question(name="Kestrl Avionics Company LLC"), hits, rare)
    assert [candidate.hit.entity_id for candidate in found] == ["same", "other"]


@pytest.mark.parametrize("schema", [Schema.PERSON, Schema.VESSEL, Schema.AIRCRAFT])
def test_a_question_with_a_legal_form_means_no_person_and_no_ship(schema: Schema) -> None:
    hit = a_hit("Kestrel", schema=schema)
    with_form, without = near("Kestrl Corporation", hit), near("Kestrl", hit)
    assert with_form.score < without.score - 0.05
    assert "another kind of entity" in with_form.why


def test_an_acronym_with_another_legal_form_is_no_acronym_of_the_name() -> None:
    assert score("KAP", "Kestrel Avionics Plant") == POLICY.initials_of_one
    assert score("KAP S.A.", "Kestrel Avionics Plant S.A.") == POLICY.initials_of_one
    assert score("KAP Co., Ltd.", "Kestrel Avionics Plant S.A.") < POLICY.nearest


@pytest.mark.parametrize("text", ["KARIMOV, Sergey", "Sergey KARIMOV"])
def test_a_given_name_alone_is_no_match(text: str) -> None:
    hit = a_hit(text, schema=Schema.PERSON)
    assert near("Karimov", hit).score >= POLICY.threshold
    assert near("Sergey Karimow", hit).score >= POLICY.threshold
    given = near("Sergey", hit)
    assert given.score <= WEIGHTS["given_only"]
    assert "a given name only" in given.why


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


@pytest.mark.parametrize("asked", ["Kestrel Petrochemicallimited", "limitedliability company Kestrel Petrochemical"])
def test_a_legal_form_that_ran_into_its_neighbour_is_one(asked: str) -> None:
    assert score(asked, "Limited Liability Company Kestrel Petrochemical") > 0.9


def test_the_last_letters_of_a_short_word_are_no_legal_form() -> None:
    assert score("Labcorp", "Business Lab") == 0


def test_a_whole_name_of_common_words_in_a_longer_question_is_told_where_it_has_three_of_them() -> None:
    asked = "Eastern Institute of Technology Group"
    assert POLICY.threshold <= score(asked, "Eastern Institute of Technology") < POLICY.legal_form_only
    assert score(asked, "Institute of Technology") < POLICY.threshold


def test_a_word_that_ends_as_a_legal_form_does_is_not_a_name_that_is_one() -> None:
    assert score("Wombatstock", "Joint Stock Company") == 0


@pytest.mark.parametrize(("asked", "stored"), [("زاهر جبارين", "JABARIN, Zaher"), ("منوچهر", "Manouchehr")])
def test_letters_side_by_side_in_a_script_without_vowels_may_be_two_sounds(asked: str, stored: str) -> None:
    assert score(asked, stored) >= POLICY.threshold


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
