"""Functions stay small: none of the product has more than ten branches, as radon counts them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Class, Function

MOST = 10
PRODUCT = Path(__file__).parents[2]


def functions(file: Path) -> Iterator[Function]:
    for block in cc_visit(file.read_text(encoding="utf-8")):
        yield from block.methods if isinstance(block, Class) else [block]


def test_no_function_has_more_than_ten_branches() -> None:
    files = [file for top in ("bot", "handlers", "data") for file in (PRODUCT / top).rglob("*.py")]
    assert len(files) > 100
    many = [
        f"{file.relative_to(PRODUCT)}: {one.name} has {one.complexity}"
        for file in files
        for one in functions(file)
        if one.complexity > MOST
    ]
    assert not many
