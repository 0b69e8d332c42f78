"""A decision is looked at again once the entry changed in what its reason rests on, and for nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.decisions.decision import Basis, Reason
from bot.domain.decisions.reopening import RESTS_ON, changed
from bot.domain.law.entity import Schema
from tests import builders

BEFORE = Basis(
    kind="Person",
    countries=("ru",),
    birth_dates=("1970-01-01",),
    identifiers=("passport 1",),
    names=("Ivan Petrov",),
)
CHANGES = {
    "birth date": replace(BEFORE, birth_dates=("1970-01-01", "1971-02-02")),
    "birth date withdrawn": replace(BEFORE, birth_dates=()),
    "country": replace(BEFORE, countries=("by",)),
    "identifier": replace(BEFORE, identifiers=("passport 1", "passport 2")),
    "kind": replace(BEFORE, kind="Company"),
    "name": replace(BEFORE, names=("Ivan Petroff", "Ivan Petrov")),
}
REOPENS = {
    Reason.BIRTH_DATE: {"birth date", "birth date withdrawn"},
    Reason.COUNTRY: {"country"},
    Reason.IDENTIFIER: {"identifier"},
    Reason.KIND: {"kind"},
    Reason.COMMON_NAME: {"name", "birth date", "birth date withdrawn", "identifier"},
    Reason.DATA_ERROR: set(CHANGES),
    Reason.OTHER: set(CHANGES),
}


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("reason", Reason)
def test_what_changed_reopens_the_decisions_that_rest_on_it_and_no_others(reason: Reason, what: str) -> None:
    assert bool(changed(reason, BEFORE, CHANGES[what])) is (what in REOPENS[reason])


@pytest.mark.parametrize("reason", Reason)
def test_an_entry_as_it_was_reopens_nothing_and_every_reason_rests_on_something(reason: Reason) -> None:
    assert changed(reason, BEFORE, BEFORE) == ""
    assert RESTS_ON[reason]


def test_it_says_what_changed() -> None:
    now = replace(BEFORE, birth_dates=("1971-02-02",))
    assert changed(Reason.BIRTH_DATE, BEFORE, now) == "birth date: no longer 1970-01-01; now 1971-02-02"


def test_the_order_in_which_a_list_gives_things_is_no_change() -> None:
    entity = replace(builders.an_entity(), schema=Schema.PERSON, countries=("ru", "by"), birth_dates=("1970", "1971"))
    other = replace(entity, countries=("by", "ru"), birth_dates=("1971", "1970"), names=entity.names[::-1])
    assert Basis.of(entity) == Basis.of(other)
