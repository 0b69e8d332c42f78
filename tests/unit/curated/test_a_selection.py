"""What is said of a list of which a selection is held."""

from __future__ import annotations

import tomllib

from data import curated


def test_what_is_said_of_the_entity_list_counts_the_entities_that_are_held() -> None:
    folder = curated.ROOT / "sources" / "us_bis_entity_list"
    rows = tomllib.loads((folder / "rows.toml").read_text(encoding="utf-8"))
    note = tomllib.loads((folder / "dataset.toml").read_text(encoding="utf-8"))["coverage_note"]
    held = next(len(found) for found in rows.values() if isinstance(found, list))
    assert note == f"{held} entities, a selection; a company not among them was not looked up there"
