"""Functions and files stay small: at most ten branches, as radon counts them, and two hundred lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from radon.complexity import cc_visit
from radon.visitors import Class, Function

MOST, MOST_LINES = 10, 200
PRODUCT = Path(__file__).parents[2]
TABLES = {
    "bot/domain/names/identifiers/kinds.py",
    "bot/domain/names/word_tables/translations.py",
    "data/sql/tables/lists.py",
}
"""Files that are one table of data, or the tables of the database, which are read together."""


def functions(file: Path) -> Iterator[Function]:
    for block in cc_visit(file.read_text(encoding="utf-8")):
        yield from block.methods if isinstance(block, Class) else [block]


def product() -> list[Path]:
    files = [file for top in ("bot", "handlers", "data") for file in (PRODUCT / top).rglob("*.py")]
    assert len(files) > 100
    return files


def test_no_function_has_more_than_ten_branches() -> None:
    many = [
        f"{file.relative_to(PRODUCT)}: {one.name} has {one.complexity}"
        for file in product()
        for one in functions(file)
        if one.complexity > MOST
    ]
    assert not many


def test_no_file_but_a_table_or_a_migration_has_more_than_two_hundred_lines() -> None:
    lines = {
        file.relative_to(PRODUCT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for file in product()
        if "migrations" not in file.parts
    }
    long = {name for name, many in lines.items() if many > MOST_LINES}
    assert long == TABLES
