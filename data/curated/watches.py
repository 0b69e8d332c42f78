"""What is watched for the reviewed lists: each of their [[notices]] tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.domain.lists.dataset import Snapshot
from bot.errors import BadFacts
from data.curated import ROOT
from data.curated.list_files import DatasetFile
from data.curated.notices import NoticesTable


def watched_programs(snapshot: Snapshot) -> None:
    """Check that each table names programs that its list has. Raises BadFacts."""
    held = {(d.dataset, d.program) for d in snapshot.designations}
    wrong = [
        f"data/sources/{watch.dataset}/dataset.toml, notices {watch.number}: the list has no program {program}"
        for watch in watches(ROOT)
        for program in watch.table.programs
        if (watch.dataset, program) not in held
    ]
    if wrong:
        raise BadFacts(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One [[notices]] table, the `number`th of its list."""

    dataset: str
    title: str
    number: int
    table: NoticesTable


def watches(root: Path) -> Iterator[Watch]:
    """Every table of the reviewed lists under `root`. Raises pydantic's or tomllib's error: a fault of ours."""
    for path in sorted((root / "sources").glob("*/rows.toml")):
        dataset = path.parent.name
        file = DatasetFile.model_validate(tomllib.loads(path.with_name("dataset.toml").read_text(encoding="utf-8")))
        for number, table in enumerate(file.notices, start=1):
            yield Watch(dataset=dataset, title=file.title, number=number, table=table)
