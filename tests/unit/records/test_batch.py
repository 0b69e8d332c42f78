"""A file of names has one record."""

from __future__ import annotations

import datetime as dt
import json

from bot.services.asker import Asker
from bot.services.files.results import Counted, LineResult
from bot.services.records.basis import Program
from bot.services.records.batch import BatchDone, BatchHit, BatchRecords
from bot.services.records.record import RecordKind
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.unit.handlers.screens import XIAOMI

HIT = BatchHit(
    row="2", name="Xiaomi", outcome="match", entity="xiaomi", caption="Xiaomi Corporation", status="designated"
)
ASKER = Asker(surface="file", team="T1", user="U1", channel="C1")


def done(key: str = "") -> BatchDone:
    return BatchDone(
        name="names.csv", day=dt.date(2026, 11, 24), input="ab" * 32, results="cd" * 32, rows=3,
        outcomes={"match": 1, "no_match": 2}, hits=[HIT], key=key,
    )  # fmt: skip


def kept(*files: BatchDone) -> FakeUnitOfWork:
    store = FakeUnitOfWork(builders.a_snapshot())
    store.records.set_matter("T1", "C1", "Falcon", by="U1", at=FakeClock().now())
    records = BatchRecords(lambda: store, FakeClock(), program=Program(version="1", commit="c"))
    for file in files:
        records.keep(file, asker=ASKER)
    return store


def test_it_says_what_was_put_in_what_came_out_and_whom_each_row_found() -> None:
    (record,) = kept(done()).records.kept
    told = json.loads(record.answer)
    assert (record.kind, record.query, record.outcome) == (RecordKind.BATCH, "names.csv", "batch")
    assert (told["input"], told["results"], told["rows"]) == ("ab" * 32, "cd" * 32, 3)
    assert told["outcomes"] == {"match": 1, "no_match": 2}
    (hit,) = told["hits"]
    assert (hit["row"], hit["entity"], hit["status"]) == ("2", "xiaomi", "designated")


def test_it_says_on_what_it_rests_and_in_which_matter() -> None:
    (record,) = kept(done()).records.kept
    assert record.matter == "Falcon"
    assert record.basis["program"] == {"version": "1", "commit": "c"}
    assert record.lists


def test_a_file_that_is_taken_up_again_is_recorded_once() -> None:
    assert len(kept(done("T1 one"), done("T1 one"), done("T1 other")).records.kept) == 2
    assert len(kept(done(), done()).records.kept) == 2


def test_each_line_of_a_file_that_found_somebody_is_counted_with_its_outcome() -> None:
    counted = Counted()
    lines = [(1, "match", XIAOMI), (1, "match", XIAOMI), (2, "no_match", None), (3, "potential_match", XIAOMI)]
    counted.add(LineResult(row=row, outcome=outcome, reason="", cells=(), hit=hit) for row, outcome, hit in lines)
    assert [outcome for _, outcome in counted.every] == ["match", "match", "potential_match"]
