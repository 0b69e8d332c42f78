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
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

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
_TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], str]] = {
    ast.Lt: (ast.LtE, "< to <="), ast.LtE: (ast.Lt, "<= to <"), ast.Gt: (ast.GtE, "> to >="),
    ast.GtE: (ast.Gt, ">= to >"), ast.Eq: (ast.NotEq, "== to !="), ast.NotEq: (ast.Eq, "!= to =="),
    ast.In: (ast.NotIn, "in to not in"), ast.NotIn: (ast.In, "not in to in"), ast.Is: (ast.IsNot, "is to is not"),
    ast.IsNot: (ast.Is, "is not to is"),
}  # fmt: skip


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


class Places(ast.NodeTransformer):
    """Counts the places of a module that can be changed, and changes the one that is asked for."""

    def __init__(self, change: int | None = None) -> None:
        self.found: list[tuple[int, str]] = []
        self._change = change

    def _is_it(self, node: ast.stmt | ast.expr, what: str) -> bool:
        self.found.append((node.lineno, what))
        return len(self.found) - 1 == self._change

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.value = self.visit(node.value) if node.value else None
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        if any(isinstance(base, ast.Name) and base.id in ("Protocol", "Exception") for base in node.bases):
            return node
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        turned, what = _TURNED[type(node.ops[0])]
        if self._is_it(node, what):
            node.ops[0] = turned()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        is_and = isinstance(node.op, ast.And)
        if self._is_it(node, "and to or" if is_and else "or to and"):
            node.op = ast.Or() if is_and else ast.And()
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if type(node.value) in (int, float) and self._is_it(node, f"{node.value} to {node.value + 1}"):
            return ast.copy_location(ast.Constant(node.value + 1), node)
        return node

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.test, ast.Compare) and self._is_it(node, "condition turned"):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.test, ast.Compare) and self._is_it(node, "condition turned"):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        self.generic_visit(node)
        call = isinstance(node.value, ast.Call) and "log" not in ast.unparse(node.value.func)
        return ast.copy_location(ast.Pass(), node) if call and self._is_it(node, "statement left out") else node


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


def nearest_tests(folder: Path) -> Mapping[str, list[str]]:
    """For each product file the test files that reach it by imports: those in a folder of its folder's name first, then
    the nearest, unit tests before others, those of few modules before those of many."""
    modules = {_module(path.relative_to(folder)): path for path in _sources(folder)}
    imports = {name: set(_imported(name, path, modules)) for name, path in modules.items()}
    found: defaultdict[str, list[tuple[bool, int, bool, int, str]]] = defaultdict(list)
    for name, path in modules.items():
        if not path.name.startswith("test_") or "e2e" in path.parts:
            continue
        test = path.relative_to(folder).as_posix()
        reach = _reached(name, imports)
        for reached, steps in reach.items():
            if not reached.startswith("tests."):
                elsewhere = modules[reached].parent.name not in path.parts
                place = (elsewhere, steps, "unit" not in path.parts, len(reach), test)
                found[modules[reached].relative_to(folder).as_posix()].append(place)
    return defaultdict(list, {file: [test for *_, test in sorted(tests)] for file, tests in found.items()})


def _sources(folder: Path) -> Iterator[Path]:
    for top in ("bot", "handlers", "data", "tests"):
        yield from (folder / top).rglob("*.py")


def _module(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(name: str, path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in modules:
                    yield whole
                elif node.module in modules:
                    yield node.module


def _reached(start: str, imports: Mapping[str, set[str]]) -> Mapping[str, int]:
    """How many imports away each module is."""
    steps, waiting = {start: 0}, deque([start])
    while waiting:
        name = waiting.popleft()
        for one in imports[name] - steps.keys():
            steps[one] = steps[name] + 1
            waiting.append(one)
    return steps


if __name__ == "__main__":
    main()
