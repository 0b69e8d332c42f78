"""How common a word is in a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

_LEAST_FREQUENT = 1e-9


def zipf(language: str, word: str) -> float:
    """How common a word is, on the scale of wordfreq: 8 for the commonest, 3 for one in a million, 0 for unknown."""
    from math import log10

    frequency = _frequencies(language).get(word, 0.0)
    return log10(frequency / _LEAST_FREQUENT) if frequency else 0.0


@cache
def _frequencies(language: str) -> Mapping[str, float]:
    """The frequencies of the commoner words; read when first needed, since that takes half a second."""
    from wordfreq import available_languages, get_frequency_dict

    read: Callable[..., Mapping[str, float]] = get_frequency_dict
    return read(language, wordlist="small") if language in available_languages("small") else {}
