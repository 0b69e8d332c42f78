"""What counts of an entity when entities of different lists are compared; the rule of merging is in merging.py."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.law.entity import IdentifierType, NameType, Schema
from bot.domain.lists.dataset import Dataset, Origin
from bot.domain.lists.merging import OWN, PAPERS, Member

SHORTEST = 5
"""A shorter alias is shared by too many."""
REVIEWED = "reviewed"
_REVIEWED_RANK = 0
_COUNTING = frozenset({NameType.NAME, NameType.ALIAS, NameType.PREVIOUS_NAME})
_FULL_DAY = len("1970-01-31")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What is stored of an entity. `dataset` is None where a person reviewed it.

    `names` are (type, key) in their order, the primary one first; `identifiers` (type, key) of those in OWN and PAPERS.
    """

    id: str
    dataset: Dataset | None
    schema: Schema
    countries: Collection[str] = ()
    birth_dates: Collection[str] = ()
    names: Sequence[tuple[NameType, str]] = ()
    identifiers: Iterable[tuple[IdentifierType, str]] = field(default_factory=tuple)


def member_of(stored: Stored) -> Member:
    """The entity as merging sees it."""
    keys = _counting(stored.names)
    identifiers = list(stored.identifiers)
    own = {key for kind, key in identifiers if kind in OWN}
    return Member(
        id=stored.id,
        schema=stored.schema,
        name=next(iter(keys), ""),
        names=frozenset(keys),
        rank=stored.dataset.rank if stored.dataset else _REVIEWED_RANK,
        countries=frozenset(stored.countries),
        own=_of_its_kind(stored.schema, own),
        papers=frozenset(key for kind, key in identifiers if kind in PAPERS),
        birth_days=frozenset(day for day in stored.birth_dates if len(day) == _FULL_DAY),
        ids=_ids(stored.id, stored.dataset, own),
        private=stored.dataset is not None and stored.dataset.origin is Origin.CUSTOM,
    )


def _counting(names: Sequence[tuple[NameType, str]]) -> list[str]:
    """The keys of the primary name and of those that count besides."""
    return [
        key
        for position, (kind, key) in enumerate(names)
        if position == 0 or (kind in _COUNTING and len(key) >= SHORTEST)
    ]


def _ids(id: str, dataset: Dataset | None, own: Collection[str]) -> dict[str, str]:
    """The ids that publishers gave it. OFAC's are the same in all its lists, and in the CSL's rows of them."""
    uid = next((key for key in sorted(own) if key.startswith(IdentifierType.OFAC_UID.value)), None)
    of_ofac = {"ofac": uid} if uid else {}
    if dataset is None:
        return {REVIEWED: id} | of_ofac
    told_apart = dataset.own_ids and dataset.origin is not Origin.CUSTOM
    return {dataset.id: id} if told_apart and not of_ofac else of_ofac


def _of_its_kind(schema: Schema, keys: Iterable[str]) -> frozenset[str]:
    """An IMO number on a company is that of its owner's register, and names no vessel."""
    vessel = schema is Schema.VESSEL
    return frozenset(key for key in keys if vessel or not key.startswith(IdentifierType.IMO.value))
