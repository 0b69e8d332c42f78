"""Which stored lists a question names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.services.questions.reading import Reading
from bot.services.questions.vocabulary import Vocabulary

ALL_US = "us"
_US_PROGRAMS = "US-"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMeant:
    """A list as questions name it: the programs, or whole datasets, that hold it; neither where it is not held."""

    key: str
    label: str
    programs: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()

    def takes(self, dataset: str, program: str) -> bool:
        """Whether the list of this dataset and program is meant."""
        if self.key == ALL_US:
            return program.startswith(_US_PROGRAMS)
        return dataset in self.datasets or program in self.programs


@dataclass(frozen=True, slots=True)
class NamedLists:
    """Finds the lists that a text names."""

    vocabularies: Mapping[str, Vocabulary]
    known: Mapping[str, ListMeant]

    def named_in(self, reading: Reading) -> Sequence[ListMeant]:
        """The lists that the text names, in order, each once; none where it speaks of lists at large."""
        keys = dict.fromkeys(key for _, _, key in self.places_in(reading))
        return [self.known[key] for key in keys if key in self.known]

    def places_in(self, reading: Reading) -> Sequence[tuple[int, int, str]]:
        """Where the text names a list, and its key in the vocabularies."""
        words = self.vocabularies[reading.language]
        return [
            (found.start(), found.end(), words.list_of(found.group()))
            for found in words.list_pattern.finditer(reading.text)
        ]
