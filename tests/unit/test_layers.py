"""Which outside modules a layer may import. import-linter holds the layers; it has no allow-list, so it stands here."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PURE = frozenset(
    "__future__ bisect calendar collections contextlib dataclasses datetime difflib enum functools hashlib itertools "
    "re types typing unicodedata uuid zoneinfo".split()
)
DOMAIN = PURE | {"anyascii", "confusable_homoglyphs", "opencc", "pypinyin", "rapidfuzz", "stdnum"}
SERVICES = PURE | {"babel", "math", "pydantic", "pydantic_core", "rapidfuzz", "structlog"}
# `urllib.parse` takes addresses apart, html turns "&amp;" into its sign;
# csv and io write a table into text, json what digests are computed of.
SUBMODULES = {"bot/domain": frozenset({"html", "urllib.parse"}), "bot/services": frozenset({"csv", "io", "json"})}
ALLOWED = {"bot/domain": DOMAIN, "bot/services": SERVICES}


def test_no_two_decisions_have_the_same_number_and_each_page_bears_its_own() -> None:
    pages = sorted((ROOT / "docs/decisions").glob("*.md"))
    numbers = [int(page.name[:4]) for page in pages]
    assert [number for number in numbers if numbers.count(number) > 1] == []
    assert [page.name for page in pages if not page.read_text("utf-8").startswith(f"# {int(page.name[:4])}. ")] == []


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_the_libraries_that_are_named_for_it(layer: str) -> None:
    strays = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / layer).rglob("*.py"))
        for name in imported(path.read_text("utf-8"))
        if not allowed(layer, name)
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("layer", "line"),
    [
        ("bot/domain", "import httpx"),
        ("bot/domain", "import os, time"),
        ("bot/domain", "from structlog import get_logger"),
        ("bot/domain", "import lxml.etree"),
        ("bot/domain", "from urllib.request import urlopen"),
        ("bot/services", "def read():\n    import flask"),
        ("bot/services", "import tantivy"),
        ("bot/services", "from pathlib import Path"),
    ],
)
def test_a_stray_import_is_found_wherever_it_stands(layer: str, line: str) -> None:
    assert not all(allowed(layer, name) for name in imported(line))


def test_no_module_leads_back_to_itself_not_even_for_type_checkers_alone() -> None:
    files = {
        module(path): path.read_text("utf-8")
        for top in ("bot", "handlers", "data")
        for path in sorted((ROOT / top).rglob("*.py"))
    }
    assert [name for name, text in files.items() if "TYPE_CHECKING" in text] == []
    left = {name: set(reached(text, files)) - {name} for name, text in files.items()}
    while ends := {name for name, others in left.items() if not others & left.keys()}:
        left = {name: others for name, others in left.items() if name not in ends}
    assert sorted(left) == []


def module(path: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def reached(text: str, files: Mapping[str, str]) -> Iterator[str]:
    """Those of the files that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            named = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from (name if name in files else node.module for name in named)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def imported(text: str) -> Iterator[str]:
    """The modules that a file imports, by their dotted names."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def allowed(layer: str, name: str) -> bool:
    """Whether a module of this layer may import that one; the project's own are import-linter's."""
    top = name.partition(".")[0]
    return top in ALLOWED[layer] | {"bot", "handlers", "data"} or name in SUBMODULES[layer]
