"""What grows old goes, after as long as the terms say, and no more of it; and how much is stored can be watched."""

from __future__ import annotations

import datetime as dt

from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import Engine, func, select, text, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.runtime.metrics import Storage
from bot.services.keeping.ports import TEN_YEARS, Ageing, Terms
from bot.services.notices.outbox import DeliveryState
from data.sql.file_runs import FileRunRow
from data.sql.installations import state_store
from data.sql.keeping.store import SqlKeeping
from data.sql.tables.files import RawFileRow
from data.sql.tables.following import OutboxRow, TickRow
from data.sql.tables.lists import DatasetVersionRow
from data.sql.tables.records import RecordRow
from data.sql.threads import ThreadRow
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.databases import LEAVE
from tests.integration.keeping import DAY, breathe, house
from tests.integration.leftovers import a_record, filled, keep
from tests.integration.loading import stored
from tests.integration.notices import BANK, LINE, World


def test_records_go_once_they_are_older_than_the_terms_say_and_not_before(new_work: NewWork, engine: Engine) -> None:
    clock = FakeClock()
    ages = (TEN_YEARS + 2, TEN_YEARS + 1, TEN_YEARS - 1, 0)
    keep(new_work, *(a_record(days, at=clock.time - days * DAY) for days in ages))
    assert house(engine, clock).age(breathe) == {Ageing.RECORDS: 2}
    assert house(engine, clock).age(breathe) == {}
    with Session(engine) as session:
        left = session.scalars(select(RecordRow.id).order_by(RecordRow.number)).all()
        assert left == [
            f"acme-{TEN_YEARS - 1}",
            "acme-0",
        ]


MOMENTS: dict[Ageing, InstrumentedAttribute[dt.datetime]] = {
    Ageing.RECORDS: RecordRow.asked_at,
    Ageing.NOTICES: OutboxRow.created_at,
    Ageing.THREADS: ThreadRow.at,
    Ageing.ONCE_MARKS: TickRow.until,
    Ageing.FILES: FileRunRow.at,
}
"""From when each kind's term runs."""


def test_what_is_just_as_old_as_its_term_stays(new_work: NewWork, engine: Engine) -> None:
    filled(new_work, engine)
    with new_work() as uow:
        uow.ticks.done("a step", dt.datetime(2010, 1, 1, tzinfo=dt.UTC))
        uow.commit()
    with Session(engine) as session:
        oldest = {kind: session.scalar(select(func.min(moment))) for kind, moment in MOMENTS.items()}
    keeping = SqlKeeping(engine)
    assert {kind: keeping.age(kind, at, most=99) for kind, at in oldest.items() if at} == dict.fromkeys(MOMENTS, 0)
    later = {kind: at + dt.timedelta(seconds=1) for kind, at in oldest.items() if at}
    assert {kind for kind, at in later.items() if keeping.age(kind, at, most=99) > 0} == set(MOMENTS)


def test_the_terms_keep_records_for_ten_years_and_warn_of_less() -> None:
    assert Terms().warning == ""
    assert dt.date(2016, 11, 26) + Terms().records * DAY >= dt.date(2026, 11, 26)
    assert "31 CFR 501.601" in Terms(records=TEN_YEARS - 1).warning


def test_a_step_removes_no_more_than_it_may_and_the_rest_waits_where_it_is_told_to(
    new_work: NewWork, engine: Engine
) -> None:
    clock = FakeClock()
    keep(new_work, *(a_record(number, at=clock.time) for number in range(5)))
    keeping = SqlKeeping(engine)
    assert [keeping.age(Ageing.RECORDS, clock.time + DAY, most=2) for _ in range(4)] == [2, 2, 1, 0]
    keep(new_work, a_record(9, at=clock.time - 2 * TEN_YEARS * DAY))
    state_store(engine, seconds=-3 * 86_400).issue()
    clock.time = dt.datetime.now(dt.UTC)
    assert house(engine, clock).age(lambda: False) == {Ageing.RECORDS: 1}
    assert house(engine, clock).age(breathe) == {Ageing.INSTALLS: 1}


