"""No question is asked whose answers all lead to the same parties: a company may be named with its ticker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.names.keys import asked_keys
from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.known import Stored, hits_by_key


def without_idle_question(spotted: Spotted, stored: Stored, team: str) -> Spotted:
    """The names without the question which of several sets is meant, where each of them names just the same parties."""
    if len(spotted.either) < 2:
        return spotted
    named = [_parties(names, stored, team) for names in (spotted.names, *spotted.either)]
    if not named[0] or any(parties != named[0] for parties in named):
        return spotted
    return replace(spotted, doubts=(), either=())


def _parties(names: Sequence[str], stored: Stored, team: str) -> frozenset[str]:
    """Who bears the names; nobody where one of them is no stored name."""
    keys = [asked_keys(name) for name in names]
    hits = hits_by_key(stored, {key for of_one in keys for key in of_one}, team=team)
    bearers = [{hit.entity_id for key in of_one for hit in hits.get(key, ())} for of_one in keys]
    return frozenset().union(*bearers) if all(bearers) else frozenset()
