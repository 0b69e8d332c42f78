"""A list that a question names, and what holds it (data/scope/lists_meant.toml)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.law.program import US_PROGRAMS
from bot.domain.patterns import Pattern

ALL_US, ALL_OFAC = "us", "ofac"
"""Lists by the dozen: whoever asks who is on them is asked which one is meant."""
OWN_LIST = Pattern(r"(?<!\w)custom_\w+", re.I)
"""The id of a firm's own list, as a question names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMeant:
    """A list as questions name it: the programs, or whole datasets, that hold it; neither where it is not held.

    `label` is its name in a heading, `name` within a sentence. `copies` are the datasets that hold it and nothing else.
    `beside` are the programs of what else its publisher decides.
    """

    key: str
    label: str
    name: str
    programs: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def held(self) -> bool:
        """Whether there is anything here that holds it."""
        return bool(self.programs or self.datasets or self.key == ALL_US)

    def takes(self, dataset: str, program: str) -> bool:
        """Whether the list of this dataset and program is meant."""
        if self.key == ALL_US:
            return program.startswith(US_PROGRAMS)
        return dataset in self.datasets or program in self.programs
