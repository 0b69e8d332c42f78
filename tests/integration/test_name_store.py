"""The index on disk: shared, rebuilt when missing or damaged, and never a reason for an error."""

from __future__ import annotations

import fcntl
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
import tantivy
from sqlalchemy import Engine, delete

from data.index import store as module
from data.index import writing
from data.index.documents import FORMAT
from data.index.names import NameSource
from data.index.store import NameStore
from data.sql.engine import CONNECTIONS, make_engine
from data.sql.lists.changes import NameChangeRow, last_change
from data.sql.migrate import upgrade
from data.sql.tables.lists import EntityRow, NameRow
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.builders import named
from tests.integration.loading import load

SNAPSHOT = builders.a_snapshot(
    entities=(
        builders.an_entity(),
        named("huawei", "Huawei Technologies Co., Ltd."),
        named("dahua", "Dahua Technology"),
    )
)


@pytest.fixture
def filled(engine: Engine, tmp_path: Path) -> Engine:
    load(lambda: SqlUnitOfWork(engine, names=opened(engine, tmp_path / "unused")), SNAPSHOT)
    return engine


def opened(engine: Engine, folder: Path) -> NameStore:
    return NameStore(NameSource(engine), folder)


def found(store: NameStore, engine: Engine, text: str) -> list[str]:
    with engine.connect() as connection:
        position = last_change(connection)
    return [hit.entity_id for hit in store.similar(text, limit=10, position=position)]


def add(engine: Engine, *names: str) -> None:
    entities = tuple(named(name.casefold(), name) for name in names)
    more = replace(SNAPSHOT, version=f"v {names}", entities=(*SNAPSHOT.entities, *entities))
    load(lambda: SqlUnitOfWork(engine, names=opened(engine, Path("unused"))), more)


def never_reads_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: NameSource) -> None:
        raise AssertionError("every name was read")

    monkeypatch.setattr(NameSource, "all", fail)


