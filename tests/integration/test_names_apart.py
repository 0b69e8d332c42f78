"""Where many names have changed they are indexed in a process of its own, once for all processes of a machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.index import store as module
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
