"""Everything from which dates follow, and which of them come near for whom."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.law.designation import Designation
from bot.domain.law.kinship import Kin, relatives
from bot.domain.law.program import Program
from bot.domain.notices.following import Follow, Place, Target, TargetKind
from bot.domain.notices.reminder import Near, near
from bot.services.notices.follows import Dated
from bot.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Calendar:
    """Everything from which dates follow, and who follows it; read once a tick."""

    dated: Sequence[Dated]
    programs: Mapping[str, Program]
    follows: Mapping[Place, Sequence[Follow]]
    groups: Mapping[str, str]
    kin: Mapping[str, Sequence[Kin]]

    @classmethod
    def read(cls, uow: UnitOfWork) -> Calendar:
        follows: defaultdict[Place, list[Follow]] = defaultdict(list)
        for follow in uow.follows.standing():
            follows[follow.place].append(follow)
        entities = [f.target.id for found in follows.values() for f in found if f.target.kind is TargetKind.ENTITY]
        groups = uow.surroundings.groups(entities)
        kin = relatives(uow.surroundings.ties(), set(groups.values())) if entities else {}
        return cls(uow.ticks.dated(), uow.library.programs(), follows, groups, kin)

    def near(self, place: Place, days: Sequence[dt.date], zone: str) -> tuple[Near, ...]:
        """The deadlines that concern a place, the soonest first; one date of two lists once."""
        found: dict[object, Near] = {}
        follows = self.follows.get(place, ())
        for one in self.dated:
            if one.team not in ("", place.team):
                continue
            reason = self._reason(one, follows)
            if reason is None:
                continue
            program = self.programs[one.designation.program]
            for deadline in near(one.designation, program, days, zone):
                found.setdefault(
                    (one.group, program.id, deadline.kind, deadline.on),
                    Near(
                        caption=one.caption,
                        program=program.id,
                        program_short=program.short,
                        deadline=deadline,
                        followed=reason[0],
                        relation=reason[1],
                    ),
                )
        return tuple(sorted(found.values(), key=lambda n: (n.deadline.on, not n.followed, n.program, n.caption)))

    def _reason(self, one: Dated, follows: Iterable[Follow]) -> tuple[str, str] | None:
        """Why the place is told: the name it follows, and what the designated entity is to that; None: it is not."""
        targets = [follow.target for follow in follows]
        by_name = [target for target in targets if target.kind is TargetKind.ENTITY]
        followed = [(self.groups.get(target.id, target.id), target.label) for target in by_name]
        return _by_name(one.group, followed, self.kin.get(one.group, ())) or _by_list(one.designation, targets)


def _by_name(group: str, followed: Sequence[tuple[str, str]], kin: Sequence[Kin]) -> tuple[str, str] | None:
    """By which of the followed names (group and label): its own, or else the last one that it is related to."""
    own = next((label for other, label in followed if other == group), None)
    if own is not None:
        return own, ""
    words = {one.followed: one.words for one in reversed(kin) if one.words}
    related = [(label, words[other]) for other, label in followed if other in words]
    return related[-1] if related else None


def _by_list(designation: Designation, targets: Iterable[Target]) -> tuple[str, str] | None:
    """Whether its list, its program or everything is followed."""
    lists = {
        (TargetKind.ALL, ""),
        (TargetKind.DATASET, designation.dataset),
        (TargetKind.PROGRAM, designation.program),
    }
    return ("", "") if any((target.kind, target.id) in lists for target in targets) else None
