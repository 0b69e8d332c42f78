"""Made-up namesakes of listed persons: how many are told from them, by what is known beside the name.

    python -m tests.bench.namesakes sqlite:///screenbot.db

Of 200 listed persons with a birth date and a country, drawn by lot, each is asked for twice, as a row of a file: as
themselves, and as a namesake. Namesakes are of three kinds: with another year and country; with the year next to
theirs and the same country; with the same year and another country. Told to be the listed person is whoever comes as
a match of them, or as a possible match against which nothing speaks.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial

from sqlalchemy import text

from bot.domain.law.entity import Entity
from bot.domain.names.particulars import Particulars
from bot.services.screening.bulk import Bulk
from bot.services.screening.rows import Asked, Result
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork

PEOPLE = 200
COUNTRIES = ("fr", "br", "ca", "jp", "ke")
TODAY = dt.datetime.now(dt.UTC).date()
KINDS = ("another year and country", "the year beside, same country", "same year, another country")


def main(url: str) -> None:
    """Print precision and recall by what is known, and how often the listed person stands in the row at all."""
    new_work = partial(SqlUnitOfWork, make_engine(url))
    bulk = Bulk(new_work, day=TODAY, today=TODAY)
    lots = random.Random(7)
    people = _people(new_work, lots)
    rows = [(one, *kind) for one in people for kind in _asked(one, lots)]
    for what, fields in (
        ("the name alone", ()),
        ("birth date", ("born",)),
        ("country", ("countries",)),
        ("both", ("born", "countries")),
    ):
        seen: Counter[str] = Counter()
        for number, (one, kind, known) in enumerate(rows):
            given = Particulars(**{field: getattr(known, field) for field in fields}, firms_move=True)
            results = bulk.screen([Asked(number, one.caption, known=given)])
            seen[f"told {kind}"] += _is_told(one.id, results)
            seen["there"] += any(one.id in str(result.cells()) for result in results)
        true, false = seen["told themselves"], sum(seen[f"told {kind}"] for kind in KINDS)
        kinds = ", ".join(f"{kind} {seen[f'told {kind}']}" for kind in KINDS)
        print(
            f"{what}: precision {true / max(1, true + false):.1%}, recall {true / len(people):.1%}, in the row at all "
            f"{seen['there']} of {len(rows)}; namesakes told to be them: {kinds}"
        )


def _asked(one: Entity, lots: random.Random) -> Iterator[tuple[str, Particulars]]:
    """Themselves, and one namesake."""
    year = int(one.birth_dates[0][:4])
    country = lots.choice([code for code in COUNTRIES if code not in one.countries])
    yield "themselves", Particulars(born=str(year), countries=one.countries[:1])
    kind = lots.choice(KINDS)
    born = {KINDS[0]: year + lots.choice([-11, -6, 7, 12]), KINDS[1]: year + lots.choice([-1, 1])}.get(kind, year)
    countries = one.countries[:1] if kind == KINDS[1] else (country,)
    yield kind, Particulars(born=str(born), countries=countries)


def _is_told(id: str, results: list[Result]) -> bool:
    """Whether the row says that it may be them, and nothing speaks against it."""
    found = [result.finding for result in results if result.finding and result.finding.entity.id == id]
    return any(not finding.match.differs for finding in found)


def _people(new_work: partial[SqlUnitOfWork], lots: random.Random) -> list[Entity]:
    with new_work() as uow:
        ids = [
            row[0]
            for row in uow._session.execute(text("SELECT DISTINCT canonical FROM entities WHERE schema = 'Person'"))
        ]
        drawn = lots.sample(sorted(ids), min(4 * PEOPLE, len(ids)))
        found = uow.library.entities(drawn)
    return [one for one in found.values() if one.birth_dates and one.countries][:PEOPLE]


if __name__ == "__main__":
    main(sys.argv[1])
