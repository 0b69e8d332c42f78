"""Screens the issuers of the market's securities: python tests/bench/issuers.py FILE --database URL [--potential].

FILE is the SEC's company_tickers.json (its distinct titles), or a text of one name a line. Hardly any of them is
listed, so a "match" is a false accusation unless it is the same company: each is printed with its reason, for review.
The database should hold every list. Names are resolved as an answer resolves them; nothing is written.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.names.keys import plain_key
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork


def main() -> None:
    """Print how many issuers have each outcome, then every match and, if wanted, every potential match."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    asked.add_argument("--database", required=True, help="of all lists: sqlite:////path/to/all.db")
    asked.add_argument("--potential", action="store_true", help="print the potential and ambiguous matches too")
    options = asked.parse_args()
    names = issuers(options.file)
    answers = _resolved(names, options.database)
    counted = Counter(found.outcome.value for found in answers.values())
    print(json.dumps({"names": len(names)} | dict(sorted(counted.items()))))
    for name, found in answers.items():
        if found.outcome == "match" or (options.potential and found.chosen):
            print(_line(name, found))


def issuers(file: Path) -> list[str]:
    """The distinct names in the file, in its order."""
    text = file.read_text(encoding="utf-8")
    is_json = file.suffix == ".json"
    names = [row["title"] for row in json.loads(text).values()] if is_json else text.splitlines()
    return [name for name in dict.fromkeys(map(str.strip, names)) if plain_key(name)]


def _resolved(names: Sequence[str], database: str) -> dict[str, Resolution]:
    engine = make_engine(database)
    with SqlUnitOfWork(engine) as uow:
        return {name: resolve(name, uow.index) for name in names}


def _line(name: str, found: Resolution) -> str:
    best = found.chosen[0]
    return f"{found.outcome.value}\t{best.score:.4f}\t{name}\t{best.hit.text} ({best.hit.schema.value})\t{best.why}"


if __name__ == "__main__":
    main()
