"""A small word with a capital before a name may be its first one: "Il Hwan Ko è sanzionato?" is asked of a Korean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.services.questions.spotted import Spotted
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.tongue import Tongue

_SMALL = 3
"""Letters of the longest word that is of a sentence where it begins one, and of a name as well."""
_BEFORE_NAMES = frozenset(
    """
    di da de du del la le lo el al il un una per con su em no na o a os as do dos das van von der den ten het za ve
    """.split()
)


def with_first_words(within: Labelled, tongue: Tongue, spotted: Spotted) -> Spotted:
    """The names on offer; with those that a word before them may begin, where anything is asked back."""
    longer = _longer(within, tongue, spotted)
    if not longer or not spotted.doubts:
        return spotted
    whole = tuple(longer.get(name, name) for name in spotted.names)
    either = tuple(dict.fromkeys([spotted.names, whole, *spotted.either]))
    return replace(spotted, either=either)


def _longer(within: Labelled, tongue: Tongue, spotted: Spotted) -> Mapping[str, str]:
    """Each name that such a word stands before, with it."""
    starts = {token.start: place for place, token in enumerate(within.tokens)}
    found = {}
    for name, (start, _) in zip(spotted.names, spotted.places, strict=False):
        place = starts.get(start, 0)
        if place > 0 and _may_be_of_name(within, tongue, place - 1):
            found[name] = f"{within.tokens[place - 1].text} {name}"
    return found


def _may_be_of_name(within: Labelled, tongue: Tongue, place: int) -> bool:
    """Whether a word is written as one of a name; where it begins a sentence, whether names have such words."""
    token = within.tokens[place]
    if not (token.is_word and token.text.istitle()):
        return False
    small = len(token.text) <= _SMALL and token.folded in _BEFORE_NAMES | tongue.before
    return small or not token.first
