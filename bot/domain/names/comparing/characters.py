"""The comparison of two names in Chinese: by their characters. Any others are compared by words."""

from __future__ import annotations

from bot.domain.names import han
from bot.domain.names.asked import Asked
from bot.domain.names.candidates import NameHit
from bot.domain.names.comparing.comparison import Comparison
from bot.domain.names.comparing.once import once
from bot.domain.names.keys import has_han


class CharacterComparison(Comparison):
    """A question in Chinese beside a name in Chinese: characters, not words."""

    by_characters = True

    def __init__(self, asked: Asked, hit: NameHit) -> None:
        self.asked = asked
        self.hit = hit
        self.is_chinese = True
        self.words = self.pairs = ()

    @once
    def _shares(self) -> tuple[float, float]:
        return han.likeness(self._characters, self.hit.key.replace(" ", ""))

    @property
    def _characters(self) -> str:
        return self.asked.question.key.replace(" ", "")

    @once
    def not_found(self) -> float:
        """The share of the characters asked that the name lacks."""
        return 1 - self._shares[0]

    @once
    def not_asked(self) -> float:
        """The share of the name's characters that were not asked for."""
        return 1 - self._shares[1]

    @once
    def is_indistinct(self) -> bool:
        """Whether the question consists of common parts alone: "科技集团" names nobody."""
        return han.is_common(self._characters)


def compare(asked: Asked, hit: NameHit) -> Comparison:
    """The comparison that fits the scripts of the two names."""
    if asked.question.has_han and not hit.text.isascii() and has_han(hit.key):
        return CharacterComparison(asked, hit)
    return Comparison(asked, hit)
