"""Reads which stored lists are meant by the lists that questions name (data/scope/lists_meant.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.domain.lists.list_meant import ListMeant
from bot.errors import BadFacts
from data.curated.parts import Ids, Strict, Text

PATH = Path(__file__).parents[1] / "scope" / "lists_meant.toml"


class ListMeantTable(Strict):
    """One list as questions name it."""

    label: Text
    name: Text
    programs: Ids = ()
    datasets: Ids = ()
    copies: Ids = ()
    beside: Ids = ()


_FILE = TypeAdapter(dict[str, ListMeantTable])


@cache
def lists_meant() -> Mapping[str, ListMeant]:
    """The lists by the keys of the vocabularies. Raises BadFacts for a bad row."""
    try:
        read = _FILE.validate_python(tomllib.loads(PATH.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as fault:
        raise BadFacts([f"data/scope/{PATH.name}: {fault}"]) from fault
    return {key: ListMeant(key=key, **dict(row)) for key, row in read.items()}
