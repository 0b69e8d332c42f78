"""Something that a message tells of a name beside it, and where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands in a message from `start` to `end`; `said`: how it is written behind the name that it is of.

    `theirs`: a sentence of its own, or a possessive, says that it is of whom was named before ("Their LEI is …").
    """

    start: int
    end: int
    said: str
    theirs: bool = False

    @property
    def of_person(self) -> bool:
        """Whether it tells when somebody was born, or a nationality; else it is a number."""
        return self.said.startswith(";")

    @property
    def born(self) -> bool:
        """Whether it tells when somebody was born."""
        return "; born:" in self.said
