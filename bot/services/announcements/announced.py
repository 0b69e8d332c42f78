"""An announced document as people see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.lists.announcement import ReviewState
from bot.services.announcements.noticeboard import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A document as people see it: with the titles of the lists it may touch, and how many have to look.

    `outdated`: it was told anew since.
    """

    kept: Kept
    titles: Mapping[str, str]
    needed: int
    outdated: bool = False


def missing(announced: Announced) -> int:
    """How many more people have to look."""
    if announced.kept.state is not ReviewState.OPEN:
        return 0
    return max(0, announced.needed - len({review.by for review in announced.kept.reviews}))
