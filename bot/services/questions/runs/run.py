"""Some neighbouring words of a message that are one name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are one name, from `first` to before `end`. `known`: it is stored; `quoted`: it is in quotes.

    `alone`: the place within it that may be meant by itself.
    """

    first: int
    end: int
    known: bool = False
    quoted: bool = False
    alone: Run | None = None

    def meets(self, other: Run) -> bool:
        """Whether the two have a word in common."""
        return self.first < other.end and other.first < self.end

    def text(self, within: Labelled) -> str:
        """The words as they were typed."""
        tokens = within.tokens[self.first : self.end]
        end = tokens[-1].end
        if self.quoted and any(mark in within.text[tokens[0].start : end] for mark in '"“„«'):
            return within.text[tokens[0].start : end + 1].strip()  # "ООО «Merlyn»", closing mark and all
        end += 2 if within.text[end : end + 2] == "++" else 0  # "Face++"
        full_stop = within.text[end : end + 1] == "." and within.labels[self.end - 1] is Label.FORM
        return within.text[tokens[0].start : end + full_stop].strip()


def apart_from(found: Iterable[Run], others: Iterable[Run]) -> list[Run]:
    """The runs that have no word in common with any of the others."""
    taken = {place for run in others for place in range(run.first, run.end)}
    return [run for run in found if taken.isdisjoint(range(run.first, run.end))]
