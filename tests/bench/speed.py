"""Measures the speed of name resolution: python tests/bench/speed.py --data FOLDER [--names 60000] [--sample 60].

Beside it, in the same run and over the same names, rapidfuzz's process.extract with WRatio over normalised names. The
names are those of mixed_*; where more are asked for, some are made of them by exchanging and misspelling words, always
the same.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rapidfuzz import fuzz, process
from sqlalchemy import Engine

from bot.domain.law.entity import Schema
from bot.domain.names.keys import name_key, plain_key
from bot.services.screening.resolving import resolve
from data.index.lookup import default_folder
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench.figures import Ranked, flagged_at, of_ranking
from tests.bench.filling import fill, filled
from tests.bench.sets import Listed, Question, held_out, of_lists_asked_about, read_list, read_questions

SEED = 7
Rank = Callable[[str], Sequence[tuple[str, float]]]


def main() -> None:
    """Print the figures, one JSON object."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", type=Path, required=True)
    asked.add_argument("--names", type=int, default=60_000)
    asked.add_argument("--sample", type=int, default=60, help="questions put to WRatio, which is slow")
    asked.add_argument("--opened", help=argparse.SUPPRESS)  # a fresh process that opens a ready index
    options = asked.parse_args()
    figures = _fresh(options.opened) if options.opened else _measured(options.data, options.names, options.sample)
    print(json.dumps(figures))


def _measured(data: Path, names: int, sample: int) -> dict[str, object]:
    questions = read_questions(data / "mixed_queries.csv")
    entries = held_out(read_list(data / "mixed_entities.jsonl"), questions)
    if names <= 60_000:
        entries = of_lists_asked_about(entries, questions)
    questions = [q for q in questions if plain_key(q.text)]
    with TemporaryDirectory() as folder:
        engine = filled(Path(folder), enough(entries, names))
        answers, built = _ours(engine, questions)
        figures = _told(answers) | built | {"fresh process": _in_a_fresh_process(engine)} | _added(engine)
        engine.dispose()
    asked = random.Random(SEED).sample(questions, min(sample, len(questions)))
    theirs = _wratio(enough(entries, names), asked)
    told = _told(theirs)
    return {
        "names": names,
        "ours": figures,
        "WRatio": told,
        "times faster at the median": round(float(str(told["p50 ms"])) / float(str(figures["p50 ms"]))),
        "innocents flagged at equal recall": _at_equal_recall([a for a in answers if a.question in asked], theirs),
    }


def _at_equal_recall(ours: Sequence[Ranked], theirs: Sequence[Ranked]) -> dict[str, float | None]:
    """The innocents that each flags, of the same questions, at the highest recall (in steps of 1 %) that WRatio has."""
    recall = next((n / 100 for n in range(100, 0, -1) if flagged_at(theirs, n / 100) is not None), 0.0)
    return {"recall": recall, "ours": flagged_at(ours, recall), "WRatio": flagged_at(theirs, recall)}


def enough(entries: Sequence[Listed], names: int) -> Iterator[Listed]:
    """The entries, and after them made-up ones until there are so many names."""
    yield from entries
    have = sum(len(entry.names) for entry in entries)
    made = made_names([entry.names[0] for entry in entries])
    for number, name in enumerate(islice(made, max(names - have, 0))):
        yield Listed(id=f"made-{number}", schema=entries[0].schema, names=(name,))


def made_names(texts: Sequence[str], *, seed: int = SEED) -> Iterator[str]:
    """Names without end, made of the words of these; always the same for one seed."""
    dice = random.Random(seed)
    while True:
        yield _made(texts, dice)


def _made(texts: Sequence[str], dice: random.Random) -> str:
    """Words of two names, one of them perhaps with a letter changed."""
    words = dice.choice(texts).split() + dice.choice(texts).split()
    chosen = dice.sample(words, min(len(words), dice.choice((2, 3, 3, 4, 5))))
    if dice.random() < 0.5:
        place = dice.randrange(len(chosen))
        word, at = chosen[place], dice.randrange(len(chosen[place]))
        chosen[place] = word[:at] + dice.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :]
    return " ".join(chosen)


