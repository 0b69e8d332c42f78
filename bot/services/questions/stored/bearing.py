"""Who bears names, looked up together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import asked_keys
from bot.services.questions.runs.run import Run
from bot.services.questions.spotted import called
from bot.services.questions.stored.known import Stored, hits_by_key
from bot.services.questions.words.labels import Labelled


def bearing(names: Iterable[str], stored: Stored, team: str) -> Mapping[str, Sequence[NameHit]]:
    """The stored names that each of the names is, of those that `team` may see."""
    keys = {name: asked_keys(name) for name in names}
    hits = hits_by_key(stored, set(chain.from_iterable(keys.values())), team=team)
    return {name: [hit for key in of_one for hit in hits.get(key, ())] for name, of_one in keys.items()}


def bearers(within: Labelled, found: Iterable[Run], stored: Stored, team: str) -> Mapping[Run, set[str]]:
    """Who bears the name of each run, by their ids."""
    names = {run: called(within, run) for run in found}
    hits = bearing(names.values(), stored, team)
    return {run: {hit.entity_id for hit in hits[name]} for run, name in names.items()}
