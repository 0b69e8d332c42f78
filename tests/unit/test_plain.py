"""What is stored as plain data, read as the domain's types as pydantic reads it, and refused where it is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter

from bot.domain.law.deadline import DeadlineRule, Extension, StatedDate
from bot.domain.law.document import Mark, Verification
from bot.domain.law.entity import Schema
from bot.domain.law.program import DatedFact
from data import curated
from data.sql.plain import NotSimple, reading

DAY = dt.date(2021, 1, 14)
VERIFICATION = Verification(mark=Mark.PARTLY, checked_on=DAY, note="the annex was not seen")
EXTENSION = Extension(rule="by 15 days", documents=("one",), to=DAY, granted_by=DAY)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (tuple[str, ...], ("one", "two")),
        (tuple[dt.date, ...], (DAY, DAY)),
        (Mapping[str, int], {"names": 3}),
        (Schema, Schema.COMPANY),
        (Verification, VERIFICATION),
        (tuple[DatedFact, ...], (DatedFact(on="2021-01", text="sued", until=DAY), DatedFact(on="2021", text=""))),
        (tuple[Extension, ...], (EXTENSION,)),
        (tuple[StatedDate, ...], ()),
    ],
)
def test_it_is_what_was_written(kind: Any, value: object) -> None:
    adapter = TypeAdapter[Any](kind)
    written = adapter.dump_python(value, mode="json")
    assert reading(kind)(written) == value == adapter.validate_python(written)


def test_every_stored_rule_of_a_program_is_read_as_pydantic_reads_it() -> None:
    adapter = TypeAdapter(tuple[DeadlineRule, ...])
    for program in curated.load().programs:
        written = adapter.dump_python(program.deadlines, mode="json")
        assert reading(tuple[DeadlineRule, ...])(written) == program.deadlines


def test_keys_of_a_newer_program_are_left_out() -> None:
    assert reading(DatedFact)({"on": "2021", "text": "sued", "by": "whom"}) == DatedFact(on="2021", text="sued")


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (tuple[str, ...], "one"), (tuple[str, ...], [1]), (tuple[dt.date, ...], ["soon"]), (Schema, "Spaceship"),
        (DatedFact, {"on": "2021"}), (DatedFact, {"on": 2021, "text": ""}), (Mapping[str, int], []),
    ],
)  # fmt: skip
def test_what_is_no_such_value_is_refused(kind: Any, written: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        reading(kind)(written)


def test_any_other_type_is_left_to_pydantic() -> None:
    with pytest.raises(NotSimple):
        reading(tuple[str, str])
