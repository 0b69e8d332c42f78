"""What a reader does not know refuses the file, wherever it stands; what is passed over is known by name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.unit.sources.strangers import passing_over
from tests.unit.sources.un_sc.made import document, read


def test_only_the_uns_own_counters_may_hold_something_unknown(tmp_path: Path) -> None:
    found = passing_over(partial(read, tmp_path), document())
    assert found == {f"{tag} {kind}" for tag in ("SORT_KEY", "SORT_KEY_LAST_MOD", "VERSIONNUM") for kind in "@+"}
