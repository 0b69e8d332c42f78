"""Who calls a tool, and what comes back with the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.api.told import Shown
from bot.services.keys import Scope
from bot.services.ports import Asker

CALLER = "screenbot.caller"
"""Under which name the caller stands in the scope of a request over HTTP."""
Blocks = Callable[[Shown], Sequence[dict[str, Any]]]
"""Builds Slack's blocks of an answer; none where there are none to show."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a record names, and whose lists and records are read; `in_slack`: cards are shown there."""

    asker: Asker
    scope: Scope = Scope.SCREEN
    in_slack: bool = False
