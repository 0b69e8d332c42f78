"""What docstrings and pages name is there."""

from __future__ import annotations

import importlib
import re
from itertools import pairwise
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
_NAMED = re.compile(r"(?<!\w)\(((?:domain|services)(?:\.\w+)+)\)")
_CODE = [path for folder in ("bot", "handlers", "data") for path in sorted((ROOT / folder).rglob("*.py"))]
NAMED = sorted({name for path in _CODE for name in _NAMED.findall(path.read_text(encoding="utf-8"))})


def _is_there(name: str) -> bool:
    module, _, last = name.rpartition(".")
    try:
        importlib.import_module(f"bot.{name}")
    except ModuleNotFoundError:
        return hasattr(importlib.import_module(f"bot.{module}"), last)
    return True


@pytest.mark.parametrize("name", NAMED)
def test_what_a_docstring_points_to_is_there(name: str) -> None:
    assert _is_there(name)


def test_the_page_for_operators_knows_every_setting() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert not [name.upper() for name in Settings.model_fields if f"`{name.upper()}`" not in page]


def test_no_line_of_the_changelog_stands_there_twice() -> None:
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    long = sorted(line for line in lines if len(line) > 25)
    assert not [after for before, after in pairwise(long) if after.startswith(before)]
