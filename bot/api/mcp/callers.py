"""Who calls a tool, and what comes back with the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.api.told import Shown
from bot.domain.decisions.decision import Decision
from bot.services.keys import Scope
from bot.services.ports import Asker

CALLER = "screenbot.caller"
"""Under which name the caller stands in the scope of a request over HTTP."""
Blocks = Callable[[Shown, Mapping[str, Decision]], Sequence[dict[str, Any]]]
"""Builds Slack's blocks of an answer and of what was decided of its hits; none where there are none to show."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a record names, and whose lists and records are read.

    `in_slack`: Slack itself has named them, and shows cards; `enterprise` is the organisation they are of, if any.
    """

    asker: Asker
    scope: Scope = Scope.SCREEN
    in_slack: bool = False
    enterprise: str = ""
