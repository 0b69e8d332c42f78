"""The reviewed words of questions that are asked beside the first of a message, in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.services.questions.reading import Aspect

_NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherWords:
    """What asks for each aspect where it is all that a clause says.

    `joints`: what parts clauses beside signs and words like "and"; `of_listing`: finds that a clause is about the
    listing, and not about what stands before it ("… and when"); `passing`: what looks like a question and tells.
    """

    asking: Mapping[Aspect, re.Pattern[str]] = field(default_factory=dict)
    joints: str = "(?!)"
    of_listing: re.Pattern[str] = _NOTHING
    passing: re.Pattern[str] = _NOTHING
