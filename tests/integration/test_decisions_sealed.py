"""What was decided is part of the record: it is in the workspace's chain, and what is stored is held against that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import Engine, text

from bot.domain.decisions.decision import Decision, Reason, Step, StepKind, Verdict
from bot.domain.law.severity import Colour
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Judgement, Rules
from bot.services.decisions.reopening import record_reopened
from bot.services.keeping.housekeeping import Housekeeping
from bot.services.keeping.ports import Terms
from bot.services.keeping.purging import Purging
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from bot.services.records.decided import id_of
from bot.services.records.ports import Wanted
from bot.services.records.record import RecordKind
from bot.services.records.verifying import Break, Verified
from bot.services.screening.screener import Screener
from bot.services.wording.records import verified_lines
from data.sql.keeping.store import SqlKeeping
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.leftovers import a_decision
from tests.integration.loading import load
from tests.integration.notices import FACTS
from tests.integration.test_chain import do

ANNA = Asker(surface="decision", user="UANNA", team="TACME", channel="C1", name="anna")
BERT = replace(ANNA, user="UBERT", name="bert")


@dataclass
class Desk:
    """Anna asked for Xiaomi, judged it not the same, and Bert confirmed that."""

    new_work: NewWork
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        load(self.new_work, FACTS)
        screener = Screener(self.new_work, self.clock)
        rules = Rules(second_for=frozenset(Colour))
        self.deciding = Deciding(self.new_work, self.clock, screener, rules=rules)
        with self.new_work() as uow:
            uow.records.set_matter("TACME", "C1", "Falcon", by="UANNA", at=self.clock.now())
            uow.commit()
        self.answer = screener.screen("Xiaomi", asker=ANNA)
        wish = Judgement(
            record=self.answer.record,
            entity=self.answer.findings[0].entity.id,
            verdict=Verdict.NOT_SAME,
            reason=Reason.COUNTRY,
            note="a shop in Ohio",
        )
        self.made = self.deciding.decide(wish, asker=ANNA)
        self.clock.time += dt.timedelta(hours=1)
        self.seconded = self.deciding.second(self.made.number, agree=True, note="seen", asker=BERT)

    def verify(self) -> Verified:
        return Archive(self.new_work, self.clock).verify("TACME")

    def breaks(self) -> list[tuple[Break, int, int]]:
        return [(fault.kind, fault.first, fault.last) for fault in self.verify().faults]

    def forget(self, engine: Engine, user: str) -> None:
        Purging(SqlKeeping(engine), self.clock).person(user, progress=lambda _kind, _rows: None)


@pytest.fixture
def desk(new_work: NewWork) -> Desk:
    return Desk(new_work)


def test_a_decision_and_its_second_person_follow_the_answer_in_its_chain(desk: Desk) -> None:
    with desk.new_work() as uow:
        confirmed, made, asked = uow.records.find(Wanted(team="TACME"), limit=9)
    assert [one.kind for one in (asked, made, confirmed)] == [
        RecordKind.QUESTION,
        RecordKind.DECISION,
        RecordKind.DECISION,
    ]
    assert (made.id, made.asker.user, made.query, made.outcome) == (id_of(desk.made), "UANNA", "Xiaomi", "not_same")
    assert [one.matter for one in (asked, made, confirmed)] == ["Falcon"] * 3
    assert '"note":"a shop in Ohio"' in made.answer
    assert f'"record":"{desk.answer.record}"' in made.answer
    assert (confirmed.asker.user, confirmed.outcome) == ("UBERT", "confirmed")
    assert confirmed.place is not None
    assert made.place is not None
    assert confirmed.place.previous == made.place.hash
    done = desk.verify()
    assert (done.records, done.faults, done.decisions_outside) == (3, [], 0)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decisions SET verdict = 'same'",
        "UPDATE decisions SET \"by\" = 'UCARL'",
        "UPDATE decisions SET note = '\"\"'",
        "UPDATE decisions SET matter = ''",
        "UPDATE decisions SET second = NOT second",
    ],
)
def test_a_decision_that_is_stored_otherwise_than_it_was_sealed_is_named(
    desk: Desk, engine: Engine, change: str
) -> None:
    do(engine, change)
    assert desk.breaks() == [(Break.DECISION, 2, 2)]
    line = f"record 2 ({id_of(desk.made)}) is of a decision, which is stored otherwise than it was sealed"
    assert any(line in told for told in verified_lines(desk.verify(), outside=0))


def test_a_second_person_who_was_put_in_anothers_place_is_found(desk: Desk, engine: Engine) -> None:
    do(engine, "UPDATE decision_steps SET \"by\" = 'UCARL'")
    assert desk.breaks() == [(Break.DECISION, 3, 3)]


def test_a_step_or_a_decision_that_was_taken_out_is_found(desk: Desk, engine: Engine) -> None:
    do(engine, "DELETE FROM decision_steps")
    assert desk.breaks() == [(Break.DECISION_GONE, 3, 3)]
    do(engine, "DELETE FROM decisions")
    assert desk.breaks() == [(Break.DECISION_GONE, 2, 2), (Break.DECISION_GONE, 3, 3)]


def test_a_decision_that_was_slipped_in_stands_outside_and_is_told(desk: Desk) -> None:
    with desk.new_work() as uow:
        uow.decisions.add(a_decision(), name_type="alias")
        uow.commit()
    done = desk.verify()
    assert (done.faults, done.decisions_outside) == ([], 1)
    assert any(
        "1 without a record in the chain among its decisions" in line for line in verified_lines(done, outside=0)
    )


@pytest.mark.parametrize("user", ["UANNA", "UBERT"])
def test_a_purge_of_who_decided_or_confirmed_leaves_the_chain_whole_and_marked(
    desk: Desk, engine: Engine, user: str
) -> None:
    desk.forget(engine, user)
    done = desk.verify()
    assert done.faults == []
    assert done.removed == (2 if user == "UANNA" else 1)
    with engine.connect() as connection:
        held = str(connection.execute(text("SELECT * FROM decisions")).all())
        steps = str(connection.execute(text("SELECT * FROM decision_steps")).all())
    assert (user in held + steps, "(removed)" in held + steps) == (False, True)


def test_decisions_that_outlived_their_term_leave_no_break(desk: Desk, engine: Engine) -> None:
    desk.clock.time += dt.timedelta(days=20, minutes=-30)
    Housekeeping(SqlKeeping(engine), desk.clock, terms=Terms(records=20)).age(lambda: True)
    done = desk.verify()
    assert (done.head.cut, done.records, done.faults) == (2, 1, [])


def reopened(desk: Desk) -> Decision:
    """The decision, reopened as an edition does it."""
    with desk.new_work() as uow:
        step = Step(kind=StepKind.REOPENED, by="", at=desk.clock.now(), note="country: now by")
        uow.decisions.add_step(desk.made.number, step)
        uow.commit()
    with desk.new_work() as uow:
        found = uow.decisions.get(desk.made.number, team="TACME")
    assert found is not None
    return found


def test_what_is_reopened_gets_its_record_afterwards_and_once(desk: Desk) -> None:
    decision = reopened(desk)
    assert desk.verify().decisions_outside == 1
    assert [record_reopened(desk.new_work, now=desk.clock.now()) for _ in range(2)] == [1, 0]
    with desk.new_work() as uow:
        record = uow.records.get(id_of(decision, decision.steps[-1]), team="TACME")
    assert record is not None
    assert (record.outcome, record.asker.user, record.matter) == ("reopened", "", "Falcon")
    done = desk.verify()
    assert (done.records, done.faults, done.decisions_outside) == (4, [], 0)
