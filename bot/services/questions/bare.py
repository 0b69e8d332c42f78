"""Whether a message holds names alone, so that nothing is asked of them but what is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.labels import Labelled
from bot.services.questions.reading import Aspect
from bot.services.questions.spotting import Spotted
from bot.services.questions.vocabulary import Vocabulary
from bot.services.questions.word_labels import Label

_LONGEST_ITEM = 5


def is_bare(within: Labelled, spotted: Spotted, words: Vocabulary, aspect: Aspect) -> bool:
    """Whether a message holds no word of a question: each is part of a name, or written as one, or beyond the words."""
    named = {place for span in spotted.places for place in range(*span)}
    outside = [
        (token, label)
        for token, label in zip(within.tokens, within.labels, strict=True)
        if token.is_word and token.start not in named
    ]
    if len(within.tokens) == 1 or not outside:
        return True
    asks = within.tokens[0].folded in words.starters and bool(spotted.names) and aspect is not Aspect.ANY
    if _is_list(within, words):
        return True
    as_names = all(token.capital or token.folded in words.splitters for token, _ in outside)
    return not asks and (as_names or all(label is Label.PERHAPS for _, label in outside))


def _is_list(within: Labelled, words: Vocabulary) -> bool:
    """Whether it is short items with commas between them, none of which begins like a question."""
    items = [item.split() for item in re.split(r"[,;]", within.text)]
    short = all(1 <= len(item) <= _LONGEST_ITEM for item in items)
    return len(items) > 1 and short and not any(_asks(item, words) for item in items)


def _asks(item: Sequence[str], words: Vocabulary) -> bool:
    return item[0].casefold().rstrip("?") in words.starters and (len(item) > 1 or len(item[0]) > 1)
