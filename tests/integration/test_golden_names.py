"""Every name of the golden table, asked of the real store with all reviewed facts in it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.services.screening.resolving import resolve
from tests.integration.conftest import NewWork

NAMES = Path(__file__).parent.parent / "golden" / "names.csv"


def _rows() -> list[object]:
    with NAMES.open(encoding="utf-8", newline="") as table:
        return [
            pytest.param(
                row["query"],
                row["outcome"],
                set(filter(None, row["entities"].split("|"))),
                id=row["query"],
            )
            for row in csv.DictReader(table)
        ]


@pytest.mark.parametrize(("query", "outcome", "entities"), _rows())
def test_a_name_means_whom_it_should(facts: NewWork, query: str, outcome: str, entities: set[str]) -> None:
    with facts() as uow:
        found = resolve(query, uow.index)
    assert (found.outcome.value, {c.hit.entity_id for c in found.chosen}) == (outcome, entities)
