"""What was stored is read back as it was, in few queries."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Engine, event

from tests import builders
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING, HOLDER, LISTING
from tests.integration.loading import NOW, counted, lists, load

BOTH = ("xiaomi", "holder")


def test_every_field_of_every_fact_comes_back_as_it_was(new_work: NewWork) -> None:
    assert load(new_work, EVERYTHING) is True
    with new_work() as uow:
        library = uow.library
        assert library.entities(BOTH) == {e.id: e for e in EVERYTHING.entities}
        assert sorted(library.designations(BOTH), key=lambda d: d.id) == [LISTING, EVERYTHING.designations[1]]
        assert library.programs() == {p.id: p for p in EVERYTHING.programs}
        assert library.authorities() == {a.id: a for a in EVERYTHING.authorities}
        assert library.documents(["dod-t5", "order", "?"]) == {d.id: d for d in EVERYTHING.documents}
        assert [state.dataset for state in library.lists()] == sorted(EVERYTHING.datasets, key=lambda d: d.id)


def test_only_what_was_asked_for_is_read(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    with new_work() as uow:
        assert uow.library.entities(["holder", "nobody"]) == {"holder": HOLDER}
        assert uow.library.designations(["holder"]) == []
        assert uow.library.entities([]) == {}
        assert uow.library.documents([]) == {}


def test_a_thousand_entities_are_read_in_four_queries(engine: Engine, new_work: NewWork) -> None:
    crowd = tuple(builders.named(f"e{n}", f"Company {n}") for n in range(1000))
    load(new_work, builders.a_snapshot(entities=(builders.an_entity(), *crowd)))
    asked: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, statement, *_: asked.append(statement))
    with new_work() as uow:
        assert len(uow.library.entities([entity.id for entity in crowd])) == 1000
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 4


def test_a_list_tells_its_version_its_counts_and_when_it_was_loaded(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    assert [counted(state) for state in lists(new_work)] == [
        ("empty", "v1", builders.CHECKED, 0, 0, NOW),
        ("us_dod_1237", "v1", builders.CHECKED, 2, 1, NOW),
    ]
    version = lists(new_work)[0].version
    assert version is not None
    assert version.loaded_at.tzinfo is dt.UTC


def test_a_time_in_another_zone_comes_back_as_the_same_moment_in_utc(new_work: NewWork) -> None:
    load(new_work, EVERYTHING, NOW.astimezone(dt.timezone(dt.timedelta(hours=8))))
    assert counted(lists(new_work)[0])[-1] == NOW
