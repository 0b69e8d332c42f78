"""Whoever reads or takes out records leaves a record of that."""

from __future__ import annotations

from collections.abc import Generator

from bot.services.asker import Asker
from bot.services.records.archive import Archive, Compliance
from bot.services.records.ports import Wanted
from bot.services.records.record import RecordKind
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

OPERATOR = Asker(surface="cli")


def asked(store: FakeUnitOfWork) -> Archive:
    """An archive in which one question is."""
    Screener(lambda: store, FakeClock()).screen("Xiaomi", asker=Asker(surface="slack", user="U1", team="T1"))
    return Archive(lambda: store, FakeClock(), compliance=Compliance(frozenset()))


def test_an_export_is_recorded_once_it_ends() -> None:
    store = FakeUnitOfWork(builders.a_snapshot())
    taken = list(asked(store).export(Wanted(team="T1"), asker=OPERATOR))
    assert [one.query for one in taken] == ["Xiaomi"]
    assert [one.kind for one in store.records.kept] == [RecordKind.QUESTION, RecordKind.EXPORT]


def test_an_export_that_is_broken_off_is_recorded_with_what_was_taken() -> None:
    store = FakeUnitOfWork(builders.a_snapshot())
    taking = asked(store).export(Wanted(team="T1"), asker=OPERATOR)
    assert isinstance(taking, Generator)
    assert next(iter(taking)).query == "Xiaomi"
    taking.close()
    assert [one.kind for one in store.records.kept] == [RecordKind.QUESTION, RecordKind.EXPORT]
