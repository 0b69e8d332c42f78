"""Names that fit a question equally well: whom an answer tells of is the same whenever the index was built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import Engine

from bot.domain.law.entity import Entity, Schema
from bot.domain.names.matching import NameHit
from bot.services.screening.looking import WIDTH
from bot.services.screening.resolving import resolve
from data.index.names import NameSource, OwnedName
from data.index.reading import Reader
from data.index.writing import build
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.builders import named
from tests.integration.loading import load

EQUALS = [f"SALIM, Muhammad {one}a{two}o{three}" for one, two, three in permutations("bdklt", 3)]
"""Sixty names with two words of all, and one more that is unlike those of the others."""
ANOTHER = "SALIM, Muhammad Quokka"
GIVEN = [f"{one}a{two}o{three}" for one, two, three in permutations("bdkltz", 3)]


class StoredBackwards(NameSource):
    """The same names, stored in another order, as the merging of an index's parts may leave them."""

    def all(self) -> Iterator[OwnedName]:
        return reversed(list(super().all()))


def a_person(id: str, name: str) -> Entity:
    return replace(named(id, name), schema=Schema.PERSON)


def stored(engine: Engine, *entities: Entity) -> None:
    load(lambda: SqlUnitOfWork(engine), builders.a_snapshot(entities=entities, designations=()))


@pytest.fixture
def equals(engine: Engine) -> Engine:
    stored(engine, *(named(name.casefold(), name) for name in (*EQUALS, ANOTHER)))
    return engine


Search = Callable[[Reader], list[NameHit]]


@pytest.mark.parametrize(
    "search",
    [
        pytest.param(lambda names: names.similar("Salim", limit=WIDTH), id="like it"),
        pytest.param(lambda names: names.similar("Salim", limit=WIDTH, thorough=True), id="thoroughly"),
        pytest.param(lambda names: names.similar(ANOTHER, limit=WIDTH), id="far less like it than the best"),
        pytest.param(lambda names: names.with_every_word("Muhammad Salim", limit=3), id="with every word"),
        pytest.param(lambda names: names.heard("サリム", limit=WIDTH), id="by its sound"),
    ],
)
def test_which_names_are_found_does_not_depend_on_the_order_in_which_they_are_stored(
    equals: Engine, search: Search
) -> None:
    found = search(build(NameSource(equals), None))
    assert found
    assert search(build(StoredBackwards(equals), None)) == found


def test_names_that_fit_as_well_as_the_last_one_wanted_are_found_too(equals: Engine) -> None:
    names = build(NameSource(equals), None)
    assert {hit.text for hit in names.similar("Salim", limit=1)} >= set(EQUALS)


def test_who_fits_less_well_than_a_crowd_of_equals_and_reaches_the_threshold_is_told(engine: Engine) -> None:
    crowd = [a_person(f"p{n}", f"KESTRELOV, {name}") for n, name in enumerate(GIVEN)]
    less = [a_person(f"less{n}", f"KESTRELOV, Abdul {name}") for n, name in enumerate(("Karim", "Nadim"))]
    stored(engine, *crowd, *less)
    with SqlUnitOfWork(engine) as uow:
        found = resolve("Kestrelov", uow.index)
    told = {candidate.hit.entity_id for candidate in (*found.chosen, *found.also)}
    assert told == {entity.id for entity in (*crowd, *less)}
