"""Whoever else reaches the threshold is told beside an answer, through the real store."""

from __future__ import annotations

import json

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Name, NameType, Schema
from bot.services.screening.answer_json import to_json
from bot.services.screening.recalling import recorded
from bot.services.screening.resolving import resolve
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock
from tests.integration.asking import CLI, ask
from tests.integration.conftest import NewWork
from tests.integration.loading import load


def a_person(id: str, name: str, *countries: str) -> Entity:
    names = (Name(text=name, type=NameType.NAME),)
    return builders.an_entity(id, schema=Schema.PERSON, caption=name, names=names, identifiers=(), countries=countries)


ENTITIES = (
    builders.named("serniya", "Serniya Engineering"),
    builders.named("sdn", "OOO SERNIYA INZHINIRING"),
    builders.named("kestrel", "Kestrel Shipping", "Osprey Sea Lines"),
    builders.named("trading", "Kestrel Shipping Trading"),
    builders.named("taesong", "KOREA TAESONG TRADING COMPANY"),
    builders.named("daesong", "Korea Daesong Trading Company"),
    a_person("noorzai", "MALIK NOORZAI", "af"),
    a_person("hajji", "NOORZAI, Hajji Malik", "af"),
    a_person("oleg", "DERIPASKA, Oleg Vladimirovich", "ru"),
    a_person("dua", "أبو دعاء"),
    a_person("abu", "ABU DU'A"),
    a_person("maduro", "MADURO MOROS, Nicolas", "ve"),
    builders.an_entity(
        "regime",
        schema=Schema.JURISDICTION,
        caption="Maduro regime",
        identifiers=(),
        countries=("ve",),
        names=(Name(text="Maduro regime", type=NameType.NAME), Name(text="Nicolas Maduro", type=NameType.ALIAS)),
    ),
)
OTHERS = [f"{chr(98 + n // 10)}{'aeiou'[n % 5]}{chr(107 + n % 10)}ov" for n in range(150)]
"""What nobody is called who is meant."""
LISTED = builders.a_snapshot(
    entities=ENTITIES,
    designations=tuple(builders.a_designation(f"d-{e.id}", entity_id=e.id, listed_as=e.caption) for e in ENTITIES),
)


@pytest.fixture(scope="module")
def screener(shared_work: NewWork) -> Screener:
    load(shared_work, LISTED)
    return Screener(shared_work, FakeClock())


@pytest.mark.parametrize(
    ("asked", "outcome", "found", "also"),
    [
        ("Serniya Engineering", Outcome.MATCH, ["serniya"], ["sdn"]),
        ("OOO Serniya Inzhiniring", Outcome.MATCH, ["sdn"], ["serniya"]),
        ("Malik Noorzai", Outcome.MATCH, ["noorzai"], ["hajji"]),
        ("NOORZAI, Hajji Malik", Outcome.MATCH, ["hajji"], ["noorzai"]),
        ("Kestrel Shipping", Outcome.MATCH, ["kestrel"], ["trading"]),
        ("Kestrel Shipping Trading", Outcome.MATCH, ["trading"], ["kestrel"]),
        ("Osprey Sea Lines", Outcome.MATCH, ["kestrel"], []),
        ("Korea Daesong Trading Company", Outcome.MATCH, ["daesong"], ["taesong"]),
        ("Korea Taesong Trading Co.", Outcome.MATCH, ["taesong"], ["daesong"]),
        ("Nicolas Maduro", Outcome.POTENTIAL_MATCH, ["maduro"], ["regime"]),
        ("Oleg Deripaska", Outcome.POTENTIAL_MATCH, ["oleg"], []),
        ("Quokka Wombat", Outcome.NO_MATCH, [], []),
    ],
)
def test_an_exact_name_hides_nobody(
    screener: Screener, asked: str, outcome: Outcome, found: list[str], also: list[str]
) -> None:
    answer = ask(screener, asked)
    assert answer.outcome is outcome
    assert [finding.entity.id for finding in answer.findings] == found
    assert [finding.entity.id for finding in answer.also] == also


def test_those_beside_are_findings_in_json_and_in_the_record(screener: Screener) -> None:
    answer = ask(screener, "Serniya Engineering")
    (also,), more = (to_json(answer)[key] for key in ("also", "also_more"))
    assert (also["entity"]["id"], also["status"], len(also["designations"])) == ("sdn", "designated", 1)
    assert also["match"]["score"] > 0.79
    assert more is False
    assert screener.recall(answer.record, asker=CLI) == answer


def test_what_alone_is_lacking_of_a_name_is_in_json(screener: Screener) -> None:
    (found,) = to_json(ask(screener, "Oleg Deripaska"))["findings"]
    assert found["match"]["lacks"] == "patronymic “Vladimirovich”"


def test_one_who_is_chosen_hides_the_others_no_more_than_an_exact_name_does(screener: Screener) -> None:
    answer = ask(screener, "Serniya Engineering")
    picked = screener.pick(answer.record, "sdn", asker=CLI)
    assert [finding.entity.id for finding in picked.findings] == ["sdn"]
    assert [finding.entity.id for finding in picked.also] == ["serniya"]


