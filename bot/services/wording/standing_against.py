"""What stands against an app or a jurisdiction: its programs in force, with what each of them lacks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bot.domain.law.listed import Status
from bot.domain.law.severity import rank
from bot.domain.law.view import DesignationView
from bot.services.wording.effects import bars_nothing
from bot.services.wording.listed import programs


def standing_against(views: Sequence[DesignationView]) -> str:
    """The programs in force, then those that are suspended, then those that bar nothing; the heaviest first in each."""
    groups: defaultdict[str, list[DesignationView]] = defaultdict(list)
    for view in sorted(views, key=lambda view: rank(view.measures)):
        groups[_note_on(view)].append(view)
    left = dict.fromkeys(f"{view.program_short}, {view.enforcement}" for view in groups[_NOT_ENFORCED])
    noted = [f"{programs(groups[note])} ({note})" for note in (_SUSPENDED, _NOTHING_BARRED) if groups[note]]
    return ", ".join(filter(None, [*left, programs(groups[""]), *noted]))


_SUSPENDED, _NOT_ENFORCED, _NOTHING_BARRED = "suspended", "not enforced", "nothing barred"


def _note_on(view: DesignationView) -> str:
    """Why a listing weighs less than it says; "" where it weighs in full."""
    if view.status is Status.SUSPENDED:
        return _SUSPENDED
    if view.enforcement:
        return _NOT_ENFORCED
    return _NOTHING_BARRED if bars_nothing(view) else ""
