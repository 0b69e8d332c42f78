"""What a load of reviewed facts did, and what it replaced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.law.designation import Designation


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsBefore:
    """The reviewed facts that a load replaced: names and designations by id, and the day of each list's version."""

    captions: Mapping[str, str]
    designations: Mapping[str, Designation]
    days: Mapping[str, dt.date]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsLoad:
    """What a load of reviewed facts did. `in_force` is the revision in force after it.

    `before` is what it replaced; None where nothing was written.
    """

    in_force: int
    before: FactsBefore | None = None

    @property
    def changed(self) -> bool:
        """Whether anything was written."""
        return self.before is not None
