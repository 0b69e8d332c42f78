"""What a workspace or a person left goes whole, is handed over whole, and nothing of anybody else's."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from bot.services.decisions.telling import payload_of
from bot.services.keeping.ports import Left
from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from data.sql.keeping.store import SqlKeeping
from data.sql.records.waiting import waiting_of
from data.sql.tables.lists import EntityRow
from data.sql.tables.records import RecordRow
from handlers.blocks.decision_notices import decision_notice
from handlers.blocks.decisions import kept
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.keeping import purging, silent
from tests.integration.leftovers import a_decision, a_record, filled, keep, naming, reviewed_by
from tests.integration.loading import stored
from tests.integration.notices import channel
from tests.unit.handlers.slack import check_message, check_window


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
        "watch_lists", "watched_names",
    }  # fmt: skip
    assert "what of UANNA Xiaomi" in [row.get("query") for row in rows]
    assert [row["channel"] for row in rows if row["kind"] == "places"] == ["UANNA"]
    others = ("gAAAA", "xoxb", "UBERT", "TAJAX")
    assert not [row for row in rows if any(word in repr(row) for word in others)]


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


def test_of_a_persons_decisions_and_their_notices_neither_they_nor_their_note_is_left_and_cards_still_work(
    new_work: NewWork, engine: Engine
) -> None:
    clock = FakeClock()
    with new_work() as uow:
        made = uow.decisions.add(a_decision(note="as UANNA says"), name_type="name")
        told = NewItem(
            key="decision:1",
            kind=NoticeKind.DECISION,
            place=channel("CCOMPLY", "TACME"),
            payload=dict(payload_of(made)),
        )
        uow.outbox.add([told], at=clock.time)
        uow.commit()
    assert "outbox" in [row["kind"] for row in SqlKeeping(engine).of_person("UANNA")]
    purging(engine, clock).person("UANNA", progress=silent)
    assert naming(engine, "UANNA") == []
    with new_work() as uow:
        (decision,) = uow.decisions.of_team("TACME")
        (owed,) = uow.outbox.payloads_since(NoticeKind.DECISION, clock.time - dt.timedelta(days=1))
    notice = decision_notice(OperatorNotice(kind=NoticeKind.DECISION, said=owed))
    check_message(notice)
    window = kept(decision)
    check_window(window)
    for shown in (notice, window):
        assert "somebody who was removed" in str(shown["blocks"])
