"""Whether a message holds names alone, so that nothing is asked of them but what is held."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.labels import Labelled
from bot.services.questions.reading import Aspect
from bot.services.questions.spotted import Spotted
from bot.services.questions.tokens import Token
from bot.services.questions.vocabulary import Vocabulary
from bot.services.questions.word_labels import Label

_LONGEST_ITEM = 5


def is_bare(within: Labelled, spotted: Spotted, words: Vocabulary, aspect: Aspect) -> bool:
    """Whether a message holds no word of a question: each is part of a name, or written as one, or beyond the words."""
    outside = _words_outside(within, spotted)
    if len(within.tokens) == 1 or not outside:
        return True
    asks = within.tokens[0].folded in words.starters and bool(spotted.names) and aspect is not Aspect.ANY
    if _is_list(within, words):
        return True
    return not asks and _are_as_names(outside, words)


def _words_outside(within: Labelled, spotted: Spotted) -> list[tuple[Token, Label]]:
    """The words that are in no name, with their labels."""
    named = {place for span in spotted.places for place in range(*span)}
    labelled = zip(within.tokens, within.labels, strict=True)
    return [(token, label) for token, label in labelled if token.is_word and token.start not in named]


def _are_as_names(outside: Sequence[tuple[Token, Label]], words: Vocabulary) -> bool:
    """Whether all words are written as names, or none of them is known."""
    written_so = all(token.capital or token.folded in words.splitters for token, _ in outside)
    return written_so or all(label is Label.PERHAPS for _, label in outside)


def _is_list(within: Labelled, words: Vocabulary) -> bool:
    """Whether it is short items with commas between them, none of which begins like a question."""
    items = [item.split() for item in re.split(r"[,;]", within.text)]
    short = all(1 <= len(item) <= _LONGEST_ITEM for item in items)
    return len(items) > 1 and short and not any(_asks(item, words) for item in items)


def _asks(item: Sequence[str], words: Vocabulary) -> bool:
    return item[0].casefold().rstrip("?") in words.starters and (len(item) > 1 or len(item[0]) > 1)
