"""Made-up namesakes of listed persons: how many are told from them, with and without what is known beside the name.

    python -m tests.bench.namesakes sqlite:///screenbot.db

Of 200 listed persons with a birth date, drawn by lot, each is asked for twice: with the year of birth, and as somebody
of the same name with another year and another country. Without, whoever is in the answer counts as told to be them.
"""

from __future__ import annotations

import random
import sys
from functools import partial

from sqlalchemy import text

from bot.domain.law.answer import Outcome
from bot.domain.names.particulars import compared
from bot.services.ports import Asker
from bot.services.screening.particulars_typed import split
from bot.services.screening.screener import Screener
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.fakes import FakeClock

PAIRS = 200
COUNTRIES = {"fr": "France", "br": "Brazil", "ca": "Canada", "jp": "Japan", "ke": "Kenya"}
CLI = Asker(surface="cli")


def main(url: str) -> None:
    """Print precision and recall, without and with."""
    engine = make_engine(url)
    new_work = partial(SqlUnitOfWork, engine)
    screener = Screener(new_work, FakeClock())
    lots = random.Random(7)
    people = _people(new_work, lots)
    counts = {known: {"true": 0, "false": 0, "told": 0} for known in (False, True)}
    for id, name, year in people:
        for true in (True, False):
            born = year if true else year + lots.choice([-11, -6, 7, 12])
            country = "" if true else f", {COUNTRIES[lots.choice(list(COUNTRIES))]}"
            for known in (False, True):
                asked = f"{name}, born {born}{country}" if known else name
                answer = screener.screen(asked, asker=CLI)
                sure = answer.outcome is Outcome.MATCH and answer.findings[0].entity.id == id
                at_hand = {one.entity.id for one in (*answer.findings, *answer.also)}
                particulars = split(asked)[1]
                held = [one for one in answer.findings if one.entity.id == id]
                fits = bool(held) and not compared(particulars, held[0].entity).differs
                counts[known]["true" if true else "false"] += (sure or fits) if known else id in at_hand
                counts[known]["told"] += id in at_hand
    for known, seen in counts.items():
        precision = seen["true"] / max(1, seen["true"] + seen["false"])
        print(f"{'with' if known else 'without'}: precision {precision:.1%}, recall {seen['true'] / len(people):.1%}, "
              f"in the answer at all {seen['told']} of {2 * len(people)}")  # fmt: skip


def _people(new_work: partial[SqlUnitOfWork], lots: random.Random) -> list[tuple[str, str, int]]:
    with new_work() as uow:
        ids = [
            row[0]
            for row in uow._session.execute(text("SELECT DISTINCT canonical FROM entities WHERE schema = 'Person'"))
        ]
        drawn = lots.sample(sorted(ids), min(4 * PAIRS, len(ids)))
        found = uow.library.entities(drawn)
    told = [(e.id, e.caption, int(e.birth_dates[0][:4])) for e in found.values() if e.birth_dates and e.countries]
    return told[:PAIRS]


if __name__ == "__main__":
    main(sys.argv[1])
