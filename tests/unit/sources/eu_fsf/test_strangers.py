"""What a reader does not know refuses the file, wherever it stands; what is passed over is known by name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.unit.sources.eu_fsf.made import document, read
from tests.unit.sources.strangers import passing_over


def test_only_the_acts_behind_a_part_may_hold_something_unknown(tmp_path: Path) -> None:
    found = passing_over(partial(read, tmp_path), document())
    assert found == {f"{tag} {kind}" for tag in ("publicationUrl", "regulationSummary") for kind in "@+"}
