"""What the command and answers say of lists whose update was refused, a firm's own among them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from bot.services.lists.assessing import LoadOptions
from data.sources.loading import ListLoader
from data.sql.tables.files import RefusalRow
from tests.integration.badfiles import BAD, CSL, GOOD, UN
from tests.integration.commands import Run
from tests.integration.loading import stored
from tests.integration.updating.conftest import KNOWN, LATER, NOW, bring, now
from tests.unit.sources.ofac.made import csv_file, csv_row, main_row


def test_one_bad_list_does_not_stop_the_others_and_the_status_says_so(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.csv").write_bytes(BAD["a table cut in mid-row"].body)
    (folder / "b.xml").touch()
    (folder / "c.xml").write_bytes(GOOD[UN])
    done = run("update", "--file", str(folder), "--as-of", now())
    assert done.status == 1
    assert sorted(done.err.splitlines()) == [
        "screenbot: b.xml is empty",
        "screenbot: us_trade_csl not updated: a.csv ends in the middle of a row: the file is cut",
    ]
    assert done.out.startswith("un_sc: 37 entries, version ")
    states = {row["dataset"]: row for row in run("lists", "--json").rows if row["dataset"] in (UN, CSL)}
    assert (states[UN]["stale"], states[UN]["refused"]) == (False, None)
    assert (states[CSL]["stale"], states[CSL]["refused"]) == (
        True, "a.csv ends in the middle of a row: the file is cut",
    )  # fmt: skip


def test_the_command_says_why_in_one_line_and_answers_say_stale(run: Run, tmp_path: Path) -> None:
    good, empty = tmp_path / "good.xml", tmp_path / "empty.xml"
    good.write_bytes(GOOD[UN])
    empty.touch()
    assert run("update", "--file", str(good), "--as-of", now()).status == 0
    done = run("update", UN, "--file", str(empty))
    assert (done.status, done.out, done.err) == (1, "", "screenbot: un_sc not updated: empty.xml is empty\n")
    (answer,) = run("screen", KNOWN[UN], "--json").rows
    (searched,) = [one for one in answer["lists"] if one["dataset"] == UN]
    assert searched["stale"] is True
    assert "empty.xml is empty" in run("lists").out
    assert run("update", "--file", str(good), "--as-of", now()).status == 0
    assert [row["stale"] for row in run("lists", "--json").rows if row["dataset"] == UN] == [False]


@pytest.mark.parametrize("body", [b"", b"<html>busy</html>"], ids=["empty", "a web page"])
def test_a_set_of_which_one_file_was_not_understood_is_not_taken_without_it(
    bringer: ListLoader, tmp_path: Path, body: bytes, engine: Engine
) -> None:
    csv_file(tmp_path / "SDN.CSV", main_row())
    csv_file(tmp_path / "ADD.CSV", csv_row(101, 7, "1 High Street", "Oslo", "Norway", None))
    (tmp_path / "ALT.CSV").write_bytes(body)
    before = stored(engine)
    results = list(bringer.from_files([tmp_path], [], NOW))
    assert all(result.refused for result in results)
    assert "ADD.CSV, SDN.CSV: without ALT.CSV the set is not whole" in [result.refused for result in results]
    assert stored(engine)["dataset_versions"] == before["dataset_versions"]


def test_a_look_notes_no_refusal(engine: Engine, bringer: ListLoader, tmp_path: Path) -> None:
    brought = bring(bringer, tmp_path, UN, b"", LoadOptions(dry_run=True))
    assert brought.refused == "un_sc.file is empty"
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(RefusalRow)) == 0


def test_a_firms_list_whose_first_file_is_refused_is_not_there(
    engine: Engine, bringer: ListLoader, tmp_path: Path
) -> None:
    before = stored(engine)
    file = tmp_path / "firm.csv"
    file.write_text("no heading that is known\n1\n")
    assert bringer.from_firm(file, "watchlist", NOW).refused
    assert stored(engine) == before


def test_a_firms_list_that_is_there_is_stale_where_its_next_file_is_refused(
    engine: Engine, bringer: ListLoader, tmp_path: Path
) -> None:
    file = tmp_path / "firm.csv"
    file.write_text("name\nNordwind Handels AG\n")
    assert bringer.from_firm(file, "watchlist", NOW).taken
    file.write_text("no heading that is known\n1\n")
    assert bringer.from_firm(file, "watchlist", LATER).refused
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(RefusalRow)) == 1
