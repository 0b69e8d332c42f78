"""Loading the reviewed facts: whole or not at all, once or twice, alone or beside another load."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.errors import BadFacts
from bot.services.lists.loading import load_curated
from data import curated
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.tables.lists import DatasetVersionRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING, HOLDER, LISTING, XIAOMI
from tests.integration.loading import LATER, NOW, counted, lists, load, stored
from tests.unit.curated import small

BOTH = ("xiaomi", "holder")


def test_the_same_version_again_changes_nothing(engine: Engine, new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    before = stored(engine)
    assert load(new_work, EVERYTHING, LATER) is False
    assert stored(engine) == before


def test_facts_in_force_already_wait_for_no_writer(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    upgrade(engine)
    new_work = partial(SqlUnitOfWork, engine)
    load(new_work, EVERYTHING)
    with engine.connect().execution_options(writes=True) as writer, writer.begin():
        upgrade(engine)
        assert load(new_work, EVERYTHING, LATER) is False
    engine.dispose()


def test_a_new_version_changes_what_changed_and_keeps_the_history_of_versions(
    engine: Engine, new_work: NewWork
) -> None:
    load(new_work, EVERYTHING)
    renamed = replace(XIAOMI, caption="Xiaomi Group", names=XIAOMI.names[:1], links=())
    newcomer = builders.named("newcomer", "Newcomer Ltd")
    relisted = replace(LISTING, end_note="by agreement")
    edition = replace(
        EVERYTHING,
        version="v2",
        entities=(renamed, HOLDER, newcomer),
        designations=(relisted, EVERYTHING.designations[1], builders.a_designation("new", entity_id="newcomer")),
    )
    assert load(new_work, edition, LATER) is True
    with new_work() as uow:
        assert uow.library.entities([*BOTH, "newcomer"]) == {e.id: e for e in edition.entities}
        assert set(uow.library.designations([*BOTH, "newcomer"])) == set(edition.designations)
    assert counted(lists(new_work)[1]) == ("us_dod_1237", "v2", builders.CHECKED, 3, 2, LATER)
    with Session(engine) as session:
        history = session.execute(
            select(DatasetVersionRow.version, DatasetVersionRow.in_force).where(DatasetVersionRow.dataset == "empty")
        )
        assert sorted(history) == [("v1", False), ("v2", True)]


def test_an_earlier_version_may_come_into_force_again(new_work: NewWork) -> None:
    for version in ("v1", "v2", "v1"):
        assert load(new_work, replace(EVERYTHING, version=version)) is True
    assert counted(lists(new_work)[0])[1] == "v1"


def test_what_was_loaded_is_read_back_in_the_same_unit_of_work(new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    renamed = replace(XIAOMI, caption="Xiaomi Group")
    with new_work() as uow:
        assert uow.library.entities(["xiaomi"])["xiaomi"].caption == "Xiaomi Corporation"
        uow.replace_curated(replace(EVERYTHING, version="v2", entities=(renamed, HOLDER)), loaded_at=LATER)
        assert uow.library.entities(["xiaomi"])["xiaomi"].caption == "Xiaomi Group"


def test_a_load_without_commit_leaves_nothing(engine: Engine, new_work: NewWork) -> None:
    before = stored(engine)
    with new_work() as uow:
        uow.replace_curated(EVERYTHING, loaded_at=NOW)
    assert stored(engine) == before


def test_a_load_that_fails_midway_leaves_the_store_as_it_was(engine: Engine, new_work: NewWork) -> None:
    load(new_work, EVERYTHING)
    before = stored(engine)
    broken = builders.a_designation(listed_as=None)
    edition = replace(EVERYTHING, version="v2", entities=(replace(XIAOMI, names=()), HOLDER))
    with pytest.raises(IntegrityError):
        load(new_work, replace(edition, designations=(broken, EVERYTHING.designations[1])), LATER)
    assert stored(engine) == before
    assert load(new_work, edition, LATER) is True


def test_two_loads_at_once_double_nothing(engine: Engine, new_work: NewWork) -> None:
    start = Barrier(2)

    def at_once(_: int) -> bool:
        start.wait()
        return load(new_work, EVERYTHING)

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(at_once, range(2))) == [False, True]
    assert len(stored(engine)["dataset_versions"]) == 2
    assert Counter(row[0] for row in stored(engine)["designations"]) == {"1237-xiaomi": 1, "old": 1}


def test_a_question_asked_while_facts_are_loaded_sees_the_former_ones_until_the_load_is_kept(
    new_work: NewWork,
) -> None:
    load(new_work, EVERYTHING)
    edition = replace(EVERYTHING, version="v2", entities=(replace(XIAOMI, caption="Xiaomi Group"), HOLDER))
    with new_work() as loading:
        loading.replace_curated(edition, loaded_at=LATER)
        with new_work() as asking:
            assert asking.library.entities(["xiaomi"])["xiaomi"] == XIAOMI
            assert counted(asking.library.lists()[0])[1] == "v1"
            loading.commit()
            assert asking.library.entities(["xiaomi"])["xiaomi"] == XIAOMI
    with new_work() as asking:
        assert asking.library.entities(["xiaomi"])["xiaomi"].caption == "Xiaomi Group"


def test_a_reviewed_file_with_a_fault_leaves_the_store_as_it_was(
    engine: Engine, new_work: NewWork, tmp_path: Path
) -> None:
    root = small.write(tmp_path / "data")
    read = partial(curated.load, root, today=small.TODAY)
    assert load_curated(new_work, read, clock=FakeClock()).changed is True
    before = stored(engine)
    small.change(root, small.ROWS, 'entity = "xiaomi"', 'entity = "nobody"')
    small.change(root, small.ENTITY, 'caption = "Xiaomi Corporation"', 'caption = "Xiaomi"')
    with pytest.raises(BadFacts, match=r"data/entities/xiaomi.toml: the caption .* \(and 1 more\)"):
        load_curated(new_work, read, clock=FakeClock())
    assert stored(engine) == before
