"""How common a word is in a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_LEAST_FREQUENT = 1e-9


def zipf(language: str, word: str) -> float:
    """How common a word is, on the scale of wordfreq: 8 for the commonest, 3 for one in a million, 0 for unknown."""
    from math import log10

    frequency = frequencies(language).get(word, 0.0)
    return log10(frequency / _LEAST_FREQUENT) if frequency else 0.0


@cache
def frequencies(language: str) -> Mapping[str, float]:
    """The frequencies of the commoner words; none for a language that wordfreq has no words of.

    Read when first needed, and by ourselves: what wordfreq imports to take texts apart takes longer than to read this.
    """
    import gzip

    import msgpack

    file = _folder() / f"small_{language}.msgpack.gz"
    if not file.exists():
        return {}
    with gzip.open(file) as packed:
        _, *by_centibels = msgpack.load(packed)
    return {word: 10 ** (-number / 100) for number, words in enumerate(by_centibels) for word in words}


def _folder() -> Path:
    """Where wordfreq keeps its words, found without importing it."""
    from importlib.util import find_spec

    found = find_spec("wordfreq")
    places = found and found.submodule_search_locations
    if not places:
        raise ModuleNotFoundError("wordfreq")
    return Path(places[0]) / "data"
