"""No question is asked whose answers all lead to the same parties: a company may be named with its ticker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.services.questions.spotted import Spotted
from bot.services.questions.stored.bearing import bearing
from bot.services.questions.stored.known import Stored


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
    borne = [{hit.entity_id for hit in hits} for hits in bearing(names, stored, team).values()]
    return frozenset().union(*borne) if all(borne) else frozenset()
