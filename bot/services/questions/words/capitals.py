"""Whether capitals tell names in a message: not in "Is mahan air on the SDN list", where only these words have any."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.words.tokens import Token
from bot.services.questions.words.vocabulary import Vocabulary

_COMMON = 4.0
"""How common a word is that only begins a sentence: one in a hundred thousand (see Vocabulary.ordinary)."""


def use_both(parts: Sequence[Token]) -> bool:
    """Whether a text uses both sorts of letters, whatever has them: one of sentences, that asks nothing."""
    small = [token.text.islower() for token in parts if token.is_word and _is_written(token.text)]
    return any(small) and not all(small)


def are_mixed(parts: Sequence[Token], words: Vocabulary, taken: Sequence[tuple[int, int, object]]) -> bool:
    """Whether a message uses both sorts of letters, so that capitals tell. `taken`: where days and lists stand."""
    letters = [token for token in parts if token.is_word and _is_written(token.text)]
    capitals = [token for token in letters if not token.text.islower()]
    if not words.starters or not capitals:
        return 0 < len(capitals) < len(letters)
    return len(capitals) < len(letters) and _any_tells(capitals, parts, words, taken)


def _any_tells(
    capitals: Sequence[Token], parts: Sequence[Token], words: Vocabulary, taken: Sequence[tuple[int, int, object]]
) -> bool:
    """Whether one of the words with capitals may be a name by them."""
    before = dict(zip(parts[1:], parts, strict=False))
    return any(not (_tells_nothing(one, words, taken) or _is_where(one, before.get(one), words)) for one in capitals)


def _is_written(text: str) -> bool:
    """Whether it is a word of letters, of somebody's ("Kestrel's"), or a name with figures: "Lemon8", "What3words"."""
    coined = text[0].isupper() and text[1:2].islower() and text.isalnum()
    return coined or text.replace("’", "'").removesuffix("'s").isalpha()


def _tells_nothing(token: Token, words: Vocabulary, taken: Sequence[tuple[int, int, object]]) -> bool:
    """Whether a capital is there whoever writes: of a sentence's first word, an agency, a list, a country, a month."""
    if any(start <= token.start < end for start, end, _ in taken):
        return True
    folded = token.folded
    if token.text == "I" or folded in words.agencies or folded in words.context:
        return True
    begins = token.first and token.text.istitle()
    return begins and (folded in words.plain or words.ordinary(folded) >= _COMMON)


def _is_where(token: Token, before: Token | None, words: Vocabulary) -> bool:
    """Whether a known place stands behind "in" or the like."""
    return before is not None and before.folded in words.whereabouts and token.folded in words.places
