"""What was learned from labelled messages (data/learned)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.services.questions.second.chain import Chain
from bot.services.questions.second.choice import Choice


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights by which a message is read a second time; None where it is read once."""

    names: Chain | None = None
    unspaced_names: Chain | None = None  # of Chinese and Japanese messages
    kinds: Choice | None = None
    aspects: Choice | None = None
    days: Choice | None = None
