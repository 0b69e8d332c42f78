"""Which stored lists a question names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.lists.list_meant import OWN_LIST, ListMeant
from bot.services.questions.reading import Reading
from bot.services.questions.words.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class NamedLists:
    """Finds the lists that a text names."""

    vocabularies: Mapping[str, Vocabulary]
    known: Mapping[str, ListMeant]

    def named_in(self, reading: Reading) -> Sequence[ListMeant]:
        """The lists that the text names, in order, each once; none where it speaks of lists at large."""
        keys = dict.fromkeys(key for _, _, key in self.places_in(reading))
        own = dict.fromkeys(found.casefold() for found in OWN_LIST.findall(reading.text))
        return [
            *(self.known[key] for key in keys if key in self.known),
            *(ListMeant(key=id, label=id, name=id, datasets=(id,)) for id in own),
        ]

    def places_in(self, reading: Reading) -> Sequence[tuple[int, int, str]]:
        """Where the text names a list, and its key in the vocabularies."""
        words = self.vocabularies[reading.language]
        return [
            (found.start(), found.end(), words.list_of(found.group()))
            for found in words.list_pattern.finditer(reading.text)
        ]


def lists_in(text: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Where lists are named, the workspace's own among them."""
    patterns = (words.list_pattern, OWN_LIST)
    return sorted(found.span() for pattern in patterns for found in pattern.finditer(text))
