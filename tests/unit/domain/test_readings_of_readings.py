"""What a name may be read as in its turn."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Schema
from bot.domain.names.as_written.readings import Reading


def read(*, sure: bool = True, exactly: bool = False, schema: Schema | None = None) -> Reading:
    return Reading(name="Kestrel", words="read so", sure=sure, exactly=exactly, schema=schema)


@pytest.mark.parametrize(("first", "then", "both"), [(True, True, True), (True, False, False), (False, True, False)])
def test_two_readings_are_sure_only_where_each_is(*, first: bool, then: bool, both: bool) -> None:
    assert read(sure=first).then(read(sure=then)).sure is both


@pytest.mark.parametrize(("first", "then"), [(True, False), (False, True)])
def test_somebody_of_the_very_name_is_asked_for_where_either_asks_for_it(*, first: bool, then: bool) -> None:
    assert read(exactly=first).then(read(exactly=then)).exactly
    assert not read().then(read()).exactly


def test_the_kind_is_that_of_the_later_reading_or_else_of_the_first() -> None:
    assert read(schema=Schema.PERSON).then(read()).schema is Schema.PERSON
    assert read(schema=Schema.PERSON).then(read(schema=Schema.VESSEL)).schema is Schema.VESSEL
    assert read().then(read()).words == "read so; read so"
