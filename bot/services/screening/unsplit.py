"""Whom a name means that is looked up as it stands; where nobody has it, whom its parts mean is told beside that."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Schema
from bot.domain.names.as_written.several import before_place, tells_something
from bot.domain.names.matching import POLICY, Candidate
from bot.services.answering import NameIndex
from bot.services.screening.looking import named_parts
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import resolve
from bot.services.screening.splitting import Splitting


def resolve_whole(name: str, index: NameIndex, *, team: str, told_from: float) -> Resolution:
    """Whom a name means that is never split; where nobody has it, beside that whom its parts mean."""
    found = resolve_placed(name, index, team=team, told_from=told_from)
    if found.outcome is not Outcome.NO_MATCH or found.also or not named_parts(name):
        return found
    return replace(found, also=tuple(Splitting(index, team=team).parts_held(name)))


def resolve_placed(name: str, index: NameIndex, *, team: str, told_from: float | None = None) -> Resolution:
    """Whom a name means; where nobody has "Jon Petrel of Zug", beside that whom "Jon Petrel" means."""
    found = resolve(name, index, team=team, told_from=told_from)
    head = before_place(name)
    if found.outcome is not Outcome.NO_MATCH or found.also or not tells_something(head):
        return found
    meant = [one for one in resolve(head, index, team=team).chosen if _is_surely_meant(one)]
    return replace(found, also=tuple(meant))


def _is_surely_meant(candidate: Candidate) -> bool:
    """Whether it is a person's name, or somebody's very name: not "First Bank" of "First Bank of Kestrel"."""
    return candidate.hit.schema is Schema.PERSON or candidate.score >= POLICY.legal_form_only
