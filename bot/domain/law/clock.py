"""Days on which the law may change, to be looked up."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bot.domain.law.document import Verification
from bot.domain.law.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A day on which the law may change by itself or by an act that must be looked up: a renewal, a rule put off.

    `title` says what falls due; `note` what was found when somebody last looked. `settled_on` is the day on which an
    act settled it, where one was seen. `brief` is what a card says of it ("BIS’s Affiliates Rule due back"), "" where
    it is told behind the card alone. It concerns everybody under its programs, or only entities of these `countries`
    (and those whose country is not known), or only these `entities`.
    """

    id: str
    title: str
    due: dt.date
    basis: str
    note: str
    documents: tuple[str, ...]
    verification: Verification
    settled_on: dt.date | None = None
    brief: str = ""
    countries: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()

    def concerns(self, entity: Entity) -> bool:
        """Whether it may change what holds of this entity."""
        if self.entities and entity.id not in self.entities:
            return False
        return not self.countries or not entity.countries or not set(self.countries).isdisjoint(entity.countries)

    def runs_out_unchecked(self, day: dt.date) -> bool:
        """Whether it had run out by `day`, and nobody here knows what came of it."""
        return self.due <= day and (self.settled_on is None or day < self.settled_on)

    def step(self, day: dt.date) -> int | None:
        """The last step that was reached by `day`, None before the first; 0 from its day on, until it is settled."""
        settled = self.settled_on is not None and self.settled_on <= day
        reached = [step for step in CLOCK_STEPS if (self.due - day).days <= step]
        return min(reached) if reached and not settled else None

    def caveat(self) -> str:
        """What a reader must be told once it ran out."""
        checked = self.verification.checked_on
        looked = f"not checked since {checked:%-d %b %Y}" if checked < self.due else f"last checked {checked:%-d %b %Y}"
        return f"{self.title}: due {self.due:%-d %b %Y}, {looked}. {self.note}"


CLOCK_STEPS = (30, 7, 0)
"""Days before a clock's day on which operators hear of it."""
