"""Candidates from the stored names: exact keys from SQL, likeness from the index on disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.lists.dataset import Origin
from bot.domain.names.identifiers import read_keys
from bot.domain.names.keys import name_key
from bot.domain.names.matching import IDENTIFIER, NameHit
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.screening.resolving import resolve
from data.index.by_key import FEW, hits_by_key
from data.index.names import NameSource, OwnedName
from tests import builders
from tests.builders import named
from tests.fakes import FakeClock
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


@pytest.fixture(scope="module")
def loaded(shared_work: NewWork) -> NewWork:
    load(shared_work, SNAPSHOT)
    return shared_work


def similar(new_work: NewWork, text: str, limit: int = 200) -> list[str]:
    with new_work() as uow:
        return [hit.entity_id for hit in uow.index.similar(text, limit=limit)]


def test_a_name_is_found_by_its_key(loaded: NewWork) -> None:
    hit = NameHit(
        entity_id="xiaomi",
        schema=Schema.COMPANY,
        text="Xiaomi Corporation",
        name_type=NameType.NAME,
        key="xiaomi",
        countries=("cn",),
    )
    with loaded() as uow:
        assert uow.index.exact([name_key("XIAOMI CORP."), "nobody"]) == [hit]
        assert uow.index.exact([]) == []


def test_an_identifier_is_found_however_it_is_written(loaded: NewWork) -> None:
    with loaded() as uow:
        (hit,) = uow.index.exact(read_keys("HKG:1810"))
    assert (hit.entity_id, hit.text, hit.name_type, hit.key) == ("xiaomi", "01810 HK", IDENTIFIER, "ticker:1810")


def test_few_keys_and_many_find_the_same(loaded: NewWork) -> None:
    keys = [name_key("XIAOMI CORP."), *read_keys("HKG:1810"), name_key("China Telecom")]
    with loaded() as uow:
        found = uow.index.exact(keys)
        assert uow.index.exact([*keys, *(f"nobody {number}" for number in range(FEW))]) == found
        assert [hit.entity_id for hit in found] == ["telecom", "xiaomi", "xiaomi"]


def test_what_fails_at_the_driver_is_told_by_sqlalchemy(bare: Engine) -> None:
    with bare.connect() as connection, pytest.raises(DBAPIError):
        hits_by_key(connection, ["xiaomi"], public_only=False)


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
    assert len(similar(loaded, "China", limit=1)) == 1
    with loaded() as uow:
        found = [(hit.entity_id, hit.text) for hit in uow.index.similar("China Hikvision", limit=100)]
    assert len(found) == len(set(found)) == 3


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("하이크비전", "hikvision"), ("ハイクビジョン", "hikvision"), ("هيكفيجن", "hikvision"), ("화웨이", "huawei"),
     ("シャオミ", "xiaomi"), ("チャイナモバイル", "mobile"), ("차이나텔레콤", "telecom")],
)  # fmt: skip
def test_names_are_found_by_the_sound_of_a_text_in_other_letters(loaded: NewWork, asked: str, meant: str) -> None:
    with loaded() as uow:
        assert meant in [hit.entity_id for hit in uow.index.heard(asked, limit=5)]


def test_a_text_without_letters_finds_nothing_and_breaks_nothing(loaded: NewWork) -> None:
    assert similar(loaded, "!!! \0 \ud83d") == []


def test_a_word_is_rarer_the_fewer_names_have_it(loaded: NewWork) -> None:
    with loaded() as uow:
        assert uow.index.rarity("nowhere") == 1
        assert 1 > uow.index.rarity("hikvision") > uow.index.rarity("china") > uow.index.rarity("ltd") > 0


def test_an_empty_store_has_no_names(new_work: NewWork) -> None:
    assert similar(new_work, "Xiaomi") == []
    with new_work() as uow:
        assert uow.index.rarity("xiaomi") == 1


def test_names_are_read_once_and_afterwards_only_what_changed(
    engine: Engine, new_work: NewWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(new_work, SNAPSHOT)
    read: list[str] = []
    of = NameSource.of
    monkeypatch.setattr(NameSource, "all", _noted(NameSource.all, read, "all"))

    def noted(source: NameSource, owners: Sequence[str]) -> Iterator[OwnedName]:
        read.append(",".join(owners))
        return of(source, owners)

    monkeypatch.setattr(NameSource, "of", noted)
    with ThreadPoolExecutor(4) as threads:
        assert {ids[0] for ids in threads.map(lambda _: similar(new_work, "xaiomi"), range(8))} == {"xiaomi"}
    load(new_work, replace(SNAPSHOT, version="v2", entities=(*SNAPSHOT.entities, named("new", "Xaiomi Ltd"))))
    assert similar(new_work, "xaiomi")[0] == "new"
    assert read == ["all", "new"]


def _noted(call: Callable[..., Any], into: list[str], what: str) -> Callable[..., Any]:
    def noting(*given: Any) -> Any:
        into.append(what)
        return call(*given)

    return noting


def test_a_name_that_was_changed_is_found_as_it_is_now_and_not_as_it_was(new_work: NewWork) -> None:
    load(new_work, SNAPSHOT)
    assert similar(new_work, "Hikvision") == ["hikvision"]
    renamed = tuple(named("hikvision", "Quokka Optics") if e.id == "hikvision" else e for e in SNAPSHOT.entities)
    load(new_work, replace(SNAPSHOT, version="v2", entities=renamed))
    assert similar(new_work, "Quoka Optics")[0] == "hikvision"
    assert "hikvision" not in similar(new_work, "Hikvision")


def test_an_undone_load_is_never_found(new_work: NewWork) -> None:
    load(new_work, SNAPSHOT)
    more = replace(SNAPSHOT, version="v2", entities=(*SNAPSHOT.entities, named("ghost", "Ghostly Ltd")))
    with new_work() as uow:
        uow.replace_curated(more, loaded_at=NOW)
        assert uow.index.similar("Ghostly", limit=1) == []
    load(new_work, replace(SNAPSHOT, version="v3", entities=(*SNAPSHOT.entities, named("other", "Otherwise Ltd"))))
    assert similar(new_work, "Ghostly") == []
    assert similar(new_work, "Otherwise")[0] == "other"


@pytest.mark.parametrize(("asked", "heard"), [("Hikvison", False), ("하이크비전", True)])
def test_names_of_another_workspaces_own_list_take_nobodys_place(new_work: NewWork, asked: str, *, heard: bool) -> None:
    load(new_work, SNAPSHOT)
    own = replace(builders.an_official("custom_acme"), origin=Origin.CUSTOM, team="T1")
    listed = (builders.a_listing("US-CCMC-1237"),)
    crowd = [replace(builders.an_entry(str(n), f"Hikvison {n}"), identifiers=(), listings=listed) for n in range(120)]
    Updater(new_work, FakeClock()).accept(builders.an_offer(*crowd, dataset=own), LoadOptions(as_of=NOW))
    with new_work() as uow:
        given = uow.index.heard if heard else uow.index.similar
        for team in ("", "T2"):
            assert [hit.entity_id for hit in given(asked, limit=5, team=team)] == ["hikvision"]
        assert "T1" in {hit.team for hit in given(asked, limit=5, team="T1")}
        assert "hikvision" in {candidate.hit.entity_id for candidate in resolve(asked, uow.index, team="T2").weighed}


def test_a_slip_that_another_workspaces_own_list_holds_is_still_one(new_work: NewWork) -> None:
    load(new_work, SNAPSHOT)
    with new_work() as uow:
        before = uow.index.rarity("hikvison"), uow.index.rarity("hikvision"), resolve("Hikvison", uow.index).weighed
    own = replace(builders.an_official("custom_acme"), origin=Origin.CUSTOM, team="T1")
    listed = (builders.a_listing("US-CCMC-1237"),)
    slips = [
        replace(builders.an_entry(str(n), "Hikvison Hikvision"), identifiers=(), listings=listed) for n in range(2)
    ]
    Updater(new_work, FakeClock()).accept(builders.an_offer(*slips, dataset=own), LoadOptions(as_of=NOW))
    with new_work() as uow:
        weighed = resolve("Hikvison", uow.index, team="T2").weighed
        assert (uow.index.rarity("hikvison"), uow.index.rarity("hikvision"), weighed) == before
        assert before[0] == 1 > before[1]


def test_initials_are_found_among_short_names_that_look_like_them(new_work: NewWork) -> None:
    short = [named(f"short-{n}", text) for n, text in enumerate(["GCT", "KCST", "CGST", "LLC CST", "GCS LLC", "GCSTA"])]
    others = [named(f"other-{n}", f"Quokka {n} Wombat") for n in range(30)]
    meant = named("meant", "Ghadir Caspian Steel Trading")
    load(new_work, builders.a_snapshot(entities=(XIAOMI, *short, *others, meant)))
    assert "meant" in similar(new_work, "GCST", limit=20)
