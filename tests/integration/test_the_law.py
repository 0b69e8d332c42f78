"""Legal answers that were once wrong, or are easily got wrong: what each must say on a day, and must not."""

from __future__ import annotations

import csv
import datetime as dt
import json
from pathlib import Path

import pytest

from bot.domain.law.answer import Answer
from bot.services.screening.answer_json import to_json
from bot.services.screening.screener import Screener
from bot.services.wording.designations import must_know
from bot.services.wording.verdict import verdict
from tests.integration.asking import CLI

TABLE = Path(__file__).parent.parent / "golden" / "law.csv"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def whole(answer: Answer) -> str:
    """All that a reader of the answer may see: its first line and everything behind it."""
    first = verdict(answer)
    data = to_json(answer) | {"lists": [], "not_searched": [], "unsearched": [], "ownership": None}
    told = [lapse for finding in answer.findings for lapse in must_know(finding)]
    whole = [f"{first.emoji} {first.lead}{first.name}: {first.words}", *told, json.dumps(data, ensure_ascii=False)]
    return "\n".join(whole)


def parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['row']} {row['question']} {row['day'] or 'today'}")
def test_what_an_answer_must_say_and_must_not(screener: Screener, row: dict[str, str]) -> None:
    day = dt.date.fromisoformat(row["day"]) if row["day"] else None
    said = whole(screener.screen(row["question"], as_of=day, asker=CLI))
    assert [part for part in parts(row["must say"]) if part not in said] == []
    assert [part for part in parts(row["must not say"]) if part in said] == []
