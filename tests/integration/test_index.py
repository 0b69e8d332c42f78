"""Candidates from the stored names: exact keys from SQL, likeness from memory."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event

from bot.domain.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.matching import IDENTIFIER, NameHit
from bot.domain.names import identifier_keys, name_key
from tests import builders
from tests.builders import named
from tests.integration.conftest import NewWork
from tests.integration.loading import NOW, load

XIAOMI = builders.an_entity(
    names=(
        Name(text="Xiaomi Corporation", type=NameType.NAME),
        Name(text="小米集团", type=NameType.NATIVE, script="Hans"),
    ),
    identifiers=(Identifier(type=IdentifierType.TICKER, value="01810 HK"),),
)
SNAPSHOT = builders.a_snapshot(
    entities=(
        XIAOMI,
        named("huawei", "Huawei Technologies Co., Ltd.", "华为技术有限公司"),
        named("smic", "Semiconductor Manufacturing International Corporation"),
        named("telecom", "China Telecom Corporation Limited"),
        named("mobile", "China Mobile Communications Group Co., Ltd."),
        named("hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd."),
    )
)


@pytest.fixture
def loaded(new_work: NewWork) -> NewWork:
    load(new_work, SNAPSHOT)
    return new_work


def similar(new_work: NewWork, text: str, limit: int = 200) -> list[str]:
    with new_work() as uow:
        return [hit.entity_id for hit in uow.index.similar(text, limit=limit)]


def test_a_name_is_found_by_its_key(loaded: NewWork) -> None:
    hit = NameHit(
        entity_id="xiaomi", schema=Schema.COMPANY, text="Xiaomi Corporation", name_type=NameType.NAME, key="xiaomi"
    )
    with loaded() as uow:
        assert uow.index.exact([name_key("XIAOMI CORP."), "nobody"]) == [hit]
        assert uow.index.exact([]) == []


def test_an_identifier_is_found_however_it_is_written(loaded: NewWork) -> None:
    with loaded() as uow:
        (hit,) = uow.index.exact(identifier_keys("HKG:1810"))
    assert (hit.entity_id, hit.text, hit.name_type, hit.key) == ("xiaomi", "01810 HK", IDENTIFIER, "ticker:1810.HK")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("xaiomi", "xiaomi"),
        ("Xiaomi Holdings", "xiaomi"),
        ("小米集困", "xiaomi"),
        ("華為", "huawei"),
        ("Hauwei Tech", "huawei"),
        ("Hik vision", "hikvision"),
        ("Hikvison Digital", "hikvision"),
        ("Semiconducter Manufacturing Intl", "smic"),
    ],
)
def test_the_name_that_was_meant_comes_first(loaded: NewWork, asked: str, meant: str) -> None:
    assert similar(loaded, asked)[0] == meant


def test_names_that_share_a_rare_word_come_before_those_that_share_a_common_one(loaded: NewWork) -> None:
    assert similar(loaded, "China Telecom")[:2] == ["telecom", "mobile"]


def test_no_more_names_are_given_than_asked_for_and_none_twice(loaded: NewWork) -> None:
    assert len(similar(loaded, "China", limit=3)) == 3
    everything = similar(loaded, "China", limit=100)
    assert len(everything) == 8
    assert sorted(set(everything)) == sorted(entity.id for entity in SNAPSHOT.entities)


def test_a_text_without_letters_finds_no_words_and_breaks_nothing(loaded: NewWork) -> None:
    assert len(similar(loaded, "!!! \0 \ud83d", limit=2)) == 2


def test_rarity_is_the_share_of_names_without_the_word(loaded: NewWork) -> None:
    with loaded() as uow:
        assert uow.index.rarity("nowhere") == 1
        assert uow.index.rarity("china") == 0.75
        assert uow.index.rarity("ltd") == 0.625


def test_an_empty_store_has_no_names(new_work: NewWork) -> None:
    assert similar(new_work, "Xiaomi") == []
    with new_work() as uow:
        assert uow.index.rarity("xiaomi") == 1


def test_the_names_are_read_once_and_again_after_a_new_version(engine: Engine, loaded: NewWork) -> None:
    scans: list[str] = []

    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "FROM names" in statement:
            scans.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    with ThreadPoolExecutor(4) as threads:
        assert {ids[0] for ids in threads.map(lambda _: similar(loaded, "xaiomi"), range(8))} == {"xiaomi"}
    assert len(scans) == 1
    event.remove(engine, "before_cursor_execute", count)
    load(loaded, replace(SNAPSHOT, version="v2", entities=(*SNAPSHOT.entities, named("new", "Xaiomi Ltd"))))
    assert similar(loaded, "xaiomi")[0] == "new"


def test_an_undone_load_leaves_nothing_in_memory(loaded: NewWork) -> None:
    more = replace(SNAPSHOT, version="v2", entities=(*SNAPSHOT.entities, named("ghost", "Ghostly Ltd")))
    with loaded() as uow:
        uow.replace_curated(more, loaded_at=NOW)
        assert uow.index.similar("Ghostly", limit=1)[0].entity_id == "ghost"
    load(loaded, replace(SNAPSHOT, version="v3", entities=(*SNAPSHOT.entities, named("other", "Otherwise Ltd"))))
    assert similar(loaded, "Ghostly", limit=1) != ["ghost"]
