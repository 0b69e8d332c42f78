"""The reviewed facts on the command line: what falls due, and the facts written out."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings as configuration
from bot.app import open_services
from bot.domain.lists.announcement import Touch
from tests.integration.commands import Run
from tests.unit.handlers.test_announcements import DOCUMENT as PAPER

DOCUMENT = replace(PAPER, touches=(Touch(dataset="us_dod_1260h"),))


def test_the_days_on_which_the_law_may_change_are_listed_soonest_first(run: Run) -> None:
    lines = [line for line in run("data", "clocks").out.splitlines() if not line.startswith(" ")]
    days = [line[:10] for line in lines]
    assert days == sorted(days)
    assert any(line.startswith("2026-11-10") and "Affiliates Rule" in line for line in lines)
    assert sum("E.O. 13959" in line for line in lines) == 1  # the base of two programs, told once


def test_every_reviewed_designation_is_written_with_its_documents(run: Run, tmp_path: Path) -> None:
    told = [json.loads(line) for line in run("data", "export").out.splitlines()]
    assert told
    assert all(row["documents"] and row["checked_on"] for row in told)
    run("data", "export", "--out", str(tmp_path / "facts.csv"))
    run("data", "export", "--out", str(tmp_path / "facts.json"))
    with (tmp_path / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == [row["id"] for row in told]
    assert json.loads((tmp_path / "facts.json").read_text(encoding="utf-8")) == told
    xiaomi = next(row for row in told if row["id"] == "1237-t5-xiaomi")
    assert ("divest_by", "2022-01-14") in {(one["kind"], one["on"]) for one in xiaomi["deadlines"]}


def test_the_facts_are_written_as_csv_or_json_alone(run: Run) -> None:
    assert "written as .csv or .json" in run("data", "export", "--out", "facts.xml").err


def test_the_page_of_programs_is_what_the_facts_say(run: Run) -> None:
    page = Path(__file__).parents[2] / "docs" / "programs.md"
    assert run("data", "programs").out == page.read_text(encoding="utf-8"), (
        "python -m bot data programs > docs/programs.md"
    )


@pytest.mark.parametrize("more", [["--dry-run"], ["us_ofac_sdn"], ["--file", "sdn.xml"]])
def test_documents_are_searched_for_apart_from_lists(run: Run, more: list[str]) -> None:
    done = run("update", "us_federal_register", *more)
    assert done.status == 2
    assert done.err == (
        "screenbot: us_federal_register is searched for documents: name it without lists, files or --dry-run.\n"
    )


def test_a_document_is_acknowledged_on_the_command_line_with_a_reason(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("data", "notices").out == "No document is waiting to be reviewed or entered.\n"
    settings = configuration.load()
    services = open_services(settings)
    with services.unit_of_work() as uow:
        uow.noticeboard.save(DOCUMENT, at=services.clock.now())
        uow.commit()
    services.engine.dispose()
    assert "A document that may change DoD section 1260H list: " in run("data", "notices").out
    assert "--reason TEXT" in run("data", "acknowledge", DOCUMENT.number).err
    assert "is not a person's id" in run("data", "acknowledge", DOCUMENT.number, "--reason", "x", "--by", "alice").err
    monkeypatch.setenv("REVIEWERS_NEEDED", "2")
    assert "say who you are with --by" in run("data", "acknowledge", DOCUMENT.number, "--reason", "x").err
    told = run("data", "acknowledge", DOCUMENT.number, "--no-effect", "--reason", "x", "--by", "U1ALICE")
    assert "No effect by U1ALICE" in told.out
    again = run("data", "acknowledge", DOCUMENT.number, "--no-effect", "--reason", "y", "--by", "U1ALICE")
    assert "nothing was added" in again.out
    told = run("data", "acknowledge", DOCUMENT.number, "--no-effect", "--reason", "an address alone", "--by", "U2BOB")
    monkeypatch.delenv("REVIEWERS_NEEDED")
    assert "No effect by " in told.out
    assert told.out.rstrip().endswith("Reviewed: no effect.")
    assert run("data", "notices").out == "No document is waiting to be reviewed or entered.\n"
    again = run("data", "acknowledge", DOCUMENT.number, "--no-effect", "--reason", "again")
    assert "nothing was added" in again.out
    missing = run("data", "acknowledge", "2026-1", "--reason", "x")
    assert (missing.status, "There is no document '2026-1'" in missing.err) == (2, True)
