"""The port that keeps follows, and what was published for those who follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.law.designation import Designation
from bot.domain.law.kinship import Tie
from bot.domain.names.matching import NameHit
from bot.domain.notices.following import Follow, Habits, Place, Target
from bot.domain.notices.publication import ChangeSummary, Publication
from bot.services.notices.names_in_memory import InMemoryNameIndex


class Follows(Protocol):
    """Who follows what, within one unit of work."""

    def add(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        """Begin to follow; False where the place does so already."""
        ...

    def undo(self, place: Place, target: Target, *, by: str, at: dt.datetime) -> bool:
        """Stop following; False where the place does not follow it."""
        ...

    def teams_of(self, enterprise: str) -> Sequence[str]:
        """The workspaces of an organisation that have follows, or had."""

    def undo_all(self, team: str, *, by: str, at: dt.datetime) -> int:
        """End every follow of a workspace; gives how many stood."""
        ...

    def of_place(self, place: Place) -> Sequence[Follow]:
        """What the place follows, the oldest first."""
        ...

    def standing(self) -> Sequence[Follow]:
        """Every follow that stands, of all places that can be reached."""
        ...

    def history(self, place: Place) -> Sequence[Follow]:
        """Every follow of the place, ended ones too."""
        ...

    def count(self, team: str) -> int:
        """How many follows stand in a workspace."""
        ...

    def habits(self, place: Place) -> Habits: ...

    def set_habits(self, place: Place, habits: Habits, *, by: str, at: dt.datetime) -> None:
        """Write them, and who did."""
        ...

    def note(self, place: Place, what: str, *, by: str, at: dt.datetime) -> None:
        """Keep what somebody did about the place."""
        ...

    def noted(self, place: Place, what: str) -> bool:
        """Whether somebody did that about the place."""
        ...

    def places(self) -> Sequence[tuple[Place, Habits]]:
        """Every place that follows something, or watches names, and can be reached, with its habits."""
        ...

    def fulfil(self, watch: Follow, *, entity: str, at: dt.datetime) -> None:
        """End a watch and follow that entity in its place, on behalf of whoever began the watch."""
        ...


class Publications(Protocol):
    """What was published, within one unit of work. Stored with the edition, never changed."""

    def save(self, publication: Publication, changes: Sequence[ChangeSummary], *, at: dt.datetime) -> None:
        """Keep a publication and its changes."""
        ...

    def publication(self, number: int) -> Publication | None: ...

    def changes(self, number: int) -> Sequence[ChangeSummary]:
        """The changes of a publication, in their order."""
        ...

    def between(self, first: dt.date, last: dt.date, *, datasets: Sequence[str]) -> Sequence[Publication]:
        """The editions of these datasets that changed something, dated or stored (UTC) in the days given, oldest first.

        Both days are included.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A designation as lists and calendars tell it: `group` answers for it, `caption` is its name."""

    designation: Designation
    group: str
    caption: str
    team: str = ""


class Ticks(Protocol):
    """The clock's own work, within one unit of work."""

    def lock(self) -> None:
        """Keep other workers' clocks out until the transaction ends."""
        ...

    def last(self, name: str) -> dt.datetime | None:
        """Up to when the work of this name was done; None before the first time."""
        ...

    def done(self, name: str, until: dt.datetime) -> None: ...

    def dated(self) -> Sequence[Dated]:
        """Every designation in force or to come from which dates follow."""
        ...


class Surroundings(Protocol):
    """What is stored around the entities of a publication or a follow, within one unit of work."""

    def groups(self, entities: Collection[str]) -> Mapping[str, str]:
        """The group of each of these entities: those that are the same have the same group."""
        ...

    def ties(self) -> Sequence[Tie]:
        """Every relation between groups."""
        ...

    def names_of(self, entities: Collection[str]) -> InMemoryNameIndex:
        """The names of these entities, each under its entity's group."""
        ...

    def size_of(self, groups: Collection[str]) -> int:
        """How many names and identifiers the entities of these groups have."""
        ...

    def borne_by(self, groups: Collection[str]) -> Sequence[NameHit]:
        """The names and identifiers of every entity of these groups, each under its group."""
        ...

    def dated_listings(self, entities: Collection[str]) -> Sequence[Designation]:
        """Designations of these very entities from which dates may follow, ended ones too."""
        ...

    def listed_by_publishers(self) -> Collection[tuple[str, str]]:
        """Reviewed entities, each with a program under which a publisher's own list carries the same entity now."""
        ...
