"""Questions in plain words, over all reviewed facts: the first line answers them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.domain.law.answer import Answer
from bot.services.questions.asked import Screen
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from bot.services.wording.aspects.first_line import answer_line
from data.curated.vocabulary import vocabularies
from tests.fakes import FakeClock
from tests.integration.asking import CLI
from tests.integration.conftest import NewWork

TABLE = Path(__file__).parent.parent / "golden" / "answer_lines.csv"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def answered(facts: NewWork, question: str) -> Answer:
    clock = FakeClock()
    asked = Questions(facts, lambda: Reader(vocabularies()), clock).plain(question, asker=CLI)
    assert isinstance(asked, Screen)
    (name,) = asked.names
    return Screener(facts, clock).screen(name, as_of=asked.as_of, asker=CLI, read_as=asked.read_as)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["question"])
def test_the_first_line_answers_what_was_asked(facts: NewWork, row: dict[str, str]) -> None:
    said = answer_line(answered(facts, row["question"]))
    assert said.startswith(row["begins"])
    assert row["holds"] in said


def test_who_is_chosen_among_several_gets_the_answer_to_what_was_asked(facts: NewWork) -> None:
    asked = answered(facts, "can we still hold China Mobile?")
    chosen = Screener(facts, FakeClock()).pick(asked.record, "china-mobile-ltd", asker=CLI)
    assert answer_line(chosen).startswith("OFAC NS-CMIC List (last checked 22 Aug 2026), since 2 Aug 2021")
