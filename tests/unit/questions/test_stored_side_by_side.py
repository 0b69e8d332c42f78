"""Stored names side by side: which of them part a name in two."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.apart import apart


class Two:
    """Two stored names, the first of a given kind."""

    def __init__(self, kind: NameType, schema: Schema) -> None:
        self._kinds = {"Zephyrine Optics": (kind, schema), "Tosca Telesystems": (NameType.NAME, Schema.COMPANY)}

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored names with one of the keys."""
        hits = [
            NameHit(entity_id=name, schema=schema, text=name, name_type=kind, key=name_key(name))
            for name, (kind, schema) in self._kinds.items()
        ]
        return [hit for hit in hits if hit.key in keys]


@pytest.mark.parametrize(
    ("kind", "schema", "parts"),
    [
        (NameType.NAME, Schema.COMPANY, ["Zephyrine Optics", "Tosca Telesystems"]),
        (NameType.WEAK_ALIAS, Schema.COMPANY, []),
        (NameType.NAME, Schema.JURISDICTION, []),
    ],
)
def test_neither_a_weak_alias_nor_a_country_parts_a_name(kind: NameType, schema: Schema, parts: list[str]) -> None:
    assert apart("Zephyrine Optics Tosca Telesystems", Two(kind, schema)) == parts
