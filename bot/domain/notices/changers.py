"""Who may change what a channel follows, and when it hears."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Rule(StrEnum):
    """Whose changes are taken. People change for themselves what they alone hear of."""

    EVERYONE = "everyone"  # in the channel
    BEGINNER = "beginner"  # a follow ends by who began it; settings are those of who follows something there
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Changers:
    """The rule, and the people it names by their ids in Slack."""

    rule: Rule = Rule.EVERYONE
    people: frozenset[str] = field(default_factory=frozenset)

    def may_begin(self, user: str) -> bool:
        """Whether somebody may have a channel follow something."""
        return self.rule is not Rule.NAMED or user in self.people

    def may_change(self, user: str, *, began_by: frozenset[str]) -> bool:
        """Whether somebody may end or change what these people began. What nobody began is everybody's."""
        if self.rule is Rule.BEGINNER:
            return not began_by or user in began_by
        return self.may_begin(user)


EVERYONE = Changers()
