"""A sound folder of reviewed files for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.curated import small


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return small.write(tmp_path / "data")
