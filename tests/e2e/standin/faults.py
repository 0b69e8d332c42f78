"""What goes wrong between a bot and Slack: some calls fail, each in its own way, drawn by lot from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

METHODS = frozenset({"chat.postMessage", "conversations.history", "conversations.replies"})
KINDS = ("ratelimited", "status", "hang", "drop", "garbage", "token_revoked")


@dataclass(frozen=True, slots=True)
class Fault:
    """One failure. `after`: what was asked for is done all the same, and only the answer is lost."""

    kind: str
    after: bool = False
    seconds: float = 0.0


@dataclass(slots=True)
class Faults:
    """Faults on this share of the calls; `kinds` are drawn from evenly. Retry-After runs from 1 to `longest_wait`."""

    share: float = 0.0
    seed: int = 1
    kinds: tuple[str, ...] = KINDS
    longest_wait: int = 30
    hang: float = 4.0
    gone: dict[str, str] = field(default_factory=dict)  # channel -> error, for ever
    drawn: dict[str, int] = field(default_factory=dict)
    _lots: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._lots = random.Random(self.seed)  # noqa: S311 - lots for a test

    def draw(self, method: str) -> Fault | None:
        """What happens to a call of this method, None for nothing."""
        if method not in METHODS or self._lots.random() >= self.share:
            return None
        kind = self._lots.choice(self.kinds)
        self.drawn[kind] = self.drawn.get(kind, 0) + 1
        after = kind in ("status", "hang", "drop", "garbage") and self._lots.random() < 0.5
        seconds = self._lots.randint(1, self.longest_wait) if kind == "ratelimited" else self.hang
        return Fault(kind, after=after, seconds=seconds)
