"""Asks for stored identifiers, each with its label in three forms: python tests/bench/identifiers.py --database URL.

300 are drawn by seed, evenly over all kinds, from those that lists give and from the lists' own references. One is
found where its bearer is among those that are told: chosen, or weighed at the threshold or above; of a number with more
bearers than an answer tells (a notice that listed 164), where other bearers of it are. A kind is what the list calls
it, so that a program which knows no kinds is asked the same.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import Engine, text

from bot.domain.names.matching import IDENTIFIER, POLICY
from bot.services.screening.resolution import CHOICES, Resolution
from bot.services.screening.resolving import resolve
from data.index.lookup import shared_store
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

SEED, MOST = 7, 300
_LABELS = {
    "ofac_uid": "OFAC uid", "swift": "SWIFT", "passport": "Passport", "tax id": "Tax ID", "imo": "IMO", "mmsi": "MMSI",
    "registration number": "Registration No.", "national id": "National ID", "digital currency address": "wallet",
    "isin": "ISIN", "lei": "LEI", "uscc": "USCC", "ticker": "ticker",
}  # fmt: skip
_GIVEN = "SELECT i.type, i.value, i.note, e.canonical FROM identifiers i JOIN entities e ON e.id = i.owner"
_CITED = (
    "SELECT 'FR citation', d.citation, '', e.canonical FROM designations d JOIN entities e ON e.id = d.entity_id"
    " WHERE d.citation LIKE '% FR %' AND d.citation NOT LIKE '%;%'"
)
_OWN = "SELECT dataset, id, '', canonical FROM entities WHERE dataset IN ('un_sc', 'eu_fsf', 'gb_fcdo')"
_OWN_LABELS = {"un_sc": "UN ref", "eu_fsf": "EU ref", "gb_fcdo": "UK ID"}
_CALLS = "SELECT remarks, canonical FROM entities WHERE schema = 'Vessel'"


class Drawn(NamedTuple):
    """An identifier, what it is called by, and the group of the entity that bears it."""

    kind: str
    label: str
    value: str
    group: str

    def forms(self) -> tuple[str, str, str]:
        """As people ask for it: with a colon, with a blank, with the label behind."""
        return f"{self.label}: {self.value}", f"{self.label} {self.value}", f"{self.value} ({self.label})"

    def is_told(self, told: Resolution) -> bool:
        """Whether its bearer is told, or as many others of its bearers as an answer tells."""
        at_threshold = [c for c in told.weighed if c.score >= POLICY.threshold]
        if self.group in {c.hit.entity_id for c in (*told.chosen, *at_threshold)}:
            return True
        return len(told.chosen) == CHOICES and all(c.hit.name_type == IDENTIFIER for c in told.chosen)


def main() -> None:
    """Print how many of each kind are found, and those that are not."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--database", required=True)
    options = asked.parse_args()
    engine = make_engine(options.database)
    drawn = draw(sorted(stored(engine)), random.Random(SEED))
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    missed = []
    with SqlUnitOfWork(engine, names=shared_store(engine)) as uow:
        for one in drawn:
            for form in one.forms():
                is_found = one.is_told(resolve(form, uow.index))
                found[one.kind][0] += is_found
                found[one.kind][1] += 1
                missed += [] if is_found else [form]
    whole = [sum(hits) for hits in zip(*found.values(), strict=True)]
    print(json.dumps({"found": whole[0], "of": whole[1], "kinds": dict(sorted(found.items())), "missed": missed[:20]}))


def stored(engine: Engine) -> Iterator[Drawn]:
    """All that could be asked for."""
    with engine.connect() as connection:
        for kind, value, note, group in connection.execute(text(_GIVEN)):
            word = str(note).partition(",")[0] if kind == "other" else _LABELS.get(kind, kind)
            yield Drawn(kind, word, value, group)
        for kind, value, _, group in connection.execute(text(_CITED)):
            yield Drawn(kind, kind, value, group)
        for dataset, id, _, group in connection.execute(text(_OWN)):
            yield Drawn(_OWN_LABELS[dataset], _OWN_LABELS[dataset], id.partition(":")[2], group)
        for remarks, group in connection.execute(text(_CALLS)):
            for remark in json.loads(remarks):
                if remark.startswith("call sign: "):
                    yield Drawn("call sign", "call sign", remark.removeprefix("call sign: "), group)


def draw(pool: list[Drawn], lots: random.Random) -> list[Drawn]:
    """The same number of each kind, those of rare kinds all."""
    by_kind: dict[str, list[Drawn]] = defaultdict(list)
    for one in pool:
        by_kind[one.kind].append(one)
    each = MOST // len(by_kind)
    drawn = [one for kind in sorted(by_kind) for one in lots.sample(by_kind[kind], min(each, len(by_kind[kind])))]
    rest = sorted(set(pool) - set(drawn))
    return [*drawn, *lots.sample(rest, MOST - len(drawn))]


if __name__ == "__main__":
    main()
