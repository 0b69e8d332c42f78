"""Where a chain breaks is found and named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.services.records.canonical import canonical
from bot.services.records.chain import BEGINNING, Content, Head, Link
from bot.services.records.ports import Sealed
from bot.services.records.verifying import Break, Fault, Verified, Verifier
from bot.services.wording.records import verified_lines

NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


def content(number: int) -> Content:
    return Content(
        salt=bytes([number]), user="U1", channel="C1", query=f"name {number}", matter="", body=b"{}", parts=()
    )


def sealed(number: int, previous: bytes, said: Content, *, kind: str = "question") -> Sealed:
    link = Link(
        team="T1", position=number, previous=previous, id=f"r{number}", kind=kind, asked_at=NOON, surface="command",
        as_of=NOON.date(), outcome="match", basis=b"b", content=said.digest(),
    )  # fmt: skip
    return Sealed(position=number, id=link.id, hash=link.hash(), link=link, content=said, removed=False)


def chain(length: int) -> list[Sealed]:
    made: list[Sealed] = []
    for number in range(1, length + 1):
        made.append(sealed(number, made[-1].hash if made else BEGINNING, content(number)))
    return made


def verified(records: Sequence[Sealed], head: Head | None = None, posted: Sequence[tuple[int, bytes]] = ()) -> Verified:
    whole = chain(9)
    return Verifier(head or Head(team="T1", length=9, hash=whole[-1].hash), posted).verify(records)


def faults(records: Sequence[Sealed]) -> list[tuple[Break, int, int, tuple[str, ...]]]:
    return [(f.kind, f.first, f.last, f.ids) for f in verified(records).faults]


def test_a_chain_that_nobody_touched_is_whole() -> None:
    done = verified(chain(9))
    assert (done.records, done.removed, done.faults) == (9, 0, [])
    assert next(iter(verified_lines(done, outside=2))).startswith("T1: 9 records, the chain is whole; head 9:")
    assert list(verified_lines(done, outside=2))[1] == (
        "T1: 2 records stand outside the chain: they are from before it was kept."
    )


def test_what_was_asked_and_then_changed_is_named() -> None:
    records = chain(9)
    records[4] = replace(records[4], content=replace(content(5), query="name 6"))
    assert faults(records) == [(Break.CONTENT, 5, 5, ("r5",))]


@pytest.mark.parametrize("changed", [{"outcome": "no_match"}, {"surface": "dm"}, {"asked_at": NOON + dt.timedelta(1)}])
def test_what_the_hash_covers_and_was_changed_is_named(changed: dict[str, object]) -> None:
    records = chain(9)
    link = records[4].link
    assert link is not None
    records[4] = replace(records[4], link=replace(link, **changed))  # type: ignore[arg-type]  # a field each
    assert faults(records) == [(Break.CHANGED, 5, 5, ("r5",))]


def test_records_that_were_taken_out_are_named_wherever_they_stood() -> None:
    records = chain(9)
    assert faults(records[:3] + records[4:]) == [(Break.MISSING, 4, 4, ())]
    assert faults(records[2:]) == [(Break.MISSING, 1, 2, ())]
    assert faults(records[:7]) == [(Break.MISSING, 8, 9, ())]
    assert faults([]) == [(Break.MISSING, 1, 9, ())]


def at(record: Sealed, position: int) -> Sealed:
    assert record.link is not None
    return replace(record, position=position, link=replace(record.link, position=position))


def test_two_that_changed_places_are_named_together_and_nothing_else() -> None:
    records = chain(9)
    records[2], records[6] = at(records[6], 3), at(records[2], 7)
    assert faults(records) == [(Break.SWAPPED, 3, 7, ("r7", "r3"))]
    lines = list(verified_lines(verified(records), outside=0))
    assert lines[0] == "T1: records 3 (r7) and 7 (r3) were swapped"


def test_two_next_to_each_other_that_changed_places_are_named() -> None:
    records = chain(9)
    records[2], records[3] = at(records[3], 3), at(records[2], 4)
    assert faults(records) == [(Break.SWAPPED, 3, 4, ("r4", "r3"))]


def test_two_that_changed_what_they_say_are_named_together() -> None:
    records = chain(9)
    records[2], records[6] = replace(records[2], content=content(7)), replace(records[6], content=content(3))
    assert faults(records) == [(Break.SWAPPED, 3, 7, ("r3", "r7"))]


def test_a_record_that_was_written_anew_with_a_hash_of_its_own_does_not_carry_the_next() -> None:
    records = chain(9)
    records[4] = sealed(5, records[3].hash, replace(content(5), query="another"))
    assert faults(records) == [(Break.REWRITTEN, 5, 6, ("r6",))]


def test_the_last_record_written_anew_is_not_the_one_that_the_head_names() -> None:
    records = chain(9)
    records[8] = sealed(9, records[7].hash, replace(content(9), query="another"))
    assert faults(records) == [(Break.END, 9, 9, ())]


def test_a_chain_written_anew_as_a_whole_is_found_by_a_head_that_was_posted() -> None:
    posted = (5, chain(9)[4].hash)
    anew: list[Sealed] = []
    for number in range(1, 10):
        anew.append(sealed(number, anew[-1].hash if anew else BEGINNING, replace(content(number), query="nobody")))
    head = Head(team="T1", length=9, hash=anew[-1].hash)
    assert verified(anew, head).faults == []
    assert verified(anew, head, [posted]).faults == [Fault(kind=Break.NOT_POSTED, first=5, last=5, ids=("r5",))]
    assert verified(chain(9), posted=[posted]).faults == []
    assert [fault.first for fault in verified(chain(9), posted=[(12, b"x")]).faults] == [12]


def emptied(record: Sealed) -> Sealed:
    return replace(record, content=None, removed=True)


def test_a_record_that_was_emptied_leaves_the_chain_whole_where_a_removal_says_so() -> None:
    records = chain(8)
    said = replace(content(9), body=canonical({"answer": {"records": ["r3"]}}))
    records.append(sealed(9, records[7].hash, said, kind="removal"))
    head = Head(team="T1", length=9, hash=records[8].hash)
    records[2] = emptied(records[2])
    done = verified(records, head)
    assert (done.removed, done.faults) == (1, [])
    records[3] = emptied(records[3])
    assert verified(records, head).faults == [Fault(kind=Break.EMPTIED, first=4, last=4, ids=("r4",))]


def test_a_row_that_cannot_be_read_is_named_and_the_rest_is_verified() -> None:
    records = chain(9)
    records[4] = replace(records[4], link=None, content=None)
    records[7] = replace(records[7], content=replace(content(8), query="changed"))
    assert faults(records) == [(Break.UNREADABLE, 5, 5, ("r5",)), (Break.CONTENT, 8, 8, ("r8",))]


def test_a_chain_whose_first_records_outlived_their_term_begins_after_them() -> None:
    records = chain(9)
    head = Head(team="T1", length=9, hash=records[8].hash, cut=4, cut_hash=records[3].hash)
    assert verified(records[4:], head).faults == []
    assert [fault.kind for fault in verified(records[5:], head).faults] == [Break.MISSING]
