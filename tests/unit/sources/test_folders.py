"""What a new list needs outside of its own folder."""

from __future__ import annotations

import tomllib
from pathlib import Path

from handlers.blocks.lists import _GROUPS

ROOT = Path(__file__).parents[3]
SOURCES = ROOT / "data/sources"


def test_every_list_has_a_group_in_the_answer_to_lists() -> None:
    ids = sorted(file.parent.name for file in SOURCES.glob("*/dataset.toml"))
    assert len(ids) > 20
    assert [one for one in ids if not one.startswith(tuple(_GROUPS))] == []


def test_the_contract_of_readers_and_mappers_names_every_folder_that_has_both() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (of_lists,) = (one for one in contracts if "mapper" in one.get("layers", ()))
    both = {file.parent.name for file in SOURCES.glob("*/reader.py") if (file.parent / "mapper.py").exists()}
    assert set(of_lists["containers"]) == {f"data.sources.{folder}" for folder in both}