def _ours(engine: Engine, questions: Sequence[Question]) -> tuple[list[Ranked], dict[str, object]]:
    began = time.perf_counter()
    with SqlUnitOfWork(engine) as uow:
        resolve("warm up", uow.index)
        built = time.perf_counter() - began
        for question in questions:  # once to warm the caches of words, once measured
            resolve(question.text, uow.index)
        answers = list(_asked(questions, lambda text: _best(text, uow)))
    size = sum(file.stat().st_size for file in default_folder(engine).rglob("*") if file.is_file())
    return answers, {"build s": round(built, 1), "size MB": round(size / 1e6)}


def _best(text: str, uow: SqlUnitOfWork) -> Sequence[tuple[str, float]]:
    best: dict[str, float] = {}
    for candidate in resolve(text, uow.index).weighed:
        best.setdefault(candidate.hit.entity_id, candidate.score)
    return tuple(best.items())


def _wratio(entries: Iterator[Listed], questions: Sequence[Question]) -> list[Ranked]:
    owners: list[str] = []
    keys: list[str] = []
    for entry in entries:
        for name in entry.names:
            owners.append(entry.id)
            keys.append(name_key(name))

    def rank(text: str) -> Sequence[tuple[str, float]]:
        found = process.extract(name_key(text), keys, scorer=fuzz.WRatio, limit=10)
        return [(owners[place], score) for _, score, place in found]

    return list(_asked(questions, rank))


def _asked(questions: Sequence[Question], rank: Rank) -> Iterator[Ranked]:
    for question in questions:
        began = time.perf_counter()
        ranking = tuple(rank(question.text))
        took = time.perf_counter() - began
        yield Ranked(question=question, ranking=ranking, called=frozenset(), seconds=took)


def _told(answers: Sequence[Ranked]) -> dict[str, object]:
    figures = of_ranking(answers)
    return {key: figures[key] for key in ("questions", "hit@1", "hit@5", "p50 ms", "p99 ms")}


def _in_a_fresh_process(engine: Engine) -> dict[str, object]:
    url = engine.url.render_as_string(hide_password=False)
    made = subprocess.run(
        [sys.executable, __file__, "--data", ".", "--opened", url], capture_output=True, text=True, check=True
    )
    return dict(json.loads(made.stdout.splitlines()[-1]))


def _fresh(url: str) -> dict[str, object]:
    """Open a ready index, answer once, then a thousand times; how long and how much memory it took."""
    engine = make_engine(url)
    began = time.perf_counter()
    with SqlUnitOfWork(engine) as uow:
        uow.index.similar("Hauwei", limit=30)
        opened = time.perf_counter() - began
        resolve("Hauwei Technologies", uow.index)
        first = time.perf_counter() - began
        for number in range(1000):
            resolve(f"Hauwei {number} Technologies", uow.index)
    return {"open s": round(opened, 3), "first answer s": round(first, 3), "memory MB": _most_memory()}


def _most_memory() -> int:
    """The most memory this process held, in MB; getrusage would tell its parent's too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return round(int(status.split("VmHWM:")[1].split()[0]) / 1000)


def _added(engine: Engine) -> dict[str, object]:
    """How long it takes, from before one name is written until it is found by a misspelling."""
    began = time.perf_counter()
    fill(engine, [Listed(id="added", schema=Schema.COMPANY, names=("Quokkastan Wombatworks",))])
    with SqlUnitOfWork(engine) as uow:
        found = resolve("Quokastan Wombatworks", uow.index).chosen
    took = time.perf_counter() - began
    assert [candidate.hit.entity_id for candidate in found] == ["added"]
    return {"added and found s": round(took, 3)}


if __name__ == "__main__":
    main()
