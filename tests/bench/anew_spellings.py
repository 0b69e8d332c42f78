"""Companies' names as Japanese, Korean and Arabic really write them, by hand: tests/golden/spellings.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.bench.anew_kinds import Made
from tests.bench.anew_stock import Stock, plain

SPELLINGS = Path(__file__).parents[1] / "golden" / "spellings.csv"


def spelt_by_hand(stock: Stock) -> Iterator[Made]:
    """A question for each spelling; meant is whoever bears the name, alone or with words more."""
    named = {id: [f" {name.casefold()} " for name in s.latin] for id, s in stock.subjects.items()}
    with SPELLINGS.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            words = f" {row['meant'].casefold()} "
            borne = stock.bearers.get(plain(row["meant"]), frozenset())
            wider = {id for id, names in named.items() if any(words in name.replace(",", " ") for name in names)}
            if equals := frozenset(borne | wider):
                meant = min(borne or wider)
                yield Made(row["asked"], row["script"], "spelt by hand", meant, equals, strict=False)
