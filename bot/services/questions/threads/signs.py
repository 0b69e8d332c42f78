"""The signs by which a message leans on what was said before it in its thread."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.kinds import Aspect, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """How a message leans on what was said before it in its thread.

    `goes_on`: it begins or ends like a follow-up ("and SMIC?"). `one`, `several`, `relatives`: it speaks of "it", of
    "them", of its parent or owner. `now`: today is meant. `afresh`: it asks by itself to screen ("also check SMIC").
    `beyond`: its words that no follow-up is made of. `alone`: what it asks by itself, where that needs no name (a rule,
    which lists are held); `otherwise`: how it is read where nothing was said before. `body`: it is no more than the
    name of a body ("UN?", "what about the EU?"), whose list is meant if a name was given before.

    `wants`: what is asked in words that only here say so. `place`, `first`, `others`, `every`: which of several names
    are meant ("the second one", "the first two" or, below zero, the last, "the others", "both"). `closes`: it ends the
    conversation ("thanks!"). `ended`: it asks of an end. `clause`: of the clause that says so. `below`: of what a name
    owns; `stake`: of one of which it owns a share. `among`: whether a name is among those told of. `members`: who is on
    the list told of; `repeated`: who those are that were told of. `of_list`: something else of that list. `supposed`:
    if it were on a list. `born`: it tells when somebody was born, as it stands behind a name.
    """

    goes_on: bool = False
    one: bool = False
    several: bool = False
    relatives: bool = False
    now: bool = False
    afresh: bool = False
    beyond: tuple[str, ...] = ()
    alone: Kind | None = None
    otherwise: Kind = Kind.NOT_FOR_US
    body: ListMeant | None = None
    wants: Aspect = Aspect.ANY
    place: int = 0
    first: int = 0
    others: bool = False
    every: bool = False
    closes: bool = False
    ended: bool = False
    clause: bool = False
    below: bool = False
    stake: bool = False
    among: bool = False
    members: bool = False
    repeated: bool = False
    of_list: bool = False
    supposed: bool = False
    born: str = ""

    @property
    def refers(self) -> bool:
        """Whether it speaks of something that was named before."""
        return self.one or self.several or self.relatives

    @property
    def asks_in_passing(self) -> bool:
        """Whether it asks something of a name that was given before, in words that only in a thread do so."""
        return (
            self.wants is not Aspect.ANY or bool(self.place or self.first) or self.others or self.clause or self.below
        )
