"""What could break unseen: mutations drawn by seed, each tried against the tests that import the module.

    python tests/bench/mutate.py [--seed N] [--many 80] [--layer NAME] [--at COMMIT]

The files are copied to a folder of their own and changed there, one mutation at a time: a comparison moved by one or
turned, `and` for `or`, a condition turned, a number changed by one, a statement left out. A mutation is killed when one
of the nearest tests fails that passes without it. Tests are found by their imports, the nearest and the unit tests
first; what survives these is tried against those further away. Ends with the share killed of each layer, and the
survivors.
"""

from __future__ import annotations

import argparse
import ast
import io
import os
import random
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.mutate_places import Places
from tests.bench.mutate_tests import nearest_tests

ROOT = Path(__file__).resolve().parents[2]
LAYERS = {
    "domain": (("bot/domain",), 0.25),
    "services": (("bot/services",), 0.25),
    "sources": (("data/sources",), 0.15),
    "sql": (("data/sql",), 0.15),
    "other data": (("data/index", "data/batches", "data/curated"), 0.08),
    "handlers": (("handlers",), 0.12),
}
"""The folders of each layer, and its share of the mutations."""
NEAR, FAR = 8, 32
"""How many test files are tried at first, and then."""
LONGEST_SECONDS = 400
LEFT_OUT = ("migrations", "translations.py")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change: the `index`th place of its file that can be changed."""

    layer: str
    path: str
    index: int
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.what}"


def main() -> None:
    """Draw, try and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--many", type=int, default=80)
    parser.add_argument("--layer", choices=LAYERS)
    parser.add_argument("--at", default="", help="a commit, in place of the files as they are")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutate-") as name:
        folder = Path(name)
        _copy(options.at, folder)
        Run(folder, options.seed).all(drawn(folder, options.seed, options.many, only=options.layer))


def _copy(commit: str, folder: Path) -> None:
    if commit:
        packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        return
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for file in filter(None, listed.split("\0")):
        if (ROOT / file).is_file():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes((ROOT / file).read_bytes())


def drawn(folder: Path, seed: int, many: int, *, only: str | None) -> list[Mutation]:
    """The mutations, the same for the same seed and files."""
    found: list[Mutation] = []
    for layer, (parts, share) in LAYERS.items():
        lots = random.Random(f"{seed} {layer}")
        places = [
            Mutation(layer, path.relative_to(folder).as_posix(), index, line, what)
            for part in parts
            for path in sorted((folder / part).rglob("*.py"))
            if not any(left in path.as_posix() for left in LEFT_OUT)
            for index, (line, what) in enumerate(_places(path))
        ]
        if only in (None, layer):
            found += sorted(lots.sample(places, min(round(many * share), len(places))), key=str)
    return found


def _places(path: Path) -> list[tuple[int, str]]:
    places = Places()
    places.visit(ast.parse(path.read_text(encoding="utf-8")))
    return places.found


@dataclass
class Run:
    """Tries mutations in a copy of the files."""

    folder: Path
    seed: int
    sound: dict[str, bool] = field(default_factory=dict)  # test files, whether they pass without any mutation

    def all(self, mutations: Sequence[Mutation]) -> None:
        """Try each, and print what came of them."""
        tests = nearest_tests(self.folder)
        made, killed, survivors = Counter[str](), Counter[str](), []
        for mutation in mutations:
            by = self._killed_by(mutation, tests[mutation.path])
            made[mutation.layer] += 1
            killed[mutation.layer] += bool(by)
            print(f"{'killed  ' if by else 'SURVIVED'} {mutation}  {by}", flush=True)
            if not by:
                survivors.append(mutation)
        for layer in made:
            print(f"{layer:12} {killed[layer]:3} of {made[layer]:3}  {killed[layer] / made[layer]:.0%}")
        print(f"{'all':12} {killed.total():3} of {made.total():3}  {killed.total() / made.total():.0%}")
        print("survivors:", *survivors, sep="\n  ")

    def _killed_by(self, mutation: Mutation, tests: Sequence[str]) -> str:
        """The test file that fails with the mutation and passes without it; "" where none does."""
        file = self.folder / mutation.path
        before = file.read_text(encoding="utf-8")
        changing = Places(mutation.index)
        after = ast.unparse(ast.fix_missing_locations(changing.visit(ast.parse(before))))
        failing: list[str] = []
        for some in filter(None, (tests[:NEAR], tests[NEAR:FAR])):
            left = list(some)
            while left:
                file.write_text(after, encoding="utf-8")
                failed = self._first_failure(left)
                file.write_text(before, encoding="utf-8")
                if not failed:
                    break
                if self._is_sound(failed):
                    return failed
                failing.append(failed)
                left = [test for test in left if test not in failing]
        return ""

    def _is_sound(self, test: str) -> bool:
        if test not in self.sound:
            self.sound[test] = not self._first_failure([test])
        return self.sound[test]

    def _first_failure(self, tests: Sequence[str]) -> str:
        """The first test file that fails, or hangs; "" where all pass."""
        env = os.environ | {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-rfE", "--tb=no", "-p", "no:cacheprovider", *tests]
        try:
            done = subprocess.run(
                command, cwd=self.folder, env=env, capture_output=True, text=True, timeout=LONGEST_SECONDS
            )
        except subprocess.TimeoutExpired:
            return tests[0]
        if done.returncode in (0, 5):  # 5: nothing was collected
            return ""
        named = (
            line.split()[1].partition("::")[0] for line in done.stdout.splitlines() if line[:5] in ("FAILE", "ERROR")
        )
        return next((name for name in named if name in tests), tests[0])


if __name__ == "__main__":
    main()
