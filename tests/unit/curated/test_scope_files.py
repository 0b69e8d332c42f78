"""The reviewed files of what no search covers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.errors import BadFacts
from data.curated.scope import ROOT, load_scope
from data.curated.scope_as_checked import scope_as_checked


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in ROOT.glob("*.toml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("day", "said", "not_said"),
    [
        ("2021-01-15", "50 Percent Rule", "Affiliates"),
        ("2025-10-15", "needs the same licences", "suspended"),
        ("2025-11-10", "is suspended from 10 Nov 2025 to 9 Nov 2026", "due back"),
        ("2026-11-09", "is suspended from 10 Nov 2025 to 9 Nov 2026", "due back"),
        ("2026-11-10", "due back on 10 Nov 2026 unless put off again", "is suspended"),
        ("2028-01-01", "has not been checked", "is suspended"),
    ],
)
def test_what_is_said_of_ownership_is_true_of_any_day(day: str, said: str, not_said: str) -> None:
    note = load_scope().ownership(dt.date.fromisoformat(day)).note
    assert said in note
    assert not_said not in note


def test_the_eus_annexes_and_the_uks_investment_bans_are_named() -> None:
    titles = [gap.title for gap in load_scope().lists_not_held(dt.date(2026, 11, 26))]
    assert titles[:2] == ["EU Regulation 833/2014, annexes", "UK list of investment bans"]
    assert "UFLPA Entity List" in titles


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("ownership.toml", "until = 2025-11-10", "until = 2025-11-11", "bis-affiliates: a period begins on the day"),
        ("ownership.toml", 'id = "bis-affiliates"', 'id = "ofac-50-percent"', "ofac-50-percent is there twice"),
        ("ownership.toml", 'id = "bis-affiliates"\n', "", "rules.1.id: Field required"),
        ("lists_not_held.toml", 'id = "ch_seco"', 'id = "eu_833_2014"', "eu_833_2014 is there twice"),
        ("lists_not_held.toml", "since = 2022-06-21", 'from = "2022"', "lists.2.from: Extra inputs"),
        ("lists_not_held.toml", 'id = "ch_seco"', "id = ", "cannot be read"),
    ],
)
def test_a_file_with_a_fault_is_refused_by_name(folder: Path, file: str, old: str, new: str, said: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadFacts) as refused:
        load_scope(folder)
    assert any(said in problem for problem in refused.value.problems)


def test_a_missing_file_is_refused_by_name(folder: Path) -> None:
    (folder / "ownership.toml").unlink()
    with pytest.raises(BadFacts, match="data/scope/ownership.toml"):
        load_scope(folder)


def test_where_the_files_were_checked_before_the_same_is_read_from_them() -> None:
    assert scope_as_checked() == load_scope()
