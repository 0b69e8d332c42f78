"""What is stored around followed entities: how many names their groups bear, which they are, and how rare a word is."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from tests import builders
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import World

XIAOMI = builders.an_entity()
OTHERS = (builders.named("kestrel", "Kestrel Optics"), builders.named("osprey", "Osprey Optics"))


@pytest.fixture
def stored(new_work: NewWork) -> NewWork:
    load(new_work, builders.a_snapshot(entities=(XIAOMI, *OTHERS)))
    return new_work


def test_how_many_names_and_identifiers_groups_bear_is_counted(stored: NewWork) -> None:
    borne = len(XIAOMI.names) + len(XIAOMI.identifiers)
    assert borne > len(XIAOMI.names) > 1
    with stored() as uow:
        sizes = [uow.surroundings.size_of(of) for of in ([], ["nobody"], ["kestrel"], ["xiaomi"], ["xiaomi", "osprey"])]
    assert sizes == [0, 0, 1, borne, borne + 1]


def test_what_groups_bear_is_given_each_under_its_group(stored: NewWork) -> None:
    with stored() as uow:
        hits = uow.surroundings.borne_by(["xiaomi", "kestrel"])
        assert uow.surroundings.borne_by([]) == []
    assert {hit.entity_id for hit in hits} == {"xiaomi", "kestrel"}
    texts = {hit.text for hit in hits}
    assert texts == {"Kestrel Optics", *(one.text for one in XIAOMI.names), *(one.value for one in XIAOMI.identifiers)}
    assert {hit.team for hit in hits} == {""}


def test_the_names_of_entities_are_an_index_that_knows_how_rare_a_word_is(stored: NewWork) -> None:
    with stored() as uow:
        index = uow.surroundings.names_of(["kestrel"])
        assert [hit.text for hit in index.similar("kestrel optics", limit=9)] == ["Kestrel Optics"]
        names = len(XIAOMI.names) + 2
        assert index.rarity("nowhere") == 1
        assert index.rarity("optics") == 1 - 2 / names
        assert index.rarity("kestrel") == 1 - 1 / names
        assert index.rarity("optic") == 1  # whole words alone
        assert index.rarity("%") == 1
        assert uow.surroundings.groups(["kestrel", "nobody"]) == {"kestrel": "kestrel"}


def test_an_empty_store_knows_no_word(new_work: NewWork) -> None:
    with new_work() as uow:
        assert uow.surroundings.names_of([]).rarity("kestrel") == 1
        assert uow.surroundings.ties() == []


def test_a_reviewed_entity_that_a_publishers_own_list_carries_now_is_known_with_its_programs(new_work: NewWork) -> None:
    world = World(new_work)
    assert listed(world) == set()
    entry = an_entry("7", "ALIBABA", schema=Schema.COMPANY, countries=("cn",))
    world.take(entry, an_entry("8", "NOBODY REVIEWED"))
    assert listed(world) == {("alibaba", "US-SDN")}
    world.take(an_entry("8", "NOBODY REVIEWED"), day=2)
    assert listed(world) == set()


def listed(world: World) -> set[tuple[str, str]]:
    with world.new_work() as uow:
        return set(uow.surroundings.listed_by_publishers())
