"""Where many names have changed they are indexed in a process of its own, once for all processes of a machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bot.domain.law.answer import Outcome
from bot.services.asker import Asker
from bot.services.screening.refused import STILL_READING
from bot.services.screening.screener import Screener
from data.index import store as module
from data.index import writing
from data.index.lookup import SqlNameIndex
from data.index.names import NameSource
from data.index.reading import Reader
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.test_name_store import add, filled, found, never_reads_all, opened

__all__ = ["filled"]  # a fixture


def test_names_are_indexed_in_another_process_while_this_one_answers(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Hauwei") == ["huawei"]
    monkeypatch.setattr(module, "AT_ONCE", 1)
    never_reads_all(monkeypatch)
    add(filled, "Quokka", "Wombat", "Numbat")
    assert found(store, filled, "Hauwei") == ["huawei"]
    store.wait()
    assert found(store, filled, "Quokka") == ["quokka"]


def test_where_no_other_process_can_index_the_names_this_one_does(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Hauwei") == ["huawei"]
    monkeypatch.setattr(module, "AT_ONCE", 1)
    monkeypatch.setattr(module, "done_apart", lambda *_: False)
    add(filled, "Quokka", "Wombat", "Numbat")
    found(store, filled, "Hauwei")
    store.wait()
    assert found(store, filled, "Quokka") == ["quokka"]


def test_what_one_process_built_another_that_waited_for_it_does_not_build_again(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = opened(filled, tmp_path)
    assert found(other, filled, "Quokka") == []
    add(filled, "Quokka")
    opened(filled, tmp_path).build_anew()
    never_reads_all(monkeypatch)
    other.build_anew()
    assert found(other, filled, "Quokka") == ["quokka"]


def test_who_asks_while_another_index_takes_the_place_of_the_present_one_is_answered(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Quokka") == []
    add(filled, "Quokka")
    store.build_anew()  # it is there, and the folder of the former one is gone, before the store takes it
    never_reads_all(monkeypatch)
    assert found(store, filled, "Quokka") == ["quokka"]


def test_while_many_names_are_still_being_read_nothing_is_never_said(
    new_work: NewWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqlNameIndex, "is_behind", True)
    answer = Screener(new_work, FakeClock()).screen("Quokka Plumbing", asker=Asker(team="", user="", surface="cli"))
    assert (answer.outcome, answer.problem) == (Outcome.INVALID, STILL_READING)


def test_the_index_is_behind_until_what_has_changed_is_read(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(filled, tmp_path)
    assert not behind(store, filled)
    monkeypatch.setattr(module, "AT_ONCE", 1)
    add(filled, "Quokka", "Wombat", "Numbat")
    assert behind(store, filled)
    store.wait()
    assert not behind(store, filled)


def behind(store: module.NameStore, engine: Engine) -> bool:
    with Session(engine) as session:
        return SqlNameIndex(session, store).is_behind


def test_where_the_disk_is_full_names_are_indexed_in_memory_and_no_litter_stays(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = writing.build

    def full(source: NameSource, place: Path | None) -> Reader:
        if place is not None:
            raise ValueError("No space left on device")
        return whole(source, place)

    monkeypatch.setattr(writing, "build", full)
    store = opened(filled, tmp_path)
    assert found(store, filled, "Hauwei") == ["huawei"]
    assert [one.name for one in tmp_path.rglob("*") if one.is_dir() and not one.name.startswith("format-")] == []