def test_an_index_that_is_there_is_opened_and_not_built(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found(opened(filled, tmp_path), filled, "Hauwei") == ["huawei"]
    never_reads_all(monkeypatch)
    assert found(opened(filled, tmp_path), filled, "Hauwei") == ["huawei"]


def test_a_name_that_holds_one_misspelt_word_leaves_room_for_those_near_to_the_other(
    filled: Engine, tmp_path: Path
) -> None:
    near_to_one = [f"Osprey {number} Tecnologias" for number in range(5)]
    add(filled, "Kestrel Tecnologies", *near_to_one, *(f"Huawei Technologies {number}" for number in range(60)))
    assert "huawei" in " ".join(found(opened(filled, tmp_path), filled, "Huawai Tecnologies"))


def test_a_common_word_is_sought_in_the_other_number_too(engine: Engine, tmp_path: Path) -> None:
    known = [f"Kestrel {n} Communications" for n in range(3)] + [f"Iran {n} Industries Group" for n in range(40)]
    add(engine, "Iran Communication Industries", *known)
    asked = found(opened(engine, tmp_path), engine, "Iran Communications Industries Group")
    assert "iran communication industries" in asked


def test_an_abbreviation_is_sought_written_out_beside_a_telling_word(engine: Engine, tmp_path: Path) -> None:
    add(engine, "Kestrel Navigation Management", *(f"Kestrel Tech {number}" for number in range(40)))
    assert found(opened(engine, tmp_path), engine, "Kestrel Mgmt")[:1] == ["kestrel navigation management"]


@pytest.mark.parametrize("names", [1, 60, 75])
def test_however_many_names_an_index_is_built_of_it_is_one_segment_with_all_of_them(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: int
) -> None:
    monkeypatch.setattr(writing, "LARGEST_PART", 10)
    known = [f"Kestrel {number} Works" for number in range(names)]
    add(engine, *known)
    place = tmp_path / "built"
    place.mkdir()
    reader = writing.build(NameSource(engine), place)
    assert tantivy.Index.open(str(place)).searcher().num_segments == 1
    assert {hit.text for hit in reader.similar("Kestrel Works", limit=100)} == set(known)


def test_what_one_process_took_in_another_finds(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = opened(filled, tmp_path), opened(filled, tmp_path)
    assert found(one, filled, "Quokka") == found(other, filled, "Quokka") == []
    add(filled, "Quokka")
    assert found(one, filled, "Quokka") == ["quokka"]
    monkeypatch.setattr(NameSource, "of", lambda *_: pytest.fail("read again"))
    assert found(other, filled, "Quokka") == ["quokka"]


@pytest.mark.parametrize("harm", ["emptied", "shortened", "removed", "renamed pointer"])
def test_a_damaged_index_is_built_anew(
    filled: Engine, tmp_path: Path, harm: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found(opened(filled, tmp_path), filled, "Huawei")
    for file in [f for f in tmp_path.rglob("format-*/*/*") if f.is_file()]:
        if harm == "emptied":
            file.write_bytes(b"")
        elif harm == "shortened":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        elif harm == "removed":
            file.unlink()
    if harm == "renamed pointer":
        (tmp_path / f"format-{FORMAT}" / "current").write_text("nowhere")
    capsys.readouterr()
    assert found(opened(filled, tmp_path), filled, "Hauwei") == ["huawei"]
    assert "names_indexed_anew" in capsys.readouterr().out


def test_that_an_index_of_an_older_format_is_made_anew_is_said(
    filled: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "format-0").mkdir()
    assert found(opened(filled, tmp_path), filled, "Hauwei") == ["huawei"]
    assert "Indexing the names anew, once; this takes a minute." in capsys.readouterr().out


def test_an_index_whose_folder_vanishes_goes_on_and_the_next_process_builds_it(filled: Engine, tmp_path: Path) -> None:
    store = opened(filled, tmp_path / "names")
    assert found(store, filled, "Hauwei") == ["huawei"]
    for file in sorted((tmp_path / "names").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    assert found(store, filled, "Hauwei") == ["huawei"]
    assert found(opened(filled, tmp_path / "names"), filled, "Hauwei") == ["huawei"]


def test_without_a_folder_to_write_in_the_index_is_held_in_memory(
    filled: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "names").write_text("a file is in the way")
    store = opened(filled, tmp_path / "names")
    assert found(store, filled, "Hauwei") == ["huawei"]
    assert "names_indexed_in_memory" in capsys.readouterr().out
    add(filled, "Quokka")
    assert found(store, filled, "Quokka") == ["quokka"]


def test_changed_names_are_taken_in_for_questions_that_hold_every_connection(filled: Engine, tmp_path: Path) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Quokka") == []
    add(filled, "Quokka")
    with ExitStack() as asking:
        position, *_ = [last_change(asking.enter_context(filled.connect())) for _ in range(CONNECTIONS)]
        assert [hit.entity_id for hit in store.similar("Quokka", limit=1, position=position)] == ["quokka"]


def test_when_much_has_changed_the_present_index_answers_while_another_is_built(
    filled: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Hauwei") == ["huawei"]
    monkeypatch.setattr(module, "AT_ONCE", 1)
    add(filled, "Quokka", "Wombat", "Numbat")
    assert found(store, filled, "Hauwei") == ["huawei"]
    store.wait()
    assert found(store, filled, "Quokka") == ["quokka"]
    assert len([p for p in (tmp_path / f"format-{FORMAT}").iterdir() if p.is_dir()]) == 1


def test_the_index_of_another_database_is_not_taken_for_this_ones(filled: Engine, tmp_path: Path) -> None:
    found(opened(filled, tmp_path / "names"), filled, "Huawei")
    other = make_engine(f"sqlite:///{tmp_path}/other.db")
    upgrade(other)
    assert found(opened(other, tmp_path / "names"), other, "Huawei") == []
    other.dispose()


def test_an_index_of_a_former_format_is_cleared_away(filled: Engine, tmp_path: Path) -> None:
    former = tmp_path / "format-0" / "index"
    former.mkdir(parents=True)
    assert found(opened(filled, tmp_path), filled, "Hauwei") == ["huawei"]
    assert [folder.name for folder in tmp_path.glob("format-*")] == [f"format-{FORMAT}"]


def test_an_index_that_is_ahead_of_a_restored_database_is_built_anew(filled: Engine, tmp_path: Path) -> None:
    with filled.connect() as connection:
        before = last_change(connection)
    add(filled, "Quokka")
    assert found(opened(filled, tmp_path / "names"), filled, "Quokka") == ["quokka"]
    with filled.connect() as connection:  # as an older copy put in the database's place
        connection.execute(delete(NameRow).where(NameRow.owner == "quokka"))
        connection.execute(delete(EntityRow).where(EntityRow.id == "quokka"))
        connection.execute(delete(NameChangeRow).where(NameChangeRow.number > before))
        connection.commit()
    assert found(opened(filled, tmp_path / "names"), filled, "Quokka") == []
    assert found(opened(filled, tmp_path / "names"), filled, "Hauwei") == ["huawei"]


def test_an_index_in_use_by_a_writer_is_read_all_the_same(filled: Engine, tmp_path: Path) -> None:
    store = opened(filled, tmp_path)
    assert found(store, filled, "Quokka") == []
    add(filled, "Quokka")
    with (tmp_path / f"format-{FORMAT}" / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert found(store, filled, "Hauwei") == ["huawei"]
    assert found(store, filled, "Quokka") == ["quokka"]
