"""Publishers' lists as datasets, from the definitions in their folders; no reader is needed to know of them."""

from __future__ import annotations

from bot.domain.lists.dataset import Coverage, Dataset, ListPart, Origin
from data.sources.definition import Definition, definitions


def official() -> list[Dataset]:
    """Every publisher's list there is a reader for."""
    return [dataset_of(definition) for definition in definitions().values()]


def dataset_of(definition: Definition) -> Dataset:
    """The dataset that a definition describes."""
    told = {"program", "title", "yields_to", "excerpt", "same_ids"}
    parts = tuple(ListPart(**part.model_dump(include=told)) for part in definition.lists)
    return Dataset(
        id=definition.id,
        title=definition.title,
        publisher=definition.publisher,
        url=definition.url,
        stale_after_days=definition.stale_after_days,
        coverage=Coverage.COMPLETE,
        origin=Origin.OFFICIAL,
        lists=parts if len(parts) > 1 else (),
        own_ids=definition.own_ids,
        rank=definition.rank,
    )
