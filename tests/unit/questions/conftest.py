"""A reader with the reviewed vocabularies, over a few stored names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reading import Reading
from tests.unit.questions.read_once import rules

TODAY = dt.date(2026, 11, 26)
STORED = {
    "Kestrel Optics Co., Ltd.": Schema.COMPANY,
    "Kestrel": Schema.COMPANY,
    "Osprey Telecom": Schema.COMPANY,
    "Bank Harrier Iran": Schema.COMPANY,
    "PETREL, Jon Un": Schema.PERSON,
    "大鸢科技": Schema.COMPANY,
    "Cuba": Schema.JURISDICTION,
    "Check Point Osprey": Schema.COMPANY,
}

Read = Callable[[str], Reading]


class StoredNames:
    """The part of a names index that the reader asks."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored names with one of the keys."""
        hits = [
            NameHit(entity_id=name, schema=schema, text=name, name_type=NameType.NAME, key=name_key(name))
            for name, schema in STORED.items()
        ]
        return [hit for hit in hits if hit.key in keys]


@pytest.fixture(scope="session")
def read() -> Read:
    reader = rules()
    return lambda text: reader.read(text, StoredNames(), today=TODAY)
