"""Labelled messages as people type them: no change reads fewer of them rightly, or screens more of them wrongly."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from tests.bench.questions import judge
from tests.integration.conftest import NewWork

GOLDEN = Path(__file__).parents[1] / "golden"
TODAY = dt.date(2026, 11, 26)
MEASURED = [
    ("questions.tsv", 181, 0),
    ("questions_second.tsv", 312, 5),
    ("questions_third.tsv", 35, 1),
    ("questions_fourth.tsv", 278, 2),
    ("questions_fifth.tsv", 349, 7),
    ("questions_sixth.tsv", 72, 2),
    ("questions_seventh.tsv", 81, 5),
    ("questions_eighth.tsv", 77, 4),
    ("questions_ninth.tsv", 59, 0),  # 46 and 5 when it was written, before its kinds were mended
    ("questions_tenth.tsv", 58, 0),  # 44 and 6
    ("questions_eleventh.tsv", 57, 1),  # 45 and 6
    ("questions_twelfth.tsv", 52, 3),  # 41 and 6
    ("questions_thirteenth.tsv", 45, 2),  # 33 of 50 and 7
    ("questions_fourteenth.tsv", 38, 0),  # 31 of 40 and 0
    ("questions_languages.tsv", 121, 1),
    ("unseen.tsv", 436, 16),  # 407 and 45 by the rules alone; nothing is learned from it
]
"""Each table with the rows that are read rightly at least, and screened wrongly at most, on the reviewed facts."""


@pytest.mark.parametrize("facts", ["sqlite"], indirect=True)  # what is read does not hang on the store
@pytest.mark.parametrize(("table", "right", "wrongly"), MEASURED)
def test_the_labelled_messages_are_read_as_well_as_they_were(
    facts: NewWork, table: str, right: int, wrongly: int
) -> None:
    with (GOLDEN / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    with facts() as uow:
        judged = judge(rows, uow, today=TODAY, timed=False)
    missed = [one.row["id"] for one in judged if not one.right]
    assert len(judged) - len(missed) >= right, missed
    assert sum(one.wrongly_screened for one in judged) <= wrongly