def test_a_record_from_before_anybody_was_told_beside_is_read(screener: Screener, shared_work: NewWork) -> None:
    answer = ask(screener, "Serniya Engineering")
    with shared_work() as uow:
        record = uow.records.get(answer.record, team="")
    assert record is not None
    old = json.loads(record.answer)
    del old["also"], old["also_more"], old["findings"][0]["match"]["lacks"]
    read = recorded(json.dumps(old))
    assert (read.also, read.findings[0].match.lacks) == ((), "")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Serniya Engineering and Kestrel Shipping", ("Serniya Engineering", "Kestrel Shipping")),
        ("Kestrel Shipping / Oleg Deripaska", ("Kestrel Shipping", "Oleg Deripaska")),
        ("NOORZAI, Hajji Malik", ("NOORZAI, Hajji Malik",)),
        ("Procter and Gamble", ("Procter and Gamble",)),
        ("Kestrel Shipping, Serniya Engineering and Quokka", ("Kestrel Shipping", "Serniya Engineering", "Quokka")),
    ],
)
def test_the_store_decides_what_is_one_name(screener: Screener, text: str, names: tuple[str, ...]) -> None:
    assert screener.names_in(text, asker=CLI) == names


def test_a_listed_part_of_what_stays_one_name_is_told(screener: Screener) -> None:
    answer = ask(screener, "Kestrel Shipping and Procter")
    assert answer.outcome is Outcome.NO_MATCH
    assert [finding.entity.id for finding in answer.also] == ["kestrel"]


def test_who_has_every_word_of_a_name_is_found_in_a_crowd_of_those_who_have_one(new_work: NewWork) -> None:
    crowd = [a_person(f"m{n}", f"MUHAMMAD, {word}") for n, word in enumerate(OTHERS)]
    crowd += [a_person(f"a{n}", f"AMIN, {word}") for n, word in enumerate(OTHERS)]
    crowd.append(a_person("kunya", "SALIH, Abu"))
    meant = a_person("meant", "AMAN, Mohammed")
    load(new_work, builders.a_snapshot(entities=(*crowd, a_person("exact", "Muhammad AMIN"), meant), designations=()))
    with new_work() as uow:
        found = resolve("Amin, Muhammad", uow.index)
        by_kunya = uow.index.with_every_word("Abu-Salaah", limit=10)
    assert "meant" in {candidate.hit.entity_id for candidate in found.also}
    assert [hit.text for hit in by_kunya] == ["SALIH, Abu"]


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Mohamed Lakhal", "ABU MUHAMMAD AL-KHAL"),  # the article in another order of letters
        ("'Abd al-Rahman", "Abdelrahman"),  # three words in one
        ("Ibrahim Ali Muhammad Abu Bakr", "ALI, Abu Muhammad"),  # within it, in another order
    ],
)
def test_who_is_written_otherwise_is_told_beside_the_very_name(new_work: NewWork, asked: str, listed: str) -> None:
    words = asked.replace("'", "").replace("-", " ").split()
    crowd = [a_person(f"{word}{n}", f"{word}, {name}") for word in words for n, name in enumerate(OTHERS)]
    load(
        new_work,
        builders.a_snapshot(entities=(*crowd, a_person("very", asked), a_person("meant", listed)), designations=()),
    )
    with new_work() as uow:
        found = resolve(asked, uow.index)
    assert [candidate.hit.entity_id for candidate in found.chosen] == ["very"]
    assert "meant" in {candidate.hit.entity_id for candidate in found.also}


def test_who_is_meant_in_arabic_letters_is_found_among_many_with_one_of_the_words(new_work: NewWork) -> None:
    crowd = [a_person(f"a{n}", f"AHMED, {word}") for n, word in enumerate(OTHERS)]
    company = builders.named("firm", "AHMED ALI FURQAN")
    load(
        new_work,
        builders.a_snapshot(entities=(*crowd, company, a_person("meant", "AHMAD, Ali Ahmad")), designations=()),
    )
    with new_work() as uow:
        found = resolve("أحمد علي أحمد", uow.index)
        firm = resolve("أحمد علي فرقان", uow.index)
    assert [candidate.hit.entity_id for candidate in found.chosen] == ["meant"]
    assert [candidate.hit.entity_id for candidate in firm.chosen] == ["firm"]


def test_all_persons_of_the_one_name_that_was_asked_are_told_beside_a_weak_alias(new_work: NewWork) -> None:
    family = [a_person(f"p{n}", f"KESTRELOV, {name}") for n, name in enumerate(("Arif", "Abdul Karim", "Abdul Nadim"))]
    others = [a_person(f"o{n}", f"WOM{chr(98 + n)}AT, Kestrelov") for n in range(24)]  # a given name tells nobody
    names = (Name(text="PLOVER, Emu", type=NameType.NAME), Name(text="Kestrelov", type=NameType.WEAK_ALIAS))
    weak = builders.an_entity("weak", schema=Schema.PERSON, caption="PLOVER, Emu", names=names, identifiers=())
    load(new_work, builders.a_snapshot(entities=(*family, *others, weak), designations=()))
    with new_work() as uow:
        found = resolve("Kestrelov", uow.index)
    told = {candidate.hit.entity_id for candidate in (*found.chosen, *found.also)}
    assert told == {"weak", "p0", "p1", "p2"}


def test_who_sounds_like_an_exact_name_without_vowels_is_told_beside_it(screener: Screener) -> None:
    answer = ask(screener, "أبو دعاء")
    assert [finding.entity.id for finding in answer.findings] == ["dua"]
    assert "abu" in [one.entity.id for one in answer.also]
