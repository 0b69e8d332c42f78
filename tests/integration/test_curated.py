"""Loading the reviewed facts: whole or not at all, once or twice, alone or beside another load."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import Engine, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.errors import BadFacts
from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data import curated
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.tables.lists import DatasetVersionRow, MarkRow, NameRow
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


def test_keys_that_a_newer_program_makes_otherwise_are_made_anew_though_the_facts_are_the_same(
    engine: Engine, new_work: NewWork
) -> None:
    load(new_work, EVERYTHING)
    with Session(engine) as session:
        for row in session.scalars(select(NameRow)):
            row.key = f"old {row.key}"
        session.merge(MarkRow(name="keys", value="of an older program"))
        session.commit()
    assert load(new_work, EVERYTHING) is False
    with new_work() as uow:
        assert [hit.entity_id for hit in uow.index.exact(["xiaomi"])] == ["xiaomi", "xiaomi"]


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


NEWER = replace(
    EVERYTHING,
    version="v7",
    revision=7,
    entities=(*EVERYTHING.entities, builders.named("newcomer", "Newcomer Ltd")),
    designations=(*EVERYTHING.designations, builders.a_designation("new", entity_id="newcomer")),
)
OLDER = replace(EVERYTHING, version="v6", revision=6)
"""Of an older program: its files lack the newcomer."""


def test_facts_that_a_newer_program_stored_are_left_alone_and_that_is_said(engine: Engine, new_work: NewWork) -> None:
    load_curated(new_work, lambda: NEWER, clock=FakeClock())
    before = stored(engine)
    with capture_logs() as log:
        done = load_curated(new_work, lambda: OLDER, clock=FakeClock())
    assert (done.changed, done.older, done.brought, done.in_force) == (False, True, 6, 7)
    assert stored(engine) == before
    (line,) = log
    assert line["event"] == "newer_facts_kept"
    assert line["reason"] == (
        "revision 7 of the reviewed facts is stored, and this program brings revision 6: "
        "the stored ones stay in force; update the program"
    )
    asked = Screener(new_work, FakeClock()).screen("Newcomer Ltd", asker=Asker(surface="cli"))
    assert [finding.entity.id for finding in asked.findings] == ["newcomer"]


def test_an_older_program_that_is_started_again_and_again_waits_for_no_writer(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path}/test.db")
    upgrade(engine)
    new_work = partial(SqlUnitOfWork, engine)
    load(new_work, NEWER)
    with engine.connect().execution_options(writes=True) as writer, writer.begin():
        assert load(new_work, OLDER, LATER) is False
    engine.dispose()


def test_a_newer_revision_takes_the_place_of_an_older_one_and_of_facts_from_before_there_were_any(
    engine: Engine, new_work: NewWork
) -> None:
    load(new_work, OLDER)
    with Session(engine) as session:
        session.execute(delete(MarkRow).where(MarkRow.name == "facts revision"))
        session.commit()
    for snapshot in (replace(OLDER, version="v5", revision=5), OLDER, NEWER):
        assert load(new_work, snapshot) is True
    assert load(new_work, OLDER) is False


def test_an_older_program_makes_its_own_keys_though_the_facts_are_newer(engine: Engine, new_work: NewWork) -> None:
    load(new_work, NEWER)
    with Session(engine) as session:
        for row in session.scalars(select(NameRow)):
            row.key = f"new {row.key}"
        session.merge(MarkRow(name="keys", value="of a newer program"))
        session.commit()
    assert load(new_work, OLDER) is False
    with new_work() as uow:
        assert [hit.entity_id for hit in uow.index.exact(["newcomer"])] == ["newcomer"]


def test_an_older_program_says_of_no_list_what_a_newer_one_says_otherwise(new_work: NewWork) -> None:
    newer, older = (builders.an_official(coverage_note=note) for note in ("as of today", "as of then"))
    updater = Updater(new_work, FakeClock())
    updater.register([newer])
    updater.register([older, builders.an_official("us_trade_csl")], new_only=True)
    with new_work() as uow:
        notes = {state.dataset.id: state.dataset.coverage_note for state in uow.library.lists()}
    assert notes == {"us_ofac_sdn": "as of today", "us_trade_csl": ""}
