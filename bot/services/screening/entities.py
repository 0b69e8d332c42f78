"""One entity by its id, with its designations as they stand on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from bot.domain.law.answer import Finding, Match
from bot.services.answering import Answering, Clock
from bot.services.asker import Asker
from bot.services.screening.findings import Findings
from bot.services.viewing import opened

BY_ID = "id"
"""How an entity met a question that names it by its id."""


class Entities:
    """Looks entities up for whoever has their ids from an answer."""

    def __init__(self, unit_of_work: Callable[[], Answering], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def view(self, entity_id: str, *, asker: Asker, as_of: dt.date | None = None) -> Finding | None:
        """The entity with all that stands against it; None where the asker sees no such entity."""
        today = self._clock.now().date()
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            if entity_id not in uow.library.entities([entity_id], team=asker.team):
                return None
            findings = Findings(uow.library, day=as_of or today, today=today, team=asker.team)
            match = Match(score=1.0, name=entity_id, name_type=BY_ID, explanation="asked for by its id")
            return findings.build({entity_id: match})[0]
