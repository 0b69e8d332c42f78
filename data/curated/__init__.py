"""The reviewed facts: read strictly from TOML, checked as a whole, mapped to the domain."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.domain.lists.dataset import Snapshot

ROOT = Path(__file__).parent.parent
"""The data folder, with authorities, documents, programs, entities, jurisdictions, apps and sources in it."""


def load(root: Path = ROOT, *, today: dt.date | None = None) -> Snapshot:
    """The reviewed facts under `root`, whole. `today` (UTC if not given) is what checks of the future are told by.

    Raises BadFacts with every problem found, each as "file, row: reason"; nothing is given then.
    """
    from data.curated.whole import read_whole  # takes a quarter of a second, which facts that are kept need not

    return read_whole(root, today=today or dt.datetime.now(dt.UTC).date())
