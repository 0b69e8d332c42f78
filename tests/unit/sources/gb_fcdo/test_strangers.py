"""What a reader does not know refuses the file, wherever it stands; what is passed over is known by name."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.unit.sources.gb_fcdo.made_xml import read_xml, xml
from tests.unit.sources.strangers import passing_over


def test_only_the_measures_told_once_more_may_hold_something_unknown(tmp_path: Path) -> None:
    found = passing_over(partial(read_xml, tmp_path), xml())
    flags = {f"{tag} {kind}" for tag in ("AssetFreeze", "TravelBan", "Deflag") for kind in "@+"}
    assert found == flags | {f"SanctionsImposedIndicators {kind}" for kind in "@+…"}
