"""Which tests to try a mutation against: found by what they import, the nearest first."""

from __future__ import annotations

import ast
import re
from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

_WORD = re.compile(r"\w+")
_BEFORE_TABLES = 4
"""Tests that are tried before those of golden tables, which take some seconds."""


def nearest_tests(folder: Path) -> Mapping[str, list[str]]:
    """For each product file the test files that reach it by imports: those named after its folder or in a folder of its
    name first, then those that name it or are named after it, then the nearest, unit tests before others, those of few
    modules before those of many. Those of golden tables, which hold much of what it does, stand behind the first few.

    What all reach through the program's door, as the stores of a transaction, is told apart by its name alone.
    """
    modules = {_module(path.relative_to(folder)): path for path in _sources(folder)}
    imports = {name: set(_imported(name, path, modules)) for name, path in modules.items()}
    found: defaultdict[str, list[tuple[bool, bool, int, bool, int, str]]] = defaultdict(list)
    of_tables: set[str] = set()
    for name, path in modules.items():
        if not path.name.startswith("test_") or "e2e" in path.parts:
            continue
        test = path.relative_to(folder).as_posix()
        own = path.stem.removeprefix("test_")
        reach, words = _reached(name, imports), {own, *_WORD.findall(path.read_text(encoding="utf-8"))}
        folders = {*path.parts, *own.split("_")}
        if any("tests.bench.tables" in imports[imported] for imported in imports[name]):
            of_tables.add(test)
        for reached, steps in reach.items():
            if not reached.startswith("tests."):
                elsewhere = modules[reached].parent.name not in folders
                unnamed = modules[reached].stem not in words
                place = (elsewhere, unnamed, steps, "unit" not in path.parts, len(reach), test)
                found[modules[reached].relative_to(folder).as_posix()].append(place)
    ordered = {file: [test for *_, test in sorted(tests)] for file, tests in found.items()}
    return defaultdict(list, {file: _in_order(tests, of_tables) for file, tests in ordered.items()})


def _in_order(tests: list[str], of_tables: Collection[str]) -> list[str]:
    others = [test for test in tests if test not in of_tables]
    return [*others[:_BEFORE_TABLES], *(test for test in tests if test in of_tables), *others[_BEFORE_TABLES:]]


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
