"""Measures name resolution on questions made anew of a database's own lists.

    python tests/bench/anew.py --database URL [FOLDER ...] [--seeds 4] [--first-seed 0] [--each 40] [--half N]
        [--misses] [--json]

Questions, pairs and innocents are drawn by seed, the same ones each time. FOLDER holds labelled files, whose innocents
are asked too (*_queries.csv, SEC's titles). An entity counts as found where one that bears the very name meant is
found; "told" says that the entity itself was answered or told beside the answer. Figures also for five folds of the
entities, so that a change can be chosen on some and judged on others: --half 0 asks of one half, 1 of the other.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.names.keys import plain_key
from bot.services.screening.resolving import resolve
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench import anew_innocents
from tests.bench.anew_judging import FOLDS, Judged, fold_of, judged_by, scored_by
from tests.bench.anew_kinds import Made, Maker
from tests.bench.anew_pairs import PairMaker
from tests.bench.anew_spellings import spelt_by_hand
from tests.bench.anew_stock import Stock, read_stock
from tests.bench.figures import of_pairs, of_ranking
from tests.bench.sets import Pair

ELSEWHERE = f"innocent {anew_innocents.ELSEWHERE}"
_OTHER_SCRIPTS = ("scripts", "spelt by hand")
"""Groups that innocents in other scripts are asked beside."""
_KEYS = ("questions", "hit@1", "hit@5", "recall at 5% flagged", "recall at 1% flagged", "F1", "p50 ms", "p99 ms")


def main() -> None:
    """Print the figures."""
    options = _options()
    engine = make_engine(options.database)
    stock = read_stock(engine)
    with SqlUnitOfWork(engine) as uow:
        resolve("warm up", uow.index)
        judged = [judged_by(made, uow.index) for made in _questions(stock, options)]
        judged += [judged_by(made, uow.index) for made in _innocents(stock, options)]
        scored = [scored_by(pair, uow.index) for seed in _seeds(options) for pair in _pairs(stock, seed, options)]
    engine.dispose()
    if options.misses:
        _tell(judged, stock)
    figures = _figures(judged) | {"pairs": of_pairs(scored)}
    print(json.dumps(figures, ensure_ascii=False) if options.json else _shown(figures))


def _options() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="*", type=Path, help="folders of labelled files whose innocents are asked")
    asked.add_argument("--database", required=True, help="a copy: its index is brought up to date")
    asked.add_argument("--seeds", type=int, default=4)
    asked.add_argument("--first-seed", type=int, default=0, help="the first of the seeds: others than were tuned on")
    asked.add_argument("--each", type=int, default=40, help="questions of each kind, for each seed")
    asked.add_argument("--innocents", type=int, default=300, help="made up, and of the folders, for each seed")
    asked.add_argument("--half", type=int, choices=(0, 1), help="only entities of one half")
    asked.add_argument("--kinds", help="only kinds whose name holds this")
    asked.add_argument("--misses", action="store_true", help="name every question that went wrong, on stderr")
    asked.add_argument("--json", action="store_true", help="one JSON object on one line")
    return asked.parse_args()


def _seeds(options: argparse.Namespace) -> range:
    return range(options.first_seed, options.first_seed + options.seeds)


def _questions(stock: Stock, options: argparse.Namespace) -> Iterator[Made]:
    maker = Maker(stock)
    drawn = (made for seed in _seeds(options) for made in maker.questions(seed, options.each))
    for made in (*spelt_by_hand(stock), *drawn):
        if (
            _wanted(made.meant, options)
            and (options.kinds or "") in f"{made.group}: {made.kind}"
            and plain_key(made.text)
        ):
            yield made


def _innocents(stock: Stock, options: argparse.Namespace) -> Iterator[Made]:
    given = [row for folder in options.folders for row in anew_innocents.read(folder)]
    for seed in _seeds(options):
        dice = random.Random(f"{seed} innocents")
        drawn = dice.sample(given, min(len(given), options.innocents))
        for kind, name in [*islice(anew_innocents.made(dice, stock.known), options.innocents), *drawn]:
            if not stock.known(name) and plain_key(name):
                yield Made(name, kind, "innocents", "", frozenset())


def _pairs(stock: Stock, seed: int, options: argparse.Namespace) -> Iterator[Pair]:
    if options.kinds is None:
        pairs = PairMaker(stock).pairs(seed, options.each // 2)
        yield from (pair for pair in pairs if _wanted(pair.candidate, options))


def _wanted(entity: str, options: argparse.Namespace) -> bool:
    return options.half is None or fold_of(entity, 2) == options.half


def _figures(judged: Sequence[Judged]) -> dict[str, object]:
    innocents = [j for j in judged if j.group == "innocents"]
    latin = [j for j in innocents if j.answer.question.kind != ELSEWHERE]
    asked = [j for j in judged if j.group != "innocents"]
    figures: dict[str, object] = {"all": _of(asked, innocents)}
    for group in dict.fromkeys(j.group for j in asked):
        beside = innocents if group in _OTHER_SCRIPTS else latin
        figures[group] = _of([j for j in asked if j.group == group], beside)
    figures["by kind: questions, first, among five, told"] = {
        kind: _of_kind([j for j in asked if (j.group, j.answer.question.kind) == kind_of])
        for kind_of in dict.fromkeys((j.group, j.answer.question.kind) for j in asked)
        for kind in [": ".join(kind_of)]
    }
    figures["innocents flagged"] = {
        kind: [len(of), round(statistics.mean(bool(j.answer.called) for j in of), 4)]
        for kind in sorted({j.answer.question.kind for j in innocents})
        for of in [[j for j in innocents if j.answer.question.kind == kind]]
    }
    folds = [_share(j.answer.hit(1) for j in asked if j.fold == fold) for fold in range(FOLDS)]
    return figures | {"found first by fold": folds}


def _of(asked: Sequence[Judged], innocents: Sequence[Judged]) -> dict[str, object]:
    figures = of_ranking([j.answer for j in [*asked, *innocents]])
    return {key: figures[key] for key in _KEYS} | {"told": _share(j.told for j in asked)}


def _of_kind(asked: Sequence[Judged]) -> list[float]:
    first, five = (_share(j.answer.hit(n) for j in asked) for n in (1, 5))
    return [len(asked), first, five, _share(j.told for j in asked)]


def _share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return round(sum(found) / max(len(found), 1), 4)


def _tell(judged: Sequence[Judged], stock: Stock) -> None:
    """Every question that was not told, and every innocent that was flagged."""
    for j in judged:
        question = j.answer.question
        if j.answer.called if not question.expected else not (j.told and j.answer.hit(1)):
            names = stock.subjects[question.expected].latin[:4] if question.expected else ()
            ranked = [(round(s, 3), i, stock.subjects[i].names[0].text) for i, s in j.answer.ranking[:3] if i]
            print(f"{j.group}: {question.kind} | {question.text} | {names} | {ranked}", file=sys.stderr)


def _shown(figures: dict[str, object]) -> str:
    lines = []
    for part, values in figures.items():
        rows = values.items() if isinstance(values, dict) else enumerate(values)  # type: ignore[arg-type]
        lines += [part, *(f"  {key!s:32} {value}" for key, value in rows)]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
