"""A name that is asked in other letters than it is stored in is found, and the answer says how it was read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.matching import POLICY
from bot.services.screening.resolving import resolve
from tests.bench.scoring import score_names
from tests.builders import named
from tests.fake_store import FakeIndex

INDEX = FakeIndex(
    [
        named("xiaomi", "Xiaomi Corporation"),
        named("huawei", "Huawei"),
        named("hikvision", "Hikvision"),
        named("cosco", "COSCO"),
        named("zte", "ZTE"),
        named("gazprom", "Газпром"),
    ]
)


def best(asked: str) -> tuple[str, float, str]:
    found = resolve(asked, INDEX)
    assert found.chosen, asked
    return found.chosen[0].hit.entity_id, found.chosen[0].score, found.chosen[0].why


@pytest.mark.parametrize(
    ("asked", "entity"),
    [("Хiaomi Corp", "xiaomi"), ("Hіkvision", "hikvision"), ("Ηuawei", "huawei"), ("Газпpом", "gazprom"),
     ("X\u200biaomi Corporation", "xiaomi"), ("\u202eHuawei", "huawei")],
)  # fmt: skip
def test_a_name_that_only_looks_like_it_is_the_name(asked: str, entity: str) -> None:
    assert resolve(asked, INDEX).outcome is Outcome.MATCH
    assert best(asked)[0] == entity


def test_the_answer_says_that_scripts_were_mixed() -> None:
    assert best("Хiaomi Corporation")[2].endswith("“Хiaomi” read as “Xiaomi”: it mixes Cyrillic and Latin letters")


def test_a_word_wholly_of_letters_that_look_latin_is_a_potential_match_and_says_so() -> None:
    entity, score, why = best("СОЅСО")
    assert entity == "cosco"
    assert POLICY.threshold <= score < 1.0
    assert why.endswith("“СОЅСО” read as “COSCO”")


@pytest.mark.parametrize(
    ("asked", "entity", "read"),
    [("화웨이", "huawei", "as “Huawei”"), ("ハイクビジョン", "hikvision", "by its sound as “hikvision”"),
     ("هيكفيجن", "hikvision", "by its sound as “hikvision”"), ("ファーウェイ", "huawei", "as “Huawei”"),
     ("샤오미", "xiaomi", "as “Xiaomi”"), ("지티이", "zte", "as “ZTE”")],
)  # fmt: skip
def test_a_name_in_a_script_of_sounds_is_a_potential_match_and_says_how_it_was_read(
    asked: str, entity: str, read: str
) -> None:
    found, score, why = best(asked)
    assert found == entity
    assert POLICY.threshold <= score < 1.0
    assert read in why


@pytest.mark.parametrize("asked", ["トヨタ自動車", "삼성전자", "أرامكو السعودية", "Татнефть", "Toyota"])
def test_another_name_in_such_letters_is_no_match(asked: str) -> None:
    assert resolve(asked, INDEX).outcome is Outcome.NO_MATCH


def test_scores_of_given_names_follow_the_same_readings() -> None:
    (hit,) = [hit for hit in INDEX.hits if hit.entity_id == "hikvision"]
    assert score_names("하이크비전", [hit], INDEX)[0].score == best("하이크비전")[1]


SPELT = FakeIndex(
    [
        replace(named(id, name), schema=Schema.PERSON)
        for id, name in [
            ("quollchenko", "QUOLLCHENKO, Viktor"),
            ("kestrelzhin", "KESTRELZHIN, Evgeni"),
            ("kestrelzhushin", "KESTRELZHUSHIN, Evgeni"),
            ("numbayev", "NUMBAYEV, Vyacheslav"),
            ("khamulin", "KHAMULIN, Ali"),
        ]
    ]
    + [named("kvollantex", "KVOLLANTEX EUROPE"), named("kvoll", "KVOLL AIR")]
)


@pytest.mark.parametrize(
    ("asked", "entity"),
    [
        ("Quolltschenko", "quollchenko"),
        ("Kestreljouchine", "kestrelzhushin"),
        ("Jewgeni Kestrelschin", "kestrelzhin"),
        ("Wjatscheslaw Numbajew", "numbayev"),
        ("Chamulin", "khamulin"),
        ("Кволлантекс", "kvollantex"),
        ("Кволл Эйр", "kvoll"),
    ],
)
def test_a_name_in_german_french_or_russian_spelling_is_a_potential_match(asked: str, entity: str) -> None:
    found = resolve(asked, SPELT)
    assert found.outcome is Outcome.POTENTIAL_MATCH
    assert found.chosen[0].hit.entity_id == entity


def test_the_answer_says_that_a_name_was_read_in_english_spelling() -> None:
    (found,) = resolve("Jewgeni Kestrelschin", SPELT).chosen
    assert found.why.endswith("“Jewgeni Kestrelschin” read in English spelling as “evgeni kestrelzhin”")


@pytest.mark.parametrize("asked", ["Wiktor Quokkaschenko", "Jansen Wischer"])
def test_a_word_that_gives_no_stored_word_is_read_as_it_stands(asked: str) -> None:
    assert resolve(asked, SPELT).outcome is Outcome.NO_MATCH


def test_a_word_that_a_stored_name_has_is_read_as_it_stands() -> None:
    person = replace(named("kestrelzhin", "KESTRELZHIN, Evgeni"), schema=Schema.PERSON)
    index = FakeIndex([person, named("lines", "Jewgeni Lines"), named("tools", "Kestrelschin Tools")])
    assert resolve("Jewgeni Kestrelschin", index).outcome is not Outcome.POTENTIAL_MATCH


@pytest.mark.parametrize("asked", ["Hikvision", "Hіkvision", "ハイクビジョン", "화웨이", "СОЅСО", "Хiaomi Corp"])
def test_another_workspaces_own_names_are_found_in_no_reading(asked: str) -> None:
    theirs = FakeIndex([])
    theirs.hits = [replace(hit, team="T2") for hit in INDEX.hits]
    found = resolve(asked, theirs, team="T1")
    assert (found.outcome, found.chosen, found.also) == (Outcome.NO_MATCH, (), ())
    assert resolve(asked, theirs, team="T2").chosen[0].hit.entity_id == best(asked)[0]