def test_a_publishers_file_goes_but_not_its_digest_nor_the_file_of_the_version_in_force(
    new_work: NewWork, engine: Engine
) -> None:
    world = World(new_work)
    world.take(BANK)
    world.take(BANK, LINE, day=1)
    with Session(engine) as session:
        numbers = session.scalars(select(DatasetVersionRow.number).order_by(DatasetVersionRow.number)).all()[-2:]
        for number in numbers:
            session.add(RawFileRow(version=number, name="sdn.xml", sha256=f"d{number}", size=3, body=b"abc"))
        session.commit()
    world.wait(days=500)
    assert house(engine, world.clock).age(breathe)[Ageing.RAW_FILES] == 2  # ours, and that of the offer
    assert house(engine, world.clock).age(breathe) == {}
    with Session(engine) as session:
        ours = select(RawFileRow.sha256, RawFileRow.size, RawFileRow.body).where(RawFileRow.name == "sdn.xml")
        kept = [tuple(row) for row in session.execute(ours.order_by(RawFileRow.version))]
    assert kept == [(f"d{numbers[0]}", 3, b""), (f"d{numbers[1]}", 3, b"abc")]


def test_notices_that_were_sent_go_and_those_owed_stay_and_the_count_of_failures_never_falls(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    assert house(engine, world.clock).age(breathe).get(Ageing.NOTICES, 0) == 0
    world.wait(days=500)
    with Session(engine) as session:
        first, second = session.scalars(select(OutboxRow.number).order_by(OutboxRow.number).limit(2)).all()
        session.execute(update(OutboxRow).where(OutboxRow.number == first).values(attempts=7))
        session.execute(
            update(OutboxRow).where(OutboxRow.number == second).values(state=DeliveryState.PENDING, attempts=3)
        )
        session.commit()
    with new_work() as uow:
        before = uow.outbox.tally()
    assert house(engine, world.clock).age(breathe)[Ageing.NOTICES] == before.counts[DeliveryState.SENT]
    with new_work() as uow:
        after = uow.outbox.tally()
    assert dict(after.counts) == {DeliveryState.PENDING: 1}
    assert (before.failed, after.failed) == (9, 9)


def test_threads_refusals_and_installations_begun_go_too_but_the_last_refusal_of_a_list_stays(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    for day in range(2):
        with new_work() as uow:
            uow.editions.lock()
            uow.editions.refuse("us_ofac_sdn", at=world.clock.time + day * DAY, reason="cut")
            uow.commit()
    with new_work() as uow:
        uow.ticks.done("a step of 2010", dt.datetime(2010, 1, 1, tzinfo=dt.UTC))
        uow.commit()
    state_store(engine, seconds=60).issue()
    world.clock.time = max(world.clock.time, dt.datetime.now(dt.UTC)) + 500 * DAY
    removed = house(engine, world.clock).age(breathe)
    assert (removed[Ageing.THREADS], removed[Ageing.REFUSALS], removed[Ageing.INSTALLS]) == (2, 1, 1)
    assert removed[Ageing.ONCE_MARKS] == 1
    assert [len(stored(engine)[table]) for table in ("threads", "refusals", "slack_oauth_states", "ticks")] == [
        0,
        1,
        0,
        0,
    ]


def test_how_much_is_stored_of_each_kind_can_be_watched(new_work: NewWork, engine: Engine) -> None:
    filled(new_work, engine)
    if engine.dialect.name == "postgresql":
        engine.dispose()
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text(LEAVE))  # what a connection wrote may be counted as late as when it ends
            connection.execute(text("ANALYZE"))
    registry = CollectorRegistry()
    registry.register(Storage(SqlKeeping(engine).sizes, FakeClock()))
    told = generate_latest(registry).decode()
    values = {line.split()[0]: float(line.split()[1]) for line in told.splitlines() if not line.startswith("#")}
    assert values['screenbot_stored_rows{kind="records"}'] == 6
    assert values['screenbot_stored_bytes{kind="records"}'] >= 4096
    assert values['screenbot_stored_bytes{kind="all"}'] > values['screenbot_stored_bytes{kind="records"}']
