"""Entries whose publisher gave them new ids are known again, where no two can be meant."""

from __future__ import annotations

from bot.domain.lists.rekeying import rekeyed
from tests.builders import an_entry

OLD = an_entry("1", "NORTHWIND TRADING")
NEW = an_entry("900", "NORTHWIND TRADING")


def test_one_entry_with_a_new_id_is_the_old_one_again() -> None:
    assert rekeyed({"900": NEW}, {"1": OLD}, known={"1"}) == {"900": "1"}


def test_of_two_new_entries_that_answer_to_one_old_neither_is_taken_for_it() -> None:
    assert rekeyed({"900": NEW, "901": an_entry("901", "NORTHWIND TRADING")}, {"1": OLD}, known={"1"}) == {}


def test_one_new_entry_that_answers_to_two_old_is_taken_for_neither() -> None:
    gone = {"1": OLD, "2": an_entry("2", "NORTHWIND TRADING")}
    assert rekeyed({"900": NEW}, gone, known={"1", "2"}) == {}


def test_an_id_that_is_known_stays_its_own() -> None:
    assert rekeyed({"900": NEW}, {"1": OLD}, known={"1", "900"}) == {}
