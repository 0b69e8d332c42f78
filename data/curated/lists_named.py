"""The lists that may be meant, held against the vocabularies that name them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.lists.list_meant import ListMeant
from bot.errors import BadFacts
from data.curated.lists_meant import PATH, lists_meant
from data.curated.vocabulary import vocabularies


def load_lists_meant() -> Mapping[str, ListMeant]:
    """The lists by the keys of the vocabularies. Raises BadFacts for a bad row, and for a key without one."""
    read = lists_meant()
    named = {key for words in vocabularies().values() for key in (*words.lists, *words.bodies)}
    if missing := sorted(named - read.keys()):
        raise BadFacts([f"data/scope/{PATH.name}: no row for “{key}”, which a vocabulary names" for key in missing])
    return read
