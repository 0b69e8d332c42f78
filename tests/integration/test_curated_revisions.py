"""Facts and keys of an older program and of a newer one: which of them stay in force."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

from bot.services.lists.loading import load_curated
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sql.engine import make_engine
from data.sql.migrate import upgrade
from data.sql.tables.lists import MarkRow, NameRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.everything import EVERYTHING
from tests.integration.loading import LATER, load, stored

NEWER = replace(
    EVERYTHING,
    version="v7",
    revision=7,
    entities=(*EVERYTHING.entities, builders.named("newcomer", "Newcomer Ltd")),
    designations=(*EVERYTHING.designations, builders.a_designation("new", entity_id="newcomer")),
)
OLDER = replace(EVERYTHING, version="v6", revision=6)
"""Of an older program: its files lack the newcomer."""


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
