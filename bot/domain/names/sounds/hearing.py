"""Heard words read in the words of stored names: which of these sound like which of them, in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.names.sounds.keys import FEW, sound_keys, sounds_like
from bot.domain.names.word_tables.common_words import PARTICLES

MOST_WORDS = 10
"""Of a longer text only so many words are read by their sound."""
LONGEST_RUN = 3
"""So many neighbours may be one word of the other name."""
LEAST_ALIKE = 0.6
_JOINED = 0.04
"""Taken off for each word that is read as part of the one before it."""
_PARTED = 0.12
"""Taken off where one short heard word is read as two: "katar" is no "Cade Ali"."""
_ALONE = {0: 0.3, 1: 0.3, 2: 0.12}
"""Taken off a heard word of so few consonants that is all there is, in letters that write vowels."""
_DOUBT = {1: 0.8, 2: 0.8, 3: 0.6, 4: 0.45}
_LEAST_DOUBT = 0.35
"""How much a difference in sound counts, by the consonants that agree: short words have many of nearly their sound."""


class Reading(NamedTuple):
    """What heard words were taken for, in their order, how sure that is, and what share of them it is; 0 to 1."""

    words: tuple[str, ...]
    trust: float
    met: float


class _Heard(NamedTuple):
    """Neighbouring heard words: the place of the first, how many they are, and the same written as one."""

    place: int
    size: int
    text: str


class _Met(NamedTuple):
    """Heard words that sound like a stored run, and how sure that is."""

    heard: _Heard
    sure: float


class Hearing:
    """Heard words, to be read as many stored names: what was found out about a stored word is remembered."""

    def __init__(self, heard: Sequence[str], *, vowels: bool = True) -> None:
        self._words = heard
        self._vowels = vowels
        self._runs = [
            _Heard(place, size, "".join(heard[place : place + size]))
            for place in range(min(len(heard), MOST_WORDS))
            for size in range(1, min(LONGEST_RUN, len(heard) - place) + 1)
        ]
        self._read = min(len(heard), MOST_WORDS)
        self._letters = sum(map(len, heard))
        self._keys = {key for run in self._runs for key in sound_keys(run.text)}
        self._texts = {run.text for run in self._runs}
        self._met: dict[str, Sequence[_Met]] = {}

    def read_as(self, stored: Sequence[str]) -> Reading | None:
        """The heard words with those of a stored name that they sound like in their place; None where none is.

        Neighbours may be one word of the other: "chainamobairu" is heard for china mobile.
        """
        best = self._best_by_place(stored)
        if not best:
            return None
        words, sure_of, met, place = list[str](), 0.0, 0, 0
        while place < self._read:
            if place not in best:
                words.append(self._words[place])
                place += 1
                continue
            (heard, sure), run = best[place]
            letters = len(heard.text)
            words += run
            sure_of, met, place = sure_of + sure * letters, met + letters, place + heard.size
        trust = sure_of / met - (self._doubt(words) if len(self._words) == 1 else 0.0)
        return Reading((*words, *self._words[place:]), trust, met / self._letters)

    def _doubt(self, words: Sequence[str]) -> float:
        """What is taken off where one heard word is all there is: a short one sounds like many names."""
        consonants = consonants_in(self._words[0])
        parted = _PARTED if len(set(words) - PARTICLES) > 1 and consonants <= FEW + 1 else 0.0
        return parted + (_ALONE.get(consonants, 0.0) if self._vowels else 0.0)

    def _best_by_place(self, stored: Sequence[str]) -> dict[int, tuple[_Met, Sequence[str]]]:
        """For each place, the heard words from it on that are surest to sound like a run; of equals the fewest."""
        best: dict[int, tuple[_Met, Sequence[str]]] = {}
        known_runs = self._met
        for size in range(1, min(LONGEST_RUN, len(stored)) + 1):
            for start in range(len(stored) - size + 1):
                text = stored[start] if size == 1 else "".join(stored[start : start + size])
                like = known_runs[text] if text in known_runs else self._like(text)
                for met in like:
                    heard, sure = met
                    if heard.size > 1 and size > 1:
                        continue  # words are parted alike or not, but not otherwise
                    known = best.get(heard.place)
                    if known is None or (sure, -heard.size) > (known[0].sure, -known[0].heard.size):
                        best[heard.place] = (met, stored[start : start + size])
        return best

    def _like(self, text: str) -> Sequence[_Met]:
        """The runs of heard words that sound like a stored run, found out for the first time."""
        found = self._met[text] = () if self._is_unheard(text) else tuple(self._met_by(text))
        return found

    def _is_unheard(self, text: str) -> bool:
        return text not in self._texts and self._keys.isdisjoint(sound_keys(text))

    def _met_by(self, text: str) -> Iterator[_Met]:
        for run in self._runs:
            if (sure := trust_in(run.text, text, vowels=self._vowels) - _JOINED * (run.size - 1)) > 0:
                yield _Met(run, sure)


@lru_cache(maxsize=65536)
def trust_in(heard: str, word: str, *, vowels: bool = True) -> float:
    """How surely a heard word is a stored one, 0 to 1; equal words are, whatever their script."""
    if heard == word:
        return 1.0
    alike = sounds_like(heard, word, vowels=vowels)
    if alike < LEAST_ALIKE:
        return 0.0
    consonants = consonants_in(word)
    return 1.0 - _DOUBT.get(consonants, _LEAST_DOUBT) * (1.0 - alike)


@lru_cache(maxsize=65536)
def consonants_in(word: str) -> int:
    """The consonants of a word as it sounds."""
    keys = sound_keys(word)
    return sum(map(str.isupper, keys[0])) if keys else 0
