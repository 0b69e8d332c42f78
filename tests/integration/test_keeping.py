"""What grows old goes, what a workspace or a person leaves goes whole, and nothing of anybody else's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import Engine, select, text, update
from sqlalchemy.orm import Session

from bot.runtime.metrics import Storage
from bot.services.keeping.housekeeping import LATECOMERS, Housekeeping
from bot.services.keeping.ports import TEN_YEARS, AfterUninstall, Ageing, Left, Terms
from bot.services.keeping.purging import Purging
from bot.services.notices.outbox import DeliveryState
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sql.edition_tables import RawFileRow
from data.sql.following_tables import OutboxRow
from data.sql.installations import state_store
from data.sql.keeping.store import SqlKeeping
from data.sql.record_tables import RecordRow
from data.sql.tables import DatasetVersionRow, EntityRow
from data.sql.waiting import waiting_of
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.leftovers import a_record, an_installation, filled, installations, keep, naming, reviewed_by
from tests.integration.loading import stored
from tests.integration.notices import BANK, LINE, World, channel

KEPT = {"decisions", "feedback", "records", "record_parts", "record_chains", "matters"}
DAY = dt.timedelta(days=1)


def breathe() -> bool:
    return True


def silent(kind: Left, rows: int) -> None:
    return None


def house(engine: Engine, clock: FakeClock, **more: object) -> Housekeeping:
    return Housekeeping(SqlKeeping(engine), clock, terms=Terms(), **more)  # type: ignore[arg-type]  # what a test cares about


def purging(engine: Engine, clock: FakeClock) -> Purging:
    return Purging(SqlKeeping(engine), clock)


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


def test_nothing_names_a_workspace_that_was_purged_and_nothing_of_another_is_gone(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    others = {table: [row for row in rows if "TAJAX" in repr(row)] for table, rows in stored(engine).items()}
    assert {"records", "places", "outbox", "slack_bots", "threads", "datasets"} <= set(naming(engine, "TACME"))
    done = purging(engine, world.clock).team("TACME", progress=silent)
    assert naming(engine, "TACME") == []
    assert {kind for kind, rows in done.removed.items() if rows} == set(Left) - {Left.REVIEWS}
    assert (done.removed[Left.RECORDS], done.young) == (3, 3)
    left = {table: [row for row in rows if "TAJAX" in repr(row)] for table, rows in stored(engine).items()}
    assert left == others
    assert purging(engine, world.clock).team("TACME", progress=silent).removed == {}


def test_whom_an_own_list_was_grouped_with_answers_for_itself_once_the_list_is_gone(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    asker = Asker(surface="test", team="TACME", user="UANNA")
    screener = Screener(new_work, world.clock)
    assert screener.screen("Our Own Secret Ltd", asker=asker).findings
    purging(engine, world.clock).team("TACME", progress=silent)
    assert screener.screen("Our Own Secret Ltd", asker=asker).findings == ()
    with Session(engine) as session:
        entities = session.execute(select(EntityRow.id, EntityRow.canonical)).all()
    assert {canonical for _, canonical in entities} <= {id for id, _ in entities}
    (found,) = screener.screen("Banco Nacional de Cuba", asker=asker).findings
    assert {designation.dataset for designation in found.designations} == {"us_ofac_sdn"}


def test_nothing_names_a_person_who_was_purged_and_their_records_say_what_was_removed(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    reviewed_by(engine, "UANNA", "UBERT")
    untouched = [row for row in stored(engine)["records"] if "UBERT" in repr(row)]
    done = purging(engine, world.clock).person("UANNA", progress=silent)
    assert naming(engine, "UANNA") == []
    assert done.removed[Left.RECORDS] == 3
    with Session(engine) as session:
        emptied = session.scalars(select(RecordRow).where(RecordRow.removed.is_not(None))).all()
        assert len(emptied) == 3
        assert [(row.user, row.query, row.answer, row.channel, row.candidates) for row in emptied] == [
            ("", "", "", "", [])
        ] * 3
        assert {row.outcome for row in emptied} == {"match"}
        fields = ["answer", "candidates", "channel", "matter", "query", "user"]
        assert {str(row.removed) for row in emptied} == {str({"at": world.clock.time.isoformat(), "fields": fields})}
    assert [row for row in stored(engine)["records"] if "UBERT" in repr(row)] == untouched
    purging(engine, world.clock).person("UBERT", progress=silent)
    with Session(engine) as session:
        by = session.execute(text('SELECT count(DISTINCT "by") FROM announcement_reviews')).scalar_one()
    assert by == 2


def test_a_record_that_was_emptied_is_told_to_nobody(new_work: NewWork, engine: Engine) -> None:
    clock = FakeClock()
    keep(new_work, a_record(1, user="UANNA", at=clock.time), a_record(2, user="", team="", at=clock.time))
    purging(engine, clock).person("UANNA", progress=silent)
    with new_work() as uow:
        assert uow.records.get("acme-1", team="TACME") is None
        assert uow.records.latest(Asker(surface="command", team="TACME", user=""), limit=9) == []
        assert [record.id for record in uow.records.latest(Asker(surface="cli"), limit=9)] == ["cli-2"]


def test_nobody_is_not_everybody(engine: Engine) -> None:
    with pytest.raises(ValueError, match="no workspace"):
        SqlKeeping(engine).remove_of_team(Left.RECORDS, "", most=9)
    with pytest.raises(ValueError, match="no person"):
        SqlKeeping(engine).remove_of_person(Left.RECORDS, "", at=FakeClock().time, most=9)


def test_sqlite_leaves_no_byte_of_what_was_purged_in_its_file(new_work: NewWork, engine: Engine) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL's VACUUM is its own")
    keep(new_work, *(a_record(number, at=FakeClock().time) for number in range(200)))
    purging(engine, FakeClock()).person("UANNA", progress=silent)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    assert b"what of UANNA" not in Path(str(engine.url.database)).read_bytes()


def test_all_that_is_stored_of_a_person_is_handed_over_and_no_token(new_work: NewWork, engine: Engine) -> None:
    filled(new_work, engine)
    reviewed_by(engine, "UANNA", "UBERT")
    rows = list(SqlKeeping(engine).of_person("UANNA"))
    kinds = [row["kind"] for row in rows]
    assert kinds.count("records") == 3
    assert set(kinds) == {
        "records", "threads", "places", "follows", "place_changes", "outbox", "announcement_reviews",
        "slack_installations", "file_runs", "decisions", "feedback",
    }  # fmt: skip
    assert "what of UANNA Xiaomi" in [row.get("query") for row in rows]
    assert not [row for row in rows if "gAAAA" in repr(row) or "xoxb" in repr(row) or "of UBERT" in repr(row)]


def after(world: World, time: dt.timedelta) -> None:
    world.clock.time += time


def test_what_is_written_while_a_workspace_leaves_is_removed_whenever_it_is_written(
    new_work: NewWork, engine: Engine
) -> None:
    world = filled(new_work, engine)
    cleaner = house(engine, world.clock)
    world.following.uninstalled("TACME")
    world.follow("Alibaba", channel("CTACME", "TACME"))
    assert cleaner.clear_departed(breathe)["TACME"] > 0
    assert cleaner.clear_departed(breathe) == {}
    assert set(naming(engine, "TACME")) == KEPT | {"departures"}
    world.follow("Alibaba", channel("CTACME", "TACME"))
    after(world, LATECOMERS)
    assert cleaner.clear_departed(breathe)["TACME"] > 0
    after(world, DAY)
    assert cleaner.clear_departed(breathe) == {}
    assert set(naming(engine, "TACME")) == KEPT
    assert "TAJAX" in repr(stored(engine)["follows"]) or "TAJAX" in repr(stored(engine)["places"])


def test_records_of_a_workspace_that_left_go_where_the_setting_says_so(new_work: NewWork, engine: Engine) -> None:
    world = filled(new_work, engine)
    world.following.uninstalled("TACME")
    house(engine, world.clock, after_uninstall=AfterUninstall.REMOVE).clear_departed(breathe)
    assert naming(engine, "TACME") == ["departures"]


def installed_again(world: World, engine: Engine) -> None:
    installations(engine).save(an_installation("TACME", "UANNA"))


def granted_again(world: World, engine: Engine) -> None:
    world.following.has_again(["TACME"])


@pytest.mark.parametrize("comes_back", [installed_again, granted_again])
def test_who_has_the_bot_again_loses_nothing_more(
    new_work: NewWork, engine: Engine, comes_back: Callable[[World, Engine], None]
) -> None:
    world = filled(new_work, engine)
    world.following.uninstalled("TACME")
    comes_back(world, engine)
    before = stored(engine)
    assert house(engine, world.clock).clear_departed(breathe) == {}
    for kind in Left:
        assert SqlKeeping(engine).remove_of_team(kind, "TACME", most=9, only_departed=True) == 0
    assert stored(engine) == before


def test_an_organisation_that_leaves_takes_its_own_tokens_with_it(new_work: NewWork, engine: Engine) -> None:
    world = filled(new_work, engine)
    whole = an_installation("", "UCARL")
    whole.team_id, whole.enterprise_id, whole.is_enterprise_install = None, "EWHOLE", True
    installations(engine).save(whole)
    world.following.uninstalled_everywhere("EWHOLE")
    house(engine, world.clock).clear_departed(breathe)
    assert naming(engine, "EWHOLE") == ["departures"]
    assert installations(engine).token_for(team="TAJAX", enterprise="") == "xoxb-TAJAX"


def test_how_much_is_stored_of_each_kind_can_be_watched(new_work: NewWork, engine: Engine) -> None:
    filled(new_work, engine)
    if engine.dialect.name == "postgresql":
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.execute(text("ANALYZE"))
    registry = CollectorRegistry()
    registry.register(Storage(SqlKeeping(engine).sizes, FakeClock()))
    told = generate_latest(registry).decode()
    values = {line.split()[0]: float(line.split()[1]) for line in told.splitlines() if not line.startswith("#")}
    assert values['screenbot_stored_rows{kind="records"}'] == 6
    assert values['screenbot_stored_bytes{kind="records"}'] >= 4096
    assert values['screenbot_stored_bytes{kind="all"}'] > values['screenbot_stored_bytes{kind="records"}']


def test_records_that_wait_beside_the_database_are_handed_over_and_removed_too(
    new_work: NewWork, engine: Engine
) -> None:
    if engine.dialect.name != "sqlite":
        pytest.skip("nothing waits beside PostgreSQL")
    clock = FakeClock()
    waiting = waiting_of(engine)
    assert waiting
    for number in (1, 2):
        with engine.execution_options(writes=True).begin():
            keep(new_work, a_record(number, at=clock.time))
            assert stored(engine)["records"] == []
            assert waiting.reading() is not None
        if number == 1:
            assert "what of UANNA Xiaomi" in [row.get("query") for row in SqlKeeping(engine).of_person("UANNA")]
        assert SqlKeeping(engine).remove_of_team(Left.RECORDS, "TACME", most=9) == 1
        assert (waiting.reading(), stored(engine)["records"]) == (None, [])
